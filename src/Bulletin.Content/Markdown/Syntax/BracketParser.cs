using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>Links and pictures, with a limit: Markdig's time grows with the square of the brackets that one paragraph opens.</summary>
internal sealed class BracketParser : LinkInlineParser
{
    private const int MostBrackets = 1000;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var context = (BodyContext)processor.Context!;
        if (!ReferenceEquals(context.BracketBlock, processor.Block))
        {
            context.BracketBlock = processor.Block;
            context.Brackets = 0;
        }

        if (slice.CurrentChar == '[' && ++context.Brackets == MostBrackets)
        {
            context.Report.Add(MarkdownProblems.TooDeep(context.Report.At(slice.Start)));
        }

        return context.Brackets < MostBrackets && base.Match(processor, ref slice);
    }
}
