namespace Bulletin.Content.Sensitive;

/// <summary>The digits of a row from one group on, and how they are grouped.</summary>
/// <param name="digits">Values of 0 to 9.</param>
/// <param name="places">Where each of them stands.</param>
internal readonly ref struct DigitsAhead(ReadOnlySpan<byte> digits, ReadOnlySpan<DigitPlace> places)
{
    private readonly ReadOnlySpan<byte> digits = digits;
    private readonly ReadOnlySpan<DigitPlace> places = places;

    /// <summary>How many there are, at most one more than a number has.</summary>
    public int Count => digits.Length;

    /// <summary>Where the first stands in the text.</summary>
    public int Start => places[0].At;

    /// <summary>The first of them, at most as many as there are.</summary>
    public ReadOnlySpan<byte> First(int count) => digits[..count];

    /// <summary>Where the text goes on behind so many.</summary>
    public int EndOf(int count) => places[count - 1].At + 1;

    /// <summary>Whether there are so many and the last of them ends a group.</summary>
    public bool EndsWith(int count) => count == Count || (count < Count && places[count].Gap != DigitGap.None);

    /// <summary>Whether the first so many stand in one group, and another digit behind them.</summary>
    public bool IsSolid(int count)
    {
        if (count >= Count)
            return false;
        for (var i = 1; i <= count; i++)
            if (places[i].Gap != DigitGap.None) return false;
        return true;
    }

    /// <summary>Whether a gap among so many is one that parts numbers as well.</summary>
    public bool IsLoose(int count)
    {
        for (var i = 1; i < count; i++)
            if (places[i].Gap == DigitGap.Loose) return true;
        return false;
    }

    /// <summary>The number of groups of the first so many, and the lengths of the first two.</summary>
    public int Groups(int count, out int first, out int second)
    {
        (var groups, first, second) = (1, 0, 0);
        for (var i = 1; i <= count; i++)
        {
            if (i < count && places[i].Gap == DigitGap.None)
                continue;
            if (groups == 1)
                first = i;
            else if (groups == 2)
                second = i - first;
            groups += i < count ? 1 : 0;
        }

        return groups;
    }
}
