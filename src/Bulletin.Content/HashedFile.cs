using System.Security.Cryptography;
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
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var temporary = path + ".new";
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                // Straight to the disk: held in memory, the caches of a large site would be the most that a build needs at once.
                using var sha256 = SHA256.Create();
                using (var hashing = new CryptoStream(file, sha256, CryptoStreamMode.Write, leaveOpen: true))
                using (var buffered = new BufferedStream(hashing, 1 << 18))
                using (var writer = new BinaryWriter(buffered, Encoding.UTF8))
                {
                    writer.Write(Encoding.UTF8.GetBytes(toolId));
                    write(writer);
                }

                file.Write(sha256.Hash!);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Nothing is lost but time.
        }
    }
}
