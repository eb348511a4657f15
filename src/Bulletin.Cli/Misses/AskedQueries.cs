using System.Security.Cryptography;
using System.Text;

namespace Bulletin.Cli.Misses;

/// <summary>
/// Counts what was searched for. What a reader types on the way to a word, and the same query again for the next page of results, counts
/// once. Who asked is forgotten.
/// </summary>
/// <param name="mostQueries">So many are kept; beyond that those asked least are dropped.</param>
/// <param name="mostClients">So many readers at a time are told apart.</param>
internal sealed class AskedQueries(int mostQueries = 200_000, int mostClients = 50_000)
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    // By a hash of who asked, which may be long.
    private readonly Dictionary<ulong, string> last = [];

    /// <summary>How many searches there were.</summary>
    public long Searches { get; private set; }

    public void Add(string client, string query)
    {
        var reader = BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(client)));
        if (last.TryGetValue(reader, out var before) && !IsOnTheWay(before, query)) Count(before);
        last[reader] = query;
        if (last.Count > mostClients) CountAll();
    }

    /// <summary>The queries, the most frequent first.</summary>
    public IReadOnlyList<(string Query, int Count)> Counted()
    {
        CountAll();
        return
        [
            .. counts
                .OrderByDescending(query => query.Value)
                .ThenBy(query => query.Key, StringComparer.Ordinal)
                .Select(query => (query.Key, query.Value)),
        ];
    }

    private static bool IsOnTheWay(string before, string query) =>
        query.StartsWith(before, StringComparison.Ordinal) || before.StartsWith(query, StringComparison.Ordinal);

    private void CountAll()
    {
        foreach (var query in last.Values) Count(query);
        last.Clear();
    }

    private void Count(string query)
    {
        Searches++;
        counts[query] = counts.GetValueOrDefault(query) + 1;
        for (var least = 1; counts.Count > mostQueries; least++)
        {
            foreach (var (rare, _) in counts.Where(one => one.Value <= least).ToList()) counts.Remove(rare);
        }
    }
}
