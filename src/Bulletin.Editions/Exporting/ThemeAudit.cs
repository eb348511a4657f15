using System.Collections.Immutable;
using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Markdown;
using Bulletin.Editions.Accessibility;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;
using Bulletin.Editions.Pages;
using Bulletin.Editions.Rendering;

namespace Bulletin.Editions.Exporting;

/// <summary>
/// Judges a theme by one page of each template and of each type of content in each edition, with a text of our own: that of a document is
/// judged while it is read.
/// </summary>
/// <remarks>
/// The built-in theme is judged by its tests, which look at it in a browser. A template that writes something other than HTML is not
/// judged, nor is that of table rows, which a check does not read.
/// </remarks>
internal sealed class ThemeAudit(
    Theme theme,
    IReadOnlyDictionary<Edition, ImmutableArray<ContrastPair>> contrasts,
    SiteIndex index,
    Chrome chrome,
    DocumentPages documents,
    IDatasets data)
{
    private static readonly ParsedBody Text = BodyParser.Parse(
        "",
        "## 一、甲\n\n正文。\n\n## 二、乙\n\n- 丙\n\n## 三、丁\n\n| 戊 | 己 |\n| --- | --- |\n| 1 | 2 |\n\n## 四、庚\n\n辛。\n",
        1);

    public void Report(Location place, DiagnosticBag problems)
    {
        if (theme.IsBuiltIn) return;
        var output = new PageWriter();
        foreach (var edition in chrome.Editions.Select(look => look.Edition))
        {
            var reported = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (template, page) in Pages(edition))
            {
                output.Clear();
                var body = page is DocumentPage ? new BodyContent(Text, Nowhere.Instance, new(_ => { }, _ => { })) : null;
                theme.Render(edition, template, page, body, output);
                if (!output.Written.TrimStart().StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)) continue;
                foreach (var fault in PageStructure.Faults(output.Written.ToString()))
                    if (reported.Add(fault.Chinese)) problems.Add(AccessibilityProblems.Structure(place, edition, template, fault));
            }
        }
    }

    private IEnumerable<(string Template, Page Page)> Pages(Edition edition)
    {
        yield return ("Home", HomePages.Of(index, chrome, documents));
        if (chrome.HasIssues) yield return ("Archive", ArchivePages.Of(index, chrome, documents));
        foreach (var page in AnnualIndexes.All(index, chrome).Take(1)) yield return ("Annual", page);
        foreach (var page in ListPages.All(index, chrome, data).Take(1)) yield return ("List", page);
        foreach (var page in BrowsePages.All(index, chrome, data).Take(1)) yield return ("Browse", page);
        if (chrome.HasSearch) yield return ("Search", SearchPages.Of(chrome, index.Site.Settings.HasLucene));
        yield return ("Accessibility", AccessibilityPages.Of(index, chrome, theme, contrasts, []));
        foreach (var tombstone in index.Site.Withdrawn.Take(1)) yield return ("Tombstone", SmallPages.Tombstone(chrome, tombstone));
        foreach (var (template, page) in EditionPages.All(chrome))
            if (page.Edition == edition && theme.Has(edition, template)) yield return (template, page);
        foreach (var document in index.Site.Documents.DistinctBy(document => document.Type))
            yield return (TypeView.Of(document).Template, documents.Of(document));
        foreach (var document in index.Site.Documents.Where(document => !document.Header.Aliases.IsEmpty).Take(1))
            yield return ("Alias", SmallPages.Alias(chrome, document, new("old.html")));
        yield return ("NotFound", SmallPages.NotFound(chrome, []));
    }
}
