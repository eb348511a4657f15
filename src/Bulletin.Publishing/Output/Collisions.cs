using Bulletin.Content.Diagnostics;

namespace Bulletin.Publishing.Output;

/// <summary>
/// Paths that cannot stand side by side: equal but for case (Windows, macOS and USB sticks fold it, and they shall carry the tree), or one
/// a file and a folder of the other.
/// </summary>
internal sealed class Collisions
{
    private readonly Dictionary<string, Occupant> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Occupant> folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Diagnostic> found = [];

    private Collisions()
    {
    }

    /// <summary>The collisions among these paths. Two of the site's own are never equal; a foreign one may equal one of the site.</summary>
    public static IReadOnlyList<Diagnostic> Among(IEnumerable<Occupant> occupants)
    {
        var collisions = new Collisions();
        var all = occupants.OrderBy(one => one.Path, StringComparer.Ordinal).ToList();
        foreach (var one in all) collisions.AddFile(one);
        foreach (var one in all) collisions.AddFolders(one);
        return collisions.found;
    }

    private void AddFile(Occupant file)
    {
        if (!files.TryAdd(file.Path, file)) Add(files[file.Path], file, OutputProblems.SameButForCase);
    }

    private void AddFolders(Occupant file)
    {
        for (var slash = file.Path.LastIndexOf('/'); slash > 0; slash = file.Path.LastIndexOf('/', slash - 1))
        {
            var folder = file.Path[..slash];
            if (folders.TryAdd(folder, file))
            {
                if (files.TryGetValue(folder, out var asFile)) Add(asFile, file, OutputProblems.FileIsFolder);
                continue;
            }

            // The folder is known, and with it all above; only its spelling may differ.
            var first = folders[folder];
            if (!first.Path.StartsWith(folder + "/", StringComparison.Ordinal)) Add(first, file, OutputProblems.SameButForCase);
            return;
        }
    }

    /// <summary>What two foreign files do to each other is their owner's business.</summary>
    private void Add(Occupant one, Occupant other, Func<Occupant, Occupant, Diagnostic> problem)
    {
        if (!one.IsForeign || !other.IsForeign) found.Add(problem(one, other));
    }
}
