namespace Bulletin.Search.Analysis;

/// <summary>A folded text, and where its units stand in the text that it was made of.</summary>
/// <param name="Text">The folded text.</param>
/// <param name="Places">For each unit of it, and its end, the place in that text; null: the same.</param>
public sealed record FoldedText(string Text, int[]? Places)
{
    /// <summary>Where a piece that begins at a place begins in the text.</summary>
    public int Begin(int at) => Places is null ? at : Places[at];

    /// <summary>
    /// Where a piece that ends at a place ends in the text: after all of its last character, and what nobody sees behind it.
    /// </summary>
    public int End(int at)
    {
        if (Places is null) return at;
        while (at > 0 && at < Text.Length && Places[at] == Places[at - 1]) at++;
        return Places[at];
    }

    /// <summary>The first place whose unit stands at a place of the text or behind it.</summary>
    public int At(int place)
    {
        if (Places is null) return place;
        var (low, high) = (0, Text.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Places[middle] < place) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
