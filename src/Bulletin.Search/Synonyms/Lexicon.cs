using System.Collections.Immutable;
using System.Text;
using Bulletin.Search.Analysis;

namespace Bulletin.Search.Synonyms;

/// <summary>
/// The everyday words that lead to the words of laws and notices: the built-in lexicon, and what a site's synonyms.yml adds.
/// </summary>
/// <remarks>
/// A line of the lexicon: words of texts joined by 、, a tab, everyday forms joined by 、, and after a further tab &gt; where texts do not
/// say the forms themselves. A word or form that ends in ? is meant often, not surely.
/// </remarks>
internal sealed class Lexicon
{
    private const string OneWay = ">";
    private const char Doubt = '?';
    private const string Folder = "lexicon/";
    private const int Whole = 100;

    private static readonly Lazy<Lexicon> BuiltIn = new(() => new(ReadBuiltIn()));

    private Lexicon(Dictionary<string, List<(int Weight, string Term)>> forms)
    {
        Forms = [.. forms.OrderBy(form => form.Key, StringComparer.Ordinal).Select(form => new Form(form.Key, [.. form.Value]))];
        Targets = [.. Forms.SelectMany(form => form.Terms).Select(term => term.Term).Distinct()];
        Phrases = [.. Targets.Where(term => term.Length > 2).Order(StringComparer.Ordinal)];
    }

    /// <summary>All forms, ordinally.</summary>
    public ImmutableArray<Form> Forms { get; }

    /// <summary>What forms lead to, that of one form side by side.</summary>
    public ImmutableArray<string> Targets { get; }

    /// <summary>The terms of three units and more that forms lead to: those that are no pair of characters.</summary>
    public ImmutableArray<string> Phrases { get; }

    /// <summary>The lexicon of a site.</summary>
    /// <param name="synonyms">Groups of words that mean the same, from the site.</param>
    public static Lexicon Of(ImmutableArray<ImmutableArray<string>> synonyms)
    {
        if (synonyms.IsEmpty) return BuiltIn.Value;
        var forms = new Dictionary<string, List<(int, string)>>(StringComparer.Ordinal);
        foreach (var group in synonyms)
            foreach (var form in group)
                foreach (var term in group) Add(forms, TextNormalizer.Normalise(form), Whole, TextNormalizer.Normalise(term));
        foreach (var form in BuiltIn.Value.Forms)
            foreach (var (weight, term) in form.Terms) Add(forms, form.Text, weight, term);
        return new(forms);
    }

    private static Dictionary<string, List<(int Weight, string Term)>> ReadBuiltIn()
    {
        var forms = new Dictionary<string, List<(int, string)>>(StringComparer.Ordinal);
        var assembly = typeof(Lexicon).Assembly;
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal));
        foreach (var name in names.Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            while (reader.ReadLine() is { } line) Add(forms, TextNormalizer.Normalise(line));
        }

        return forms;
    }

    private static void Add(Dictionary<string, List<(int Weight, string Term)>> forms, string line)
    {
        if (line.Length == 0 || line[0] == '#') return;
        var parts = line.Split('\t');
        var isOneWay = parts is [.., OneWay];
        foreach (var typed in parts[1].Split('、'))
        {
            foreach (var meant in parts[0].Split('、'))
            {
                var (form, term) = (typed.TrimEnd(Doubt), meant.TrimEnd(Doubt));
                var share = (typed.EndsWith(Doubt) ? 2 : 1) * (meant.EndsWith(Doubt) ? 2 : 1);
                Add(forms, form, WeightOf(form) / share, term);
                if (!isOneWay) Add(forms, term, WeightOf(term) / share, form);
            }
        }
    }

    // A longer form means what it says more surely.
    private static int WeightOf(string form) => form.Length switch { <= 2 => 75, 3 => 90, _ => Whole };

    private static void Add(Dictionary<string, List<(int Weight, string Term)>> forms, string form, int weight, string term)
    {
        if (form == term || form.Length < 2 || term.Length < 2) return;
        if (!forms.TryGetValue(form, out var terms)) forms.Add(form, terms = []);
        if (!terms.Exists(known => known.Term == term)) terms.Add((weight, term));
    }
}
