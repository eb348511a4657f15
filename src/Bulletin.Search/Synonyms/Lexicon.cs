using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Bulletin.Content.Configuration;

namespace Bulletin.Search.Synonyms;

/// <summary>
/// The everyday words that lead to the words of laws and notices: the built-in lexicon, and what a site's synonyms.yml adds.
/// </summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> BuiltIn = new(ReadBuiltIn);

    private Lexicon(string[] targets, Form[] forms)
    {
        Targets = ImmutableCollectionsMarshal.AsImmutableArray(targets);
        Forms = ImmutableCollectionsMarshal.AsImmutableArray(forms);
        var phrases = Array.FindAll(targets, IsPhrase);
        Array.Sort(phrases, StringComparer.Ordinal);
        Phrases = ImmutableCollectionsMarshal.AsImmutableArray(phrases);
    }

    /// <summary>All forms, ordinally.</summary>
    public ImmutableArray<Form> Forms { get; }

    /// <summary>What forms lead to, that of one form side by side.</summary>
    public ImmutableArray<string> Targets { get; }

    /// <summary>The terms of three units and more that forms lead to, ordinally: those that are no pair of characters.</summary>
    public ImmutableArray<string> Phrases { get; }

    /// <summary>Whether a term is more than a pair of characters, whose lists any query may need.</summary>
    public static bool IsPhrase(string term)
    {
        if (term.Length is <= 2 or > 4) return term.Length > 2;
        var pairs = 0;
        foreach (var unit in term)
            if (char.IsLowSurrogate(unit)) pairs++;
        return term.Length - pairs != 2;
    }

    /// <summary>The lexicon of a site.</summary>
    /// <param name="synonyms">What the site says of words.</param>
    public static Lexicon Of(SynonymList synonyms) => synonyms.IsEmpty ? BuiltIn.Value : BuiltIn.Value.With(synonyms);

    private static Lexicon ReadBuiltIn()
    {
        var (targets, forms) = LexiconFile.Read(PackedResource.Read(LexiconFile.Name));
        return new(targets, forms);
    }

    // What the site says comes before what was there.
    private Lexicon With(SynonymList synonyms)
    {
        var own = new FormList();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in synonyms.Groups)
        {
            LexiconWord[] words = [.. group.Select(word => LexiconWord.Parse(FormList.Normal(word)))];
            names.UnionWith(words.Select(word => FormList.Asked(word.Text)));
            foreach (var form in words)
                foreach (var term in words) own.Add(form, term, FormList.Whole);
        }

        var off = synonyms.Off.ToLookup(
            words => FormList.Asked(words[0]),
            words => words.Skip(1).Select(FormList.Normal).ToHashSet(StringComparer.Ordinal));
        var targets = new List<string>(Targets);
        var places = new Dictionary<string, int>(targets.Count, StringComparer.Ordinal);
        for (var i = 0; i < targets.Count; i++) places.Add(targets[i], i);
        var said = own.Forms.Keys.Concat(names).Concat(off.Select(words => words.Key)).ToHashSet(StringComparer.Ordinal);
        var kept = new List<Form>(Forms.Length);
        foreach (var form in Forms)
        {
            if (said.Contains(form.Text)) Keep(form);
            else kept.Add(form);
        }

        var forms = own.Forms
            .OrderBy(form => form.Key, StringComparer.Ordinal)
            .Select(form => new Form(form.Key, form.Value.Select(Lead).ToArray(), names.Contains(form.Key)))
            .ToArray();
        return new([.. targets], Merged(kept, forms));

        void Keep(Form form)
        {
            if (form.IsName) names.Add(form.Text);
            foreach (var (weight, target) in form.Leads.Span)
            {
                var isOff = off[form.Text].Any(terms => terms.Count == 0 || terms.Contains(Targets[target]));
                if (!isOff) own.Add(form.Text, weight, Targets[target]);
            }
        }

        Lead Lead((int Weight, string Term) lead)
        {
            if (!places.TryGetValue(lead.Term, out var place))
            {
                place = targets.Count;
                places.Add(lead.Term, place);
                targets.Add(lead.Term);
            }

            return new(lead.Weight, place);
        }
    }

    // Both ordinally; no form is in both.
    private static Form[] Merged(List<Form> forms, Form[] others)
    {
        var merged = new Form[forms.Count + others.Length];
        var (one, other) = (0, 0);
        for (var i = 0; i < merged.Length; i++)
        {
            var isOther = one == forms.Count
                || (other < others.Length && string.CompareOrdinal(others[other].Text, forms[one].Text) < 0);
            merged[i] = isOther ? others[other++] : forms[one++];
        }

        return merged;
    }
}
