using Bulletin.Content.Configuration;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Makes the pages that one edition alone has, each with its template.</summary>
internal static class EditionPages
{
    public static IEnumerable<(string Template, EditionPage Page)> All(Chrome chrome) =>
    [
        ("Settings", Of(chrome, Edition.Mobile, "settings.html", "我的设置")),
        ("Offline", Of(chrome, Edition.Mobile, "offline.html", "没有网络")),
        ("Keys", Of(chrome, Edition.Accessible, "keys.html", "帮助和快捷键")),
    ];

    private static EditionPage Of(Chrome chrome, Edition edition, string path, string title) =>
        new()
        {
            Site = chrome,
            Edition = edition,
            Route = new(path),
            Title = title,
            IsHidden = true,
            Breadcrumbs = [new("首页", HomePages.Route)],
        };
}
