using Bulletin.Content;
using Bulletin.Content.Identifiers;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Makes the accessibility statement.</summary>
internal static class AccessibilityPages
{
    public static readonly Route Route = new("accessibility.html");

    public static AccessibilityPage Of(SiteIndex index, Chrome chrome) => new()
    {
        Site = chrome,
        Route = Route,
        Title = "无障碍声明",
        Breadcrumbs = [new("首页", HomePages.Route)],
        AsOf = new Moment(index.Site.AsOf).ToChinese(),
        Documents = index.Site.Documents.Length,
    };
}
