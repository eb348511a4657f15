using Bulletin.Content.Markdown.Reading;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>Grid tables: rows and columns drawn with <c>+ - | =</c>; cells may span and hold lists and paragraphs.</summary>
/// <remarks>
/// The syntax is Pandoc's (grid_tables) and Markdig's. Markdig itself counts every character as one column, so that a table which an editor
/// shows as aligned falls apart as soon as it holds Han text, and text beyond the last column is lost: hence a reader of our own.
/// </remarks>
internal sealed class GridTableRowParser : BlockParser
{
    private const int DeepestGrid = 4;

    public GridTableRowParser() => OpeningCharacters = ['+'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().TrimEnd();
        if (processor.IsCodeIndent || line.Length < 3 || line[^1] != '+' || line[1] == '+' || line.ContainsAnyExcept("+-:="))
            return BlockState.None;
        var drawing = new GridDrawing(this) { Span = new(processor.Start, processor.Line.End), Column = processor.Column };
        drawing.Rows.Add((processor.Line, processor.LineIndex));
        processor.NewBlocks.Push(drawing);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.CurrentChar is not ('+' or '|'))
            return BlockState.None;
        ((GridDrawing)block).Rows.Add((processor.Line, processor.LineIndex));
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.ContinueDiscard;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not GridDrawing drawing)
            return true;
        var context = (BodyContext)processor.Context!;
        var layout = context.GridDepth < DeepestGrid ? GridLayout.Read(drawing.Rows) : null;
        if (layout is null)
        {
            ShowAsText(drawing);
            var (row, offset) = GridFault.Find(drawing.Rows);
            context.Report.Add(MarkdownProblems.BrokenTable(context.Report.At(drawing.Rows[row].Row.Start + offset)));
            return true;
        }

        context.GridDepth++;
        Fill(processor, drawing, layout);
        context.GridDepth--;
        return true;
    }

    private static void ShowAsText(GridDrawing drawing)
    {
        var parent = drawing.Parent!;
        var at = drawing.RemoveFromEnd();
        foreach (var (row, line) in drawing.Rows)
        {
            var slice = row;
            slice.Trim();
            var paragraph = new GridLineBlock { Line = line, Span = new(slice.Start, slice.End), IsOpen = false };
            paragraph.AppendLine(ref slice, 0, line, slice.Start, trackTrivia: false);
            parent.Insert(at++, paragraph);
        }
    }

    private void Fill(BlockProcessor processor, GridDrawing drawing, GridLayout layout)
    {
        foreach (var alignment in layout.Alignments)
            drawing.ColumnDefinitions.Add(new TableColumnDefinition { Alignment = alignment });
        for (var i = 0; i < layout.RowCount; i++)
            drawing.Add(new TableRow { IsHeader = i < layout.HeaderRows });
        foreach (var area in layout.Cells)
        {
            var cell = new TableCell(this) { ColumnIndex = area.Column, ColumnSpan = area.ColumnSpan, RowSpan = area.RowSpan };
            ((TableRow)drawing[area.Row]).Add(cell);
            FillCell(processor, cell, drawing.Rows, layout.Lines(area));
        }
    }

    private static void FillCell(
        BlockProcessor processor,
        TableCell cell,
        List<(StringSlice Row, int Line)> rows,
        IEnumerable<(int Row, int From, int To)> lines)
    {
        var child = processor.CreateChild();
        child.Open(cell);
        foreach (var (row, from, to) in lines)
        {
            var (text, line) = rows[row];
            var slice = new StringSlice(text.Text, text.Start + from, text.Start + to);
            // One blank is the distance from the line; more are indentation and mean something in a list.
            if (slice.CurrentChar == ' ')
                slice.SkipChar();
            slice.TrimEnd();
            child.LineIndex = line;
            child.ProcessLine(slice);
        }

        child.Close(cell);
        child.ReleaseChild();
    }
}

/// <summary>A line of a grid that could not be read: text, but reported already.</summary>
internal sealed class GridLineBlock : ParagraphBlock;

/// <summary>A grid table while its lines are being gathered.</summary>
internal sealed class GridDrawing(BlockParser parser) : Table(parser)
{
    public List<(StringSlice Row, int Line)> Rows { get; } = [];
}
