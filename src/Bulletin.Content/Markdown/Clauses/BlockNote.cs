using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Clauses;

/// <summary>What reading found out about a block; the renderers look it up.</summary>
internal sealed class BlockNote
{
    private static readonly object Key = typeof(BlockNote);

    public string? Id { get; set; }

    /// <summary>The heading's level in HTML; 0: not a heading.</summary>
    public int Level { get; set; }

    public ClauseKind Clause { get; set; }

    /// <summary>Nothing of the block is shown: white space, or an anchor that went to the next block.</summary>
    public bool Hidden { get; set; }

    public static BlockNote? Of(MarkdownObject block) => block.GetData(Key) as BlockNote;

    public static BlockNote At(MarkdownObject block)
    {
        if (Of(block) is { } note)
            return note;
        note = new();
        block.SetData(Key, note);
        return note;
    }
}

/// <summary>The number of a clause as typed, set apart from the text behind it.</summary>
internal sealed class ClauseNumberInline : LeafInline
{
    public required StringSlice Text { get; init; }

    /// <summary>The level at which the number of an article is a heading to who hears the page; 0: it is none.</summary>
    public int Level { get; init; }

    /// <summary>The clause's own anchor when its block carries another one that the author chose.</summary>
    public string? Id { get; init; }
}
