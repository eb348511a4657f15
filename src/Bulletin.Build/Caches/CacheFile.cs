using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Bulletin.Content;

namespace Bulletin.Build.Caches;

/// <summary>
/// A binary file of a <see cref="CacheFolder"/> that begins with the identity of the tool and its own name and ends in the SHA-256 of what
/// goes before: one that is torn, damaged, of another build of the tool, or holds what was another file before a power loss is ignored. It
/// may have any size.
/// </summary>
public sealed class CacheFile
{
    /// <summary>What the name of the folder of a file's parts ends in.</summary>
    internal const string EndingOfParts = ".parts";

    // Beyond this a file is read twice from the disk, first for its digest, instead of being held in memory.
    private const long LargestInMemory = 1 << 28;

    private const int Buffered = 1 << 18;

    // Of the digest of a part, in its name.
    private const int DigitsOfParts = 12;

    // What is being written is called so until it is whole.
    private const string EndingOfNew = ".new";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private readonly string path;
    private readonly byte[] head;
    // How many bytes of the head name the tool.
    private readonly int tool;
    private readonly CacheFolder folder;
    private readonly long inMemory;

    internal CacheFile(CacheFolder folder, string path, long inMemory = LargestInMemory)
    {
        this.folder = folder;
        this.path = path;
        this.inMemory = inMemory;
        tool = Encoding.UTF8.GetByteCount(folder.ToolId);
        head = Encoding.UTF8.GetBytes($"{folder.ToolId}{NameOf(path)}\n");
    }

    /// <summary>Reads the content. Nothing is read when the file is absent, damaged or of another tool.</summary>
    /// <param name="read">Reads the content from its beginning; what it reads is what was written.</param>
    /// <param name="expected">The digest that it must have; a file of another one is damaged. Null: any.</param>
    /// <returns>Whether it was read.</returns>
    public bool Read(Action<BinaryReader> read, Sha256? expected = null)
    {
        if (folder.IsIgnored) return false;
        try
        {
            using var content = Open(expected);
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
    /// <returns>Whether it was written.</returns>
    public bool Write(Action<BinaryWriter> write) => Write(write, _ => path) is not null;

    /// <summary>Writes a part of this file, under a name that follows from its content: one that stands is never written over.</summary>
    /// <returns>The digest of the part; null when it could not be written.</returns>
    internal Sha256? WritePart(string name, Action<BinaryWriter> write)
    {
        var part = new CacheFile(folder, PartPath(name, default), inMemory);
        return part.Write(write, digest => PartPath(name, digest));
    }

    /// <summary>Reads a part of this file. One that is gone counts as empty: a build for another output may have replaced it.</summary>
    /// <returns>Whether it was read.</returns>
    internal bool ReadPart(string name, Sha256 digest, Action<BinaryReader> read) =>
        new CacheFile(folder, PartPath(name, digest), inMemory).Read(read, digest);

    /// <summary>Deletes all parts of this file but these.</summary>
    internal void RemovePartsBut(IEnumerable<(string Name, Sha256 Digest)> kept)
    {
        if (!Directory.Exists(PartsFolder)) return;
        var names = kept.Select(part => PartPath(part.Name, part.Digest)).ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.GetFiles(PartsFolder))
        {
            if (!names.Contains(file)) CacheFolder.Remove(file);
        }

        if (names.Count == 0) CacheFolder.RemoveFolder(PartsFolder);
    }

    private string PartsFolder => path + EndingOfParts;

    private string PartPath(string name, Sha256 digest) =>
        Path.Combine(PartsFolder, $"{name}.{digest.ToString()[..DigitsOfParts]}");

    /// <summary>Whether a file of the folder of parts has the name of one, also of one that was not written to its end.</summary>
    internal static bool IsPart(string path)
    {
        var name = Path.GetFileName(path.AsSpan());
        if (name.EndsWith(EndingOfNew, StringComparison.Ordinal))
            name = name[..^EndingOfNew.Length];
        return name.Length > DigitsOfParts + 1
            && name[^(DigitsOfParts + 1)] == '.'
            && !name[^DigitsOfParts..].ContainsAnyExcept(Digits);
    }

    // That of a part without its digest, which follows from what is in it.
    private static string NameOf(string path) =>
        Path.GetDirectoryName(path)!.EndsWith(EndingOfParts, StringComparison.Ordinal)
            ? Path.GetFileName(path)[..^(DigitsOfParts + 1)]
            : Path.GetFileName(path);

    private Sha256? Write(Action<BinaryWriter> write, Func<Sha256, string> pathOf)
    {
        var temporary = path + EndingOfNew;
        try
        {
            Sha256 digest;
            // What a repair of the file system may have put there.
            var place = Path.GetDirectoryName(path)!;
            if (File.Exists(place)) CacheFolder.Remove(place);
            Directory.CreateDirectory(place);
            CacheFolder.RemoveFolder(temporary);
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
                digest = Sha256.FromBytes(sha256.Hash);
            }

            CacheFolder.RemoveFolder(pathOf(digest));
            File.Move(temporary, pathOf(digest), overwrite: true);
            return digest;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Nothing is lost but time: what stands there still describes the site that it was written for.
            CacheFolder.Remove(temporary);
            return null;
        }
    }

