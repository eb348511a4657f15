using System.Buffers;
using static Bulletin.Content.Sensitive.NumberCharacters;

namespace Bulletin.Content.Sensitive;

/// <summary>
/// Goes through the digits of a text from group to group and holds the next ones of the row. Each digit is read once, however many numbers
/// may begin before it.
/// </summary>
/// <param name="text">The text, folded.</param>
/// <param name="joinsLines">Whether a page shows its lines as one.</param>
/// <param name="digits">Room for <see cref="Room"/> values.</param>
/// <param name="places">Room for as many places.</param>
internal ref struct DigitRow(ReadOnlySpan<char> text, bool joinsLines, Span<byte> digits, Span<DigitPlace> places)
{
    public const int Room = 128;

    // One more than a number has: it tells whether the number ends.
    private const int Ahead = PaymentCard.MostLength + 1;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789０１２３４５６７８９");

    private readonly ReadOnlySpan<char> text = text;
    private readonly Span<byte> digits = digits;
    private readonly Span<DigitPlace> places = places;
    private int first;
    private int end;

    // Where the reading goes on, and what was passed since the last digit.
    private int next;
    private DigitGap gap = DigitGap.Row;

    /// <summary>The digits from here to the end of the row, as far as a number can reach.</summary>
    public readonly DigitsAhead Here
    {
        get
        {
            var length = Math.Min(end - first, Ahead);
            return new(digits.Slice(first, length), places.Slice(first, length));
        }
    }

    /// <summary>Goes to the next digit at a place or behind it; false: there is none.</summary>
    public bool MoveTo(int place)
    {
        while (Fill() && places[first].At < place)
            first++;
        return first < end;
    }

    /// <summary>Goes to the next group, be it of this row or of another; false: there is none.</summary>
    public bool MoveToGroup()
    {
        do
            first++;
        while (Fill() && places[first].Gap == DigitGap.None);
        return first < end;
    }

    // Whether there is a digit here; then all that a number can reach are at hand.
    private bool Fill()
    {
        if (end - first >= Ahead || (gap == DigitGap.Row && first < end))
            return true;
        if (first == end && gap == DigitGap.Row && !FindRow())
            return false;
        digits[first..end].CopyTo(digits);
        places[first..end].CopyTo(places);
        (first, end) = (0, end - first);
        while (end < Room)
        {
            digits[end] = (byte)Digit(text[next]);
            places[end++] = new(next++, gap);
            gap = FindDigit();
            if (gap == DigitGap.Row)
                break;
        }

        return true;
    }

    private bool FindRow()
    {
        var found = text[next..].IndexOfAny(Digits);
        next = found < 0 ? text.Length : next + found;
        return found >= 0;
    }

    // What lies between here and the next digit of the row.
    private DigitGap FindDigit()
    {
        if (next < text.Length && Digit(text[next]) >= 0)
            return DigitGap.None;
        var isLoose = false;
        var at = SkipSeparators(text, next, joinsLines, ref isLoose);
        if (at == text.Length || Digit(text[at]) < 0)
            return DigitGap.Row;
        next = at;
        return isLoose ? DigitGap.Loose : DigitGap.Strict;
    }
}

/// <summary>Where a digit stands.</summary>
/// <param name="At">In the text.</param>
/// <param name="Gap">What stands before it.</param>
internal readonly record struct DigitPlace(int At, DigitGap Gap);

internal enum DigitGap : byte
{
    /// <summary>Nothing: it belongs to the same group.</summary>
    None,

    /// <summary>What groups a number.</summary>
    Strict,

    /// <summary>What parts numbers as often as it groups one.</summary>
    Loose,

    /// <summary>Something else: a row begins with it.</summary>
    Row,
}
