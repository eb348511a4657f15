using System.Security.Cryptography;
using Bulletin.Content;
using Bulletin.Content.Archives;

namespace Bulletin.Publishing.FileSystem;

/// <summary>Hands on what is written to it, and knows in the end its digest and length.</summary>
/// <param name="target">Stays open.</param>
internal sealed class HashingStream(Stream target) : WriteStream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long size;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.AppendData(buffer);
        target.Write(buffer);
        size += buffer.Length;
    }

    /// <summary>Once, after the last byte.</summary>
    public (Sha256 Hash, long Size) Finish()
    {
        Span<byte> digest = stackalloc byte[Sha256.Size];
        hash.GetHashAndReset(digest);
        return (Sha256.FromBytes(digest), size);
    }

    protected override void Dispose(bool disposing)
    {
        hash.Dispose();
        base.Dispose(disposing);
    }
}