    /// <summary>
    /// Deletes the file and its parts, if it is there and may be deleted: in a site that cannot be written there is none, or one that no
    /// longer fits.
    /// </summary>
    public void Delete()
    {
        CacheFolder.Remove(path);
        CacheFolder.RemoveFolder(PartsFolder);
    }

    private Stream? Open(Sha256? expected)
    {
        if (!File.Exists(path)) return null;
        const FileShare Share = FileShare.Read | FileShare.Delete;
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, Share, Buffered, FileOptions.SequentialScan);
        var isLarge = file.Length > inMemory;
        Stream? content = isLarge ? OnDisk(file, expected) : InMemory(file, expected);
        if (!isLarge || content is null) file.Dispose();
        return content;
    }

    private MemoryStream? InMemory(FileStream file, Sha256? expected)
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        if (!bytes.AsSpan().StartsWith(head.AsSpan(0, tool))) return Foreign<MemoryStream>(expected);
        var end = bytes.Length - Sha256.Size;
        if (end < head.Length || !bytes.AsSpan().StartsWith(head)) return Damaged<MemoryStream>();
        if (!IsDigest(Sha256.Of(bytes.AsSpan(0, end)), bytes.AsSpan(end), expected)) return Damaged<MemoryStream>();
        return new(bytes, head.Length, end - head.Length, writable: false);
    }

    private static byte[] ReadUpTo(FileStream file, int length)
    {
        var bytes = new byte[length];
        return bytes[..file.ReadAtLeast(bytes, length, throwOnEndOfStream: false)];
    }

    private FrontStream? OnDisk(FileStream file, Sha256? expected)
    {
        var start = ReadUpTo(file, head.Length);
        if (!start.AsSpan().StartsWith(head.AsSpan(0, tool))) return Foreign<FrontStream>(expected);
        if (!start.AsSpan().SequenceEqual(head)) return Damaged<FrontStream>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(start);
        var buffer = new byte[Buffered];
        for (var left = file.Length - head.Length - Sha256.Size; left > 0;)
        {
            var read = file.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        var found = Sha256.FromBytes(hash.GetHashAndReset());
        if (!IsDigest(found, ReadUpTo(file, Sha256.Size), expected)) return Damaged<FrontStream>();
        file.Position = head.Length;
        return new(file, file.Length - Sha256.Size);
    }

    private static bool IsDigest(Sha256 found, ReadOnlySpan<byte> written, Sha256? expected) =>
        written.Length == Sha256.Size && found == Sha256.FromBytes(written) && (expected is null || expected == found);

    /// <summary>A file of another tool is no fault, unless it was to be of this one.</summary>
    private T? Foreign<T>(Sha256? expected)
        where T : Stream => expected is null ? null : Damaged<T>();

    private T? Damaged<T>()
        where T : Stream
    {
        folder.Report(path);
        return null;
    }
}
