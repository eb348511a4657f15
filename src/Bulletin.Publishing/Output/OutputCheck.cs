using Bulletin.Publishing.Manifests;
using Bulletin.Publishing.Trees;

namespace Bulletin.Publishing.Output;

/// <summary>Compares a built site with its manifest, byte by byte, and changes nothing.</summary>
/// <param name="Files">How many files the manifest names.</param>
/// <param name="Broken">Those that are missing or hold other bytes, sorted.</param>
public sealed record OutputCheck(int Files, IReadOnlyList<string> Broken)
{
    /// <summary>Null when there is no built site.</summary>
    /// <exception cref="InvalidDataException">Its manifest is damaged.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static OutputCheck? Of(string folder)
    {
        var root = WorkFolder.Resolve(folder);
        var file = Path.Join(root, Manifest.FileName);
        if (!File.Exists(file)) return null;
        var standing = StandingTree.Read(root, Manifest.Read(file), TreeState.Empty, [WorkFolder.NameWithin]);
        return new(standing.Manifest!.Files.Count, standing.Broken());
    }
}
