using System.Buffers;
using Bulletin.Content.Characters;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>Keeps characters that no document may contain away from the parser and from the output.</summary>
/// <remarks>Control characters are neither allowed in XML 1.0 (2.2) nor in HTML; a lone surrogate cannot be written as UTF-8.</remarks>
internal static class TextCleaner
{
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000b\f\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    // Few, so that vectors tell them from Han characters: the rest lies in ranges.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(OddCharacters.Units + Garbled.Signs);

    public static bool IsForbidden(char character) =>
        character is < ' ' and not ('\t' or '\n' or '\r') or (>= '\u007f' and <= '\u009f') or '\ufffe' or '\uffff';

    /// <summary>Whether nothing stands in a text that must be replaced, taken out or reported.</summary>
    public static bool IsClean(ReadOnlySpan<char> text) =>
        !text.ContainsAny(Controls)
        && !text.ContainsAnyInRange('\u007f', '\u009f')
        && !text.ContainsAnyInRange(Garbled.FirstLead, Garbled.LastLead)
        && !text.ContainsAnyInRange(OddCharacters.FirstOfRange, OddCharacters.LastOfRange)
        && !text.ContainsAnyInRange('\ufffd', '\uffff')
        && !text.ContainsAny(Suspects);

    /// <summary>
    /// The same text with a space for each control character and U+FFFD for each lone surrogate, so that offsets stay true.
    /// </summary>
    public static string Clean(string text) => IsClean(text) ? text : string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = IsForbidden(from[i]) ? ' ' : IsLone(from, i) ? '\ufffd' : from[i];
        }
    });

    /// <summary>Whether a unit is half of a pair whose other half is not beside it.</summary>
    public static bool IsLone(string text, int i) => char.IsSurrogate(text[i])
        && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        && !(char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
}
