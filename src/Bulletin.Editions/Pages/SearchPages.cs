using Bulletin.Content;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Makes the search page; the index that it reads is a part of its own.</summary>
internal static class SearchPages
{
    public static readonly Route Route = new("search/index.html");

    private static readonly Route LuceneRoute = new("search/lucene.zip");

    public static SearchPage Of(Chrome chrome, bool hasLucene) => new()
    {
        Lucene = hasLucene ? LuceneRoute : null,
        Site = chrome,
        Route = Route,
        Title = "检索",
        Description = $"检索{chrome.SiteName}全部文件的标题、发文字号和正文，可以按类型、年份、机关和有效性缩小范围。",
        Breadcrumbs = [new("首页", HomePages.Route)],
    };
}
