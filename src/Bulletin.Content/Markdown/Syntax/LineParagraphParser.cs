using Bulletin.Content.Markdown.Reading;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>
/// Paragraphs as in a word processor: a newline ends one, except in lists,
/// quotes, tables and notes, where a line may be wrapped.
/// </summary>
internal sealed class LineParagraphParser : ParagraphBlockParser
{
    private const char IdeographicSpace = '\u3000';

    public LineParagraphParser() => ParseSetextHeadings = false;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        RefuseDepth(processor.CurrentContainer);
        var opened = base.TryOpen(processor);
        return opened == BlockState.Continue ? Keep(processor) : opened;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine)
            return BlockState.BreakDiscard;

        // A line that left its quote or list item is not part of it (no lazy continuation), and
        // one that is indented by two Han characters begins anew.
        if (!IsInside(block) || processor.CurrentChar == IdeographicSpace)
        {
            processor.Close(block);
            return TryOpen(processor);
        }

        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not ParagraphBlock { Lines.Count: > 0 } paragraph)
            return base.Close(processor, block);
        for (var i = 0; i < paragraph.Lines.Count; i++)
            NormaliseLineEnd(ref paragraph.Lines.Lines[i]);
        var first = paragraph.Lines.Lines[0].Slice;
        if (first.CurrentChar != '[')
            return base.Close(processor, block);
        if (LinkAddress.IsDefinition(first.AsSpan()) && IsAdmitted((BodyContext)processor.Context!, first.Start))
        {
            // What is removed is the last, and Markdig would look for it from the first.
            if (!base.Close(processor, block))
                block.RemoveFromEnd();
            return true;
        }

        // “[1]: 见附件” is text; CommonMark (4.7) would take it for a link definition and show nothing of it.
        for (var i = 0; i < paragraph.Lines.Count; i++)
            paragraph.Lines.Lines[i].Slice.TrimStart();
        paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.TrimEnd();
        return true;
    }

    // Markdig sees it when all lines are read, and each line takes longer the deeper it is.
    private static void RefuseDepth(ContainerBlock? container)
    {
        var depth = 0;
        for (; container is not null; container = container.Parent)
        {
            if (++depth > GazetteMarkdown.DeepestNesting)
                throw new InvalidOperationException("Blocks are nested too deeply.");
        }
    }

    private static bool IsAdmitted(BodyContext context, int at)
    {
        if (++context.Definitions <= BodyLimit.MostDefinitions)
            return true;
        context.RefuseDefinition(at);
        return false;
    }

    // What is read over several lines, such as code or a tag, is the same text whatever ends them. The lines of a cell end in nothing.
    private static void NormaliseLineEnd(ref StringLine line)
    {
        if (line.NewLine != NewLine.None) line.NewLine = NewLine.LineFeed;
    }

    // Markdig marks as open, line by line, the containers that the line belongs to; a cell is read on its own and never loses a line.
    private static bool IsInside(Block paragraph) => paragraph.Parent is { IsOpen: true } or TableCell;

    private static BlockState Keep(BlockProcessor processor) =>
        processor.GetCurrentContainerOpened() is MarkdownDocument or Figure ? BlockState.Break : BlockState.Continue;
}
