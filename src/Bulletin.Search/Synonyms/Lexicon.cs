using System.Collections.Immutable;
using System.Text;
using Bulletin.Content.Characters;
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

    private static readonly Lazy<Lexicon> BuiltIn = new(ReadBuiltIn);

    private Lexicon(Dictionary<string, List<(int Weight, string Term)>> forms, HashSet<string> names)
    {
        Forms = [.. forms
            .OrderBy(form => form.Key, StringComparer.Ordinal)
            .Select(form => new Form(form.Key, [.. form.Value], names.Contains(form.Key)))];
        Targets = [.. Forms.SelectMany(form => form.Terms).Select(term => term.Term).Distinct()];
        Phrases = [.. Targets.Where(IsPhrase).Order(StringComparer.Ordinal)];
    }

    /// <summary>All forms, ordinally.</summary>
    public ImmutableArray<Form> Forms { get; }

    /// <summary>What forms lead to, that of one form side by side.</summary>
    public ImmutableArray<string> Targets { get; }

    /// <summary>The terms of three units and more that forms lead to: those that are no pair of characters.</summary>
    public ImmutableArray<string> Phrases { get; }

    /// <summary>Whether a term is more than a pair of characters, whose lists any query may need.</summary>
    public static bool IsPhrase(string term) =>
        term.Length > 2 && !(term.Length <= 4 && term.Length - term.Count(char.IsLowSurrogate) == 2);

    /// <summary>The lexicon of a site.</summary>
    /// <param name="synonyms">What the site says of words.</param>
    public static Lexicon Of(SynonymList synonyms)
    {
        if (synonyms.IsEmpty) return BuiltIn.Value;
        var forms = new Dictionary<string, List<(int, string)>>(StringComparer.Ordinal);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in synonyms.Groups)
        {
            LexiconWord[] words = [.. group.Select(word => LexiconWord.Parse(Normal(word)))];
            names.UnionWith(words.Select(word => Asked(word.Text)));
            foreach (var form in words)
                foreach (var term in words) Add(forms, Asked(form.Text), Whole / ShareOf(form, term), term.Text);
        }

        var off = synonyms.Off.ToLookup(words => Asked(words[0]), words => words.Skip(1).Select(Normal).ToHashSet(StringComparer.Ordinal));
        foreach (var form in BuiltIn.Value.Forms)
        {
            if (form.IsName) names.Add(form.Text);
            foreach (var (weight, term) in form.Terms)
            {
                if (!off[form.Text].Any(terms => terms.Count == 0 || terms.Contains(term))) Add(forms, form.Text, weight, term);
            }
        }

        return new(forms, names);
    }

    private static Lexicon ReadBuiltIn()
    {
        var forms = new Dictionary<string, List<(int, string)>>(StringComparer.Ordinal);
        var terms = new HashSet<string>(StringComparer.Ordinal);
        var assembly = typeof(Lexicon).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal));
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            while (reader.ReadLine() is { } text)
            {
                if (LexiconLine.Parse(text) is not { } line) continue;
                Add(forms, line);
                // What holds both ways is a name, or words of texts.
                if (line.IsOneWay) continue;
                terms.UnionWith(line.Forms.Concat(line.Terms).Where(word => !word.IsDoubtful).Select(word => Asked(word.Text)));
            }
        }

        return new(forms, EverydayNames.Among(forms.Keys.ToDictionary(form => form, terms.Contains, StringComparer.Ordinal)));
    }

    private static void Add(Dictionary<string, List<(int Weight, string Term)>> forms, LexiconLine line)
    {
        string[] terms = [.. line.Terms.Select(term => Normal(term.Text))];
        foreach (var form in line.Forms)
        {
            var text = Asked(form.Text);
            foreach (var (term, word) in line.Terms.Zip(terms))
            {
                var share = ShareOf(form, term);
                Add(forms, text, WeightOf(form.Text) / share, word);
                if (!line.IsOneWay) Add(forms, Asked(word), WeightOf(term.Text) / share, Normal(form.Text));
            }
        }
    }

    private static string Normal(string word) => TextNormalizer.Normalise(word);

    // Queries are read in simplified characters.
    private static string Asked(string word) => Simplified.Of(Normal(word));

    // What is meant often, not surely, counts half.
    private static int ShareOf(LexiconWord form, LexiconWord term) => (form.IsDoubtful ? 2 : 1) * (term.IsDoubtful ? 2 : 1);

    // A longer form means what it says more surely.
    private static int WeightOf(string form) => form.Length switch { <= 2 => 75, 3 => 90, _ => Whole };

    private static void Add(Dictionary<string, List<(int Weight, string Term)>> forms, string form, int weight, string term)
    {
        if (form == term || form.Length < 2 || term.Length < 2) return;
        if (!forms.TryGetValue(form, out var terms)) forms.Add(form, terms = []);
        if (!terms.Exists(known => known.Term == term)) terms.Add((weight, term));
    }
}
