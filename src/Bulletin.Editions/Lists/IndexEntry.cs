using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Linking;

namespace Bulletin.Editions.Lists;

/// <summary>A document that an issue carries: under which heading, and on which page of the print, or null.</summary>
internal sealed record IndexEntry(Document Document, Issue Issue, string Column, int? Page)
{
    /// <summary>In the order of the contents; then what names the issue itself but stands in no column of it.</summary>
    public static IEnumerable<IndexEntry> Of(Site site, Issue issue)
    {
        var seen = new HashSet<Document>(ReferenceEqualityComparer.Instance);
        foreach (var column in issue.Contents)
        {
            foreach (var item in column.Items)
            {
                if (site.Resolver.Find(item.Document.Text).Document is { } document && seen.Add(document))
                    yield return new(document, issue, column.Title, item.Page);
            }
        }

        foreach (var document in site.Relations.Of(issue, RelationKind.Carries))
        {
            if (seen.Add(document))
                yield return new(document, issue, document.Type.Name.Chinese, null);
        }
    }
}
