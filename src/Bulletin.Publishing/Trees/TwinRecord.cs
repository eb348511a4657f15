using System.Text;
using Bulletin.Publishing.FileSystem;

namespace Bulletin.Publishing.Trees;

/// <summary>All that is known of a twin: its files and the times of its folders. Nothing else lies in it.</summary>
/// <remarks>
/// A folder whose time is unchanged has the same names in it, so that a few hundred folders are asked instead of many thousand files. The
/// content needs no look: a file of the twin is used only where the output holds the same bytes, and then the two are one file, which was
/// looked at in the output.
/// </remarks>
internal sealed record TwinRecord(TreeState Files, IReadOnlyList<Folder> Folders)
{
    private const int BufferSize = 1 << 18;

    public static TwinRecord Empty { get; } = new(TreeState.Empty, []);

    /// <summary>The record of a tree that was just made.</summary>
    public static TwinRecord OfNew(string root, TreeState files, IEnumerable<string> folders)
    {
        var seen = DateTime.UtcNow.Ticks;
        var sorted = folders.Order(StringComparer.Ordinal);
        return new(files, [.. sorted.Select(folder => new Folder(folder, FileTime.Trusted(TimeOf(root, folder), seen)))]);
    }

    /// <summary>The time of change of a folder in UTC ticks, and a time that no folder has when there is none.</summary>
    public static long TimeOf(string root, string folder) => Directory.GetLastWriteTimeUtc(Path.Join(root, folder)).Ticks;

    /// <exception cref="InvalidDataException">Not a record, or only a part of it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TwinRecord Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, FileOptions.SequentialScan);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        return Read(reader);
    }

    private static TwinRecord Read(BinaryReader reader)
    {
        try
        {
            // The list grows as it is read: a damaged count must not take all memory.
            var folders = new List<Folder>();
            for (var count = reader.ReadInt32(); count > 0; count--) folders.Add(new(reader.ReadString(), reader.ReadInt64()));
            return new(TreeState.Read(reader), folders);
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    /// <summary>Writes what <see cref="Read(string)"/> reads; leaves the stream open.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        Write(writer);
    }

    private void Write(BinaryWriter writer)
    {
        writer.Write(Folders.Count);
        foreach (var folder in Folders)
        {
            writer.Write(folder.Path);
            writer.Write(folder.Changed);
        }

        Files.Write(writer); // last, for its end mark shows that all is there
    }
}
