namespace Bulletin.Content.Media.Cleaning;

/// <summary>Turns the pixels of a PNG file as its EXIF asks for. No pixel changes but in its place.</summary>
internal static class PngRotation
{
    // What larger ones need of memory is out of proportion.
    private const long MostBytes = 1 << 28;

    private static readonly Lock OneAtATime = new();

    /// <summary>Whether it is one of a single frame, on its side or its head, and of a usual size.</summary>
    public static bool CanTurn(PngPicture picture) =>
        picture is { Orientation: not 1, IsAnimated: false, PixelsAt: > 0 } && picture.Length <= MostBytes;

    /// <summary>The compressed pixels, turned; null: they are damaged.</summary>
    /// <param name="file">The picture; can seek.</param>
    /// <param name="picture">What its header says.</param>
    public static byte[]? Turn(Stream file, PngPicture picture)
    {
        lock (OneAtATime)
        {
            var packed = new byte[picture.Length];
            using (var stream = new MemoryStream(packed))
            {
                PngData.Inflate(file, picture.PixelsAt, packed.Length, stream, out _);
                if (stream.Position < packed.Length) return null;
            }

            return Unfilter(packed, picture) ? Pack(packed, picture) : null;
        }
    }

    private static bool Unfilter(Span<byte> rows, PngPicture picture)
    {
        var step = Math.Max(1, picture.BitsPerPixel / 8);
        foreach (var pass in picture.Passes())
        {
            var length = (int)picture.RowLength(pass.Width);
            ReadOnlySpan<byte> above = new byte[length];
            for (var y = 0; y < pass.Height; y++)
            {
                var row = rows.Slice(1, length);
                if (!PngFilter.TryUndo(rows[0], row, above, step)) return false;
                above = row;
                rows = rows[(1 + length)..];
            }
        }

        return true;
    }

    private static byte[] Pack(byte[] rows, PngPicture picture)
    {
        var isOnItsSide = Exif.IsOnItsSide(picture.Orientation);
        var (width, height) = isOnItsSide ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        var rowLength = (int)picture.RowLength(width);
        var turned = new byte[height * rowLength];
        var start = 0;
        foreach (var pass in picture.Passes())
        {
            var length = (int)picture.RowLength(pass.Width);
            for (var y = 0; y < pass.Height; y++, start += 1 + length)
            {
                for (var x = 0; x < pass.Width; x++)
                {
                    var (fromX, fromY) = (pass.X + (x * pass.StepX), pass.Y + (y * pass.StepY));
                    var (toX, toY) = Exif.Place(picture.Orientation, picture.Width, picture.Height, fromX, fromY);
                    CopyPixel(rows.AsSpan(start + 1, length), x, turned.AsSpan(toY * rowLength, rowLength), toX, picture.BitsPerPixel);
                }
            }
        }

        return Packed(turned, rowLength, picture.BitsPerPixel);
    }

    private static void CopyPixel(ReadOnlySpan<byte> from, int fromX, Span<byte> to, int toX, int bits)
    {
        if (bits >= 8)
        {
            from.Slice(fromX * (bits / 8), bits / 8).CopyTo(to[(toX * (bits / 8))..]);
            return;
        }

        // The first pixel of a byte is in its highest bits (7.2).
        var value = (from[fromX * bits / 8] >> (8 - bits - (fromX * bits % 8))) & ((1 << bits) - 1);
        to[toX * bits / 8] |= (byte)(value << (8 - bits - (toX * bits % 8)));
    }

    private static byte[] Packed(byte[] pixels, int rowLength, int bits)
    {
        using var packed = new MemoryStream();
        using (var stream = PngWriter.Packing(packed))
        {
            var row = new byte[1 + rowLength];
            ReadOnlySpan<byte> above = new byte[rowLength];
            for (var at = 0; at < pixels.Length; at += rowLength)
            {
                var pixelRow = pixels.AsSpan(at, rowLength);
                PngFilter.Apply(pixelRow, above, bits, row);
                stream.Write(row);
                above = pixelRow;
            }
        }

        return packed.ToArray();
    }
}
