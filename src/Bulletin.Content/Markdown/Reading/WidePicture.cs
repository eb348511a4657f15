using Bulletin.Content.Markdown.Syntax;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>Links and pictures in full-width characters, which Markdown does not know.</summary>
internal static class WidePicture
{
    private const int LongestText = 200;

    private static readonly string[] Closes = ["】（", "】(", "］（", "］("];

    /// <summary>A picture whose exclamation mark is full-width, or parted from the bracket: <c>！[水厂](a.png)</c>.</summary>
    public static (string Typed, string Right)? Of(LinkInline link)
    {
        if (link is not { IsImage: false, Url: { } url, PreviousSibling: LiteralInline { PreviousSibling: null } mark } || !IsPicture(url))
            return null;
        var before = mark.Content.AsSpan().Trim();
        if (before is not ("！" or "!"))
            return null;
        var rest = $"[{InlineText.Of(link)}]({url})";
        return ($"{mark.Content.AsSpan().TrimStart()}{rest}", $"!{rest}");
    }

    /// <summary>Reports <c>!【水厂】（a.png）</c> and <c>【附表】（附表.pdf）</c>.</summary>
    public static void Report(string source, BodyReport report)
    {
        foreach (var close in Closes)
        {
            var at = source.IndexOf(close, StringComparison.Ordinal);
            while (at >= 0)
            {
                Check(source, at, report);
                at = source.IndexOf(close, at + 1, StringComparison.Ordinal);
            }
        }
    }

    private static void Check(string source, int close, BodyReport report)
    {
        var address = BracketParser.IntendedAddress(source.AsSpan(close + 1, Math.Min(LongestText, source.Length - close - 1)));
        if (address.Length == 0 || address.Contains(' ', StringComparison.Ordinal))
            return;
        var line = source.AsSpan(Math.Max(0, close - LongestText), Math.Min(LongestText, close));
        var open = line.LastIndexOfAny('【', '［');
        if (open < 0 || line[open..].ContainsAny('\n', '\r'))
            return;
        var text = line[(open + 1)..].ToString();
        var isPicture = IsPicture(address);
        if (isPicture && open > 0 && line[open - 1] is '!' or '！')
            open--;
        var start = close - line.Length + open;
        var end = source.IndexOfAny(['）', ')'], close);
        report.Add(MarkdownProblems.WideLink(report.At(start), source[start..(end + 1)], $"{(isPicture ? "!" : "")}[{text}]({address})"));
    }

    private static bool IsPicture(string address) =>
        address.LastIndexOf('.') is var dot and > 0
        && address[dot..].ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".svg" or ".bmp" or ".tif" or ".tiff";
}
