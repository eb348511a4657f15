using System.Buffers.Binary;
using System.IO.Compression;
using Bulletin.Content.Archives;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>
/// The compressed pixels of a frame, as if they stood in one piece: the contents of its IDAT or fdAT chunks. Those of a frame end where
/// the next begins.
/// </summary>
internal sealed class PngData : ReadStream
{
    // The last bytes are given one at a time, so that it is known which was the last that was needed.
    private const int Last = 16;

    private readonly Stream file;
    private readonly byte[] type;
    private readonly int skipped;
    private readonly long start;
    private long next;
    private long left;

    /// <param name="file">The picture; can seek.</param>
    /// <param name="at">Where the first chunk begins.</param>
    public PngData(Stream file, long at)
    {
        (this.file, start, type) = (file, at, new byte[8]);
        file.Position = at;
        file.ReadExactly(type);
        type = type[4..];
        skipped = type.AsSpan().SequenceEqual("fdAT"u8) ? 4 : 0;
        next = at;
        while (Enter()) Left += left;
        (next, left) = (start, 0);
    }

    /// <summary>How many bytes were not given yet.</summary>
    public long Left { get; private set; }

    /// <summary>The pixels as they are before they are compressed; what is damaged ends them.</summary>
    /// <param name="most">How many bytes there may be.</param>
    /// <param name="isWhole">Whether they are no more than that, and nothing stands behind them.</param>
    /// <param name="to">Takes them.</param>
    public static void Inflate(Stream file, long at, long most, Stream to, out bool isWhole)
    {
        using var data = new PngData(file, at);
        using var pixels = new ZLibStream(data, CompressionMode.Decompress);
        var piece = new byte[1 << 16];
        var found = 0L;
        try
        {
            while (found <= most && pixels.Read(piece) is var count and > 0)
            {
                to.Write(piece, 0, (int)Math.Min(count, most - found));
                found += count;
            }
        }
        catch (InvalidDataException)
        {
            // Browsers show what comes before.
        }

        isWhole = found <= most && data.Left == 0;
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        while (left == 0)
            if (!Enter()) return 0;
        var most = Left > Last ? Math.Min(Left - Last, left) : 1;
        var count = file.Read(buffer[..(int)Math.Min(most, buffer.Length)]);
        left -= count;
        Left -= count;
        return count;
    }

    // Goes to the content of the next chunk; false: there is none.
    private bool Enter()
    {
        Span<byte> head = stackalloc byte[8];
        while (next + 8 <= file.Length)
        {
            file.Position = next;
            file.ReadExactly(head);
            var length = (long)BinaryPrimitives.ReadUInt32BigEndian(head);
            var name = head[4..];
            if (name.SequenceEqual("fcTL"u8) && next > start) return false;
            if (name.SequenceEqual("IEND"u8)) return false;
            var content = next + 8 + skipped;
            next += length + 12;
            if (!name.SequenceEqual(type)) continue;
            file.Position = content;
            left = Math.Clamp(length - skipped, 0, Math.Max(0, file.Length - content));
            return true;
        }

        return false;
    }
}
