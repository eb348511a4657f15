using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Media;

/// <summary>What is found in an SVG, for the message about it; most of it is the same in both languages.</summary>
internal static class SvgTexts
{
    private const int Most = 40;

    public static Wording NotSvg(string root) => new(
        $"<{Short(root)}>，不是 SVG（缺少 xmlns=\"http://www.w3.org/2000/svg\"？）",
        $"<{Short(root)}> and is not SVG (is xmlns=\"http://www.w3.org/2000/svg\" missing?)");

    public static Wording TooManyAttributes(int line) => new(
        $"第 {line} 行的元素，属性超过 {SvgAttributes.Most} 个",
        $"an element with more than {SvgAttributes.Most} attributes (line {line})");

    public static Wording Same(string found) => new(found, found);

    public static string Short(string value) => value.Length <= Most ? value : string.Concat(value.AsSpan(0, Most), "…");
}
