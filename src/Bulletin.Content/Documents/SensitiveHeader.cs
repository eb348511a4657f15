using System.Collections.Frozen;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Sensitive;
using Bulletin.Content.Yaml;

namespace Bulletin.Content.Documents;

/// <summary>Reports personal data and secrecy marks in the front matter of a document and in the name of its file.</summary>
public static class SensitiveHeader
{
    // Names of reviewers and reasons of clearances are never published.
    private static readonly FrozenSet<string> Unpublished = new[] { CommonKeys.Reviewed, CommonKeys.SecrecyReviewed, CommonKeys.Cleared }
        .SelectMany(static key => (string[])[key.English, key.Chinese])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <param name="frontMatter">As it was typed.</param>
    /// <param name="header">What was read of it.</param>
    /// <param name="add">Takes each diagnostic.</param>
    public static void Report(YamlMapping frontMatter, DocumentHeader header, Action<Diagnostic> add)
    {
        var report = new SensitiveReport(header.Cleared, add);
        report.Mapping(frontMatter, header.Source.Path, static key => Unpublished.Contains(key));
        report.FileName(header.Source.Path);
    }
}
