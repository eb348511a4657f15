using System.Security.Cryptography;
using System.Text;
using Bulletin.Content;

namespace Bulletin.Build.Caches;

/// <summary>
/// A binary file of a <see cref="CacheFolder"/> that begins with the identity of the tool and ends in the SHA-256 of what goes before:
/// one that is torn, damaged or of another build of the tool is ignored. It may have any size.
/// </summary>
public sealed class CacheFile
{
    // Beyond this a file is read twice from the disk, first for its digest, instead of being held in memory.
    private const long LargestInMemory = 1 << 28;

    private const int Buffered = 1 << 18;

    private readonly string path;
    private readonly byte[] head;
    private readonly CacheFolder folder;
    private readonly long inMemory;

    internal CacheFile(CacheFolder folder, string path, long inMemory = LargestInMemory)
    {
        this.folder = folder;
        this.path = path;
        this.inMemory = inMemory;
        head = Encoding.UTF8.GetBytes(folder.ToolId);
    }

    /// <summary>Reads the content. Nothing is read when the file is absent, damaged or of another tool.</summary>
    /// <param name="read">Reads the content from its beginning; what it reads is what was written.</param>
    /// <returns>Whether it was read.</returns>
    public bool Read(Action<BinaryReader> read)
    {
        if (folder.IsIgnored) return false;
        try
        {
            using var content = Open();
            if (content is null) return false;
            using var reader = new BinaryReader(content, Encoding.UTF8);
            read(reader);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            folder.Report(path);
            return false;
        }
    }

    /// <summary>Writes beside the file and renames. A cache that cannot be written is no error: the next build does without it.</summary>
    public void Write(Action<BinaryWriter> write)
    {
        var temporary = path + ".new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                // Straight to the disk: held in memory, the caches of a large site would be the most that a build needs at once.
                using var sha256 = SHA256.Create();
                using (var hashing = new CryptoStream(file, sha256, CryptoStreamMode.Write, leaveOpen: true))
                using (var buffered = new BufferedStream(hashing, Buffered))
                using (var writer = new BinaryWriter(buffered, Encoding.UTF8))
                {
                    writer.Write(head);
                    write(writer);
                }

                file.Write(sha256.Hash!);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Nothing is lost but time: what stands there still describes the site that it was written for.
            CacheFolder.Remove(temporary);
        }
    }

    /// <summary>
    /// Deletes the file, if it is there and may be deleted: in a site that cannot be written there is none, or one that no longer fits.
    /// </summary>
    public void Delete() => CacheFolder.Remove(path);

    private Stream? Open()
    {
        if (!File.Exists(path)) return null;
        const FileShare Share = FileShare.Read | FileShare.Delete;
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, Share, Buffered, FileOptions.SequentialScan);
        var isLarge = file.Length > inMemory;
        Stream? content = isLarge ? OnDisk(file) : InMemory(file);
        if (!isLarge || content is null) file.Dispose();
        return content;
    }

    private MemoryStream? InMemory(FileStream file)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        if (!bytes.AsSpan().StartsWith(head)) return null;
        var end = bytes.Length - Sha256.Size;
        if (end < head.Length || Sha256.Of(bytes.AsSpan(0, end)) != Sha256.FromBytes(bytes.AsSpan(end)))
        {
            folder.Report(path);
            return null;
        }

        return new(bytes, head.Length, end - head.Length, writable: false);
    }

    private static byte[] ReadUpTo(FileStream file, int length)
    {
        var bytes = new byte[length];
        return bytes[..file.ReadAtLeast(bytes, length, throwOnEndOfStream: false)];
    }

    private FrontStream? OnDisk(FileStream file)
    {
        var start = ReadUpTo(file, head.Length);
        if (!start.AsSpan().SequenceEqual(head)) return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(start);
        var buffer = new byte[Buffered];
        for (var left = file.Length - head.Length - Sha256.Size; left > 0;)
        {
            var read = file.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        if (!hash.GetHashAndReset().AsSpan().SequenceEqual(ReadUpTo(file, Sha256.Size)))
        {
            folder.Report(path);
            return null;
        }

        file.Position = head.Length;
        return new(file, file.Length - Sha256.Size);
    }
}
