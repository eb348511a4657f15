using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>
/// Emphasis for texts without spaces between words, in which asterisks also mask names and low lines are blanks to fill in.
/// </summary>
/// <remarks>
/// CommonMark (6.2) decides by spaces and punctuation on both sides of a delimiter run. Here, in addition:
/// <c>**</c> may close between a punctuation mark and a character and may open between a character and an opening mark
/// (<c>**重点：**内容</c>, <c>**《条例》**2024年</c>); a run between digits, one of more than three, a single <c>*</c> inside a word and a
/// <c>_</c> beside Han text are the characters themselves (<c>138****5678</c>, <c>1200*600</c>, <c>第__页</c>), and so are the signs of
/// a legend (<c>带**的为预期性指标</c>) and of hidden names (<c>王**（代）、李**</c>).
/// </remarks>
internal sealed class ChineseEmphasisParser : EmphasisInlineParser
{
    private const int LongestRun = 3;

    // The base class builds its node from text around the run; these make it accept any run, and the true rule is set afterwards.
    private static readonly string[] StarRuns = ["", " *a", " **a", " ***a"];
    private static readonly string[] LowLineRuns = ["", " _a", " __a", " ___a"];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var mark = slice.CurrentChar;
        var start = slice.Start;
        var before = processor.Inline is HtmlEntityInline { Transcoded.Length: > 0 } entity
            ? entity.Transcoded[entity.Transcoded.End]
            : slice.PeekCharExtra(-1);
        while (slice.CurrentChar == mark)
            slice.SkipChar();
        var run = slice.Start - start;
        var type = run > LongestRun ? DelimiterType.Undefined
            : mark == '*' ? StarType(before, slice.CurrentChar, run)
            : LowLineType(before, slice.CurrentChar);
        var place = new RunPlace(
            start,
            char.IsLetterOrDigit(before) && slice.CurrentChar is '（' or '(',
            char.IsLetterOrDigit(before),
            IsSignOfLegend(slice) && !char.IsLetterOrDigit(before));
        if (type == DelimiterType.Undefined || IsText(processor, slice.Text, mark, run, place, ref type))
        {
            var marks = new StringSlice(slice.Text, start, slice.Start - 1);
            processor.Inline = new LiteralInline(marks)
            {
                Span = new(processor.GetSourcePosition(start), processor.GetSourcePosition(slice.Start - 1)),
            };
            return true;
        }

