using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>Writes the chunks of a PNG file (5.3).</summary>
/// <param name="from">The file from which chunks are copied; can seek.</param>
/// <param name="to">The copy.</param>
internal sealed class PngWriter(Stream from, Stream to)
{
    private readonly PictureParts parts = new(from);

    /// <summary>Compresses pixels.</summary>
    /// <param name="to">Takes them; stays open.</param>
    public static ZLibStream Packing(Stream to) => new(to, CompressionLevel.Optimal, leaveOpen: true);

    /// <summary>Copies a part of the file; as much as there is.</summary>
    public void Copy(long at, long length) => parts.Copy(at, length, to);

    public void Write(ReadOnlySpan<byte> type, ReadOnlySpan<byte> content) => Write(type, [], content);

    /// <summary>Writes the pixels of a frame in one chunk.</summary>
    /// <param name="type">IDAT or fdAT.</param>
    /// <param name="at">Where the chunk begins whose place it takes; of fdAT it keeps the number.</param>
    /// <param name="packed">The pixels.</param>
    public void WritePixels(ReadOnlySpan<byte> type, long at, ReadOnlySpan<byte> packed)
    {
        Span<byte> number = stackalloc byte[type.SequenceEqual("fdAT"u8) ? 4 : 0];
        from.Position = at + 8;
        from.ReadAtLeast(number, number.Length, throwOnEndOfStream: false);
        Write(type, number, packed);
    }

    private void Write(ReadOnlySpan<byte> type, ReadOnlySpan<byte> number, ReadOnlySpan<byte> content)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number.Length + content.Length);
        to.Write(bytes);
        var sum = new Crc32();
        sum.Append(type);
        sum.Append(number);
        sum.Append(content);
        to.Write(type);
        to.Write(number);
        to.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(bytes, sum.GetCurrentHashAsUInt32());
        to.Write(bytes);
    }
}
