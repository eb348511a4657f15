using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Linking;

namespace Bulletin.Build;

/// <summary>
/// Finds documents with the same title and the same text: copies that were left behind. Bodies are asked for only where titles and ledes
/// agree.
/// </summary>
/// <param name="site">The site.</param>
/// <param name="ledeOf">The beginning of a document's text.</param>
/// <param name="bodyOf">The digest of a document's body; null: it cannot be read.</param>
internal sealed class CopyCheck(Site site, Func<Document, string> ledeOf, Func<Document, Sha256?> bodyOf)
{
    // What is shorter, as 见附件, stands in many documents.
    private const int LeastText = 10;

    // More with one number are reported for their number.
    private const int MostOriginals = 20;

    public void Check(DiagnosticBag problems)
    {
        var alike = site.Documents
            .Where(static document => document.Type.NeedsBody)
            .GroupBy(static document => document.Title, StringComparer.Ordinal)
            .Where(static group => group.Skip(1).Any())
            .SelectMany(group => group.GroupBy(ledeOf, StringComparer.Ordinal))
            .Where(static group => group.Key.Length >= LeastText && group.Skip(1).Any());
        foreach (var group in alike) Compare(group, problems);
    }

    private void Compare(IEnumerable<Document> alike, DiagnosticBag problems)
    {
        var seen = new Dictionary<Sha256, List<Document>>();
        foreach (var document in alike)
        {
            if (bodyOf(document) is not { } body)
                continue;
            if (!seen.TryGetValue(body, out var same))
                seen.Add(body, [document]);
            else if (same.Find(other => !HasNumberOf(document, other)) is { } original)
                problems.Add(TextProblems.Copy(document.Place(document.Header.Marks.Title), original.Header.Source.Path));
            else if (same.Count < MostOriginals)
                same.Add(document);
        }
    }

    // A number that is there twice is an error already.
    private static bool HasNumberOf(Document one, Document other)
    {
        var (a, b) = (one.Header, other.Header);
        return (a.Number is not null && a.Number == b.Number) || (a.Index is not null && a.Index == b.Index);
    }
}
