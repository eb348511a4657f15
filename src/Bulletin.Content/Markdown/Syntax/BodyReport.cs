using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>Gathers the diagnostics of one body and turns offsets in its text into places in the file.</summary>
internal sealed class BodyReport(string file, BodySource source, int firstLine)
{
    private readonly DiagnosticBag found = new();
    private List<int>? lineStarts;

    /// <summary>The body as a whole: its first line.</summary>
    public Location Body => new(file, firstLine, 1);

    public void Add(Diagnostic diagnostic) => found.Add(diagnostic);

    public Location At(int offset) => new(file, MarkOf(offset));

    /// <summary>The place of an offset in the text as it was typed, before anything was taken out.</summary>
    public Location AtTyped(int offset) => new(file, MarkOfTyped(offset));

    public Location At(Mark mark) => new(file, mark);

    /// <summary>Line and column of an offset in the body's text; columns count UTF-16 units, as editors do.</summary>
    public Mark MarkOf(int offset) => MarkOfTyped(source.Origin(Math.Clamp(offset, 0, source.Text.Length)));

    public ImmutableArray<Diagnostic> Sorted() => [.. found.Sorted()];

    private Mark MarkOfTyped(int offset)
    {
        lineStarts ??= FindLines();
        var line = lineStarts.BinarySearch(offset);
        if (line < 0)
            line = ~line - 1;
        return new(firstLine + line, offset - lineStarts[line] + 1);
    }

    // Only a body with links or mistakes needs its lines counted.
    private List<int> FindLines()
    {
        var text = source.Typed;
        var starts = new List<int> { 0 };
        var position = 0;
        while (position < text.Length)
        {
            var next = text.AsSpan(position).IndexOfAny('\r', '\n');
            if (next < 0)
                break;
            position += next + 1;
            if (text[position - 1] == '\r' && position < text.Length && text[position] == '\n')
                position++;
            starts.Add(position);
        }

        return starts;
    }
}
