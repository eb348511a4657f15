namespace Bulletin.Content.Markdown.Syntax;

/// <summary>Tells which tags belong to one piece of pasted HTML: those of a line, of neighbouring lines, and of a table.</summary>
internal sealed class PastedHtml
{
    // A row of a table may be followed by blank lines.
    private const int GapInTable = 3;

    private int lastLine = int.MinValue / 2;
    private bool isInTable;

    /// <summary>Takes the next tag.</summary>
    /// <param name="tag">With its angle.</param>
    /// <param name="line">The line of its block.</param>
    /// <returns>Whether it begins a new piece.</returns>
    public bool Begins(ReadOnlySpan<char> tag, int line)
    {
        var isNew = line - lastLine > (isInTable ? GapInTable : 1);
        lastLine = line;
        if (Is(tag, "<table"))
            isInTable = true;
        else if (isNew || Is(tag, "</table"))
            isInTable = false;
        // An end tag says nothing that its start tag has not said.
        return isNew && !tag.StartsWith("</");
    }

    private static bool Is(ReadOnlySpan<char> tag, string name) => tag.StartsWith(name, StringComparison.OrdinalIgnoreCase);
}
