using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>Of the versions of one text the newest in force stands where the best of them does; the others go with it.</summary>
internal static class Versions
{
    public static List<Hit> Fold(IEnumerable<Hit> hits)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var left = new List<Hit>();
        foreach (var hit in hits)
        {
            if (places.TryAdd(hit.Stored.Type + ExactKey.PlainTitle(hit.Stored.Title), left.Count))
            {
                left.Add(hit);
                continue;
            }

            var place = places[hit.Stored.Type + ExactKey.PlainTitle(hit.Stored.Title)];
            var first = left[place];
            if (!IsNewer(hit, first)) first.Older.Add(hit);
            else
            {
                hit.Older.AddRange([.. first.Older, first]);
                first.Older.Clear();
                left[place] = hit;
            }
        }

        return left;
    }

    private static bool IsNewer(Hit one, Hit other) =>
        one.IsRetired == other.IsRetired ? string.CompareOrdinal(one.Stored.Date, other.Stored.Date) > 0 : !one.IsRetired;
}
