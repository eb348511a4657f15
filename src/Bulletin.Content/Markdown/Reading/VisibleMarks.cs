using System.Buffers;
using Bulletin.Content.Markdown.Syntax;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>
/// Finds marks of bold text that readers would see: with blanks inside (<c>** 注意：**</c>), over several lines, without the other half,
/// and low lines beside Han text.
/// </summary>
/// <remarks>Asterisks also hide names and refer to legends, and low lines are blanks to fill in: those are no finding.</remarks>
internal sealed class VisibleMarks(BodyReport report, string source)
{
    private const int Bold = 2;
    private const int LongestRun = 3;

    // Of what stands behind a mark that nothing closes: **强 is a name.
    private const int ShortestText = 6;

    // What stands behind a blank to fill in.
    private static readonly SearchValues<char> Units = SearchValues.Create("年月日时分秒号页条款项元万亿个名人户次天周岁米吨亩件份台套座处级类层期届册卷章组楼区县市省镇乡村街路至到和与、");

    private readonly List<SourceSpan> runs = [];
    private Open? open;

    /// <returns>Null: the body has no such marks.</returns>
    public static VisibleMarks? In(string source, BodyReport report) =>
        source.Contains("**", StringComparison.Ordinal) || source.Contains("__", StringComparison.Ordinal) ? new(report, source) : null;

    /// <summary>Looks at the blocks of a body, each in its turn.</summary>
    public void Check(LeafBlock leaf)
    {
        runs.Clear();
        Gather(leaf.Inline!, 0);
        var first = 0;
        if (open is { } begun)
        {
            open = null;
            var follows = begun.Parent == leaf.Parent && leaf is ParagraphBlock && leaf.Line - begun.Line <= 2;
            if (follows && runs.Count > 0 && Ends(leaf, runs[0]))
            {
                report.Add(MarkdownProblems.BoldOverLines(report.At(begun.Run.Start), Mark(begun.Run)));
                first = 1;
            }
            else
            {
                ReportAlone(begun);
            }
        }

        for (var i = first; i < runs.Count; i++)
        {
            if (i + 1 < runs.Count && IsPair(leaf, runs[i], runs[i + 1]))
                report.Add(MarkdownProblems.VisibleMarks(report.At(runs[i].Start), Sample(runs[i].Start, runs[i + 1].End), Mark(runs[i])));
            else if (i == runs.Count - 1 && source[runs[i].Start] == '*' && leaf is ParagraphBlock && Begins(leaf, runs[i]))
                open = new(runs[i], leaf.Parent, leaf.Line, leaf.Span.End, Before(leaf, runs[i]) is '\n' or '。' or '；' or '！' or '？');
            else
                continue;
            i++;
        }
    }

    /// <summary>To be called when all was checked.</summary>
    public void Finish()
    {
        if (open is { } begun)
            ReportAlone(begun);
        open = null;
    }

    private void ReportAlone(Open begun)
    {
        var text = source.AsSpan(begun.Run.End + 1, Math.Max(0, begun.End - begun.Run.End)).Trim();
        if (text.Length >= ShortestText && begun.IsFirst)
            report.Add(MarkdownProblems.BoldWithoutEnd(report.At(begun.Run.Start), Mark(begun.Run)));
    }

    private void Gather(ContainerInline container, int depth)
    {
        for (var inline = container.FirstChild; inline is not null && depth < BodyReader.DeepestInline; inline = inline.NextSibling)
        {
            if (inline is ContainerInline inner)
                Gather(inner, depth + 1);
            else if (inline is LiteralInline { IsFirstCharacterEscaped: false, Content.CurrentChar: '*' or '_' } literal)
                Add(literal);
        }
    }

    // What follows a run that is text is one literal with it.
    private void Add(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        var length = text.IndexOfAnyExcept(text[0]);
        length = length < 0 ? text.Length : length;
        var start = literal.Span.Start;
        if (length is Bold or LongestRun && start + length <= source.Length && source[start] == text[0])
            runs.Add(new(start, start + length - 1));
    }

