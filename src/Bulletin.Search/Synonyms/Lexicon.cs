using System.Collections.Immutable;
using System.Text;
using Bulletin.Content.Configuration;
using Bulletin.Search.Analysis;

namespace Bulletin.Search.Synonyms;

/// <summary>
/// The everyday words that lead to the words of laws and notices: the built-in lexicon, and what a site's synonyms.yml adds.
/// </summary>
internal sealed class Lexicon
{
    private const string Folder = "lexicon/";
    private const int Whole = 100;

    private static readonly Lazy<Lexicon> BuiltIn = new(() => new(ReadBuiltIn()));

    private Lexicon(SortedDictionary<string, List<(int Weight, string Term)>> forms)
    {
        Forms = [.. forms.Select(form => new Form(form.Key, [.. form.Value]))];
        Phrases = [.. Forms.SelectMany(form => form.Terms)
            .Select(term => term.Term)
            .Where(term => term.Length > 2)
            .Distinct()
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>All forms, ordinally.</summary>
    public ImmutableArray<Form> Forms { get; }

    /// <summary>The terms of three units and more that forms lead to: those that are no pair of characters.</summary>
    public ImmutableArray<string> Phrases { get; }

    /// <summary>The lexicon of a site.</summary>
    /// <param name="synonyms">What the site says of words.</param>
    public static Lexicon Of(SynonymList synonyms)
    {
        if (synonyms.IsEmpty) return BuiltIn.Value;
        var forms = new SortedDictionary<string, List<(int, string)>>(StringComparer.Ordinal);
        foreach (var group in synonyms.Groups)
            foreach (var form in group)
                foreach (var term in group) Add(forms, form, Whole, term);
        var off = synonyms.Off.ToLookup(words => Normal(words[0]), words => words.Skip(1).Select(Normal).ToHashSet(StringComparer.Ordinal));
        foreach (var form in BuiltIn.Value.Forms)
        {
            foreach (var (weight, term) in form.Terms)
            {
                if (!off[form.Text].Any(terms => terms.Count == 0 || terms.Contains(term))) Add(forms, form.Text, weight, term);
            }
        }

        return new(forms);
    }

    private static SortedDictionary<string, List<(int Weight, string Term)>> ReadBuiltIn()
    {
        var forms = new SortedDictionary<string, List<(int, string)>>(StringComparer.Ordinal);
        var assembly = typeof(Lexicon).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal));
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            while (reader.ReadLine() is { } text)
            {
                if (LexiconLine.Parse(text) is { } line) Add(forms, line);
            }
        }

        return forms;
    }

    private static void Add(SortedDictionary<string, List<(int Weight, string Term)>> forms, LexiconLine line)
    {
        foreach (var form in line.Forms)
        {
            foreach (var term in line.Terms)
            {
                var share = (form.IsDoubtful ? 2 : 1) * (term.IsDoubtful ? 2 : 1);
                Add(forms, form.Text, WeightOf(form.Text) / share, term.Text);
                if (!line.IsOneWay) Add(forms, term.Text, WeightOf(term.Text) / share, form.Text);
            }
        }
    }

    private static string Normal(string word) => TextNormalizer.Normalise(word);

    // A longer form means what it says more surely.
    private static int WeightOf(string form) => form.Length switch { <= 2 => 75, 3 => 90, _ => Whole };

    private static void Add(SortedDictionary<string, List<(int Weight, string Term)>> forms, string form, int weight, string term)
    {
        var (from, to) = (Normal(form), Normal(term));
        if (from == to || from.Length < 2 || to.Length < 2) return;
        if (!forms.TryGetValue(from, out var terms)) forms.Add(from, terms = []);
        if (!terms.Exists(known => known.Term == to)) terms.Add((weight, to));
    }
}
