using System.Buffers;
using System.Text.RegularExpressions;
using Bulletin.Content.Characters;
using Bulletin.Search.Analysis;
using Bulletin.Search.Querying;

namespace Bulletin.LexiconCheck;

/// <summary>Reads a file of the lexicon line by line, and says what is written wrongly in each.</summary>
/// <param name="file">Its name.</param>
/// <param name="findings">Receives what is wrong.</param>
internal sealed partial class EntryReader(string file, List<Finding> findings)
{
    private const int Shortest = 2;

    private static readonly SearchValues<char> Between = SearchValues.Create(",;:。，；：？?！!|/\\[]");

    /// <summary>The lines that say something and are written rightly.</summary>
    public List<Entry> Read(IEnumerable<string> lines)
    {
        var (entries, number, wasHeading) = (new List<Entry>(), 0, false);
        foreach (var line in lines)
        {
            number++;
            var isHeading = line.StartsWith('#');
            if (number == 1 && !isHeading) Add(number, "", "the file begins without a heading.", "Begin it with '# ' and the subject.");
            if (isHeading && wasHeading) Add(number, "", "a heading without lines comes before.", "Delete it.");
            wasHeading = isHeading;
            if (line.Length > 0 && !isHeading && Read(number, line) is { } entry) entries.Add(entry);
        }

        return entries;
    }

    private Entry? Read(int number, string line)
    {
        if (line.Split(LexiconLine.Tab) is not ([_, _] or [_, _, LexiconLine.OneWay]))
        {
            Add(
                number,
                "",
                "this is no line of the lexicon.",
                "Write terms joined by 、, a tab, forms joined by 、, and for one way a tab and >.");
            return null;
        }

        var entry = new Entry(file, number, LexiconLine.Parse(line)!);
        var before = findings.Count;
        foreach (var word in entry.Content.Terms.Concat(entry.Content.Forms)) CheckSpelling(number, word.Text);
        foreach (var form in entry.Content.Forms.Where(form => form.Text.Length > Cutter.LongestForm))
        {
            Add(
                number,
                form.Text,
                $"'{form.Text}' has {form.Text.Length} characters; no query is searched for it.",
                $"Use at most {Cutter.LongestForm}.");
        }

        if (findings.Count > before) return null;
        foreach (var form in entry.Content.Forms.Where(form => !IsAsked(Entry.Normal(form))))
        {
            Add(
                number,
                form.Text,
                $"'{form.Text}' is understood as something else in a query; no query is searched for it.",
                "Write it as people type it, or delete it.");
        }

        CheckTwice(entry);
        return entry;
    }

    // Whether it is looked for as it stands, where it is all of a query.
    private static bool IsAsked(string form) =>
        Query.Parse(form).Free == Simplified.Of(form)
        && WordCharacters.Length(form) > 0
        && !QueryWords.IsStop(form);

    private void CheckSpelling(int number, string word)
    {
        if (word.Length < Shortest)
            Add(number, word, $"'{word}' has fewer than {Shortest} characters.", "Write words of two characters and more.");
        else if (word.Trim() != word || word.AsSpan().ContainsAny(Between) || Apart().IsMatch(word))
            Add(number, word, $"'{word}' has a sign or space that is no part of a word.", "Put 、 between words, and ? only behind them.");
    }

    private void CheckTwice(Entry entry)
    {
        var terms = Entry.Normal(entry.Content.Terms);
        var forms = Entry.Normal(entry.Content.Forms);
        foreach (var word in forms.Intersect(terms))
            Add(entry.Line, word, $"'{word}' is a form and a term.", "Keep it as what it is, and delete the other.");
        foreach (var twice in forms.CountBy(form => form).Concat(terms.CountBy(term => term)).Where(word => word.Value > 1))
            Add(entry.Line, twice.Key, $"'{twice.Key}' is there twice.", "Delete one.");
    }

    // Queries are read as if they had no space there.
    [GeneratedRegex("[\u3400-\u9fff] | [\u3400-\u9fff]", RegexOptions.CultureInvariant)]
    private static partial Regex Apart();

    private void Add(int line, string word, string fact, string remedy) =>
        findings.Add(new(Rule.Spelling, file, line, word, fact, remedy));
}
