using System.Runtime.InteropServices;
using Bulletin.Content.Characters;
using Bulletin.Search.Analysis;

namespace Bulletin.Search.Synonyms;

/// <summary>Forms with the terms that they lead to, as lines come.</summary>
internal sealed class FormList
{
    /// <summary>The weight of what means its term surely.</summary>
    public const int Whole = 100;

    private readonly Dictionary<string, List<(int Weight, string Term)>> forms = new(StringComparer.Ordinal);

    /// <summary>All forms, in no order.</summary>
    public IReadOnlyDictionary<string, List<(int Weight, string Term)>> Forms => forms;

    /// <summary>A word as texts are compared with it.</summary>
    public static string Normal(string word) => TextNormalizer.Normalise(word);

    /// <summary>A word as a query has it: queries are read in simplified characters.</summary>
    public static string Asked(string word) => Simplified.Of(Normal(word));

    /// <summary>Adds that a form leads to a term; what is meant often, not surely, counts half.</summary>
    public void Add(LexiconWord form, LexiconWord term, int weight) =>
        Add(Asked(form.Text), weight / ((form.IsDoubtful ? 2 : 1) * (term.IsDoubtful ? 2 : 1)), Normal(term.Text));

    /// <summary>Adds that a form leads to a term, unless that is known.</summary>
    /// <param name="form">As a query has it.</param>
    /// <param name="weight">How surely, in hundredths.</param>
    /// <param name="term">Normalised.</param>
    public void Add(string form, int weight, string term)
    {
        if (form == term || form.Length < 2 || term.Length < 2) return;
        ref var terms = ref CollectionsMarshal.GetValueRefOrAddDefault(forms, form, out _);
        terms ??= [];
        if (!terms.Exists(known => known.Term == term)) terms.Add((weight, term));
    }
}
