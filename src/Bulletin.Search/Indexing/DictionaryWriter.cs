namespace Bulletin.Search.Indexing;

/// <summary>
/// Cuts terms and their lists into the files of a segment: shards of the dictionary <c>d0.js</c> …
/// with the short lists in them, and pools of longer lists <c>p0.js</c> …
/// </summary>
/// <remarks>
/// A shard: the pool that its first longer list lies in, and where; the number of its terms; then the terms, ordinally by
/// UTF-16 unit. A term: flags plus 16 × the length of what it shares with the term before; the length of the rest; the
/// rest; in how many documents it is; if flag 1, in how many as a word of the body; if flag 2, in how many as a word of the
/// title; if flag 4, its list; if not, how many characters its list takes in the pool (flag 8: in the next pool, from its
/// beginning).
/// </remarks>
/// <param name="shardSize">About how many characters a shard takes.</param>
/// <param name="poolSize">How many characters a pool takes at most, unless a single list is longer.</param>
internal sealed class DictionaryWriter(int shardSize, int poolSize)
{
    private const int InlineSize = 96;

    private const int HasBodies = 1;
    private const int HasTitles = 2;
    private const int IsInline = 4;
    private const int IsInNextPool = 8;
    private const int Shared = 16;

    private readonly ScriptText shard = new();
    private readonly ScriptText ended = new();
    private readonly ScriptText entries = new();
    private readonly ScriptText pool = new();
    private readonly List<string> directory = [];
    private string previous = "";
    private int count;
    private (int Pool, int Offset) start;
    private bool isNext;

    /// <summary>The first terms of the shards, in order, each as short as distinguishes it from what goes before.</summary>
    public IReadOnlyList<string> Directory => directory;

    /// <summary>How many pools there are.</summary>
    public int Pools { get; private set; }

    /// <summary>Gives the files one after another; the content is valid until the next.</summary>
    public IEnumerable<(string Name, ReadOnlyMemory<char> Content)> Files(
        IEnumerable<(string Term, Inversion.Totals Totals, ReadOnlyMemory<char> List)> terms)
    {
        foreach (var (term, totals, list) in terms)
        {
            // All terms of one first character together, unless they are very many.
            if (count > 0 && ((entries.Length >= shardSize && term[0] != previous[0]) || entries.Length >= 2 * shardSize))
                yield return EndShard();
            if (list.Length > InlineSize && pool.Length > 0 && pool.Length + list.Length > poolSize)
            {
                yield return EndPool();
                isNext = count > 0;
            }

            Add(term, totals, list.Span);
        }

        if (count > 0)
            yield return EndShard();
        if (pool.Length > 0)
            yield return EndPool();
    }

    private void Add(string term, Inversion.Totals totals, ReadOnlySpan<char> list)
    {
        if (count == 0)
            directory.Add(term[..Math.Min(term.Length, SharedLength(term) + 1)]);
        var shared = count == 0 ? 0 : SharedLength(term);
        var isInline = list.Length <= InlineSize;
        if (count == 0)
            start = (Pools, pool.Length);
        var flags = (totals.Bodies > 0
            ? HasBodies
            : 0) | (totals.Titles > 0 ? HasTitles : 0) | (isInline ? IsInline : 0) | (isNext ? IsInNextPool : 0);
        entries.Number(flags | (shared * Shared));
        entries.Number(term.Length - shared);
        entries.Text(term.AsSpan(shared));
        entries.Number(totals.Count);
        if (totals.Bodies > 0)
            entries.Number(totals.Bodies);
        if (totals.Titles > 0)
            entries.Number(totals.Titles);
        if (isInline)
            entries.Text(list);
        else
            entries.Number(list.Length);
        if (!isInline)
            pool.Text(list);
        previous = term;
        isNext = false;
        count++;
    }

    // What is left of a term never begins with the second half of a pair.
    private int SharedLength(string term)
    {
        var shared = term.AsSpan().CommonPrefixLength(previous);
        return shared > 0 && char.IsHighSurrogate(term[shared - 1]) ? shared - 1 : shared;
    }

    private (string Name, ReadOnlyMemory<char> Content) EndShard()
    {
        shard.Clear();
        shard.Number(start.Pool);
        shard.Number(start.Offset);
        shard.Number(count);
        shard.Text(entries.Written);
        entries.Clear();
        count = 0;
        return ($"d{directory.Count - 1}", shard.Memory);
    }

    private (string Name, ReadOnlyMemory<char> Content) EndPool()
    {
        ended.Clear();
        ended.Text(pool.Written);
        pool.Clear();
        return ($"p{Pools++}", ended.Memory);
    }
}
