namespace Bulletin.Search.Analysis;

/// <summary>
/// Cuts text into sentences as the Java platform's <c>BreakIterator</c> does for no
/// particular language, which SmartChineseAnalyzer builds on.
/// </summary>
/// <remarks>
/// A sentence ends after ! ? 。 ！ ？ with what closes it, and white space; after a danda; after U+2029. Line ends do not end
/// it. A full stop ends it only where what follows begins a sentence: then it ends where the look ahead began. Marks and
/// format characters are not seen. Character U+FFFF, which stands for the end of a text there, stops the look ahead.
/// </remarks>
internal static class Sentences
{
    private const int Stop = 0;
    private const int Start = 1;
    private const int Begun = 4;
    private const int Columns = 13;
    private const char EndOfText = '\uFFFF';

    // A row for each state, a column for each class of Characters.
    private static readonly byte[] Next =
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // stop
        1, 2, 5, 1, 11, 1, 1, 3, 1, 1, 1, 1, 1, // within a sentence
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // after a paragraph separator
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, // after a danda
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, // the next sentence has begun
        1, 2, 5, 9, 11, 1, 1, 8, 8, 1, 5, 8, 6, // after a full stop
        1, 2, 5, 8, 11, 4, 1, 8, 8, 1, 1, 8, 7, // a full stop and a space
        1, 2, 5, 10, 11, 4, 4, 10, 10, 1, 1, 10, 7, // a full stop and spaces
        1, 2, 5, 8, 11, 4, 4, 8, 8, 1, 1, 8, 1, // a full stop and signs
        1, 2, 5, 9, 11, 4, 4, 10, 10, 1, 5, 10, 6, // a full stop and quotation marks
        0, 0, 0, 8, 0, 4, 4, 8, 8, 0, 0, 8, 0, // a full stop, spaces and signs
        0, 2, 11, 11, 11, 0, 0, 0, 0, 0, 11, 0, 12, // after a terminator
        0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12, // after a terminator and spaces
    ];

    // States in which the sentence may end.
    private const int Ends = (1 << 1) | (1 << 2) | (1 << 3) | (1 << 4) | (1 << 11) | (1 << 12);

    // States from which a look ahead counts, and the one in which it has come true.
    private const int LooksAhead = (1 << 4) | (1 << 5) | (1 << 6) | (1 << 7) | (1 << 9);

    /// <summary>Where the sentence ends that begins at a place within the text.</summary>
    public static int End(ReadOnlySpan<char> text, int begin)
    {
        var end = begin + Units(text, begin);
        var (state, ahead, i) = (Start, 0, begin);
        for (; i < text.Length && state != Stop && text[i] != EndOfText;)
        {
            var units = Units(text, i);
            var column = units == 1 ? Characters.SentenceClass(text[i]) : Characters.SentenceClass(text[i], text[i + 1]);
            i += units;
            if (column != Characters.Transparent)
                state = Next[(state * Columns) + column];
            if (state == Begun)
                end = ahead;
            else if ((LooksAhead & (1 << state)) != 0)
                ahead = i;
            else if ((Ends & (1 << state)) != 0)
                end = i;
        }

        return state != Stop && ahead == text.Length ? ahead : end;
    }

    private static int Units(ReadOnlySpan<char> text, int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
}
