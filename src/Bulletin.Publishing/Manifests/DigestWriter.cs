using System.Security.Cryptography;
using Bulletin.Content;

namespace Bulletin.Publishing.Manifests;

/// <summary>
/// Writes bytes to a stream through one buffer of bounded size, and knows in the end their digest and how many they were.
/// </summary>
internal sealed class DigestWriter(Stream stream) : IDisposable
{
    private const int Room = 1 << 18;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] buffer = new byte[Room];
    private int used;
    private long flushed;

    /// <summary>Room for at least this many bytes; <see cref="Advance"/> takes the number of bytes used.</summary>
    public Span<byte> GetSpan(int size)
    {
        if (buffer.Length - used < size) Flush();
        if (buffer.Length < size) buffer = new byte[size];
        return buffer.AsSpan(used);
    }

    public void Advance(int length) => used += length;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        used += bytes.Length;
    }

    /// <summary>Hands the last bytes to the stream. Once.</summary>
    /// <returns>The digest of all bytes and their number.</returns>
    public (Sha256 Hash, long Size) Finish()
    {
        Flush();
        Span<byte> digest = stackalloc byte[Sha256.Size];
        hash.GetHashAndReset(digest);
        return (Sha256.FromBytes(digest), flushed);
    }

    public void Dispose() => hash.Dispose();

    private void Flush()
    {
        hash.AppendData(buffer, 0, used);
        stream.Write(buffer, 0, used);
        flushed += used;
        used = 0;
    }
}
