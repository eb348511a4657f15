using System.Buffers;
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
    private static readonly SearchValues<char> Wide = SearchValues.Create("｜│┃║┌├└╔╠╚┏┣┗");
    private static readonly SearchValues<char> WideRuler = SearchValues.Create("|-—―－–─:： \t\u3000");
    private static readonly SearchValues<char> Figure = SearchValues.Create("0123456789.,%");

    private readonly bool hasWide = source.AsSpan().ContainsAny(Wide);

    private Run run;
    private string dashes = "";

    private enum Kind
    {
        None,
        Bars,
        Tabs,

        /// <summary>｜甲｜乙｜</summary>
        WideBars,

        /// <summary>│甲│乙│</summary>
        Box,

        /// <summary>甲 | 乙, without bars at the ends.</summary>
        InnerBars,

        /// <summary>序号  单位   金额</summary>
        Columns,
    }

    /// <summary>Looks at the paragraphs of a body, each in its turn; a table is none, so what is left of bars is no table.</summary>
    /// <param name="paragraph">Not of a cell.</param>
    /// <param name="text">As it stands in the source.</param>
    public void Check(ParagraphBlock paragraph, ReadOnlySpan<char> text)
    {
        var mayBe = text.IndexOfAny('|', '\t') >= 0
            || text.TrimStart().Contains("  ", StringComparison.Ordinal)
            || (hasWide && text.ContainsAny(Wide));
        if (!mayBe)
            return;
        var line = paragraph.Line;
        foreach (var row in text.EnumerateLines())
            Row(row, paragraph, line++, paragraph.Span.Start + Offset(text, row));
    }

    /// <summary>Looks at the lines of dashes of a body, each in its turn: <c>----- -----</c> is how pandoc draws a table.</summary>
    public void CheckRule(Block rule)
    {
        var line = source.AsSpan(rule.Span.Start, rule.Span.Length).Trim();
        if (!line.Contains("--- -", StringComparison.Ordinal) && !line.Contains("---  -", StringComparison.Ordinal))
        {
            return;
        }

        var drawn = line.ToString();
        if (drawn != dashes)
            report.Add(MarkdownProblems.DrawnTable(report.At(rule.Span.Start)));
        dashes = drawn;
    }

    private void Row(ReadOnlySpan<char> row, ParagraphBlock paragraph, int line, int start)
    {
        // The marks of a quote stand before its later lines.
        var content = row.TrimStart(" \t\u3000>");
        var kind = KindOf(content.TrimEnd());
        if (kind == Kind.None)
            return;
        var numbers = 0;
        var cells = kind == Kind.Columns ? CountColumns(content, out numbers) : PipeTableRowParser.CountCells(content);
        var isOther = kind is Kind.Columns or Kind.InnerBars && cells != run.Cells;
        if (kind != run.Kind || isOther || run.Parent != paragraph.Parent || line > run.LastLine + (kind == Kind.Bars ? 2 : 1))
        {
            run = new(kind, paragraph.Parent, start + row.Length - content.Length, cells) { LastLine = line, Numbers = numbers };
            return;
        }

        run.LastLine = line;
        run.Numbers += numbers;
        if (run.IsReported || (kind == Kind.Columns && run.Numbers == 0))
            return;
        run.IsReported = true;
        var at = report.At(run.Start);
        if (kind == Kind.Tabs)
            report.Add(MarkdownProblems.TabbedRows(at));
        else if (kind == Kind.WideBars)
            report.Add(MarkdownProblems.WideBars(at));
        else if (kind == Kind.Box)
            report.Add(MarkdownProblems.DrawnTable(at));
        else if (kind == Kind.Columns)
            report.Add(MarkdownProblems.AlignedTable(at));
        else if (PipeTableRowParser.TryReadAlignments(content, out var alignments))
            report.Add(MarkdownProblems.UnlikeRuler(at, run.Cells, alignments.Count));
        else
            report.Add(IsWideRuler(content) ? MarkdownProblems.WideRuler(at, run.Cells) : MarkdownProblems.NoRuler(at, run.Cells));
    }

    // |——|——|, as an input method types it.
    private static bool IsWideRuler(ReadOnlySpan<char> row) => !row.IsEmpty && !row.ContainsAnyExcept(WideRuler);

    private static Kind KindOf(ReadOnlySpan<char> row)
    {
        if (row.StartsWith("|"))
            return Kind.Bars;
        if (row.Length > 2 && row[0] == '｜' && row[1..].Contains('｜'))
            return Kind.WideBars;
        if (row.Length > 2 && row[0] != '｜' && Wide.Contains(row[0]))
            return Kind.Box;
        var tab = row.IndexOf('\t');
        if (tab < 0)
            return row.Contains(" | ", StringComparison.Ordinal) ? Kind.InnerBars : CountColumns(row, out _) > 2 ? Kind.Columns : Kind.None;
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

    // Cells that two blanks or more part; how many of them are figures.
    private static int CountColumns(ReadOnlySpan<char> row, out int numbers)
    {
        var cells = numbers = 0;
        while (!row.IsEmpty)
        {
            var end = row.IndexOf("  ");
            var cell = end < 0 ? row : row[..end];
            cells++;
            if (!cell.ContainsAnyExcept(Figure) && !cell.IsEmpty)
                numbers++;
            row = end < 0 ? default : row[end..].TrimStart(' ');
        }

        return cells;
    }

    internal static bool IsInCell(Block block)
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

        public int Numbers { get; set; }

        public bool IsReported { get; set; }
    }
}
