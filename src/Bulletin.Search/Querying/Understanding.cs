using System.Collections.Immutable;
using Bulletin.Search.Analysis;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>Finds what a query is about: concepts with their terms, and the pairs of neighbours between words that ask.</summary>
internal sealed class Understanding
{
    private const int MostPairs = 30;
    private const int LeastToCut = 4;

    private readonly Query query;
    private readonly Cutter cutter;
    private readonly List<Concept> concepts = [];
    private readonly List<string> pairs = [];

    private Understanding(IndexReader index, Query query)
    {
        (this.query, cutter) = (query, new(index));
        var (rest, forms) = MixedForms.Of(index, query.Free);
        foreach (var form in forms) AddMixed(form.Text, form.Terms);
        var (left, figures) = Figures.Of(rest);
        foreach (var (text, weight, ways) in figures) Add(text, weight, ways);
        var runs = Phrase.Of(left).Runs;
        foreach (var part in runs.SelectMany(QueryTerms.Parts))
        {
            if (Han.IsUnit(part[0])) AddHan(part);
            else if (part.Length > 1) Add(PorterStemmer.Stem(part), 1, []);
        }

        if (concepts.Count > 0) return;
        foreach (var pair in runs.SelectMany(QueryTerms.Pairs)) Add(pair, 1, []);
    }

    /// <summary>What a query is about, not weighed yet.</summary>
    public static (ImmutableArray<Concept> Concepts, ImmutableArray<string> Pairs) Of(IndexReader index, Query query)
    {
        var understood = new Understanding(index, query);
        return ([.. understood.concepts], [.. understood.pairs.Take(MostPairs)]);
    }

    private void AddHan(string run)
    {
        var forms = new Dictionary<string, List<SoughtTerm>>(StringComparer.Ordinal);
        var (loose, piece) = ("", "");
        foreach (var word in cutter.Cut(run, forms))
        {
            if (QueryWords.IsStop(word))
            {
                AddLoose(loose);
                AddPairs(piece);
                (loose, piece) = ("", "");
                continue;
            }

            piece += word;
            if (QueryTerms.IsSingle(word))
            {
                loose += word;
                if (!Han.IsOfWords(word[0])) Add(word, 1, []);
                continue;
            }

            AddLoose(loose);
            loose = "";
            var terms = forms.GetValueOrDefault(word);
            Add(word, terms is null && QueryWords.IsWeak(word) ? Weights.Weak : 1, terms ?? []);
            if (word.Length >= LeastToCut) AddInner(word);
        }

        AddLoose(loose);
        AddPairs(piece);
    }

    // An amount of things is also written in other ways; a number alone is a name.
    private void AddMixed(string form, List<SoughtTerm> terms)
    {
        var (left, figures) = Figures.Of(form);
        var own = figures.Where(figure => figure.Text == form && !form.All(char.IsAsciiDigit)).SelectMany(figure => figure.Ways);
        Add(form, 1, [.. terms, .. own]);
        foreach (var (text, weight, ways) in figures) Add(text, Weights.Inner * weight, ways);
        foreach (var part in Phrase.Of(left).Runs.SelectMany(QueryTerms.Parts))
        {
            if (Han.IsUnit(part[0])) AddInner(part, isPart: false);
            else if (part.Length > 1) Add(PorterStemmer.Stem(part), Weights.Inner, []);
        }
    }

    private void AddInner(string word, bool isPart = true)
    {
        var forms = new Dictionary<string, List<SoughtTerm>>(StringComparer.Ordinal);
        foreach (var part in cutter.Cut(word, forms, isPart))
        {
            if (part.Length < 2 || QueryWords.IsStop(part)) continue;
            Add(part, Weights.Inner * (QueryWords.IsWeak(part) ? Weights.Weak : 1), []);
            if (concepts[^1].Text == part && forms.TryGetValue(part, out var terms))
                concepts[^1] = concepts[^1] with { Terms = [.. concepts[^1].Terms, .. terms] };
        }
    }

    private void AddLoose(string characters)
    {
        foreach (var pair in QueryTerms.Neighbours(characters)) Add(pair, Weights.Loose, []);
    }

    private void AddPairs(string characters)
    {
        foreach (var pair in QueryTerms.Neighbours(characters))
            if (!pairs.Contains(pair)) pairs.Add(pair);
    }

    private void Add(string text, double weight, IEnumerable<SoughtTerm> terms)
    {
        if (concepts.Exists(known => known.Text == text)) return;
        var given = query.AsGiven(text);
        ImmutableArray<SoughtTerm> own = given == text ? [new(text, 1)] : [new(text, 1), new(given, 1)];
        ImmutableArray<SoughtTerm> alike = query.Alike.GetValueOrDefault(text) is { IsDefault: false } known ? known : [];
        concepts.Add(new(text, weight, [.. own, .. terms, .. alike]));
    }
}
