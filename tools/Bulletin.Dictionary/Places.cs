namespace Bulletin.Dictionary;

/// <summary>
/// Lays rows with gaps over each other so that no two fill the same place (R. E.
/// Tarjan and A. C. Yao, Storing a sparse table, CACM 22, 1979).
/// </summary>
internal static class Places
{
    /// <summary>Finds the first place for each row, in this order.</summary>
    /// <param name="rows">The rows, the fullest first.</param>
    /// <param name="taken">So many places at the beginning are taken.</param>
    /// <param name="length">How many places are used in all.</param>
    public static Dictionary<TKey, int> Of<TKey>(IEnumerable<(TKey Key, IReadOnlyList<int> Cells)> rows, int taken, out int length)
        where TKey : notnull
    {
        var bases = new Dictionary<TKey, int>();
        var used = new bool[4 << 20];
        Array.Fill(used, true, 0, taken);
        var (free, end) = (taken, taken);
        foreach (var (key, cells) in rows)
        {
            while (used[free])
                free++;
            var least = cells.Min();
            var start = Math.Max(1, free - least);
            while (!Fits(used, start, cells))
                start++;
            bases[key] = start;
            foreach (var cell in cells)
                used[start + cell] = true;
            end = Math.Max(end, start + cells.Max() + 1);
        }

        length = end;
        return bases;
    }

    private static bool Fits(bool[] used, int start, IReadOnlyList<int> cells)
    {
        foreach (var cell in cells)
        {
            if (used[start + cell])
                return false;
        }

        return true;
    }
}
