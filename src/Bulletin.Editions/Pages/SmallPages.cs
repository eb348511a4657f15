using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Makes the pages for what is not there: 404, withdrawn documents, old URLs.</summary>
internal static class SmallPages
{
    public static NotFoundPage NotFound(Chrome chrome, byte[] style) => new()
    {
        Site = chrome,
        Route = new("404.html"),
        Title = "没有找到页面",
        IsHidden = true,
        Style = System.Text.Encoding.UTF8.GetString(style),
        StyleHash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(style)),
    };

    public static TombstonePage Tombstone(Chrome chrome, Tombstone tombstone) => new()
    {
        Site = chrome,
        Route = tombstone.Id.Page,
        Title = "文件已撤回",
        IsHidden = true,
        Breadcrumbs = [new("首页", HomePages.Route)],
        On = tombstone.Withdrawal.On.ToChinese(),
        Reason = tombstone.Withdrawal.What,
    };

    public static AliasPage Alias(Chrome chrome, Tombstone tombstone, Route old) => new()
    {
        Site = chrome,
        Route = old,
        Title = "文件已撤回",
        IsHidden = true,
        Target = new("文件已撤回", tombstone.Id.Page),
        PubDate = tombstone.Withdrawal.On.ToPageTag(),
        ContentSource = chrome.Organisation,
    };

    public static AliasPage Alias(Chrome chrome, Document document, Route old) => new()
    {
        Site = chrome,
        Route = old,
        Title = document.Title,
        IsHidden = true,
        Target = new(document.Title, document.Id.Page),
        PubDate = document.Published.ToPageTag(),
        ContentSource = document.Header.SourceName ?? Describe.Issuers(document) ?? chrome.Organisation,
    };
}
