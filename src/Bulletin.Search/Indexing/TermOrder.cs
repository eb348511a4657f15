namespace Bulletin.Search.Indexing;

/// <summary>Puts terms in ordinal order.</summary>
internal static class TermOrder
{
    private const int UnitsOfKey = 4;

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
        ulong key = 0;
        for (var i = 0; i < UnitsOfKey; i++) key = (key << 16) | (i < term.Length ? term[i] : '\0');
        return key;
    }
}
