using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>
/// What the parsers of one body share. Markdig hands it to every one of them, so that the
/// pipeline itself stays immutable and common to all threads.
/// </summary>
internal sealed class BodyContext(BodyReport report) : MarkdownParserContext
{
    // The part of a text that holds no “>” up to its end: looked through once, as LastClose does.
    private (string? Text, int From, int To) open;

    private readonly LastClose[] closes = [new("<!--", "-->"), new("<![CDATA[", "]]>"), new("<!", ">"), new("<?", "?>")];

    public BodyReport Report => report;

    /// <summary>The <c>{#id}</c> of the body in document order.</summary>
    public List<AnchorInline> ExplicitAnchors { get; } = [];

    /// <summary>All footnotes, whether or not anything refers to them.</summary>
    public List<Footnote> Footnotes { get; } = [];

    /// <summary>How many grid tables are being read inside one another.</summary>
    public int GridDepth { get; set; }

    /// <summary>The leaf block whose brackets are being counted, and how many there were; see <see cref="BracketParser"/>.</summary>
    public object? BracketBlock { get; set; }

    public int Brackets { get; set; }

    public bool HtmlReported { get; set; }

    /// <summary>Whether a <c>&gt;</c> stands on the rest of the line.</summary>
    public bool IsClosedOnLine(StringSlice slice)
    {
        if (!ReferenceEquals(open.Text, slice.Text) || slice.Start < open.From || slice.Start >= open.To)
        {
            var found = slice.AsSpan().IndexOfAny('>', '\r', '\n');
            open = (slice.Text, slice.Start, found < 0 ? slice.End + 1 : slice.Start + found);
        }

        return open.To <= slice.End && slice.Text[open.To] == '>';
    }

    /// <summary>Whether a comment, declaration or instruction begins here that nothing in the rest of its block closes.</summary>
    public bool StaysOpen(StringSlice slice)
    {
        foreach (var close in closes)
        {
            if (slice.AsSpan().StartsWith(close.Open))
                return close.IsBehind(slice);
        }

        return false;
    }
}
