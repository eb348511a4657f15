using System.Buffers;
using System.Collections.Frozen;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>Texts of links and pictures that say nothing by themselves (WCAG 2.2, 1.1.1 and 2.4.9).</summary>
internal static class VagueText
{
    private const int Longest = 12;

    private static readonly SearchValues<char> Marks = SearchValues.Create(" \u3000>》»›…。，、！：:.（）()【】[]“”\"→");

    private static readonly char[] Numbers = [.. "0123456789一二三四五六七八九十"];

    private static readonly FrozenSet<string> Links = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "点击", "点击这里", "点击此处", "点这里", "点此", "点我", "请点击", "请点击这里", "这里", "此处", "点击查看", "点击进入", "点击下载", "查看", "查看更多", "查看详情",
        "查看全文", "详情", "详见", "更多", "阅读更多", "阅读全文", "阅读原文", "全文", "链接", "网址", "下载", "进入", "here", "click", "clickhere",
        "more", "readmore", "details", "link", "download");

    private static readonly FrozenSet<string> Alts = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "图", "图片", "图像", "配图", "插图", "照片", "截图", "图解", "示意图", "无", "image", "picture", "photo", "img", "pic", "untitled");

    public static bool IsVagueLink(string text) => text.Length <= Longest * 2 && Links.Contains(Plain(text));

    public static bool IsVagueAlt(string alt) => alt.Length <= Longest && Alts.Contains(Plain(alt).TrimEnd(Numbers)) || IsFileName(alt);

    private static string Plain(string text) => string.Concat(text.Where(character => !Marks.Contains(character)));

    private static bool IsFileName(string alt) =>
        alt.LastIndexOf('.') is var dot and > 0
        && alt[dot..].ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".svg" or ".bmp";
}
