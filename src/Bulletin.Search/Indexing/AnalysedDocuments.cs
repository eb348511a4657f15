using System.Collections.Concurrent;
using System.Text;
using Bulletin.Content;

namespace Bulletin.Search.Indexing;

/// <summary>What analysis found in each document, kept in a file from build to build: blocks in the order in which they were made, and beside it a small file that says where each lies and names the terms.</summary>
/// <remarks>Blocks are only ever added, so that a build that is broken off harms nothing; when more than half is of documents that are gone, all is analysed anew.</remarks>
internal sealed class AnalysedDocuments : IDisposable
{
    private readonly string path;
    private readonly ConcurrentDictionary<string, Entry> next = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> last = new(StringComparer.Ordinal);
    private readonly Microsoft.Win32.SafeHandles.SafeFileHandle blocks;
    private long length;

    /// <param name="path">Where the cache lies, without ending.</param>
    /// <param name="toolId">What writes it.</param>
    public AnalysedDocuments(string path, string toolId)
    {
        this.path = path;
        var known = Load(toolId);
        blocks = Open(known);
        // A file that is shorter than it was has lost blocks.
        if (RandomAccess.GetLength(blocks) >= length) return;
        Forget();
    }

    public TermTable Terms { get; private set; } = new();

    /// <summary>The site and the tree that the documents of the last build were published in; default: none.</summary>
    public Sha256 Published { get; private set; }

    /// <summary>Takes over what is known of a document, if it is what was known last time.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="key">The fingerprint of its text.</param>
    public Entry? Keep(string id, Sha256 key)
    {
        if (!last.TryGetValue(id, out var entry) || entry.Key != key) return null;
        next[id] = entry;
        return entry;
    }

    /// <summary>Keeps what was found in a document.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="key">The fingerprint of its text.</param>
    /// <param name="words">How many words title and body have.</param>
    /// <param name="block">The terms, as <see cref="TermBlock"/> writes them.</param>
    /// <param name="parts">In how many files the text lies.</param>
    public void Add(string id, Sha256 key, (int Title, int Body) words, ReadOnlySpan<byte> block, int parts)
    {
        var offset = Interlocked.Add(ref length, block.Length) - block.Length;
        RandomAccess.Write(blocks, block, offset);
        next[id] = new(key, Sha256.Of(block), offset, block.Length, words.Title, words.Body, parts);
    }

    /// <summary>Whether a document was looked at, now or before.</summary>
    public bool Knows(string id) => next.ContainsKey(id) || last.ContainsKey(id);

    /// <summary>What is known of a document; of one that nobody asked for in this build, what was known before.</summary>
    public Entry Of(string id) => next.TryGetValue(id, out var entry) ? entry : next[id] = last[id];

    /// <summary>The dictionaries of the last build by the names of their segments.</summary>
    public Dictionary<string, SegmentFiles> Segments { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads the block of a document.</summary>
    /// <exception cref="IOException">It is not what was written.</exception>
    public ReadOnlySpan<byte> Read(Entry entry, ref byte[] buffer)
    {
        if (buffer.Length < entry.Length) buffer = new byte[Math.Max(entry.Length, buffer.Length * 2)];
        var block = buffer.AsSpan(0, entry.Length);
        for (var read = 0; read < block.Length;)
        {
            var more = RandomAccess.Read(blocks, block[read..], entry.Offset + read);
            if (more == 0) throw new IOException($"{path}.terms is cut short");
            read += more;
        }

        if (Sha256.Of(block) != entry.Content) throw new IOException($"{path}.terms is not what was written");
        return block;
    }

    /// <summary>Writes down where everything lies, once what was built is published.</summary>
    public void Save(string toolId, Sha256 published, Dictionary<string, SegmentFiles> segments)
    {
        var terms = Terms.ToArray();
        HashedFile.Write(path + ".index", toolId, writer =>
        {
            writer.Write(published.AsBytes());
            writer.Write(length);
            writer.Write(terms.Length);
            foreach (var term in terms) writer.Write(term);
            writer.Write(next.Count);
            foreach (var (id, entry) in next)
            {
                writer.Write(id);
                entry.Write(writer);
            }

            writer.Write(segments.Count);
            foreach (var (name, files) in segments)
            {
                writer.Write(name);
                files.Write(writer);
            }
        });
    }

    public void Dispose() => blocks.Dispose();

    // Where no cache can be written, the blocks last for this build.
    private Microsoft.Win32.SafeHandles.SafeFileHandle Open(bool known)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return File.OpenHandle(path + ".terms", known ? FileMode.OpenOrCreate : FileMode.Create, FileAccess.ReadWrite, FileShare.Read);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Forget();
            return File.OpenHandle(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        }
    }

    private bool Load(string toolId)
    {
        var content = HashedFile.Read(path + ".index", toolId);
        if (content.IsEmpty) return false;
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var segment);
        using var reader = new BinaryReader(new MemoryStream(segment.Array!, segment.Offset, segment.Count), Encoding.UTF8);
        Published = Entry.Hash(reader);
        length = reader.ReadInt64();
        for (var count = reader.ReadInt32(); count > 0; count--) Terms.Restore(reader.ReadString());
        long live = 0;
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var id = reader.ReadString();
            var entry = Entry.Read(reader);
            last.Add(id, entry);
            live += entry.Length;
        }

        for (var count = reader.ReadInt32(); count > 0; count--) Segments.Add(reader.ReadString(), SegmentFiles.Read(reader));
        if (live * 2 >= length) return true;
        Forget();
        return false;
    }

    private void Forget()
    {
        last.Clear();
        Terms = new();
        Published = default;
        Segments.Clear();
        length = 0;
    }

    /// <summary>Where a document's block lies, and what the index must know of it besides.</summary>
    internal sealed record Entry(Sha256 Key, Sha256 Content, long Offset, int Length, int TitleWords, int BodyWords, int Parts)
    {
        public static Entry Read(BinaryReader reader) =>
            new(Hash(reader), Hash(reader), reader.ReadInt64(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());

        public static Sha256 Hash(BinaryReader reader)
        {
            Span<byte> bytes = stackalloc byte[Sha256.Size];
            reader.ReadExactly(bytes);
            return Sha256.FromBytes(bytes);
        }

        public void Write(BinaryWriter writer)
        {
            writer.Write(Key.AsBytes());
            writer.Write(Content.AsBytes());
            writer.Write(Offset);
            writer.Write(Length);
            writer.Write(TitleWords);
            writer.Write(BodyWords);
            writer.Write(Parts);
        }
    }
}
