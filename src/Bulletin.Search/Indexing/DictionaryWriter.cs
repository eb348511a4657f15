using Bulletin.Search.Synonyms;

namespace Bulletin.Search.Indexing;

/// <summary>
/// Cuts terms and their lists into the files of a segment: shards of the dictionary <c>d0.js</c> …
/// with the short lists in them, and pools of longer lists <c>p0.js</c> …
/// </summary>
/// <remarks>
/// A shard: the pool that its first longer list lies in, and where; the number of its terms; then the terms, ordinally by
/// UTF-16 unit. A term: flags plus 256 × the length of what it shares with the term before; the length of the rest; the
/// rest; if flag 1, in how many documents it is a word; if flag 128, how much it says elsewhere, in tenths; if flag 2, how many documents have it in their names, and the list of
/// these (flag 4) or how many characters it takes in the pool; if flag 8, in how many documents it is found, and the list of
/// these (flag 16) or how many characters it takes in the pool; if flag 64, how many terms it stands for, and for each its
/// weight in hundredths, its length and itself. Flag 32: its lists lie in the next pool, from its beginning.
/// </remarks>
/// <param name="documents">How many documents the segment has.</param>
/// <param name="shardSize">About how many characters a shard takes.</param>
/// <param name="poolSize">How many characters a pool takes at most, unless a single list is longer.</param>
internal sealed class DictionaryWriter(int documents, int shardSize, int poolSize)
{
    private const int InlineSize = 96;

    private const int IsWord = 1;
    private const int HasNames = 2;
    private const int HasInlineNames = 4;
    private const int HasList = 8;
    private const int HasInlineList = 16;
    private const int IsInNextPool = 32;
    private const int IsForm = 64;
    private const int IsEveryday = 128;
    private const int Shared = 256;

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
    /// <param name="terms">In order.</param>
    /// <param name="forms">What leads to terms of the segment, in order.</param>
    public IEnumerable<(string Name, ReadOnlyMemory<char> Content)> Files(IEnumerable<Inversion.Term> terms, IEnumerable<Form> forms)
    {
        foreach (var (term, form) in Merged(terms, forms))
        {
            // All terms of one first character together, unless they are very many.
            if (count > 0 && ((entries.Length >= shardSize && term.Text[0] != previous[0]) || entries.Length >= 2 * shardSize))
                yield return EndShard();
            var pooled = (term.Names.Length > InlineSize ? term.Names.Length : 0) + (term.List.Length > InlineSize ? term.List.Length : 0);
            if (pooled > 0 && pool.Length > 0 && pool.Length + pooled > poolSize)
            {
                yield return EndPool();
                isNext = count > 0;
            }

            Add(term, form);
        }

        if (count > 0)
            yield return EndShard();
        if (pool.Length > 0)
            yield return EndPool();
    }

    private static IEnumerable<(Inversion.Term Term, Form? Form)> Merged(IEnumerable<Inversion.Term> terms, IEnumerable<Form> forms)
    {
        using var form = forms.GetEnumerator();
        var more = form.MoveNext();
        foreach (var term in terms)
        {
            var order = 1;
            while (more && (order = string.CompareOrdinal(form.Current.Text, term.Text)) < 0)
            {
                yield return (new(form.Current.Text, default, default, default), form.Current);
                more = form.MoveNext();
            }

            yield return (term, more && order == 0 ? form.Current : null);
            if (more && order == 0) more = form.MoveNext();
        }

        for (; more; more = form.MoveNext()) yield return (new(form.Current.Text, default, default, default), form.Current);
    }

    private void Add(Inversion.Term term, Form? form)
    {
        if (count == 0)
        {
            directory.Add(Beginning(term.Text));
            start = (Pools, pool.Length);
        }

        var shared = count == 0 ? 0 : SharedLength(term.Text);
        var totals = term.Totals;
        var elsewhere = form is null && totals.Words > 0 ? Commonness.Of(term.Text, Math.Max(totals.Count, totals.Words), documents) : 0;
        var flags = (totals.Words > 0 ? IsWord : 0)
            | (elsewhere > 0 ? IsEveryday : 0)
            | FlagsOf(term.Names, HasNames, HasInlineNames)
            | FlagsOf(term.List, HasList, HasInlineList)
            | (isNext ? IsInNextPool : 0)
            | (form is null ? 0 : IsForm);
        entries.Number(flags | (shared * Shared));
        entries.Number(term.Text.Length - shared);
        entries.Text(term.Text.AsSpan(shared));
        if (totals.Words > 0) entries.Number(totals.Words);
        if (elsewhere > 0) entries.Number(elsewhere);
        Add(totals.Names, term.Names);
        Add(totals.Count, term.List);
        if (form is not null) Add(form);
        previous = term.Text;
        isNext = false;
        count++;
    }

    private static int FlagsOf(ReadOnlyMemory<char> list, int any, int inline) =>
        list.IsEmpty ? 0 : list.Length <= InlineSize ? any | inline : any;

    private void Add(int documents, ReadOnlyMemory<char> list)
    {
        if (list.IsEmpty) return;
        entries.Number(documents);
        if (list.Length <= InlineSize) entries.Text(list.Span);
        else
        {
            entries.Number(list.Length);
            pool.Text(list.Span);
        }
    }

    private void Add(Form form)
    {
        entries.Number(form.Terms.Length);
        foreach (var (weight, term) in form.Terms)
        {
            entries.Number(weight);
            entries.Number(term.Length);
            entries.Text(term);
        }
    }

    // As short as tells it from the term before, and no half of a pair, which no file can hold.
    private string Beginning(string term)
    {
        var length = SharedLength(term);
        return term[..Math.Min(term.Length, length + (char.IsHighSurrogate(term[Math.Min(length, term.Length - 1)]) ? 2 : 1))];
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
