using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Bulletin.Build.Caches;
using Bulletin.Content;

namespace Bulletin.Search.Indexing;

/// <summary>
/// What analysis found in each document, kept from build to build as a log of term blocks, with the terms and the dictionaries that came
/// of them.
/// </summary>
internal sealed class AnalysedDocuments : IDisposable
{
    private readonly KeyedLog<DocumentSizes> log;

    public AnalysedDocuments(CacheFolder cache) => log = new(cache, "search", DocumentSizes.Read, DocumentSizes.Write, ReadRest);

    public TermTable Terms { get; } = new();

    /// <summary>The manifest with which the documents of the last build were published; default: none were.</summary>
    public Sha256 Published => log.Published;

    /// <summary>The dictionaries of the last build by the names of their segments.</summary>
    public Dictionary<string, SegmentFiles> Segments { get; } = new(StringComparer.Ordinal);

    /// <summary>Takes over what is known of a document, if it was known by this key; null: it must be analysed.</summary>
    public KeyedLog<DocumentSizes>.Entry? Keep(string id, Sha256 key) => log.TryKeep(id, key, out var entry) ? entry : null;

    /// <summary>Keeps what was found in a document.</summary>
    /// <param name="id">Whose.</param>
    /// <param name="key">The digest of its text.</param>
    /// <param name="sizes">How long it is.</param>
    /// <param name="block">The terms, as <see cref="TermBlock"/> writes them.</param>
    public void Add(string id, Sha256 key, DocumentSizes sizes, ReadOnlySpan<byte> block) => log.Add(id, key, sizes, block);

    /// <summary>Whether a document was analysed, now or before.</summary>
    public bool Knows(string id) => log.Of(id) is not null;

    /// <summary>What is known of a document; of one that nobody asked for in this build, what was known before.</summary>
    public KeyedLog<DocumentSizes>.Entry Of(string id) => log.Of(id)!;

    /// <summary>Reads the block of a document.</summary>
    /// <exception cref="DamagedCacheException">It is not what was written.</exception>
    public ReadOnlySpan<byte> Read(KeyedLog<DocumentSizes>.Entry entry, ref byte[] buffer) => log.Read(entry, ref buffer);

    /// <summary>Keeps everything for the next build.</summary>
    public void Save(Sha256 published, Dictionary<string, SegmentFiles> segments) => log.Save(published, writer =>
    {
        var terms = Terms.ToArray();
        if (log.HasLost) Forget(terms);
        writer.Write(terms.Length);
        foreach (var term in terms) writer.Write(term);
        writer.Write(segments.Count);
        foreach (var (name, files) in segments)
        {
            writer.Write(name);
            files.Write(writer);
        }
    });

    public void Dispose() => log.Dispose();

    // A term that no document has may be a word of what was taken back. Its number stays, and names nothing. All blocks are read, so
    // words of a passage that was changed wait until a document goes.
    private void Forget(string[] terms)
    {
        var isUsed = new bool[terms.Length];
        byte[] buffer = [];
        foreach (var entry in log.Kept)
        {
            var reader = new TermBlock.Reader(log.Read(entry, ref buffer));
            while (reader.Next(out var term, out _)) isUsed[term] = true;
        }

        for (var term = 0; term < terms.Length; term++)
            if (!isUsed[term]) terms[term] = "";
    }

    private void ReadRest(BinaryReader reader)
    {
        for (var count = reader.ReadInt32(); count > 0; count--) Terms.Restore(reader.ReadString());
        for (var count = reader.ReadInt32(); count > 0; count--) Segments.Add(reader.ReadString(), SegmentFiles.Read(reader));
    }
}

/// <summary>How long a document is.</summary>
/// <param name="TitleWords">How many words its title has.</param>
/// <param name="BodyWords">How many words its text has, with those of tables.</param>
/// <param name="TextWords">How many it has without them: a long table makes no long text.</param>
/// <param name="TitleLength">How many letters, digits and Han characters its title has.</param>
internal sealed record DocumentSizes(int TitleWords, int BodyWords, int TextWords, int TitleLength)
{
    /// <summary>In how many files the text lies, without those of tables.</summary>
    public int Parts { get; init; }

    /// <summary>In how many files the words of its tables lie, which come after the others.</summary>
    public int TableParts { get; init; }

    /// <summary>The keys of the titles that it names in 《》, each once: <see cref="Citations"/>.</summary>
    public ImmutableArray<uint> Cited { get; init; } = [];

    public static DocumentSizes Read(BinaryReader reader)
    {
        var sizes = new DocumentSizes(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32())
        {
            Parts = reader.ReadInt32(),
            TableParts = reader.ReadInt32(),
        };
        var cited = new uint[reader.ReadInt32()];
        for (var i = 0; i < cited.Length; i++) cited[i] = reader.ReadUInt32();
        return sizes with { Cited = ImmutableCollectionsMarshal.AsImmutableArray(cited) };
    }

    public static void Write(BinaryWriter writer, DocumentSizes sizes)
    {
        writer.Write(sizes.TitleWords);
        writer.Write(sizes.BodyWords);
        writer.Write(sizes.TextWords);
        writer.Write(sizes.TitleLength);
        writer.Write(sizes.Parts);
        writer.Write(sizes.TableParts);
        writer.Write(sizes.Cited.Length);
        foreach (var key in sizes.Cited) writer.Write(key);
    }
}
