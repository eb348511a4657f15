namespace Bulletin.LexiconCheck;

/// <summary>Finds what the lines together say twice, say of two minds, or say of too much.</summary>
internal sealed class Meanings
{
    private const int MostTerms = 8;
    private const int MostSureTerms = 5;

    private readonly Dictionary<string, Entry> lines = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Form, bool IsOneWay), Entry> forms = [];
    private readonly Dictionary<(string Form, string Term), Entry> leads = [];
    private readonly Dictionary<(string Form, string Term), Entry> sure = [];

    public static IEnumerable<Finding> Check(IEnumerable<Entry> entries)
    {
        var meanings = new Meanings();
        return entries.SelectMany(entry => meanings.Check(entry).Concat(CheckNumber(entry)));
    }

    private IEnumerable<Finding> Check(Entry entry)
    {
        if (Earlier(lines, Head(entry), entry) is { } twin)
            yield return Fault(entry, "", $"{twin.Place} has the same terms.", "Join the lines.");
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var form in Entry.Normal(entry.Content.Forms))
        {
            if (Earlier(forms, (form, entry.Content.IsOneWay), entry) is { } other && told.Add(form))
                yield return Fault(entry, form, $"'{form}' stands in {other.Place}, too.", "Keep it in one line, with the terms of both.");
        }

        foreach (var (form, term, isDoubtful) in entry.Leads().Where(lead => lead.Form != lead.Term))
        {
            if (!isDoubtful) sure.TryAdd((form, term), entry);
            if (told.Contains(form)) continue;
            var fact = Earlier(leads, (form, term), entry) is { } other ? $"in {other.Place}, too"
                : entry.Content.IsOneWay && !isDoubtful && sure.GetValueOrDefault((term, form)) is { } back && back != entry
                    ? $"and {back.Place} says the reverse"
                    : null;
            if (fact is null) continue;
            told.Add(form);
            yield return Fault(entry, form, $"'{form}' leads to '{term}' {fact}.", "Say it in one line; without > it holds both ways.");
        }
    }

    private static IEnumerable<Finding> CheckNumber(Entry entry)
    {
        var terms = entry.Content.Terms;
        if (terms.Length > MostTerms)
            yield return Fault(entry, "", $"There are {terms.Length} terms.", $"Keep the {MostTerms} most exact.");
        var sure = terms.Count(term => !term.IsDoubtful);
        if (sure > MostSureTerms && entry.Content.Forms.Any(form => !form.IsDoubtful))
            yield return Fault(entry, "", $"{sure} terms are sure.", $"Put ? behind all but {MostSureTerms}.");
    }

    private static Entry? Earlier<T>(Dictionary<T, Entry> known, T key, Entry entry)
        where T : notnull =>
        known.TryAdd(key, entry) || known[key] == entry ? null : known[key];

    private static Finding Fault(Entry entry, string word, string fact, string remedy) => entry.Fault(Rule.Meaning, word, fact, remedy);

    private static string Head(Entry entry) =>
        $"{string.Join('、', entry.Content.Terms.Select(term => $"{term.Text}{(term.IsDoubtful ? "?" : "")}"))}{entry.Content.IsOneWay}";
}