    private bool IsPair(LeafBlock leaf, SourceSpan one, SourceSpan other)
    {
        if (one.Length != other.Length || source[one.Start] != source[other.Start])
            return false;
        var content = source.AsSpan(one.End + 1, other.Start - one.End - 1);
        var text = content.Trim();
        if (text.Length < 2 || !text.ContainsAnyInRange('\u2e80', '\ufaff') && text.Length < ShortestText)
            return false;
        var before = Before(leaf, one);
        if (source[one.Start] == '_')
            return runs.Count % 2 == 0 && text.Length == content.Length
                && ((text.Length >= 4 && IsEdge(before) && before != '：') || IsWord(text, leaf, other));
        if (IsLegend(content) || content.Contains('|'))
            return false;
        var (opensLoose, closesLoose) = (char.IsWhiteSpace(content[0]), char.IsWhiteSpace(content[^1]));
        // 姓名：**　性别：**: hidden.
        if (opensLoose && (before is '：' or ':' || (char.IsLetterOrDigit(before) && !char.IsLetterOrDigit(After(leaf, other)))))
            return false;
        return opensLoose || closesLoose;
    }

    // 内容__重点__内容: not 第__页共__页, whose blanks have a unit behind them, nor 姓名__性别__, which ends in a blank.
    private bool IsWord(ReadOnlySpan<char> text, LeafBlock leaf, SourceSpan end)
    {
        foreach (var character in text.TrimEnd("：:"))
            if (character is < '\u3400' or > '\u9fff') return false;
        return !Units.Contains(text[0]) && !Units.Contains(After(leaf, end))
            && (runs[0].Start == leaf.Span.Start || source.AsSpan(runs[^1].End + 1, leaf.Span.End - runs[^1].End).Trim().Length > 1);
    }

    private bool Begins(LeafBlock leaf, SourceSpan run)
    {
        var behind = source.AsSpan(run.End + 1, Math.Max(0, leaf.Span.End - run.End));
        return behind.Length > 1 && !char.IsWhiteSpace(behind[0]) && !IsLegend(behind) && !char.IsLetterOrDigit(Before(leaf, run))
            && (char.IsLetterOrDigit(behind[0]) || behind[0] is '“' or '《' or '（' or '【' or '「');
    }

    // 第二段**跨行加粗: not 姓名：** and 王**, which hide something.
    private bool Ends(LeafBlock leaf, SourceSpan run)
    {
        var text = source.AsSpan(leaf.Span.Start, run.Start - leaf.Span.Start);
        return text.Length >= 2 && !char.IsWhiteSpace(text[^1]) && text[^1] is not ('：' or ':')
            && (!char.IsLetterOrDigit(text[^1]) || char.IsLetterOrDigit(After(leaf, run)) || text.Length >= 8);
    }

    private char Before(LeafBlock leaf, SourceSpan run) => run.Start > leaf.Span.Start ? source[run.Start - 1] : '\n';

    private char After(LeafBlock leaf, SourceSpan run) => run.End < leaf.Span.End ? source[run.End + 1] : '\n';

    private static bool IsEdge(char character) => !char.IsLetterOrDigit(character) && character is not '_';

    private static bool IsLegend(ReadOnlySpan<char> behind)
    {
        behind = behind.TrimStart();
        return behind is ['为' or '指' or '号' or '的' or '：' or ':' or '-' or '—' or '=' or 'p' or 'P', ..] or ['表' or '代', '示' or '表', ..];
    }

    private string Sample(int start, int end) => source[start..(end + 1)];

    private string Mark(SourceSpan run) => source.Substring(run.Start, run.Length);

    /// <summary>A mark at which bold text begins, and nothing of its block ends it.</summary>
    private readonly record struct Open(SourceSpan Run, ContainerBlock? Parent, int Line, int End, bool IsFirst);
}
