namespace Bulletin.Content.Fields;

/// <summary>How many letters must be inserted, deleted, replaced or swapped with the next to turn one word into another.</summary>
public static class EditDistance
{
    /// <summary>
    /// The name nearest to one that was mistyped; null when none is near: within a third of its letters, and not all of them.
    /// </summary>
    public static string? Nearest(string typed, IEnumerable<string> names)
    {
        string? best = null;
        var least = Math.Max(1, typed.Length / 3) + 1;
        foreach (var name in names)
        {
            var distance = Between(typed, name, least);
            if (distance < least && distance < Math.Max(typed.Length, name.Length)) (best, least) = (name, distance);
        }

        return best;
    }

    /// <summary>The distance, or <paramref name="limit"/> when it is at least that.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) >= limit || a.Length > 64 || b.Length > 64) return limit;
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> last = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            last.CopyTo(before);
            row.CopyTo(last);
        }

        return Math.Min(limit, last[b.Length]);
    }
}
