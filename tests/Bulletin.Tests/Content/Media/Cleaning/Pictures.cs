using System.Buffers.Binary;
using System.Text;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats.Jpeg;
using SixLabors.ImageSharp.PixelFormats;

namespace Bulletin.Tests.Content.Media.Cleaning;

/// <summary>Small pictures, and what cameras and programs write into them.</summary>
internal static class Pictures
{
    /// <summary>Stands in everything that must not be published.</summary>
    public const string Secret = "CANARY";

    /// <summary>A photo, wide and dark on the left, bright on the right, with what cameras write.</summary>
    /// <param name="orientation">As EXIF says it.</param>
    public static byte[] Jpeg(int orientation = 1) =>
    [
        0xff, 0xd8,
        .. Segment(0xe0, "JFIF\0\x01\x01\x01\0\x48\0\x48\x01\x01"u8, Encoding.ASCII.GetBytes("abc")), // a preview of one pixel
        .. Segment(0xe1, "Exif\0\0"u8, Exif(orientation)),
        .. Segment(0xe1, "http://ns.adobe.com/xap/1.0/\0"u8, Bytes(Secret)),
        .. Segment(0xe2, "ICC_PROFILE\0\x01\x01"u8, Bytes("colours")),
        .. Segment(0xe2, "MPF\0"u8, Bytes(Secret)),
        .. Segment(0xed, "Photoshop 3.0\0"u8, Bytes(Secret)),
        .. Segment(0xfe, [], Bytes(Secret)),
        .. CleanJpeg[20..],
        .. Bytes("SEFT" + Secret),
    ];

    /// <summary>A photo of 32 by 16 pixels that is nothing but a photo, as a program writes it.</summary>
    public static byte[] CleanJpeg { get; } = MakeJpeg();

    public static byte[] Png(params byte[][] chunks) =>
    [
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
        .. chunks.SelectMany(chunk => chunk), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", []),
    ];

    public static byte[] Chunk(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Bytes(type), .. content, 9, 9, 9, 9];
    }

    public static byte[] WebP(params byte[][] chunks)
    {
        var content = chunks.SelectMany(chunk => chunk).ToArray();
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length + 4);
        return [.. "RIFF"u8, .. length, .. "WEBP"u8, .. content];
    }

    public static byte[] Riff(string type, params byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Bytes(type), .. length, .. content, .. content.Length % 2 == 1 ? [0] : Array.Empty<byte>()];
    }

    public static byte[] Gif(params byte[][] blocks) =>
    [
        .. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6, .. blocks.SelectMany(block => block),
        0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b,
    ];

    public static byte[] Extension(byte label, string application, string content) =>
    [
        0x21, label,
        .. application.Length == 0 ? [] : (byte[])[(byte)application.Length, .. Bytes(application)],
        (byte)content.Length, .. Bytes(content), 0,
    ];

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    // Big-endian: the orientation, and a text about the picture.
    private static byte[] Exif(int orientation) =>
    [
        .. "MM\0*\0\0\0\x08\0\x02"u8, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
        0x01, 0x0e, 0, 2, 0, 0, 0, 6, 0, 0, 0, 38, 0, 0, 0, 0, .. Bytes(Secret),
    ];

    public static byte[] Segment(byte marker, ReadOnlySpan<byte> name, byte[] content)
    {
        var length = 2 + name.Length + content.Length;
        return [0xff, marker, (byte)(length >> 8), (byte)length, .. name, .. content];
    }

    private static byte[] MakeJpeg()
    {
        using var picture = new Image<Rgb24>(32, 16);
        for (var y = 0; y < 16; y++)
        {
            for (var x = 0; x < 32; x++) picture[x, y] = x < 16 ? new Rgb24(0, 0, 0) : new Rgb24(255, 255, 255);
        }

        using var file = new MemoryStream();
        picture.SaveAsJpeg(file, new JpegEncoder { Quality = 95 });
        return file.ToArray();
    }
}
