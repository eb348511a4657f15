using System.Buffers.Binary;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>What of EXIF (CIPA DC-008) matters for how a picture is shown.</summary>
internal static class Exif
{
    private const int Orientation = 0x0112;
    private const int MostEntries = 1000;
    private const int MostBytes = 1 << 16;

    /// <summary>How a picture is to be turned before it is shown: 1 to 8, as the tag Orientation says; 1 when nothing is said.</summary>
    /// <param name="tiff">The content of EXIF, from its byte order mark on.</param>
    public static int OrientationOf(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8) return 1;
        var isLittle = tiff[0] == 'I';
        var directory = Number(tiff[4..], 4, isLittle);
        if (directory > (uint)tiff.Length - 2) return 1;
        var count = Math.Min(MostEntries, Number(tiff[(int)directory..], 2, isLittle));
        var entries = tiff[((int)directory + 2)..];
        for (; count > 0 && entries.Length >= 12; count--, entries = entries[12..])
        {
            if (Number(entries, 2, isLittle) != Orientation) continue;
            return Number(entries[8..], 2, isLittle) is >= 1 and <= 8 and var value ? (int)value : 1;
        }

        return 1;
    }

    /// <inheritdoc cref="OrientationOf(ReadOnlySpan{byte})"/>
    /// <param name="file">At the content of EXIF.</param>
    /// <param name="length">How long that is.</param>
    public static int OrientationOf(Stream file, long length)
    {
        var exif = new byte[Math.Clamp(length, 0, MostBytes)];
        return OrientationOf(exif.AsSpan(0, file.ReadAtLeast(exif, exif.Length, throwOnEndOfStream: false)));
    }

    /// <summary>Where a pixel is shown.</summary>
    /// <param name="orientation">Of the picture.</param>
    /// <param name="width">Of the picture as it is stored.</param>
    /// <param name="height">Of the picture as it is stored.</param>
    /// <param name="x">The column where the pixel is stored.</param>
    /// <param name="y">The row where the pixel is stored.</param>
    public static (int X, int Y) Place(int orientation, int width, int height, int x, int y) => orientation switch
    {
        2 => (width - 1 - x, y),
        3 => (width - 1 - x, height - 1 - y),
        4 => (x, height - 1 - y),
        5 => (y, x),
        6 => (height - 1 - y, x),
        7 => (height - 1 - y, width - 1 - x),
        8 => (y, width - 1 - x),
        _ => (x, y),
    };

    /// <summary>Whether a picture with this orientation is shown with its sides exchanged.</summary>
    public static bool IsOnItsSide(int orientation) => orientation >= 5;

    /// <summary>EXIF that says how to turn a picture, and nothing else.</summary>
    public static byte[] With(int orientation) =>
        [.. "MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0"u8, (byte)orientation, 0, 0, 0, 0, 0, 0];

    private static uint Number(ReadOnlySpan<byte> bytes, int length, bool isLittle) => (length, isLittle) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
    };
}
