using System.Text;

namespace Bulletin.Publishing.Trees;

/// <summary>All that is known of a whole tree: its files, the times of its folders, and what foreign files lie in it.</summary>
/// <remarks>
/// A folder whose time is unchanged has the same names in it, so that a few hundred folders are asked instead of many thousand files. The content needs
/// no look: a file of the twin is used only where the output holds the same bytes, and then the two are one file, which was looked at in the output.
/// </remarks>
internal sealed record TwinRecord(TreeState Files, IReadOnlyList<Folder> Folders, IReadOnlyList<Stranger> Strangers)
{
    public static TwinRecord Empty { get; } = new(TreeState.Empty, [], []);

    /// <summary>The record of a tree that was just made.</summary>
    public static TwinRecord OfNew(string root, TreeState files, IEnumerable<string> folders)
    {
        var seen = DateTime.UtcNow.Ticks;
        return new(files, [.. folders.Order(StringComparer.Ordinal).Select(folder => new Folder(folder, TreeState.TrustedTime(TimeOf(root, folder), seen)))], []);
    }

    /// <summary>The time of change of a folder in UTC ticks, and a time that no folder has when there is none.</summary>
    public static long TimeOf(string root, string folder) => Directory.GetLastWriteTimeUtc(Path.Join(root, folder)).Ticks;

    public ReadOnlyMemory<byte> ToBytes()
    {
        using var memory = new MemoryStream(1024 + (Files.Count * 100));
        using var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true);
        Write(writer);
        return memory.GetBuffer().AsMemory(0, (int)memory.Length);
    }

    /// <exception cref="InvalidDataException">Not a record, or only a part of it.</exception>
    public static TwinRecord Read(BinaryReader reader)
    {
        try
        {
            var folders = new Folder[Count(reader)];
            for (var i = 0; i < folders.Length; i++) folders[i] = new(reader.ReadString(), reader.ReadInt64());
            var strangers = new Stranger[Count(reader)];
            for (var i = 0; i < strangers.Length; i++) strangers[i] = new(reader.ReadString(), reader.ReadBoolean());
            return new(TreeState.Read(reader), folders, strangers);
        }
        catch (Exception exception) when (exception is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    private void Write(BinaryWriter writer)
    {
        writer.Write(Folders.Count);
        foreach (var folder in Folders)
        {
            writer.Write(folder.Path);
            writer.Write(folder.Changed);
        }

        writer.Write(Strangers.Count);
        foreach (var stranger in Strangers)
        {
            writer.Write(stranger.Path);
            writer.Write(stranger.IsLink);
        }

        Files.Write(writer); // last, for its end mark tells that all is there
    }

    private static int Count(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        return count >= 0 && count <= reader.BaseStream.Length ? count : throw new InvalidDataException("Not a record of a tree.");
    }
}
