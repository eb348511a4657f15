using Bulletin.Search.Synonyms;

namespace Bulletin.Search.Indexing;

/// <summary>
/// Writes the dictionary of a segment: shards <c>d0.js</c> … with the short lists in them, the terms that forms lead to <c>t0.js</c> …
/// with theirs, and pools of longer lists <c>p0.js</c> …
/// </summary>
/// <remarks>docs/search-index.md describes them.</remarks>
/// <param name="documents">How many documents the segment has.</param>
/// <param name="shardSize">About how many characters a shard takes.</param>
/// <param name="poolSize">How many characters a pool takes at most, unless a single list is longer.</param>
internal sealed class DictionaryWriter(int documents, int shardSize, int poolSize)
{
    private const int InlineSize = 96;
    private const int TargetInlineSize = 2000;
    private const int TargetsSize = 1200;

    private readonly ScriptText shard = new();
    private readonly ScriptText ended = new();
    private readonly ScriptText entries = new();
    private readonly ScriptText pool = new();
    private readonly ScriptText packed = new();
    private readonly List<int> firstTargets = [];
    private string previous = "";
    private int count;
    private (int Pool, int Offset) start;
    private bool isNext;

    /// <summary>About how many characters a shard takes.</summary>
    public int ShardSize => shardSize;

    /// <summary>How many shards there are.</summary>
    public int Shards { get; private set; }

    /// <summary>The first of the terms in each of the files of terms that forms lead to.</summary>
    public IReadOnlyList<int> FirstTargets => firstTargets;

    /// <summary>How many pools there are.</summary>
    public int Pools { get; private set; }

    /// <summary>About how many characters an entry takes.</summary>
    public static int SizeOf(in Inversion.Totals totals, DictionaryLayout.FormEntry? form) =>
        5 + (totals.ListSize <= InlineSize ? totals.ListSize : 1) + (totals.NamesSize <= InlineSize ? totals.NamesSize : 1)
            + (form is null ? 0 : (2 * form.Leads.Length) + 1);

    /// <summary>Gives the files one after another; the content is valid until the next.</summary>
    public IEnumerable<(string Name, ReadOnlyMemory<char> Content)> Files(Inversion inversion, DictionaryLayout layout)
    {
        using var terms = inversion.Terms(layout.Order()).GetEnumerator();
        var targets = new Target[layout.Targets.Length];
        for (; Shards < layout.Shards; Shards++)
        {
            for (var i = 0; i < layout.Shard(Shards).Length; i++)
            {
                var entry = layout.Shard(Shards).Span[i];
                if (entry.Term >= 0) terms.MoveNext();
                var (text, number, term) = (layout.TextOf(entry), layout.TargetOf(entry), entry.Term < 0 ? default : Packed(terms.Current));
                if (number >= 0) targets[number] = new(text, term.Totals, term.Names.ToArray(), term.List.ToArray(), default, default);
                var isElsewhere = number >= 0 && Lexicon.IsPhrase(text);
                if (!isElsewhere && IsFull(Pooled(term.Names) + Pooled(term.List)))
                {
                    yield return EndPool();
                    isNext = count > 0;
                }

                if (number >= 0 && !isElsewhere)
                {
                    var at = pool.Length;
                    targets[number].NamesPlace = new(Pools, at);
                    targets[number].ListPlace = new(Pools, at + Pooled(term.Names));
                }

                Add(text, term, entry.Form, isElsewhere ? number : -1);
            }

            yield return EndShard();
        }

        foreach (var file in Files(targets)) yield return file;
        if (pool.Length > 0) yield return EndPool();
    }

    private Inversion.Term Packed(Inversion.Term term)
    {
        if (term.List.IsEmpty) return term;
        packed.Clear();
        PackedList.Write(packed, term.List.Span, term.Totals.Count, documents);
        return term with { List = packed.Memory };
    }

    private static int Pooled(ReadOnlyMemory<char> list) => list.Length > InlineSize ? list.Length : 0;

    private bool IsFull(int more) => more > 0 && pool.Length > 0 && pool.Length + more > poolSize;

