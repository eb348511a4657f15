namespace Bulletin.Search.Indexing;

/// <summary>Puts terms in ordinal order.</summary>
internal static class TermOrder
{
    /// <summary>The places of terms, ordinally by term.</summary>
    public static int[] Of(string[] terms)
    {
        var (keys, order) = (new ulong[terms.Length], new int[terms.Length]);
        for (var i = 0; i < terms.Length; i++) (keys[i], order[i]) = (Key(terms[i]), i);
        Array.Sort(keys, order);
        // What begins alike stands side by side.
        for (int begin = 0, end; begin < keys.Length; begin = end)
        {
            for (end = begin + 1; end < keys.Length && keys[end] == keys[begin];) end++;
            if (end - begin > 1) order.AsSpan(begin, end - begin).Sort((one, other) => string.CompareOrdinal(terms[one], terms[other]));
        }

        return order;
    }

    // The first units as a number: compared, it orders as they do.
    private static ulong Key(string term)
    {
        var missing = Math.Max(0, TermTable.UnitsOfKey - term.Length);
        return missing == TermTable.UnitsOfKey ? 0 : TermTable.Key(term.AsSpan(0, TermTable.UnitsOfKey - missing)) << (16 * missing);
    }
}
