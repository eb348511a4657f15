using System.Buffers;
using Bulletin.Content.Markdown.Syntax;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>Finds what a PDF has on each of its pages: page numbers (— 3 —, 2/5), and running heads (云川市公报 2026年第3期).</summary>
internal sealed class PageMarks
{
    private const int LongestNumber = 20;
    private const int ShortestHead = 6;
    private const int LongestHead = 40;

    // A text of one agency has one head, or two on left and right pages.
    private const int MostHeads = 4;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");
    private static readonly SearchValues<char> Sentence = SearchValues.Create("。；，：？！、");

    private readonly List<(string Text, Tally Found)> heads = [];
    private Tally numbers;

    /// <summary>Looks at a paragraph; whether it is a page number.</summary>
    public bool Check(ReadOnlySpan<char> text, ParagraphBlock paragraph, int start)
    {
        if (IsNumber(text, paragraph))
        {
            numbers.Add(start);
            return true;
        }

        if (text.Length is >= ShortestHead and <= LongestHead && paragraph.Parent is MarkdownDocument && IsHead(text))
            AddHead(text, start);
        return false;
    }

    public void Report(BodyReport report)
    {
        if (numbers.Count > 0)
            report.Add(MarkdownProblems.PageNumbers(report.At(numbers.First), numbers.Count));
        foreach (var (text, found) in heads)
        {
            if (found.Count < 2)
                continue;
            // One message says both.
            if (numbers.Count == 0)
                report.Add(MarkdownProblems.RunningHead(report.At(found.First), text, found.Count));
            return;
        }
    }

    // 云川市人民政府公报 2026年第3期, 示例市人民政府办公室文件.
    private static bool IsHead(ReadOnlySpan<char> text) =>
        (text.Contains("公报", StringComparison.Ordinal) || text.EndsWith("文件") || (text.Contains('第') && text.Contains('期')))
        && !text.ContainsAny(Sentence);

    private void AddHead(ReadOnlySpan<char> text, int start)
    {
        text = text.Trim("0123456789·•.-—－–|/第页 \u3000\t");
        for (var i = 0; i < heads.Count; i++)
        {
            if (!text.SequenceEqual(heads[i].Text))
                continue;
            var found = heads[i].Found;
            found.Add(start);
            heads[i] = (heads[i].Text, found);
            return;
        }

        if (heads.Count < MostHeads)
            heads.Add((text.ToString(), new() { First = start, Count = 1 }));
    }

    private static bool IsNumber(ReadOnlySpan<char> text, ParagraphBlock paragraph)
    {
        if (text.Length > LongestNumber || !text.ContainsAny(Digits))
            return false;
        if (paragraph.Parent is ListItemBlock { Parent: ListBlock { IsOrdered: false } })
            return text[^1] == '-' && IsPage(text[..^1].Trim());
        if (paragraph.Parent is not MarkdownDocument)
            return false;
        if (IsDash(text[0]) && IsDash(text[^1]))
            return IsPage(text.Trim("—－-–―─·•~～ \u3000").TrimStart('第').TrimEnd('页').Trim());
        return IsPageOf(text.Trim("（）()")) || IsFraction(text);
    }

    // 2/5: the second of five pages.
    private static bool IsFraction(ReadOnlySpan<char> text)
    {
        var slash = text.IndexOfAny('/', '／');
        return slash > 0 && IsPage(text[..slash].Trim()) && IsPage(text[(slash + 1)..].Trim())
            && int.TryParse(text[..slash], out var page) && int.TryParse(text[(slash + 1)..], out var all) && page > 0 && page <= all;
    }

    // 第3页, 第 3 页 共 10 页, 共10页 第3页, Page 3 of 10.
    private static bool IsPageOf(ReadOnlySpan<char> text)
    {
        if (text is not ['第' or '共', .., '页'] && !text.StartsWith("Page ", StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var character in text)
        {
            if (!Digits.Contains(character) && character is not ('第' or '页' or '共' or '，' or ',' or '/' or '／' or '、' or '（' or '）')
                && !char.IsWhiteSpace(character) && !char.IsAsciiLetter(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDash(char character) => character is '—' or '－' or '-' or '–' or '―' or '─' or '·' or '•' or '~' or '～';

    private static bool IsPage(ReadOnlySpan<char> text) => text.Length is > 0 and < 5 && !text.ContainsAnyExcept(Digits);
}
