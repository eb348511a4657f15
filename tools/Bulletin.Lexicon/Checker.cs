using Bulletin.Search.Analysis;

namespace Bulletin.LexiconCheck;

/// <summary>Checks the lexicon.</summary>
internal static class Checker
{
    /// <summary>What is wrong, by file and line.</summary>
    /// <param name="files">The files with their lines.</param>
    /// <param name="accepted">What was looked at and stays: see <see cref="Accepted"/>.</param>
    /// <param name="texts">A folder of texts of the kind that is searched; null: what depends on texts is not looked for.</param>
    public static IReadOnlyList<Finding> Check(
        IReadOnlyList<(string Name, IEnumerable<string> Lines)> files,
        Accepted accepted,
        string? texts)
    {
        var findings = new List<Finding>();
        var entries = files.SelectMany(file => new EntryReader(file.Name, findings).Read(file.Lines)).ToList();
        var frequencies = SegmentationDictionary.Shared
            .Words()
            .ToDictionary(word => word.Text, word => word.Frequency, StringComparer.Ordinal);
        findings.AddRange(Meanings.Check(entries));
        findings.AddRange(Surroundings.Check(entries, frequencies));
        if (texts is not null) findings.AddRange(Usage.Check(entries, texts));
        return
        [
            .. findings
                .Where(finding => !accepted.Has(finding))
                .OrderBy(finding => finding.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Line),
            .. accepted.Unused(texts is not null),
        ];
    }
}
