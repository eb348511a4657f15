using Bulletin.Build.Parts;
using Bulletin.Content.Configuration;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Feeds;

/// <summary>A change in the words of a feed.</summary>
internal static class FeedText
{
    /// <summary>Names the reasons as machines read them; part of the format, so they never change.</summary>
    public const string Scheme = "urn:bulletin:reason";

    public static string FeedTitle(Chrome chrome, Column? column) => column is null ? chrome.SiteName : $"{chrome.SiteName}：{column.Title}";

    public static string Title(Change change) => change.Document is not { } document ? "【已撤回】一件文件" : change.Reason switch
    {
        ChangeReason.New or ChangeReason.Updated => document.Title,
        _ => $"【{Label(change.Reason)}】{document.Title}",
    };

    public static string Term(ChangeReason reason) => reason switch
    {
        ChangeReason.New => "new",
        ChangeReason.Updated => "updated",
        ChangeReason.Corrected => "corrected",
        ChangeReason.Amended => "amended",
        ChangeReason.Repealed => "repealed",
        _ => "withdrawn",
    };

    public static string Label(ChangeReason reason) => reason switch
    {
        ChangeReason.New => "新发布",
        ChangeReason.Updated => "更新",
        ChangeReason.Corrected => "更正",
        ChangeReason.Amended => "已修改",
        ChangeReason.Repealed => "已废止",
        _ => "已撤回",
    };

    /// <summary>What happened, where that is more than publication; then 摘要, else the beginning of the body.</summary>
    public static string Summary(Change change, IStreamedBodies? bodies)
    {
        if (change.Document is not { } document) return $"{change.When.ToChinese()}撤回：{change.Tombstone!.Withdrawal.What}";
        var summary = document.Header.Summary ?? bodies?.LedeOf(document) ?? "";
        var text = change.Reason switch
        {
            ChangeReason.Updated when document.LastUpdate is { } update && update.On == change.When =>
                $"进展（{change.When.ToChinese()}）：{update.What} {summary}",
            ChangeReason.Corrected => $"更正（{change.When.ToChinese()}）：{document.LastCorrection!.What} {summary}",
            ChangeReason.Amended => $"自{change.When.ToChinese()}起被{change.By!.Quoted}修改。{summary}",
            ChangeReason.Repealed => $"自{change.When.ToChinese()}起被{change.By!.Quoted}废止。{summary}",
            _ => summary,
        };
        return summary.Length == 0 ? text.TrimEnd() : text;
    }
}
