using System.Collections.Immutable;
using Bulletin.Search.Synonyms;

namespace Bulletin.Search.Indexing;

/// <summary>Puts the terms of a segment, and the forms that lead to them, where a dictionary holds them.</summary>
internal sealed class DictionaryLayout
{
    private const int NoTerm = -1;
    private const int NoTarget = -1;

    private readonly Inversion inversion;
    private readonly int[] targetOf;
    private readonly Entry[] entries;
    private readonly int[] ends;

    /// <param name="inversion">The terms.</param>
    /// <param name="numbers">Knows the numbers of terms.</param>
    /// <param name="lexicon">The forms and what they lead to.</param>
    /// <param name="shardSize">About how many characters a shard takes.</param>
    public DictionaryLayout(Inversion inversion, TermTable numbers, Lexicon lexicon, int shardSize)
    {
        this.inversion = inversion;
        targetOf = new int[inversion.Count];
        Array.Fill(targetOf, NoTarget);
        var (targets, places) = (new List<int>(), new int[lexicon.Targets.Length]);
        for (var i = 0; i < places.Length; i++)
        {
            var number = numbers.TryId(lexicon.Targets[i]);
            places[i] = inversion.Has(number) ? targets.Count : NoTarget;
            if (places[i] == NoTarget) continue;
            targetOf[number] = targets.Count;
            targets.Add(number);
        }

        Targets = [.. targets];
        var (alphabet, size) = Merged(Leading(lexicon, places));
        Shards = Math.Max(1, size / shardSize);
        (entries, ends) = Grouped(alphabet, Shards);
    }

    /// <summary>How many shards there are.</summary>
    public int Shards { get; }

    /// <summary>The numbers of the terms that forms lead to, those of one form side by side.</summary>
    public ImmutableArray<int> Targets { get; }

    /// <summary>The forms that lead to any of them.</summary>
    public IEnumerable<FormEntry> Forms => entries.Select(entry => entry.Form).OfType<FormEntry>();

    /// <summary>The entries of a shard, ordinally by text.</summary>
    public ReadOnlyMemory<Entry> Shard(int shard)
    {
        var begin = shard == 0 ? 0 : ends[shard - 1];
        return entries.AsMemory(begin, ends[shard] - begin);
    }

    /// <summary>The numbers of the terms in the order of the shards.</summary>
    public int[] Order() => [.. entries.Where(entry => entry.Term != NoTerm).Select(entry => entry.Term)];

    /// <summary>What an entry is of.</summary>
    public string TextOf(Entry entry) => entry.Term == NoTerm ? entry.Form!.Text : inversion[entry.Term];

    /// <summary>The place of a term among <see cref="Targets"/>; −1: no form leads to it.</summary>
    public int TargetOf(Entry entry) => entry.Term == NoTerm ? NoTarget : targetOf[entry.Term];

    // Those that lead to what the segment has.
    private static IEnumerable<FormEntry> Leading(Lexicon lexicon, int[] places)
    {
        var leads = new List<Lead>();
        foreach (var form in lexicon.Forms)
        {
            leads.Clear();
            foreach (var (weight, target) in form.Leads.Span)
                if (places[target] != NoTarget) leads.Add(new(weight, places[target]));
            if (leads.Count > 0) yield return new(form.Text, [.. leads], form.IsName);
        }
    }

    // Both ordinally; and about how many characters they take.
    private (List<Entry> Entries, int Size) Merged(IEnumerable<FormEntry> forms)
    {
        var merged = new List<Entry>(inversion.Used.Length);
        using var form = forms.GetEnumerator();
        var (more, size) = (form.MoveNext(), 0);
        foreach (var term in inversion.Used)
        {
            var order = 1;
            while (more && (order = string.CompareOrdinal(form.Current.Text, inversion[term])) < 0)
            {
                Add(new(NoTerm, form.Current));
                more = form.MoveNext();
            }

            Add(new(term, more && order == 0 ? form.Current : null));
            if (more && order == 0) more = form.MoveNext();
        }

        for (; more; more = form.MoveNext()) Add(new(NoTerm, form.Current));
        return (merged, size);

        void Add(Entry entry)
        {
            merged.Add(entry);
            size += DictionaryWriter.SizeOf(entry.Term == NoTerm ? default : inversion.TotalsOf(entry.Term), entry.Form);
        }
    }

    private (Entry[] Entries, int[] Ends) Grouped(List<Entry> alphabet, int shards)
    {
        var shardOf = new int[alphabet.Count];
        var places = new int[shards + 1];
        for (var i = 0; i < shardOf.Length; i++) places[(shardOf[i] = ShardOfTerm.Of(TextOf(alphabet[i]), shards)) + 1]++;
        for (var shard = 0; shard < shards; shard++) places[shard + 1] += places[shard];
        // Each begins where the one before ends, and ends where the next began.
        var grouped = new Entry[alphabet.Count];
        for (var i = 0; i < shardOf.Length; i++) grouped[places[shardOf[i]]++] = alphabet[i];
        return (grouped, places);
    }

    /// <summary>A term, or what leads to terms, or both in one.</summary>
    /// <param name="Term">The number of the term; −1: documents have none.</param>
    /// <param name="Form">What it leads to; null: nothing.</param>
    internal readonly record struct Entry(int Term, FormEntry? Form);

    /// <summary>A form with what it leads to, by the places among <see cref="Targets"/>.</summary>
    internal sealed record FormEntry(string Text, ImmutableArray<Lead> Leads, bool IsName);
}
