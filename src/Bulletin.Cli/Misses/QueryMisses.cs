using System.Collections.Immutable;
using Bulletin.Search;

namespace Bulletin.Cli.Misses;

/// <summary>A query that leads nowhere on a site.</summary>
/// <param name="Query">The query.</param>
/// <param name="Count">How many readers asked it, or how often it was asked where readers are not told apart.</param>
/// <param name="Total">How many documents answer all the same.</param>
/// <param name="Lost">The words that no document has, nor anything that they stand for.</param>
internal sealed record QueryMiss(string Query, int Count, int Total, ImmutableArray<string> Lost);

/// <summary>Finds in the logs of a server what readers searched for in vain.</summary>
/// <param name="folder">The folder of the built site.</param>
internal sealed class QueryMisses(string folder)
{
    // An index keeps what it has read: after this much it is opened anew.
    private const long MostBytes = 64 << 20;

    private readonly AskedQueries asked = new();
    private SearchIndex index = SearchIndex.Open(folder);

    /// <summary>How many lines were read.</summary>
    public long Lines { get; private set; }

    /// <summary>How many searches they tell of.</summary>
    public long Searches => asked.Searches;

    /// <summary>Whether readers are told apart: not all came from one address.</summary>
    public bool AreReadersKnown => asked.AreReadersKnown;

    /// <summary>Reads a log.</summary>
    /// <returns>How many lines it has, or has before it is damaged or cut off, and whether it is whole.</returns>
    /// <exception cref="IOException">The log cannot be read.</exception>
    public (long Lines, bool IsWhole) Read(string log)
    {
        var (reader, before, isWhole) = (new LogReader(), Lines, true);
        foreach (var line in LogLines.Read(log, () => isWhole = false))
        {
            Lines++;
            if (reader.Read(line) is not { IsRead: true } entry) continue;
            if ((AskedQuery.Of(entry.Address) ?? AskedQuery.Of(entry.Referrer)) is { } query)
                asked.Add(entry.Client, query, entry.Time);
        }

        return (Lines - before, isWhole);
    }

    /// <summary>The queries that lead nowhere, the most frequent first.</summary>
    /// <param name="least">Those that fewer readers asked, or that were asked less often, are left out.</param>
    public IEnumerable<QueryMiss> Find(int least)
    {
        foreach (var (query, count) in asked.Counted().TakeWhile(one => one.Count >= least))
        {
            if (index.BytesRead > MostBytes) index = SearchIndex.Open(folder);
            var (total, lost) = index.Reach(query);
            if (total == 0 || IsMuch(lost, query)) yield return new(query, count, total, lost);
        }
    }

    // Two characters that never met are no reason; a third of the query is.
    private static bool IsMuch(ImmutableArray<string> lost, string query) => lost.Sum(word => word.Length) * 3 > query.Length;
}
