using System.Security.Cryptography;
using Bulletin.Content;
using Bulletin.Content.Archives;

namespace Bulletin.OpenData.Files;

/// <summary>A file in the making that is hashed while it is written.</summary>
internal sealed class HashingFileStream(string path) : WriteStream
{
    private readonly FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] buffer = new byte[1 << 17];
    private long written;
    private int used;

    public override long Length => written + used;

    /// <summary>Room for this many bytes, to be filled and counted by <see cref="Advance"/>.</summary>
    public Span<byte> GetSpan(int length)
    {
        if (buffer.Length - used < length)
            Empty();
        return buffer.AsSpan(used);
    }

    public void Advance(int length) => used += length;

    public override void Write(ReadOnlySpan<byte> content)
    {
        if (buffer.Length - used < content.Length)
        {
            Empty();
            if (content.Length > buffer.Length)
            {
                Put(content);
                return;
            }
        }

        content.CopyTo(buffer.AsSpan(used));
        used += content.Length;
    }

    public override void WriteByte(byte value)
    {
        if (used == buffer.Length)
            Empty();
        buffer[used++] = value;
    }

    /// <summary>Closes the file.</summary>
    /// <returns>The digest of what it holds.</returns>
    public Sha256 Finish()
    {
        Empty();
        file.Dispose();
        return Sha256.FromBytes(hash.GetHashAndReset());
    }

    public override void Flush() => Empty();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        file.Dispose();
        hash.Dispose();
    }

    private void Empty()
    {
        if (used > 0)
            Put(buffer.AsSpan(0, used));
        used = 0;
    }

    private void Put(ReadOnlySpan<byte> content)
    {
        hash.AppendData(content);
        file.Write(content);
        written += content.Length;
    }
}
