using System.Text;
using Bulletin.Publishing.FileSystem;

namespace Bulletin.Publishing.Output;

/// <summary>What a step of a journaled exchange does with one name.</summary>
internal enum SwapKind
{
    /// <summary>Set the old one aside, then move the new one to its place.</summary>
    Replace,

    /// <summary>Move the new one in; there is no old one.</summary>
    Add,

    /// <summary>Set the old one aside; there is no new one.</summary>
    Remove,

    /// <summary>No step: something of the old tree is deleted, so that the exchange can only be completed.</summary>
    Finish,
}

/// <summary>One step: the name in the root of the output, or empty for the output as a whole.</summary>
internal readonly record struct Swap(SwapKind Kind, string Name);

/// <summary>
/// The plan of an exchange that takes several renames, on the disk before the first of them. While it exists, the exchange has begun and
/// has not come to its end.
/// </summary>
internal static class Journal
{
    private const string Mark = "bulletin-journal/1";

    public static void Write(WorkFolder place, Disk disk, IEnumerable<Swap> swaps)
    {
        // Separated by NUL, the one character that no file name contains.
        var parts = swaps.Select(swap => $"{swap.Kind}/{swap.Name}").Prepend(Mark);
        disk.Replace(place.Journal, Encoding.UTF8.GetBytes(string.Join('\0', parts)));
    }

    /// <summary>
    /// The plan of an unfinished exchange; null when there is none, or one that a file system without journal has damaged.
    /// </summary>
    public static Swap[]? Read(WorkFolder place)
    {
        if (!File.Exists(place.Journal)) return null;
        var parts = File.ReadAllText(place.Journal).Split('\0');
        if (parts[0] != Mark) return null;
        var swaps = new Swap[parts.Length - 1];
        for (var i = 0; i < swaps.Length; i++)
            if (!TryParse(parts[i + 1], out swaps[i])) return null;
        return swaps;
    }

    private static bool TryParse(string part, out Swap swap)
    {
        var slash = part.IndexOf('/', StringComparison.Ordinal);
        var isKind = Enum.TryParse<SwapKind>(part.AsSpan(0, Math.Max(slash, 0)), out var kind);
        swap = new(kind, part[(slash + 1)..]);
        return isKind && Enum.IsDefined(kind);
    }
}
