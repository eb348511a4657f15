using System.Buffers;
using System.Text;

namespace Bulletin.Content.Exporting;

/// <summary>A file of the output that can be made when it is needed.</summary>
/// <param name="Route">Where it lies.</param>
/// <param name="Source">What it was made from, for the manifest: a source path, or the name of a generated page.</param>
/// <param name="Key">Fingerprint of all that <paramref name="Write"/> looks at: the same key means the same bytes, so the file of the last build can stay. Default: made in every build.</param>
/// <param name="Write">Writes the content: either as text or as bytes.</param>
public readonly record struct Artifact(Route Route, string Source, Sha256 Key, Action<ArtifactBuffer> Write)
{
    /// <summary>The source of what is made of all bodies together.</summary>
    public const string WholeSite = "site";

    /// <summary>Gives the full path of a file that holds the content, so that it need not be held in memory, and gives the file away; <see cref="Write"/> is then not called. Null: it is written.</summary>
    public Func<string>? File { get; init; }

    /// <summary>The digest of what <see cref="File"/> gives, where it is known: a file of the output that has it stays, and none is asked for.</summary>
    public Sha256 Content { get; init; }
}

/// <summary>Where an artifact's content is written; reused by one thread for one artifact after another.</summary>
public sealed class ArtifactBuffer
{
    /// <summary>For text: pages, feeds, plain text.</summary>
    public PageWriter Text { get; } = new();

    /// <summary>For bytes: JSON, assets. Taken when no text was written.</summary>
    public ArrayBufferWriter<byte> Bytes { get; } = new(16 << 10);

    /// <summary>What was written, as UTF-8; valid until <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Content()
    {
        var text = Text.Written;
        if (text.Length > 0) Bytes.Advance(Encoding.UTF8.GetBytes(text, Bytes.GetSpan(Encoding.UTF8.GetByteCount(text))));
        return Bytes.WrittenSpan;
    }

    public void Clear()
    {
        Text.Clear();
        Bytes.ResetWrittenCount();
    }
}

/// <summary>Takes the artifacts of one build; callable from any thread.</summary>
public interface IArtifactSink
{
    void Add(Artifact artifact);

    /// <summary>Publishes a file from below content/ as it is.</summary>
    void Copy(Route route, Sources.SourceFile file);
}
