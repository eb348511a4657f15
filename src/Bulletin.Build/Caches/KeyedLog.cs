using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Bulletin.Content;
using Bulletin.Publishing.FileSystem;
using Microsoft.Win32.SafeHandles;

namespace Bulletin.Build.Caches;

/// <summary>
/// A block of bytes for each document, kept in a file from build to build, and beside it an index that says where each lies and by
/// which key it is known. Blocks are only ever added, so that a build that is broken off harms nothing; when more than half is of
/// documents that are gone, all is made anew. Where the file cannot be written, blocks of this build go to a temporary file. Callable
/// from any thread.
/// </summary>
/// <typeparam name="TNote">What is known of a block without reading it.</typeparam>
public sealed class KeyedLog<TNote> : IDisposable
    where TNote : class
{
    // Offsets from here on lie in the temporary file.
    private const long Overflow = 1L << 62;

    private readonly string path;
    private readonly CacheFile index;
    private readonly Func<BinaryReader, TNote> readNote;
    private readonly Action<BinaryWriter, TNote> writeNote;
    private readonly ConcurrentDictionary<string, Entry> next = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> last = new(StringComparer.Ordinal);
    private readonly Lock opening = new();
    private readonly SafeFileHandle? blocks;
    private SafeFileHandle? overflow;
    private long length;
    private long overflowLength;

    /// <summary>Opens the log of an output.</summary>
    /// <param name="folder">Where it lies.</param>
    /// <param name="name">Its name, without ending.</param>
    /// <param name="readNote">Reads a note from the index.</param>
    /// <param name="writeNote">Writes a note to the index.</param>
    /// <param name="readRest">Reads what <see cref="Save"/> wrote behind the entries; not called when the log starts anew.</param>
    public KeyedLog(
        CacheFolder folder,
        string name,
        Func<BinaryReader, TNote> readNote,
        Action<BinaryWriter, TNote> writeNote,
        Action<BinaryReader> readRest)
    {
        path = folder.PathOf(name + LogIndex.EndingOfBlocks);
        index = folder.File(name + LogIndex.Ending);
        this.readNote = readNote;
        this.writeNote = writeNote;
        blocks = Open();
        var isKnown = false;
        if (blocks is not null) index.Read(reader => isKnown = Load(reader, readRest));
        // The tail of a build that was refused or killed is not written over: an older index may refer to it.
        if (isKnown) length = RandomAccess.GetLength(blocks!);
        else Forget();
    }

    /// <summary>The digest of the manifest with which the log was saved; default: none was.</summary>
    public Sha256 Published { get; private set; }

    /// <summary>Takes over the block of a document, if it is known by this key.</summary>
    public bool TryKeep(string id, Sha256 key, [NotNullWhen(true)] out Entry? entry)
    {
        if (!last.TryGetValue(id, out entry) || entry.Key != key) return false;
        next[id] = entry;
        return true;
    }

    /// <summary>Adds the block of a document.</summary>
    /// <exception cref="ScratchException">Neither the log nor a temporary file can be written.</exception>
    public void Add(string id, Sha256 key, TNote note, ReadOnlySpan<byte> block)
    {
        var offset = TryAppend(block) ?? AppendToOverflow(block);
        next[id] = new(new(id, key, Sha256.Of(block), offset, block.Length), note) { IsVerified = true };
    }

    /// <summary>The entry of a document; of one that nobody asked for in this build, that of the last. Null: it was never added.</summary>
    public Entry? Of(string id)
    {
        if (next.TryGetValue(id, out var entry)) return entry;
        return last.TryGetValue(id, out entry) ? next[id] = entry : null;
    }

    /// <summary>Reads a block; it is valid until the buffer is used again.</summary>
    /// <exception cref="DamagedCacheException">It is not what was added.</exception>
    public ReadOnlySpan<byte> Read(Entry entry, ref byte[] buffer)
    {
        if (buffer.Length < entry.Length) buffer = new byte[Math.Max(entry.Length, buffer.Length * 2)];
        var block = buffer.AsSpan(0, entry.Length);
        var at = entry.Place.Offset;
        var (file, offset) = at >= Overflow ? (overflow!, at - Overflow) : (blocks!, at);
        if (!FileHash.Fill(file, offset, block)) throw new DamagedCacheException(path);
        if (entry.IsVerified) return block;
        if (Sha256.Of(block) != entry.Place.Content) throw new DamagedCacheException(path);
        entry.IsVerified = true;
        return block;
    }

    /// <summary>Writes the index, once what was built is published.</summary>
    /// <param name="published">The digest of the manifest.</param>
    /// <param name="writeRest">Writes what else is to be kept with it.</param>
    public void Save(Sha256 published, Action<BinaryWriter> writeRest)
    {
        if (blocks is null || overflow is not null)
        {
            index.Delete();
            return;
        }

        Entry[] entries = [.. next.Values];
        index.Write(writer =>
        {
            new LogIndex(published, length, Array.ConvertAll(entries, entry => entry.Place)).Write(writer);
            foreach (var entry in entries) writeNote(writer, entry.Note);
            writeRest(writer);
        });
    }

    public void Dispose()
    {
        blocks?.Dispose();
        overflow?.Dispose();
    }

    private SafeFileHandle? Open()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            CacheFolder.RemoveFolder(path);
            return File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // One that we may not read goes now, so that the next build has a new one.
            CacheFolder.Remove(path);
            return null;
        }
    }

    private bool Load(BinaryReader reader, Action<BinaryReader> readRest)
    {
        var found = LogIndex.Read(reader);
        // A file that is shorter than it was has lost blocks.
        if (found.Live * 2 < found.Length || RandomAccess.GetLength(blocks!) < found.Length) return false;
        foreach (var place in found.Places) last.Add(place.Id, new(place, readNote(reader)));
        Published = found.Published;
        readRest(reader);
        return true;
    }

    private void Forget()
    {
        last.Clear();
        Published = default;
        length = 0;
        if (blocks is null) return;
        index.Delete();
        RandomAccess.SetLength(blocks, 0);
    }

    private long? TryAppend(ReadOnlySpan<byte> block)
    {
        if (blocks is null || Volatile.Read(ref overflow) is not null) return null;
        var offset = Interlocked.Add(ref length, block.Length) - block.Length;
        try
        {
            RandomAccess.Write(blocks, block, offset);
            return offset;
        }
        catch (IOException)
        {
            // The disk is full: the rest of this build goes elsewhere.
            return null;
        }
    }

    private long AppendToOverflow(ReadOnlySpan<byte> block)
    {
        try
        {
            return WriteToOverflow(block);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ScratchException(fault);
        }
    }

    private long WriteToOverflow(ReadOnlySpan<byte> block)
    {
        lock (opening)
        {
            // Made so that only its owner may read it.
            overflow ??= File.OpenHandle(
                Path.GetTempFileName(),
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.None,
                FileOptions.DeleteOnClose);
        }

        var offset = Interlocked.Add(ref overflowLength, block.Length) - block.Length;
        RandomAccess.Write(overflow, block, offset);
        return Overflow + offset;
    }

    /// <summary>A block and what is known of it.</summary>
    public sealed class Entry
    {
        internal Entry(BlockPlace place, TNote note) => (Place, Note) = (place, note);

        /// <summary>By what it is known.</summary>
        public Sha256 Key => Place.Key;

        /// <summary>In bytes.</summary>
        public int Length => Place.Length;

        /// <summary>What is known of it besides.</summary>
        public TNote Note { get; }

        internal BlockPlace Place { get; }

        internal bool IsVerified { get; set; }
    }
}
