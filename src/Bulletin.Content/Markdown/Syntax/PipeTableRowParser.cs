using Bulletin.Content.Markdown.Reading;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>Pipe tables as a block: a line of cells, a line of dashes, then one row per line as long as lines contain a bar.</summary>
/// <remarks>
/// Markdig reads them from the finished paragraph, which here ends with its first line. GFM
/// 4.10; no cell is dropped when a row has more than the header.
/// </remarks>
internal sealed class PipeTableRowParser : BlockParser
{
    public PipeTableRowParser() => OpeningCharacters = ['|', '-', ':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.LastBlock is not ParagraphBlock { Lines.Count: > 0 } header)
            return BlockState.None;
        var last = header.Lines.Count - 1;
        var line = header.Lines.Lines[last];
        if (line.Line != processor.LineIndex - 1
            || !line.Slice.AsSpan().Contains('|')
            || !TryReadAlignments(processor.Line.AsSpan(), out var alignments))
        {
            return BlockState.None;
        }

        var table = new Table(this) { Span = new(line.Slice.Start, processor.Line.End), Line = line.Line };
        foreach (var alignment in alignments)
            table.ColumnDefinitions.Add(new TableColumnDefinition { Alignment = alignment });
        var row = ReadRow(line.Slice, line.Line);
        if (row.Count != alignments.Count)
            return BlockState.None;
        row.IsHeader = true;
        table.Add(row);
        RemoveHeaderLine(processor, header, last);
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine || !processor.Line.AsSpan().Contains('|'))
            return BlockState.None;
        var table = (Table)block;
        var row = ReadRow(processor.Line, processor.LineIndex);
        if (row.Count != table.ColumnDefinitions.Count)
        {
            var report = ((BodyContext)processor.Context!).Report;
            report.Add(MarkdownProblems.UnevenRow(report.At(processor.Start), row.Count, table.ColumnDefinitions.Count));
        }

        table.Add(row);
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.ContinueDiscard;
    }

    /// <summary>Takes the header line away from the paragraph that it looked like.</summary>
    private void RemoveHeaderLine(BlockProcessor processor, ParagraphBlock header, int last)
    {
        if (last > 0)
        {
            header.Lines.RemoveAt(last);
            header.Span.End = header.Lines.Lines[last - 1].Slice.End;
            if (processor.IsOpen(header))
                processor.Close(header);
            return;
        }

        header.RemoveFromEnd();
        if (!processor.IsOpen(header))
            return;
        // Markdig would look for it in its container from the first block: it gets one that is quick to look through.
        new QuoteBlock(this).Add(header);
        processor.Discard(header);
    }

    /// <summary>Reads <c>| --- | :-: |</c>.</summary>
    internal static bool TryReadAlignments(ReadOnlySpan<char> line, out List<TableColumnAlign?> alignments)
    {
        alignments = [];
        line = line.Trim();
        if (!line.Contains('|') || line.ContainsAnyExcept("|-: \t"))
            return false;
        if (line[0] == '|')
            line = line[1..];
        if (line.EndsWith("|"))
            line = line[..^1];
        foreach (var range in line.Split('|'))
        {
            var cell = line[range].Trim();
            if (cell.IsEmpty || cell.Trim(':').ContainsAnyExcept('-') || cell.Trim(':').IsEmpty)
                return false;
            alignments.Add((cell[0] == ':', cell[^1] == ':') switch
            {
                (true, true) => TableColumnAlign.Center,
                (true, false) => TableColumnAlign.Left,
                (false, true) => TableColumnAlign.Right,
                _ => null,
            });
        }

        return true;
    }

    /// <summary>How many cells a line has that is a row.</summary>
    internal static int CountCells(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.StartsWith("|"))
            line = line[1..];
        var count = 0;
        var isOpen = false;
        for (var i = 0; i < line.Length; i++)
        {
            isOpen = line[i] != '|';
            if (line[i] == '\\')
                i++;
            else if (!isOpen)
                count++;
        }

        return isOpen ? count + 1 : count;
    }

    private TableRow ReadRow(StringSlice line, int lineIndex)
    {
        var row = new TableRow { Line = lineIndex, Span = new(line.Start, line.End) };
        line.Trim();
        if (line.CurrentChar == '|')
            line.SkipChar();
        var start = line.Start;
        for (var i = start; i <= line.End; i++)
        {
            var character = line.Text[i];
            if (character == '\\')
                i++;
            if (character != '|')
                continue;
            row.Add(ReadCell(line.Text, start, i - 1, lineIndex));
            start = i + 1;
        }

        if (start <= line.End)
            row.Add(ReadCell(line.Text, start, line.End, lineIndex));
        return row;
    }

    private TableCell ReadCell(string text, int start, int end, int lineIndex)
    {
        var cell = new TableCell(this) { Line = lineIndex, Span = new(start, end) };
        var slice = new StringSlice(text, start, end);
        slice.Trim();
        if (slice.IsEmpty)
            return cell;
        var content = slice.AsSpan();
        // GFM: a bar behind a backslash is a bar, in code too, where nothing else is ever unescaped.
        if (content.Contains('`') && content.Contains("\\|", StringComparison.Ordinal))
            slice = new StringSlice(content.ToString().Replace("\\|", "|", StringComparison.Ordinal));
        var paragraph = new ParagraphBlock { Line = lineIndex, Span = new(slice.Start, slice.End), IsOpen = false };
        paragraph.AppendLine(ref slice, 0, lineIndex, slice.Start, trackTrivia: false);
        cell.Add(paragraph);
        return cell;
    }
}
