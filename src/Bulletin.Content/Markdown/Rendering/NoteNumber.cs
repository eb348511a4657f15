using Markdig.Extensions.Footnotes;

namespace Bulletin.Content.Markdown.Rendering;

/// <summary>The number of a footnote as readers see it, before the note and where it is referred to: <c>[1]</c>.</summary>
internal static class NoteNumber
{
    public static void Write(TextWriter output, Footnote note)
    {
        output.Write('[');
        output.Write(note.Order);
        output.Write(']');
    }
}