        var example = new StringSlice((mark == '*' ? StarRuns : LowLineRuns)[run]);
        example.SkipChar();
        processor.Inline = null;
        if (!base.Match(processor, ref example))
            throw new InvalidOperationException("Markdig refused a run that can open emphasis.");
        var delimiter = (EmphasisDelimiterInline)processor.Inline!;
        delimiter.Type = type;
        delimiter.Span = new(processor.GetSourcePosition(start), processor.GetSourcePosition(slice.Start - 1));
        Pair(processor, delimiter, place);
        return true;
    }

    private static bool IsText(
        InlineProcessor processor, string text, char mark, int count, RunPlace place, ref DelimiterType type)
    {
        var context = (BodyContext)processor.Context!;
        context.Runs.Enter(processor.Block!);
        if (mark == '*' && count > 1)
            type = context.Runs.Judge(text, mark, count, type, place);
        if (type == DelimiterType.Undefined)
            return true;
        var wasCut = context.Runs.IsCut;
        if (!context.Runs.IsText(mark, count, type))
            return false;
        // Runs that nothing closes are text anyway.
        if (wasCut && (type & DelimiterType.Close) != 0)
            context.Report.Add(MarkdownProblems.TooDeep(context.Report.At(processor.GetSourcePosition(place.Start))));
        return true;
    }

    private void Pair(InlineProcessor processor, EmphasisDelimiterInline delimiter, RunPlace place)
    {
        var container = LastOpen(processor.Block!.Inline!);
        container.AppendChild(delimiter);
        if (((BodyContext)processor.Context!).Runs.Add(delimiter, place) is not { } opener)
            return;
        var parent = opener.Parent!;
        PostProcess(processor, opener, null, 0, isFinalProcessing: false);
        // What follows comes behind it, not into it.
        parent.LastChild!.IsClosed = true;
        processor.Inline = parent.LastChild;
    }

    private static ContainerInline LastOpen(ContainerInline container)
    {
        while (container.LastChild is ContainerInline { IsClosed: false } inner)
            container = inner;
        return container;
    }

    private static DelimiterType StarType(char before, char after, int run)
    {
        if (char.IsDigit(before) && char.IsDigit(after))
            return DelimiterType.Undefined;
        if (run == 1 && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
            return DelimiterType.Undefined;
        // “**”为预期性指标，（**）为新增指标，带**的为…
        if ((Opens(before) && IsClosing(after)) || (before is '带' or '标' or '注' or '打' or '加' && after is '的' or '者' or '号'))
            return DelimiterType.Undefined;
        var (left, right) = Flanks(before, after);
        if (run > 1)
        {
            left |= IsMark(after) && !Closes(after) && !IsSpace(before) && (IsEastAsian(before) || IsEastAsian(after));
            right |= IsMark(before) && !Opens(before) && !IsSpace(after)
                && (IsEastAsian(before) || IsEastAsian(after) || before is ':' or ')' or '%');
        }

        return Type(left, right);
    }

    private static DelimiterType LowLineType(char before, char after)
    {
        if (IsEastAsian(before) || IsEastAsian(after))
            return DelimiterType.Undefined;
        var (left, right) = Flanks(before, after);
        // __-__ is two blanks to fill in with a dash between them.
        left = left && (!IsMark(after) || after is '*' or '`' or '[' or '"' or '(');
        return Type(left && (!right || IsMark(before)), right && (!left || IsMark(after)));
    }

    // Left- and right-flanking delimiter runs: CommonMark 6.2.
    private static (bool Left, bool Right) Flanks(char before, char after)
    {
        bool spaceBefore = IsSpace(before), spaceAfter = IsSpace(after), markBefore = IsMark(before), markAfter = IsMark(after);
        return (
            !spaceAfter && (!markAfter || spaceBefore || markBefore),
            !spaceBefore && (!markBefore || spaceAfter || markAfter));
    }

    private static DelimiterType Type(bool open, bool close) =>
        (open ? DelimiterType.Open : DelimiterType.Undefined) | (close ? DelimiterType.Close : DelimiterType.Undefined);

    private static bool IsSpace(char character) => character == '\0' || char.IsWhiteSpace(character);

    private static bool IsMark(char character) => char.IsPunctuation(character) || char.IsSymbol(character);

    private static bool IsEastAsian(char character) =>
        character is >= '\u2e80' and <= '\ufaff' or >= '\ufe30' and <= '\uffef' or '“' or '”' or '‘' or '’' or '—' or '…';

    private static bool Opens(char character) => character is '(' or '[' or '{' or '<'
        || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.OpenPunctuation
            or System.Globalization.UnicodeCategory.InitialQuotePunctuation;

    private static bool Closes(char character) =>
        character is '，' or '。' or '、' or '；' or '：' or '！' or '？' or ',' or '.' or ';' or ':' or '!' or '?' or '…' or '—' or '·' or '-'
        || IsClosing(character);

    private static bool IsClosing(char character) => char.GetUnicodeCategory(character)
        is System.Globalization.UnicodeCategory.ClosePunctuation or System.Globalization.UnicodeCategory.FinalQuotePunctuation;

    // *为约束性指标，**表示选填
    private static bool IsSignOfLegend(StringSlice behind)
    {
        var text = behind.AsSpan();
        return text is ['为' or '指' or '号', ..] or ['表' or '代', '示' or '表', ..];
    }
}
