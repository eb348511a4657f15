using System.Buffers.Binary;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>What a JPEG file (ITU-T T.81, annex B) says before its first scan.</summary>
/// <param name="Width">In pixels, as they are stored.</param>
/// <param name="Height">In pixels, as they are stored.</param>
/// <param name="Components">1: grey; 3: colour; 4: for print.</param>
/// <param name="Orientation">As <see cref="Exif.OrientationOf(ReadOnlySpan{byte})"/>.</param>
internal readonly record struct JpegHeader(int Width, int Height, int Components, int Orientation)
{
    private const int MostSegments = 1000;

    /// <summary>Walks the segments to the first frame.</summary>
    /// <param name="file">At its beginning; can seek.</param>
    /// <returns>Without width and height when the header is damaged.</returns>
    public static JpegHeader Of(Stream file)
    {
        Span<byte> segment = stackalloc byte[10];
        var orientation = 1;
        file.Position = 2;
        for (var i = 0; i < MostSegments; i++)
        {
            var read = file.ReadAtLeast(segment, segment.Length, throwOnEndOfStream: false);
            if (read < 9) break;
            var start = file.Position - read;
            var length = BinaryPrimitives.ReadUInt16BigEndian(segment[2..]);
            // Browsers skip bytes between two segments, too.
            switch (segment[0] == 0xff ? segment[1] : 0xff)
            {
                case 0xff:
                    file.Position = start + 1;
                    continue;
                case >= 0xc0 and <= 0xcf and not (0xc4 or 0xc8 or 0xcc):
                    var high = BinaryPrimitives.ReadUInt16BigEndian(segment[5..]);
                    return new(BinaryPrimitives.ReadUInt16BigEndian(segment[7..]), high, segment[9], orientation);
                case 0xe1 when orientation == 1 && length > 8 && segment[4..].StartsWith("Exif\0\0"u8):
                    orientation = Exif.OrientationOf(file, length - 8);
                    break;
            }

            file.Position = start + 2 + length;
        }

        return new(0, 0, 0, orientation);
    }

    /// <summary>Width and height as the picture is shown.</summary>
    public (int Width, int Height) Shown => Exif.IsOnItsSide(Orientation) ? (Height, Width) : (Width, Height);
}
