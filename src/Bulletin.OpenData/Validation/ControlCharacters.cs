using System.Buffers;
using Bulletin.Content.Characters;

namespace Bulletin.OpenData.Validation;

/// <summary>
/// Characters that no cell may hold: controls, what XML does not allow (XML 1.0, 2.2), and what turns the direction of a text.
/// </summary>
internal static class ControlCharacters
{
    // All below the blank but tab and the two that end lines; and DEL.
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127]);

    /// <summary>Where the first of them stands in UTF-8; -1: nowhere.</summary>
    public static int IndexIn(ReadOnlySpan<byte> text)
    {
        var control = text.IndexOfAny(Controls);
        if (control < 0)
            control = text.IndexOf("\ufffe"u8);
        if (control < 0)
            control = text.IndexOf("\uffff"u8);
        return control < 0 ? DirectionBytes.IndexIn(text) : control;
    }
}
