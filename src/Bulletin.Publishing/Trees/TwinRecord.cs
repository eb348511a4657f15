using System.Text;
using Bulletin.Content;
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

    /// <exception cref="InvalidDataException">Not a record, a damaged one, or only a part of it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TwinRecord Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var end = bytes.Length - Sha256.Size;
        if (end < 0 || Sha256.Of(bytes.AsSpan(0, end)) != Sha256.FromBytes(bytes.AsSpan(end))) throw new InvalidDataException("Damaged.");
        using var reader = new BinaryReader(new MemoryStream(bytes, 0, end), Encoding.UTF8);
        return Read(reader);
    }

    private static TwinRecord Read(BinaryReader reader)
    {
        var folders = new Folder[reader.ReadInt32()];
        for (var i = 0; i < folders.Length; i++) folders[i] = new(reader.ReadString(), reader.ReadInt64());
        return new(TreeState.Read(reader), folders);
    }

    /// <summary>Writes what <see cref="Read(string)"/> reads, with a digest at its end; leaves the stream open.</summary>
    public void Write(Stream stream)
    {
        using var hashing = new HashingStream(stream);
        using var buffered = new BufferedStream(hashing, BufferSize);
        using var writer = new BinaryWriter(buffered, Encoding.UTF8);
        Write(writer);
        writer.Flush();
        stream.Write(hashing.Finish().Hash.AsBytes());
    }

    private void Write(BinaryWriter writer)
    {
        writer.Write(Folders.Count);
        foreach (var folder in Folders)
        {
            writer.Write(folder.Path);
            writer.Write(folder.Changed);
        }

        Files.Write(writer);
    }
}
