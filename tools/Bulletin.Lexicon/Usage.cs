namespace Bulletin.LexiconCheck;

/// <summary>Finds terms that stand in no text, and forms that many texts have themselves.</summary>
internal static class Usage
{
    // Of a hundred texts.
    private const int Many = 3;

    /// <param name="entries">The lexicon.</param>
    /// <param name="folder">Texts of the kind that is searched.</param>
    public static IEnumerable<Finding> Check(IReadOnlyList<Entry> entries, string folder)
    {
        var leads = entries.SelectMany(entry => entry.Leads()).ToList();
        var counts = TextCounts.Of([.. leads.SelectMany(lead => new[] { lead.Form, lead.Term }).Distinct(StringComparer.Ordinal)], folder);
        var terms = entries.SelectMany(entry => Entry.Normal(entry.Content.Terms)).ToHashSet(StringComparer.Ordinal);
        var led = leads.ToLookup(lead => lead.Form, lead => lead.Term, StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var term in Entry.Normal(entry.Content.Terms))
            {
                if (counts[term] > 0 || !known.Add(term)) continue;
                yield return entry.Fault(
                    Rule.Nowhere,
                    term,
                    $"'{term}' stands in no text.",
                    "Write the word that texts have, or accept it.");
            }

            foreach (var form in entry.Content.Forms.Where(form => !form.IsDoubtful).Select(Entry.Normal))
            {
                var isMisleading = counts[form] * 100L > (long)counts.Texts * Many
                    && !terms.Contains(form)
                    && !led[form].Any(term => term.Contains(form, StringComparison.Ordinal));
                if (!isMisleading || !known.Add(form)) continue;
                yield return entry.Fault(
                    Rule.Common,
                    form,
                    $"'{form}' stands in {counts[form]} of {counts.Texts} texts.",
                    "Put ? behind it, or accept it.");
            }
        }
    }
}
