using Bulletin.Content.Markdown.Clauses;
using Bulletin.Content.Markdown.Syntax;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>
/// Finds lines that an author took for a table and Markdown does not: rows of bars without
/// their line of dashes, and rows that Word or Excel parts with tabs.
/// </summary>
internal sealed class TableLookalikes(BodyReport report, string source)
{
    private Run run;

    private enum Kind
    {
        None,
        Bars,
        Tabs,
    }

    /// <summary>Looks at the paragraphs of a body, each in its turn; a table is none, so what is left of bars is no table.</summary>
    public void Check(ParagraphBlock paragraph)
    {
        if (paragraph.Span.IsEmpty || paragraph is GridLineBlock)
            return;
        var text = source.AsSpan(paragraph.Span.Start, paragraph.Span.Length);
        if (text.IndexOfAny('|', '\t') < 0 || IsInCell(paragraph))
            return;
        var line = paragraph.Line;
        foreach (var row in text.EnumerateLines())
            Row(row, paragraph, line++, paragraph.Span.Start + Offset(text, row));
    }

    private void Row(ReadOnlySpan<char> row, ParagraphBlock paragraph, int line, int start)
    {
        // The marks of a quote stand before its later lines.
        var content = row.TrimStart(" \t\u3000>");
        var kind = KindOf(content.TrimEnd());
        if (kind == Kind.None)
            return;
        if (kind != run.Kind || run.Parent != paragraph.Parent || line > run.LastLine + (kind == Kind.Bars ? 2 : 1))
        {
            var cells = PipeTableRowParser.CountCells(content);
            run = new(kind, paragraph.Parent, start + row.Length - content.Length, cells) { LastLine = line };
            return;
        }

        run.LastLine = line;
        if (run.IsReported)
            return;
        run.IsReported = true;
        var at = report.At(run.Start);
        if (kind == Kind.Tabs)
            report.Add(MarkdownProblems.TabbedRows(at));
        else if (PipeTableRowParser.TryReadAlignments(content, out var alignments))
            report.Add(MarkdownProblems.UnlikeRuler(at, run.Cells, alignments.Count));
        else
            report.Add(MarkdownProblems.NoRuler(at, run.Cells));
    }

    private static Kind KindOf(ReadOnlySpan<char> row)
    {
        if (row.StartsWith("|"))
            return Kind.Bars;
        var tab = row.IndexOf('\t');
        if (tab < 0)
            return Kind.None;
        // Word puts a tab behind the number of a clause: that is no column.
        if (IsNumber(row[..tab]))
            tab = row[(tab + 1)..].Trim().IndexOf('\t');
        return tab < 0 ? Kind.None : Kind.Tabs;
    }

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd();
        if (ClauseNumber.TryRead(text, out var number) && number.Length == text.Length)
            return true;
        return !text.IsEmpty && !char.IsLetterOrDigit(text[^1]) && text.Length <= 4;
    }

    private static bool IsInCell(Block block)
    {
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is TableCell)
                return true;
        }

        return false;
    }

    private static int Offset(ReadOnlySpan<char> text, ReadOnlySpan<char> part)
    {
        text.Overlaps(part, out var offset);
        return offset;
    }

    /// <summary>Lines of one kind that follow each other.</summary>
    private record struct Run(Kind Kind, ContainerBlock? Parent, int Start, int Cells)
    {
        public int LastLine { get; set; }

        public bool IsReported { get; set; }
    }
}
