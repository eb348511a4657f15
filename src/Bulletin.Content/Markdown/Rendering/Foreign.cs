using Bulletin.Content.Markdown.Reading;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Rendering;

/// <summary>Blocks in another language than the page, which screen readers shall speak with another voice (WCAG 2.2, 3.1.2).</summary>
internal static class Foreign
{
    // Fewer are a name, a formula or a code.
    private const int LeastWords = 5;
    private const char LastLatin = '\u024f';

    /// <summary>Whether a block holds a sentence in Latin letters and no other: in a Chinese gazette, English.</summary>
    public static bool IsEnglish(LeafBlock block)
    {
        // Nearly every block begins with a Han character: that is the end of it.
        if (block.Inline?.FirstChild is not LiteralInline { Content.IsEmpty: false } first
            || !char.IsAsciiLetter(first.Content[first.Content.Start]))
        {
            return false;
        }

        var words = 0;
        var isWord = false;
        foreach (var character in InlineText.Of(block.Inline))
        {
            if (character > LastLatin && char.IsLetter(character))
                return false;
            if (char.IsAsciiLetter(character) && !isWord)
                words++;
            isWord = char.IsAsciiLetter(character)
                || character is '\'' or '’' or '-' or '.' or '/' or ':' or '@' or '_'
                || char.IsAsciiDigit(character);
        }

        return words >= LeastWords;
    }
}
