using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>Footnotes, as many as a body may have; what is beyond is text.</summary>
internal sealed class NoteParser : FootnoteParser
{
    public NoteParser() => Closed += static (processor, block) => ((BodyContext)processor.Context!).Footnotes.Add((Footnote)block);

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (!IsOneTooMany(processor))
            return base.TryOpen(processor);
        ((BodyContext)processor.Context!).RefuseDefinition(processor.Start);
        return BlockState.None;
    }

    // The base class opens the note that follows without a blank line by itself.
    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        processor.Column == 0 && IsOneTooMany(processor) ? BlockState.None : base.TryContinue(processor, block);

    private static bool IsOneTooMany(BlockProcessor processor)
    {
        if (!processor.Line.AsSpan().StartsWith("[^"))
            return false;
        var notes = ((BodyContext)processor.Context!).Footnotes.Count;
        for (var block = processor.CurrentBlock; block is not null; block = block.Parent)
        {
            if (block is Footnote)
                notes++;
        }

        return notes >= BodyLimit.MostDefinitions;
    }
}
