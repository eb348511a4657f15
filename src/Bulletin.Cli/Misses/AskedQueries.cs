using System.Security.Cryptography;
using System.Text;

namespace Bulletin.Cli.Misses;

/// <summary>
/// Counts what was searched for, and by how many readers. What a reader types on the way to a word, and the same query again for the next
/// page of results, counts once, if no more than half an hour lies between. Who asked is forgotten.
/// </summary>
/// <param name="mostQueries">So many are kept; beyond that those asked least are dropped.</param>
/// <param name="mostClients">So many readers at a time are told apart.</param>
/// <param name="mostPairs">So many queries of readers are remembered at a time: a reader may count twice in longer logs.</param>
internal sealed class AskedQueries(int mostQueries = 200_000, int mostClients = 50_000, int mostPairs = 2_000_000)
{
    private static readonly TimeSpan Visit = TimeSpan.FromMinutes(30);

    private readonly Dictionary<string, Asked> counts = new(StringComparer.Ordinal);
    // By a hash of who asked, which may be long.
    private readonly Dictionary<ulong, (string Query, DateTimeOffset? Time)> last = [];
    private readonly HashSet<ulong> pairs = [];
    private ulong? first;

    /// <summary>How many searches there were.</summary>
    public long Searches { get; private set; }

    /// <summary>Whether readers are told apart: not all came from one address.</summary>
    public bool AreReadersKnown { get; private set; }

    /// <summary>Counts a search.</summary>
    /// <param name="client">Who asked.</param>
    /// <param name="query">What.</param>
    /// <param name="time">When; null: the log does not say.</param>
    public void Add(string client, string query, DateTimeOffset? time = null)
    {
        var reader = HashOf(client);
        first ??= reader;
        AreReadersKnown |= reader != first;
        if (last.TryGetValue(reader, out var before) && !(IsOnTheWay(before.Query, query) && IsSoon(before.Time, time)))
            Count(reader, before.Query);
        last[reader] = (query, time);
        if (last.Count > mostClients) CountAll();
    }

    /// <summary>The queries with the number of readers, or of searches where readers are not told apart, the greatest first.</summary>
    public IReadOnlyList<(string Query, int Count)> Counted()
    {
        CountAll();
        return
        [
            .. counts
                .Select(one => (Query: one.Key, Count: AreReadersKnown ? one.Value.Readers : one.Value.Searches))
                .OrderByDescending(query => query.Count)
                .ThenBy(query => query.Query, StringComparer.Ordinal),
        ];
    }

    private static ulong HashOf(string text) => BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static bool IsOnTheWay(string before, string query) =>
        query.StartsWith(before, StringComparison.Ordinal) || before.StartsWith(query, StringComparison.Ordinal);

    private static bool IsSoon(DateTimeOffset? before, DateTimeOffset? time) =>
        before is not { } one || time is not { } other || (other - one).Duration() <= Visit;

    private void CountAll()
    {
        foreach (var (reader, (query, _)) in last) Count(reader, query);
        last.Clear();
    }

    private void Count(ulong reader, string query)
    {
        Searches++;
        if (pairs.Count >= mostPairs) pairs.Clear();
        var isNew = pairs.Add(reader ^ HashOf(query));
        var known = counts.GetValueOrDefault(query);
        counts[query] = new(known.Searches + 1, known.Readers + (isNew ? 1 : 0));
        for (var least = 1; counts.Count > mostQueries; least++)
        {
            foreach (var (rare, _) in counts.Where(one => one.Value.Searches <= least).ToList()) counts.Remove(rare);
        }
    }

    private readonly record struct Asked(int Searches, int Readers);
}
