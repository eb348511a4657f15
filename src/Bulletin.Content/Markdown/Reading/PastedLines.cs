using System.Buffers;
using Bulletin.Content.Markdown.Clauses;
using Bulletin.Content.Markdown.Syntax;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>
/// Finds lines that came along with a paste or miss the blank behind their mark: page numbers of a PDF, a table of contents with its
/// leaders, lines that were cut at a width, <c>##附则</c>.
/// </summary>
internal sealed class PastedLines(BodyReport report)
{
    private const int LongestHeading = 60;

    // In columns, of which a Han character takes two: what programs cut lines at.
    private const int NarrowestCut = 50;
    private const int WidestCut = 100;

    private static readonly SearchValues<char> Leaders = SearchValues.Create(".…·．⋯・‥");

    private Tally contents;
    private Tally cuts;
    private Tally cut;
    private Tally items;
    private readonly PageMarks pages = new();
    private bool isBelowContents;
    private int dashedLine = int.MinValue / 2;
    private (int Line, bool IsOpen) last = (int.MinValue / 2, false);

    /// <summary>Whether the paragraph that was last looked at is a line of a table of contents.</summary>
    public bool IsContents { get; private set; }

    /// <summary>Looks at the paragraphs of a body, each in its turn.</summary>
    public void Check(ParagraphBlock paragraph, ReadOnlySpan<char> typed)
    {
        var text = typed.Trim();
        var isBehindContents = IsContents;
        IsContents = false;
        if (text.IsEmpty)
            return;
        var start = paragraph.Span.Start + typed.IndexOf(text[0]);
        if (text[0] is '#' or '＃')
            Heading(text, start);
        else if (pages.Check(text, paragraph, start))
            return;
        else if (IsLineOfContents(text, isBehindContents))
            contents.Add(start);
        else if (text[0] == '-' && paragraph.Parent is MarkdownDocument)
            Item(text, start, paragraph.Line);
        if (paragraph.Parent is MarkdownDocument)
            Cut(paragraph, typed, start);
    }

    /// <summary>Reports what is said once; to be called when all was checked.</summary>
    public void Report()
    {
        pages.Report(report);
        if (contents.Count > 1)
            report.Add(MarkdownProblems.PastedContents(report.At(contents.First), contents.Count));
        if (cuts.Count > 0)
            report.Add(MarkdownProblems.CutLines(report.At(cuts.First), cuts.Count));
    }

    // ##附则, ＃ 附则. Not #1机组, nor #话题#.
    private void Heading(ReadOnlySpan<char> text, int start)
    {
        var marks = text.IndexOfAnyExcept('#', '＃');
        if (marks is < 1 or > 6 || text.Length > LongestHeading)
            return;
        var title = text[marks..].Trim();
        if (title.IsEmpty || (text[..marks].Contains('＃') is false && marks == 1 && !IsHan(title[0]) && !char.IsWhiteSpace(text[1])))
            return;
        var words = title.TrimEnd("#＃ ");
        if (words.IsEmpty || (marks == 1 && words.Length < title.Length) || words.Contains('#') && !words.EndsWith("}"))
            return;
        report.Add(MarkdownProblems.HeadingWithoutBlank(report.At(start), text.ToString(), $"{new string('#', marks)} {words}"));
    }

    // Lines that begin with a dash and a word, one after another.
    private void Item(ReadOnlySpan<char> text, int start, int line)
    {
        if (text.Length < 2 || !IsHan(text[1]))
            return;
        if (dashedLine >= 0 && line - dashedLine <= 2 && items.Count++ == 0)
            report.Add(MarkdownProblems.ItemsWithoutBlank(report.At(items.First)));
        else if (line - dashedLine > 2)
            items = new() { First = start };
        dashedLine = line;
    }

    // 第一章　总则………………3
    private bool IsLineOfContents(ReadOnlySpan<char> text, bool isBehindContents)
    {
        if (text[0] == '目' && text.Length <= 6 && text[^1] is '录' or '次')
        {
            isBelowContents = true;
            return false;
        }

        var number = text.TrimEnd(")）- －—").TrimEnd("0123456789０１２３４５６７８９");
        if (number.Length == text.Length || text.Length - number.Length > 6)
        {
            isBelowContents = isBelowContents && isBehindContents;
            return false;
        }

        var title = number.TrimEnd("(（-－— \t\u3000");
        var words = title.TrimEnd(Signs(title));
        var leader = title.Length - words.Length;
        var isTabbed = isBelowContents && number.Length - title.Length > 0 && number[title.Length..].Contains('\t');
        IsContents = !words.IsEmpty && (leader >= 3 || (leader == 2 && title[^1] is '…' or '⋯') || isTabbed);
        return IsContents;
    }

    private static ReadOnlySpan<char> Signs(ReadOnlySpan<char> title) =>
        !title.IsEmpty && Leaders.Contains(title[^1]) ? ".…·．⋯・‥ \u3000" : "";

    // A line that ends in the middle of a sentence, and the next goes on.
    private void Cut(ParagraphBlock paragraph, ReadOnlySpan<char> text, int start)
    {
        var goesOn = last.IsOpen && paragraph.Line == last.Line + 1 && GoesOn(text);
        if (!goesOn)
            cut = default;
        else
            cut.Add(start);
        // Entries of a list are as long, and end in no mark.
        if (cut.Count > 0 && text[^1] is '。' or '；' or '！' or '？' or '：')
        {
            cuts = cuts.Count == 0 ? cut : cuts with { Count = cuts.Count + cut.Count };
            cut = default;
        }

        last = (paragraph.Line, EndsOpen(text[^1]) && text.Length >= NarrowestCut / 2 && Width(text) is >= NarrowestCut and <= WidestCut);
    }

    private static bool EndsOpen(char end) => char.IsLetter(end) || end is '，' or '、';

    private static bool GoesOn(ReadOnlySpan<char> text) =>
        char.IsLetterOrDigit(text[0]) && !ClauseNumber.TryRead(text, out _) && text is not (['附', '件', ..] or ['联', '系', ..]);

    private static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var character in text)
            width += character >= '\u2e80' ? 2 : 1;
        return width;
    }

    private static bool IsHan(char character) => character is >= '\u3400' and <= '\u9fff' or '（';
}
