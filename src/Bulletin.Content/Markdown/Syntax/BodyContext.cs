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
    private readonly NextSign angle = new(">\r\n");
    private readonly NextSign brace = new("}");

    private readonly LastClose[] closes = [new("<!--", "-->"), new("<![CDATA[", "]]>"), new("<!", ">"), new("<?", "?>")];

    public BodyReport Report => report;

    /// <summary>The <c>{#id}</c> of the body in document order.</summary>
    public List<AnchorInline> ExplicitAnchors { get; } = [];

    /// <summary>All footnotes, whether or not anything refers to them.</summary>
    public List<Footnote> Footnotes { get; } = [];

    /// <summary>The marks of notes that have no note.</summary>
    public List<LostNote> LostNotes { get; } = [];

    /// <summary>How many grid tables are being read inside one another.</summary>
    public int GridDepth { get; set; }

    /// <summary>How many definitions of links there are.</summary>
    public int Definitions { get; set; }

    /// <summary>How many addresses behind brackets were looked through in vain.</summary>
    public int Misread { get; set; }

    public BacktickRuns Backticks { get; } = new();

    /// <summary>The emphasis of the block that is being read.</summary>
    public EmphasisRuns Runs { get; } = new();

    /// <summary>The leaf block whose open brackets are counted, and how many there are; see <see cref="BracketParser"/>.</summary>
    public object? BracketBlock { get; set; }

    public int OpenBrackets { get; set; }

    /// <summary>What was pasted as HTML: one message stands for all tags of it.</summary>
    public PastedHtml Html { get; } = new();

    /// <summary>Reports a footnote or definition that is one too many.</summary>
    public void RefuseDefinition(int at) =>
        Report.Add(MarkdownProblems.TooManyDefinitions(Report.At(at), BodyLimit.MostDefinitions));

    /// <summary>Whether a <c>&gt;</c> stands on the rest of the line.</summary>
    public bool IsClosedOnLine(StringSlice slice) => angle.Find(slice) is var at and >= 0 && slice.Text[at] == '>';

    /// <summary>Where the next <c>}</c> stands in the text of the slice; -1: there is none.</summary>
    public int NextBrace(StringSlice slice) => brace.Find(slice);

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

/// <summary>A mark of a footnote without its note.</summary>
/// <param name="Label">Its name with the sign before it: <c>^1</c>.</param>
/// <param name="At">Where it stands.</param>
/// <param name="IsNote">It is the note, behind whose name a wrong colon stands.</param>
internal sealed record LostNote(string Label, int At, bool IsNote);
