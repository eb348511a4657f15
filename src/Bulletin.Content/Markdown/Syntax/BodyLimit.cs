using System.Buffers;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>How much of one body is read: each line and each mark becomes an object or several, and memory is bounded with them.</summary>
/// <remarks>The longest law in force has 0.4 MiB in 1,500 lines; a table of 100,000 lines is open data.</remarks>
internal static class BodyLimit
{
    public const int MostLines = 100_000;

    /// <summary>Of the characters that can mean something to Markdown.</summary>
    public const int MostMarks = 400_000;

    /// <summary>Footnotes, and definitions of links: Markdig compares each with all before it.</summary>
    public const int MostDefinitions = 10_000;

    /// <summary>Addresses behind brackets that are none: each is looked through to where it would have to end.</summary>
    public const int MostMisread = 1_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\n\r*_[!&`<>{\\|+-.)");

    /// <summary>Where a text is cut because it goes on for too long; its end when it does not.</summary>
    public static int End(ReadOnlySpan<char> text)
    {
        var (lines, marks, at) = (0, 0, 0);
        // Nearly no body has so many characters.
        while (text.Length - at > Math.Min(MostLines - lines, MostMarks - marks))
        {
            var next = text[at..].IndexOfAny(Marks);
            if (next < 0)
                break;
            at += next + 1;
            marks++;
            var isEnd = text[at - 1] == '\n' || (text[at - 1] == '\r' && (at == text.Length || text[at] != '\n'));
            if (isEnd)
                lines++;
            if (marks > MostMarks || lines > MostLines)
                return at - 1;
        }

        return text.Length;
    }
}
