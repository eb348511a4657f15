using System.Collections.Immutable;
using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Identifiers;
using Bulletin.Editions.Accessibility;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;
using Bulletin.Editions.Rendering;

namespace Bulletin.Editions.Pages;

/// <summary>Makes the accessibility statement from what the build has found: after the last body.</summary>
internal static class AccessibilityPages
{
    public static readonly Route Route = new("accessibility.html");

    public static AccessibilityPage Of(
        SiteIndex index,
        Chrome chrome,
        Theme theme,
        IReadOnlyDictionary<Edition, ImmutableArray<ContrastPair>> contrasts,
        IEnumerable<Finding> findings) => new()
        {
            Site = chrome,
            Route = Route,
            Title = "无障碍声明",
            Description = $"{chrome.SiteName}检查过哪些无障碍要求，用什么检查，已知有哪些不足。",
            Breadcrumbs = [new("首页", HomePages.Route)],
            AsOf = new Moment(index.Site.AsOf).ToChinese(),
            Generator = $"Bulletin {typeof(AccessibilityPages).Assembly.GetName().Version!.ToString(3)}",
            IsThemeTested = theme.IsBuiltIn,
            Documents = index.Site.Documents.Length,
            Contrasts = [.. chrome.Editions.Select(look => Colours(look.Edition, contrasts[look.Edition])).OfType<ContrastSummary>()],
            Faults =
            [
                .. findings.GroupBy(finding => finding.Rule)
                    .OrderBy(rule => rule.Key.Code, StringComparer.Ordinal)
                    .Select(rule => new KnownFault(rule.Key.Title.Chinese, rule.Key.Code, rule.Count())),
            ],
            Files = Attachments(index),
        };

    private static ContrastSummary? Colours(Edition edition, ImmutableArray<ContrastPair> pairs) => pairs.IsEmpty ? null : new(
        edition.Title,
        pairs.Length,
        // Borders need less than text; the check reports them.
        ContrastTable.ForPeople(
            pairs.Where(pair => pair.Least > ContrastTable.LeastOfShapes)
                .Select(pair => pair.Ratio)
                .DefaultIfEmpty(pairs.Min(pair => pair.Ratio))
                .Min()));

    private static ImmutableArray<FormatCount> Attachments(SiteIndex index) =>
    [
        .. index.Site.Documents
            .SelectMany(document => document.Header.Attachments)
            .GroupBy(attachment => Path.GetExtension(attachment.File.Text).TrimStart('.').ToUpperInvariant(), StringComparer.Ordinal)
            .Select(format => new FormatCount(format.Key, format.Count()))
            .OrderByDescending(format => format.Files).ThenBy(format => format.Format, StringComparer.Ordinal),
    ];
}
