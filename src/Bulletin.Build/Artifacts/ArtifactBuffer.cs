using System.Buffers;
using System.Text;
using Bulletin.Content;

namespace Bulletin.Build.Artifacts;

/// <summary>Where an artifact's content is written; reused by one thread for one artifact after another.</summary>
public sealed class ArtifactBuffer
{
    /// <summary>For text: pages, feeds, plain text.</summary>
    public PageWriter Text { get; } = new();

    /// <summary>For bytes: JSON, assets. Used when no text was written.</summary>
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
