using Bulletin.Content;
using Bulletin.Publishing.Paths;

namespace Bulletin.Publishing.Manifests;

/// <summary>A part of the next manifest: which files it will list.</summary>
/// <param name="path">Where it will lie below the root.</param>
internal sealed class PlannedPart(string path)
{
    public string Path { get; } = path;

    /// <summary>Runs of positions in the list of all files, in its order.</summary>
    public List<(int Start, int End)> Runs { get; } = [];

    /// <summary>How many files it will list.</summary>
    public int Files { get; private set; }

    /// <summary>The part as it stands in the output, when it lists just these files, and none of them differs; else null.</summary>
    public ManifestPart? Kept { get; set; }

    public void Add(int start, int end)
    {
        Runs.Add((start, end));
        Files += end - start;
    }
}

/// <summary>
/// How the files of a large site are assigned to the parts of its manifest, and which of the parts that stand can be kept.
/// </summary>
internal sealed class PartPlan
{
    /// <summary>A site of up to so many files has its manifest in one piece.</summary>
    public const int MostInOne = 100_000;

    private readonly ManifestEntry[] files;

    private PartPlan(ManifestEntry[] files)
    {
        this.files = files;
        Parts = Assign(files);
    }

    /// <summary>Sorted by ordinal path.</summary>
    public IReadOnlyList<PlannedPart> Parts { get; }

    /// <summary>The plan for these files; null when they stand in one piece.</summary>
    /// <param name="files">Sorted by ordinal path.</param>
    /// <param name="standing">The manifest of the output as it stands.</param>
    /// <param name="mostInOne">As <see cref="MostInOne"/>.</param>
    public static PartPlan? For(ManifestEntry[] files, Manifest? standing, int mostInOne)
    {
        if (files.Length <= mostInOne) return null;
        var plan = new PartPlan(files);
        if (standing is { Parts.Count: > 0 }) plan.Keep(standing);
        return plan;
    }

    /// <summary>Assigns the files to parts, sorted by ordinal path. Files of one folder mostly stand side by side.</summary>
    /// <param name="files">Sorted by ordinal path.</param>
    public static IReadOnlyList<PlannedPart> Assign(ManifestEntry[] files)
    {
        var parts = new SortedDictionary<string, PlannedPart>(StringComparer.Ordinal);
        for (var start = 0; start < files.Length;)
        {
            var folder = TreePaths.FolderOf(files[start].Path);
            var end = start + 1;
            while (end < files.Length && TreePaths.FolderOf(files[end].Path).SequenceEqual(folder)) end++;
            var path = PartNames.Of(folder);
            if (!parts.TryGetValue(path, out var part)) parts.Add(path, part = new(path));
            part.Add(start, end);
            start = end;
        }

        return [.. parts.Values];
    }

    private void Keep(Manifest standing)
    {
        var same = SameAs(files, standing.All, out _);
        var olds = standing.Parts.ToDictionary(old => old.Path, StringComparer.Ordinal);
        foreach (var part in Parts)
        {
            if (!olds.TryGetValue(part.Path, out var old) || part.Files != old.Files) continue;
            if (part.Runs.TrueForAll(run => !same.AsSpan(run.Start..run.End).Contains(false))) part.Kept = old;
        }
    }

    /// <summary>For each file whether an older list has it just so, and where. Goes through both sorted lists at once.</summary>
    public static bool[] SameAs(ManifestEntry[] files, ManifestEntry[] old, out int[] positions)
    {
        var same = new bool[files.Length];
        positions = new int[files.Length];
        var next = 0;
        for (var i = 0; i < files.Length; i++)
        {
            var file = files[i];
            while (next < old.Length && !ReferenceEquals(old[next], file) && Ordinal.Compare(old[next].Path, file.Path) < 0) next++;
            if (next == old.Length) break;
            same[i] = ReferenceEquals(old[next], file) || old[next] == file;
            positions[i] = next;
        }

        return same;
    }
}
