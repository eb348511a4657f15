using System.Security.Cryptography;
using Bulletin.Content;

namespace Bulletin.Publishing.Manifests;

/// <summary>Gives the lines of a stream one at a time through a buffer of bounded size, and in the end the digest of all bytes.</summary>
internal sealed class LineReader(Stream stream) : IDisposable
{
    private const int Room = 1 << 18;

    /// <summary>No line of ours comes near to this many bytes.</summary>
    private const int LongestLine = 1 << 22;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] buffer = new byte[Room];
    private int start;
    private int end;

    /// <summary>How many lines were taken.</summary>
    public int Taken { get; private set; }

    /// <summary>
    /// Takes the next line, without its line feed; it lasts until the next call. False when there is none that ends in one.
    /// </summary>
    public bool TryTake(out ReadOnlySpan<byte> line)
    {
        for (var searched = 0; ;)
        {
            var length = buffer.AsSpan(start + searched, end - start - searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                line = buffer.AsSpan(start, searched + length);
                start += searched + length + 1;
                Taken++;
                return true;
            }

            searched = end - start;
            line = default;
            if (!TryFill()) return false;
        }
    }

    /// <summary>Whether nothing follows the lines that were taken.</summary>
    public bool IsAtEnd() => start == end && !TryFill();

    /// <summary>The digest of all bytes, once the end was reached.</summary>
    public Sha256 Digest()
    {
        Span<byte> digest = stackalloc byte[Sha256.Size];
        hash.GetCurrentHash(digest);
        return Sha256.FromBytes(digest);
    }

    public void Dispose() => hash.Dispose();

    /// <summary>Reads on behind what was not taken yet. False at the end, or when a line is longer than any of ours.</summary>
    private bool TryFill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == LongestLine) return false;
        if (end == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
        var read = stream.Read(buffer, end, buffer.Length - end);
        hash.AppendData(buffer, end, read);
        end += read;
        return read > 0;
    }
}
