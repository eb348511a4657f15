using System.Collections.Immutable;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Linking;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>The contents of an issue: its own columns, then what names the issue itself but stands in no column.</summary>
internal static class IssueContents
{
    public static ImmutableArray<ContentsGroup> Of(Site site, Issue issue)
    {
        var groups = ImmutableArray.CreateBuilder<ContentsGroup>();
        var shown = new HashSet<Document>(ReferenceEqualityComparer.Instance);
        foreach (var column in issue.Contents)
        {
            var rows = ImmutableArray.CreateBuilder<ContentsRow>();
            foreach (var item in column.Items)
            {
                var found = site.Resolver.Find(item.Document.Text);
                if (found.Document is { } document)
                {
                    shown.Add(document);
                    rows.Add(new(Describe.Row(site, document), null, item.Page));
                }
                else if (found.Tombstone is { } tombstone)
                {
                    rows.Add(new(null, new("（已撤回）", tombstone.Id.Page), item.Page));
                }
                else if (found.Kind == ResolutionKind.UnknownNumber)
                {
                    rows.Add(new(null, new(item.Document.Text, null), item.Page));
                }
            }

            groups.Add(new(column.Title, rows.DrainToImmutable()));
        }

        var rest = site.Relations.Of(issue, RelationKind.Carries).Where(shown.Add).ToList();
        foreach (var byType in rest.GroupBy(document => document.Type))
            groups.Add(new(byType.Key.Name.Chinese, [.. byType.Select(document => new ContentsRow(Describe.Row(site, document), null, null))]));
        return groups.DrainToImmutable();
    }
}
