using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using Bulletin.Build.Caches;
using Bulletin.Build.Parts;
using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown;
using Bulletin.Content.PlainText;
using Bulletin.Content.Sources;

namespace Bulletin.Build;

/// <summary>A document of the stream: reads its file when the first part asks for the body.</summary>
internal sealed class StreamedDocument(
    LinkedSite linked,
    Document document,
    SourceRecord record,
    TargetResolver targets,
    DocumentText texts)
    : DocumentView(linked.Site, document, targets)
{
    [ThreadStatic]
    private static PageWriter? scratch;

    private ParsedBody? body;
    private BodyFacts? facts;
    private Sha256? bodyKey;
    private string? text;
    private ImmutableArray<TextPlace> places;

    public SourceRecord Record => record;

    public override ParsedBody Body => body ??= Parse();

    public override BodyFacts Facts => facts ??= body?.Facts ?? (record.Facts.IsEmpty ? Body.Facts : Decode(record.Facts));

    public override Sha256 BodyKey => bodyKey ??= record.HasOutlook
        ? Fingerprint.Of(record.Parts, TargetsKey.Of(Document, record.Hash, Facts, Targets))
        : record.Hash;

    public override string Text => text ??= WriteText();

    public override ImmutableArray<TextPlace> TextPlaces => Text is null ? [] : places;

    public override Sha256 TextDigest
    {
        get
        {
            var inputs = TextInputs();
            if (record.Text.Inputs == inputs) return record.Text.Digest;
            var digest = Sha256.Of(MemoryMarshal.AsBytes(Text.AsSpan()));
            record.Text = new(inputs, digest);
            return digest;
        }
    }

    /// <summary>Makes sure that the facts are known and kept for the next build.</summary>
    /// <exception cref="UnreadableSourceException">The file cannot be read, or is not the one that was read before.</exception>
    public void Learn()
    {
        var parts = PartsKey.Of(Document.Type.Parts(Document));
        if (!record.Facts.IsEmpty && record.Parts == parts) return;
        (record.Facts, record.Parts) = (default, parts);
        var learnt = Facts;
        record.HasOutlook = learnt.Links.Length + learnt.Pictures.Length + learnt.Diagnostics.Length + learnt.Statements.Length > 0;
        using var memory = new MemoryStream(512);
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true)) BodyFactsFormat.Write(writer, learnt);
        record.Facts = memory.ToArray();
    }

    public static BodyFacts Decode(ReadOnlyMemory<byte> bytes)
    {
        using var reader = Reader(bytes);
        return BodyFactsFormat.Read(reader);
    }

    /// <summary>The beginning of the text alone; empty when the facts are not known.</summary>
    public static string LedeOf(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty) return "";
        using var reader = Reader(bytes);
        return BodyFactsFormat.ReadLede(reader);
    }

    private static BinaryReader Reader(ReadOnlyMemory<byte> bytes)
    {
        MemoryMarshal.TryGetArray(bytes, out var segment);
        return new(new MemoryStream(segment.Array!, segment.Offset, segment.Count), Encoding.UTF8);
    }

    /// <summary>The very bytes that the front matter was read from.</summary>
    /// <exception cref="UnreadableSourceException">The file cannot be read, or is not the one that was read before.</exception>
    public byte[] ReadSource()
    {
        var source = Document.Header.Source;
        if (linked.Tree.Held.Of(source.Path) is { } held) return held;
        var path = linked.Tree.FullPath(source.Path);
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableSourceException(SourceProblems.Unreadable(source.Path, fault));
        }

        if (bytes.Length != record.Length || Sha256.Of(bytes) != source.Hash)
        {
            // What an earlier build knew of a file that is as it was then may be wrong; what this build read is not.
            var isKnown = linked.Known.Documents.TryGetValue(source.Path, out var known) && known.Hash == source.Hash;
            if (isKnown && FileStamp.Of(path) == new FileStamp(record.Length, record.Modified))
                throw new DamagedCacheException(CacheFolder.Sources);
            throw new UnreadableSourceException(SourceProblems.Changed(source.Path));
        }

        return bytes;
    }

    private ParsedBody Parse()
    {
        var source = Document.Header.Source;
        var body = Encoding.UTF8.GetString(ReadSource().AsSpan(source.BodyOffset));
        return BodyParser.Parse(source.Path, body, source.BodyLine, Document.Header.Cleared, Document.Type.Parts(Document));
    }

    private string WriteText()
    {
        var writer = scratch ??= new();
        writer.Clear();
        var found = ImmutableArray.CreateBuilder<TextPlace>();
        texts.Write(writer, Document, Body, new TextTargets(Targets, Document), id => found.Add(new(writer.Written.Length, id)));
        places = found.DrainToImmutable();
        return new(writer.Written);
    }

    // All that the text shows, without writing it.
    private Sha256 TextInputs() => Fingerprint.Of(texts.Key(Document), BodyKey);
}

/// <summary>A source file that was read before cannot be read again: the author's to mend, unlike any other failure of the disk.</summary>
internal sealed class UnreadableSourceException(Diagnostic diagnostic) : Exception(diagnostic.Message.English)
{
    public Diagnostic Diagnostic => diagnostic;
}
