using System.Collections.Immutable;
using Bulletin.Search.Analysis;

namespace Bulletin.Search.Querying;

/// <summary>Finds what a query is about: concepts with their terms, and the pairs of neighbours between words that ask.</summary>
internal sealed class Understanding
{
    private const int MostPairs = 30;
    private const int LeastToCut = 4;

    private readonly Cutter cutter;
    private readonly List<Concept> concepts = [];
    private readonly List<string> pairs = [];

    private readonly Dictionary<string, ImmutableArray<SoughtTerm>> others;

    private Understanding(IndexReader index, string text, Dictionary<string, ImmutableArray<SoughtTerm>> others)
    {
        this.others = others;
        cutter = new(index);
        var runs = Phrase.Of(text).Runs;
        foreach (var part in runs.SelectMany(QueryTerms.Parts))
        {
            if (QueryTerms.IsHan(part[0])) AddHan(part);
            else if (part.Length > 1) Add(PorterStemmer.Stem(part), 1, null);
        }

        if (concepts.Count > 0) return;
        foreach (var pair in runs.SelectMany(QueryTerms.Pairs)) Add(pair, 1, null);
    }

    /// <summary>What a query is about, not weighed yet.</summary>
    public static (ImmutableArray<Concept> Concepts, ImmutableArray<string> Pairs) Of(IndexReader index, HeardText heard)
    {
        var understood = new Understanding(index, heard.Text, heard.Others);
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
            if (word.Length == 1)
            {
                loose += word;
                continue;
            }

            AddLoose(loose);
            loose = "";
            Add(word, QueryWords.IsWeak(word) ? Weights.Weak : 1, forms.GetValueOrDefault(word));
            if (word.Length >= LeastToCut) AddInner(word);
        }

        AddLoose(loose);
        AddPairs(piece);
    }

    private void AddInner(string word)
    {
        var forms = new Dictionary<string, List<SoughtTerm>>(StringComparer.Ordinal);
        foreach (var part in cutter.Cut(word, forms, isPart: true))
        {
            if (part.Length < 2 || QueryWords.IsStop(part)) continue;
            Add(part, Weights.Inner * (QueryWords.IsWeak(part) ? Weights.Weak : 1), null);
            if (concepts[^1].Text == part && forms.TryGetValue(part, out var terms))
                concepts[^1] = concepts[^1] with { Terms = [.. concepts[^1].Terms, .. terms] };
        }
    }

    private void AddLoose(string characters)
    {
        for (var i = 0; i + 1 < characters.Length; i++) Add(characters.Substring(i, 2), Weights.Loose, null);
    }

    private void AddPairs(string characters)
    {
        for (var i = 0; i + 1 < characters.Length; i++)
        {
            var pair = characters.Substring(i, 2);
            if (!pairs.Contains(pair)) pairs.Add(pair);
        }
    }

    private void Add(string text, double weight, List<SoughtTerm>? terms)
    {
        if (others.TryGetValue(text, out var alike)) terms = [.. terms ?? [], .. alike];
        if (!concepts.Exists(known => known.Text == text))
            concepts.Add(new(text, terms is null ? weight : 1, [new(text, 1), .. terms ?? []]));
    }
}
