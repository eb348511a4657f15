using System.Collections.Immutable;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;

namespace Bulletin.Content.Linking;

/// <summary>The contents of an issue: its own columns, then what names the issue itself but stands in no column.</summary>
internal static class IssueContents
{
    public static ImmutableArray<IssueColumn> Of(Site site, Issue issue)
    {
        var columns = ImmutableArray.CreateBuilder<IssueColumn>();
        var shown = new HashSet<Document>(ReferenceEqualityComparer.Instance);
        foreach (var column in issue.Contents)
        {
            var entries = ImmutableArray.CreateBuilder<IssueEntry>();
            foreach (var item in column.Items)
            {
                if (Entry(site.Resolver.Find(item.Document.Text), item) is not { } entry) continue;
                entries.Add(entry);
                if (entry.Document is { } document) shown.Add(document);
            }

            columns.Add(new(column.Title, entries.DrainToImmutable()));
        }

        var rest = site.Relations.Of(issue, RelationKind.Carries).Where(shown.Add).ToList();
        foreach (var byType in rest.GroupBy(document => document.Type))
            columns.Add(new(byType.Key.Name.Chinese, [.. byType.Select(document => new IssueEntry(document.Title, document, null, null))]));
        return columns.DrainToImmutable();
    }

    // What was mistyped is reported and has no row.
    private static IssueEntry? Entry(Resolution found, ContentsItem item) => found switch
    {
        { Document: { } document } => new(document.Title, document, null, item.Page),
        { Tombstone: { } tombstone } => new("（已撤回）", null, tombstone.Id, item.Page),
        { Kind: ResolutionKind.UnknownNumber } => new(item.Document.Text, null, null, item.Page),
        _ => null,
    };
}
