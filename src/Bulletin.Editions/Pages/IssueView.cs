using System.Collections.Immutable;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Linking;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>An issue has a cover and contents, and a template of its own.</summary>
internal sealed class IssueView : TypeView
{
    public override string Template => "Issue";

    public override IEnumerable<Section> Sections(Document document, PageContext context)
    {
        var issue = (Issue)document;
        return [new IssueSection(context.Card(issue), Contents(context.Site, issue)), new BodySection(null)];
    }

    /// <summary>The contents of an issue, as its page and the home page show them.</summary>
    public static ImmutableArray<ContentsGroup> Contents(Site site, Issue issue)
    {
        var groups = ImmutableArray.CreateBuilder<ContentsGroup>();
        foreach (var column in site.ContentsOf(issue))
        {
            var rows = ImmutableArray.CreateBuilder<ContentsRow>(column.Entries.Length);
            foreach (var entry in column.Entries) rows.Add(Row(site, entry));
            groups.Add(new(column.Title, rows.MoveToImmutable()));
        }

        return groups.DrainToImmutable();
    }

    private static ContentsRow Row(Site site, IssueEntry entry) => entry.Document is { } document
        ? new(Describe.Row(site, document), null, entry.Page)
        : new(null, new(entry.Title, entry.Withdrawn?.Page), entry.Page);
}
