using System.Buffers.Binary;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>What a PNG file (third edition, 11.2.1) says of its pixels in its first chunk, and how it is to be turned.</summary>
/// <param name="Width">In pixels, as they are stored.</param>
/// <param name="Height">In pixels, as they are stored.</param>
/// <param name="BitsPerPixel">Of all samples together.</param>
/// <param name="IsInterlaced">Whether the pixels stand in seven passes.</param>
/// <param name="IsAnimated">Whether it has more than one frame.</param>
/// <param name="Orientation">As <see cref="Exif.OrientationOf(ReadOnlySpan{byte})"/>.</param>
/// <param name="PixelsAt">Where its first IDAT chunk begins; 0: there is none.</param>
internal readonly record struct PngPicture(
    int Width, int Height, int BitsPerPixel, bool IsInterlaced, bool IsAnimated, int Orientation, long PixelsAt)
{
    private const int MostChunks = 100_000;

    // Where a pass of an interlaced picture begins, and how far apart its pixels are (8.1).
    private static readonly (int X, int Y, int StepX, int StepY)[] Interlaced =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <summary>Walks the chunks of a file.</summary>
    /// <param name="file">Can seek.</param>
    /// <returns>Without width and height when the header is damaged.</returns>
    public static PngPicture Of(Stream file)
    {
        Span<byte> head = stackalloc byte[33];
        file.Position = 0;
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head[8..].StartsWith("\0\0\0\rIHDR"u8))
            return default;
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(head[16..]), BinaryPrimitives.ReadInt32BigEndian(head[20..]));
        var samples = head[25] switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        if (width <= 0 || height <= 0 || head[24] is not (1 or 2 or 4 or 8 or 16)) return default;
        var (orientation, isAnimated, pixelsAt, at) = (1, false, 0L, 33L);
        for (var i = 0; i < MostChunks && at + 12 <= file.Length; i++)
        {
            file.Position = at;
            file.ReadExactly(head[..8]);
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            if (head[4..].StartsWith("IEND"u8)) break;
            if (head[4..].StartsWith("acTL"u8)) isAnimated = true;
            else if (head[4..].StartsWith("IDAT"u8) && pixelsAt == 0) pixelsAt = at;
            else if (head[4..].StartsWith("eXIf"u8) && orientation == 1) orientation = Exif.OrientationOf(file, length);
            at += length + 12L;
        }

        return new(width, height, head[24] * samples, head[28] == 1, isAnimated, orientation, pixelsAt);
    }

    /// <summary>Width and height as the picture is published.</summary>
    public (int Width, int Height) Shown => PngRotation.CanTurn(this) && Exif.IsOnItsSide(Orientation) ? (Height, Width) : (Width, Height);

    /// <summary>The passes in which the pixels stand, those that have none left out.</summary>
    public IEnumerable<PngPass> Passes()
    {
        foreach (var (x, y, stepX, stepY) in IsInterlaced ? Interlaced : [(0, 0, 1, 1)])
        {
            var (width, height) = ((Width - x + stepX - 1) / stepX, (Height - y + stepY - 1) / stepY);
            if (width > 0 && height > 0) yield return new(x, y, stepX, stepY, width, height);
        }
    }

    /// <summary>How many bytes the pixels are, before they are compressed.</summary>
    public long Length
    {
        get
        {
            var length = 0L;
            foreach (var pass in Passes()) length += pass.Height * (1 + RowLength(pass.Width));
            return length;
        }
    }

    /// <summary>The bytes of a row, without the one that names its filter.</summary>
    public long RowLength(int width) => (((long)width * BitsPerPixel) + 7) / 8;
}
