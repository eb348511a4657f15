using System.Text;

namespace Bulletin.Content;

/// <summary>A small binary file that ends in the SHA-256 of what goes before: a cache that is torn or damaged is recognised and ignored.</summary>
public static class HashedFile
{
    /// <summary>The content without its hash; empty when the file is absent, damaged or of another tool.</summary>
    public static ReadOnlyMemory<byte> Read(string path, string toolId)
    {
        try
        {
            if (!File.Exists(path)) return default;
            var bytes = File.ReadAllBytes(path);
            var head = Encoding.UTF8.GetBytes(toolId);
            if (bytes.Length < head.Length + Sha256.Size || !bytes.AsSpan().StartsWith(head)) return default;
            var end = bytes.Length - Sha256.Size;
            return Sha256.Of(bytes.AsSpan(0, end)) == Sha256.FromBytes(bytes.AsSpan(end)) ? bytes.AsMemory(head.Length, end - head.Length) : default;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    /// <summary>Deletes it, if it is there and may be: in a site that cannot be written there is none, or one that no longer fits.</summary>
    public static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // As for what cannot be written.
        }
    }

    /// <summary>Writes beside the target and renames. A cache that cannot be written is no error: the next build does without.</summary>
    public static void Write(string path, string toolId, Action<BinaryWriter> write)
    {
        // Caches grow slowly: with the size of the last one and a little more nothing is copied to make room.
        using var memory = new MemoryStream(new FileInfo(path) is { Exists: true, Length: < 1 << 30 } last ? (int)last.Length + (1 << 16) : 1 << 20);
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Encoding.UTF8.GetBytes(toolId));
            write(writer);
        }

        var hash = Sha256.Of(memory.GetBuffer().AsSpan(0, (int)memory.Length));
        memory.Write(hash.AsBytes());
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var temporary = path + ".new";
            using (var file = File.Create(temporary)) file.Write(memory.GetBuffer().AsSpan(0, (int)memory.Length));
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Nothing is lost but time.
        }
    }
}
