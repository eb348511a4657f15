using Bulletin.Content;

namespace Bulletin.Publishing.Manifests;

/// <summary>
/// The order in which sorted parts make one sorted list. Files of a folder stand in one part, so that mostly the next file is of the same.
/// </summary>
internal static class PartOrder
{
    /// <param name="parts">Each sorted by ordinal path; no path stands in two.</param>
    /// <returns>Runs of positions, each of one part.</returns>
    public static IEnumerable<(int Part, int Start, int End)> Of(ManifestEntry[][] parts)
    {
        var taken = new int[parts.Length];
        var heads = new PriorityQueue<int, string>(StringComparer.Ordinal);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length > 0) heads.Enqueue(i, parts[i][0].Path);
        }

        while (heads.TryDequeue(out var i, out _))
        {
            var part = parts[i];
            var start = taken[i];
            var last = heads.TryPeek(out _, out var other) ? other : null;
            do taken[i]++;
            while (taken[i] < part.Length && (last is null || Ordinal.Compare(part[taken[i]].Path, last) < 0));
            if (taken[i] < part.Length) heads.Enqueue(i, part[taken[i]].Path);
            yield return (i, start, taken[i]);
        }
    }
}
