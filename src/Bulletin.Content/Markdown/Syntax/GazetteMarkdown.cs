using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Figures;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>The Markdown of a gazette: CommonMark for texts that were pasted from Word and must not lose a character.</summary>
/// <remarks>
/// Departures from CommonMark 0.31: a newline ends a paragraph (4.8); no indented code (4.4) and no setext headings (4.3), because pasted
/// text is indented and ruled for looks; no raw HTML (4.6, 6.6); no lazy continuation (5.1); emphasis as Chinese authors expect it.
/// </remarks>
internal static class GazetteMarkdown
{
    /// <summary>Levels of lists, quotes and emphasis. Real documents have four or five.</summary>
    public const int DeepestNesting = 64;

    public static readonly MarkdownPipeline Full = BuildFull();

    /// <summary>Every line a paragraph, nothing else: for bodies that are beyond parsing.</summary>
    public static readonly MarkdownPipeline Plain = BuildPlain();

    // The order decides: a parser that stands earlier is asked first.
    private static MarkdownPipeline BuildFull()
    {
        var builder = Empty();
        builder.BlockParsers.Add(new NoteParser());
        builder.BlockParsers.Add(new PipeTableRowParser());
        builder.BlockParsers.Add(new GridTableRowParser());
        builder.BlockParsers.Add(new FigureBlockParser());
        builder.BlockParsers.Add(new ThematicBreakParser());
        builder.BlockParsers.Add(new HeadingBlockParser());
        builder.BlockParsers.Add(new QuoteBlockParser());
        builder.BlockParsers.Add(new ListBlockParser());
        builder.BlockParsers.Add(new FencedCodeBlockParser());
        builder.BlockParsers.Add(new DefinitionListParser());
        builder.BlockParsers.Add(new LineParagraphParser());
        builder.InlineParsers.Add(new CleanEntityParser());
        builder.InlineParsers.Add(new BracketParser());
        builder.InlineParsers.Add(new EscapeInlineParser());
        builder.InlineParsers.Add(new ChineseEmphasisParser());
        builder.InlineParsers.Add(new CodeParser());
        builder.InlineParsers.Add(new AngleParser());
        builder.InlineParsers.Add(new AnchorParser());
        builder.InlineParsers.Add(new LineBreakInlineParser());
        return builder.Build();
    }

    private static MarkdownPipeline BuildPlain()
    {
        var builder = Empty();
        builder.BlockParsers.Add(new LineParagraphParser());
        return builder.Build();
    }

    private static MarkdownPipelineBuilder Empty()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true, MaximumNestingDepth = DeepestNesting };
        builder.BlockParsers.Clear();
        builder.InlineParsers.Clear();
        return builder;
    }
}
