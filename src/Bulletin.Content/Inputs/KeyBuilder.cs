using System.Security.Cryptography;
using System.Text;
using Bulletin.Content.Sources;

namespace Bulletin.Content.Inputs;

/// <summary>
/// Makes one key (SHA-256) of several values. Every value is set off from the next. Not for use by several threads at once.
/// </summary>
public sealed class KeyBuilder : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public KeyBuilder Add(string? text)
    {
        Span<byte> utf8 = stackalloc byte[1024];
        if (Encoding.UTF8.TryGetBytes(text, utf8, out var length)) hash.AppendData(utf8[..length]);
        else hash.AppendData(Encoding.UTF8.GetBytes(text!));
        // No text that was read from a file holds a zero byte, and none at all the byte 0xFF.
        hash.AppendData(text is null ? [0xFF] : "\0"u8);
        return this;
    }

    public KeyBuilder Add(Sha256 digest)
    {
        hash.AppendData(digest.AsBytes());
        return this;
    }

    public KeyBuilder Add(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BitConverter.TryWriteBytes(bytes, number);
        hash.AppendData(bytes);
        return this;
    }

    /// <summary>Adds a file by its stamp. A fresh file gets a key of its own every time, so that nothing counts as the same.</summary>
    public KeyBuilder Add(SourceFile file)
    {
        Add(file.Length);
        return Add(file.IsFresh ? -DateTime.UtcNow.Ticks : file.Modified);
    }

    public KeyBuilder Add(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        return this;
    }

    /// <summary>The key of all that was added; the builder is empty afterwards.</summary>
    public Sha256 Finish()
    {
        Span<byte> result = stackalloc byte[Sha256.Size];
        hash.GetHashAndReset(result);
        return Sha256.FromBytes(result);
    }

    public void Dispose() => hash.Dispose();
}