    private void Add(string text, Inversion.Term term, DictionaryLayout.FormEntry? form, int target)
    {
        if (count == 0) start = (Pools, pool.Length);
        var shared = count == 0 ? 0 : SharedLength(text);
        var totals = term.Totals;
        var elsewhere = form is null && totals.Words > 0 ? Commonness.Of(text, Math.Max(totals.Count, totals.Words), documents) : 0;
        var flags = (totals.Words > 0 ? TermFlags.IsWord : 0)
            | (elsewhere > 0 ? TermFlags.IsEveryday : 0)
            | (isNext ? TermFlags.IsInNextPool : 0)
            | (form is null ? 0 : TermFlags.IsForm)
            | (form is { IsName: true } ? TermFlags.IsName : 0)
            | (target >= 0 ? TermFlags.IsTarget : FlagsOf(term.Names, TermFlags.HasNames, TermFlags.HasInlineNames))
            | (target >= 0 ? 0
                : totals.Count == 1 ? TermFlags.HasInlineList
                : FlagsOf(term.List, TermFlags.HasList, TermFlags.HasInlineList));
        entries.Number(flags.With(shared));
        entries.Number(text.Length - shared);
        entries.Text(text.AsSpan(shared));
        if (totals.Words > 0) entries.Number(totals.Words);
        if (elsewhere > 0) entries.Number(elsewhere);
        if (target >= 0)
        {
            entries.Number(totals.Count);
            entries.Number(target);
        }
        else
        {
            Add(totals.Names, term.Names);
            if (totals.Count == 1) entries.Text(term.List.Span);
            else Add(totals.Count, term.List);
        }

        if (form is not null) Add(form);
        previous = text;
        isNext = false;
        count++;
    }

    private static TermFlags FlagsOf(ReadOnlyMemory<char> list, TermFlags any, TermFlags inline) =>
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

    private void Add(DictionaryLayout.FormEntry form)
    {
        entries.Number(form.Leads.Length);
        foreach (var (weight, target) in form.Leads)
        {
            entries.Number(weight);
            entries.Number(target);
        }
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
        return ($"d{Shards}", shard.Memory);
    }

    private (string Name, ReadOnlyMemory<char> Content) EndPool()
    {
        ended.Clear();
        ended.Text(pool.Written);
        pool.Clear();
        return ($"p{Pools++}", ended.Memory);
    }

    private IEnumerable<(string Name, ReadOnlyMemory<char> Content)> Files(Target[] targets)
    {
        var number = 0;
        foreach (var target in targets)
        {
            if (Lexicon.IsPhrase(target.Text) && IsFull(TargetPooled(target.Names) + TargetPooled(target.List))) yield return EndPool();
            if (entries.Length == 0) firstTargets.Add(number);
            entries.Number(target.Text.Length);
            entries.Text(target.Text);
            Add(target, target.Totals.Names, target.Names, target.NamesPlace);
            Add(target, target.Totals.Count, target.List, target.ListPlace);
            number++;
            if (entries.Length >= TargetsSize) yield return EndTargets();
        }

        if (entries.Length > 0) yield return EndTargets();
    }

    private static int TargetPooled(char[] list) => list.Length > TargetInlineSize ? list.Length : 0;

    // How many documents; of any, the pool less one, or none, and where the list begins there, or the list.
    private void Add(Target target, int documents, char[] list, (int Pool, int Offset) known)
    {
        entries.Number(documents);
        if (list.Length == 0) return;
        if (list.Length <= TargetInlineSize)
        {
            entries.Number(0);
            entries.Text(list);
            return;
        }

        if (Lexicon.IsPhrase(target.Text))
        {
            known = (Pools, pool.Length);
            pool.Text(list);
        }

        entries.Number(known.Pool + 1);
        entries.Number(known.Offset);
    }

    private (string Name, ReadOnlyMemory<char> Content) EndTargets()
    {
        ended.Clear();
        ended.Text(entries.Written);
        entries.Clear();
        return ($"t{firstTargets.Count - 1}", ended.Memory);
    }

    // A term that forms lead to; one of two characters has its long lists where its shard has them.
    private record struct Target(
        string Text,
        Inversion.Totals Totals,
        char[] Names,
        char[] List,
        (int Pool, int Offset) NamesPlace,
        (int Pool, int Offset) ListPlace);
}
