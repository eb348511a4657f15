using System.Buffers;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>Finds where a text refers to an attachment (名单见附件) although nothing in it is one: no line begins with 附件.</summary>
internal static class AttachmentMention
{
    private static readonly SearchValues<string> Mentions = SearchValues.Create(
        ["见附件", "（附件", "(附件", "见附表", "附件）", "附件所列"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Own = SearchValues.Create(
        ["\n附", "附件如下", "附件：", "附件:", "附：", "#附", "# 附", "**附", "附后", "附表1", "附表一", "附录"], StringComparison.Ordinal);

    // What others send along, and what is had elsewhere.
    private static readonly SearchValues<string> Elsewhere = SearchValues.Create(
        ["略", "另", "公开", "依申请", "下载", "网站", "网址", "http", "www.", "邮箱", "邮件", "纸质", "》", "原", "“", "|"], StringComparison.Ordinal);

    /// <returns>Where it stands; -1: nowhere, or where the attachment may be is said.</returns>
    public static int Find(string source)
    {
        var text = source.AsSpan();
        if (text.IndexOf("附件") < 0 && text.IndexOf("附表") < 0)
            return -1;
        if (text.ContainsAny(Own) || text.TrimStart().StartsWith("附"))
            return -1;
        var at = text.IndexOfAny(Mentions);
        if (at < 0)
            return -1;
        var start = text[..at].LastIndexOfAny("。；\r\n") + 1;
        var length = text[at..].IndexOfAny("。；\r\n");
        var sentence = length < 0 ? text[start..] : text[start..(at + length)];
        return sentence.ContainsAny(Elsewhere) ? -1 : at;
    }
}
