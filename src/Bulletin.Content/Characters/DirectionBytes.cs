namespace Bulletin.Content.Characters;

/// <summary>Finds in UTF-8 what turns the direction of a text, and tags: <see cref="Oddity.Direction"/>.</summary>
public static class DirectionBytes
{
    // The bytes with which their sequences begin: D8 9C; E2 80 8E to AE, E2 81 A6 to A9; F3 A0 80 and 81.
    private const byte Arabic = 0xd8;
    private const byte Punctuation = 0xe2;
    private const byte Tag = 0xf3;

    /// <summary>Where the first of them begins; -1: nowhere.</summary>
    public static int IndexIn(ReadOnlySpan<byte> text)
    {
        for (var from = 0; ;)
        {
            var next = text[from..].IndexOfAny(Arabic, Punctuation, Tag);
            if (next < 0)
                return -1;
            from += next;
            if (IsOne(text[from..]))
                return from;
            from++;
        }
    }

    private static bool IsOne(ReadOnlySpan<byte> text) => text switch
    {
        [Arabic, 0x9c, ..] => true,
        [Punctuation, 0x80, 0x8e or 0x8f or (>= 0xaa and <= 0xae), ..] => true,
        [Punctuation, 0x81, >= 0xa6 and <= 0xa9, ..] => true,
        [Tag, 0xa0, 0x80 or 0x81, ..] => true,
        _ => false,
    };
}
