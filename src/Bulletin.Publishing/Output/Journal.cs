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
}

/// <summary>One step: the name in the root of the output, or empty for the output as a whole.</summary>
internal readonly record struct Swap(SwapKind Kind, string Name);

/// <summary>
/// The plan of an exchange that takes several renames, on the disk before the first of them. While it exists, the exchange has begun and
/// must be finished.
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

    /// <summary>The plan of an unfinished exchange; null when there is none.</summary>
    /// <exception cref="InvalidDataException">The file is not a journal: it is replaced in one step, so somebody else wrote it.</exception>
    public static IReadOnlyList<Swap>? Read(WorkFolder place)
    {
        if (!File.Exists(place.Journal)) return null;
        var parts = File.ReadAllText(place.Journal).Split('\0');
        if (parts[0] != Mark) throw new InvalidDataException($"'{place.Journal}' is not a journal");
        return [.. parts.Skip(1).Select(Parse)];
    }

    private static Swap Parse(string part)
    {
        var slash = part.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !Enum.TryParse<SwapKind>(part.AsSpan(0, slash), out var kind))
            throw new InvalidDataException($"'{part}' is no step of a journal");
        return new Swap(kind, part[(slash + 1)..]);
    }
}
