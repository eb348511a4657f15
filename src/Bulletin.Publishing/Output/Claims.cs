using System.Collections.Concurrent;
using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Publishing.Manifests;

namespace Bulletin.Publishing.Output;

/// <summary>Which paths the next tree shall have. The first to ask for a path gets it; any other is remembered as a collision.</summary>
internal sealed class Claims(Manifest? standing)
{
    private readonly Claim?[] known = new Claim?[standing?.Files.Count ?? 0];
    private readonly ConcurrentDictionary<string, Claim> added = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Occupant> repeated = [];

    /// <summary>Files of the standing manifest that nobody asked for.</summary>
    public int Removed => known.Count(claim => claim is null);

    /// <summary>How many pages are among them; the next tree is to have its files by then.</summary>
    public int RemovedPages
    {
        get
        {
            var count = 0;
            for (var i = 0; i < known.Length; i++)
                if (known[i] is null && standing!.Files[i].Path.EndsWith(".html", StringComparison.Ordinal)) count++;
            return count;
        }
    }

    /// <summary>Takes a path. Null when it is taken already.</summary>
    public Claim? Take(string path, string source)
    {
        var position = standing?.Index.Find(path) ?? -1;
        var claim = new Claim(position < 0 ? path : standing!.Files[position].Path, source, position);
        var isFirst = position < 0 ? added.TryAdd(path, claim) : Interlocked.CompareExchange(ref known[position], claim, null) is null;
        if (isFirst) return claim;
        repeated.Enqueue(new(path, source));
        return null;
    }

    /// <summary>Takes a path of the standing manifest that nobody has asked for yet.</summary>
    public Claim TakeAt(int position, ManifestEntry file) => known[position] = new(file.Path, file.Source, position);

    /// <summary>Paths asked for more than once, each with all its sources, sorted whoever came first.</summary>
    private IEnumerable<(string Path, string[] Sources)> Repeated()
    {
        foreach (var group in repeated.GroupBy(one => one.Path, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var position = standing?.Index.Find(group.Key) ?? -1;
            var first = position < 0 ? added[group.Key] : known[position]!;
            yield return (group.Key, [.. group.Select(one => one.Source!).Append(first.Source).Order(StringComparer.Ordinal)]);
        }
    }

    /// <summary>
    /// What keeps these paths from standing side by side, and beside foreign files. Where no path is new, none can collide.
    /// </summary>
    /// <param name="wanted">The files of the next tree.</param>
    /// <param name="foreign">The paths of foreign files.</param>
    /// <param name="parts">The paths of the parts of its manifest.</param>
    public IEnumerable<Diagnostic> Faults(Claim[] wanted, IReadOnlyCollection<string> foreign, IEnumerable<string> parts)
    {
        var shared = Repeated().Select(one => OutputProblems.SamePath(one.Path, one.Sources));
        if (added.IsEmpty && foreign.Count == 0 && repeated.IsEmpty) return [];
        var occupants = wanted.Select(claim => new Occupant(claim.Path, claim.Source))
            .Concat(parts.Select(path => new Occupant(path, Manifest.FileName)))
            .Concat(foreign.Select(path => new Occupant(path, null)));
        return shared.Concat(Collisions.Among(occupants));
    }

    /// <summary>
    /// All claims, sorted by ordinal path: those of the standing manifest are in order already and only the new ones are sorted in.
    /// </summary>
    public Claim[] Sorted()
    {
        var newOnes = added.Values.ToArray();
        Array.Sort(newOnes, (one, other) => Ordinal.Compare(one.Path, other.Path));
        var all = new List<Claim>(known.Length + newOnes.Length);
        var next = 0;
        foreach (var claim in known)
        {
            if (claim is null) continue;
            while (next < newOnes.Length && Ordinal.Compare(newOnes[next].Path, claim.Path) < 0) all.Add(newOnes[next++]);
            all.Add(claim);
        }

        all.AddRange(newOnes.AsSpan(next));
        return [.. all];
    }
}
