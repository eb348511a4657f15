using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Formats;
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
        .. Segment(0xe0, "JFXX\0\x10"u8, CleanJpeg),
        .. Segment(0xe2, "ICC_PROFILE\0\x01\x02"u8, Profile()[..200]),
        .. Segment(0xe2, "MPF\0"u8, Bytes(Secret)),
        .. Segment(0xe2, "ICC_PROFILE\0\x02\x02"u8, Profile()[200..]),
        .. Segment(0xee, "Adobe\0\x64\0\0\0\0\x01"u8, Bytes(Secret)),
        .. Segment(0xed, "Photoshop 3.0\0"u8, Bytes(Secret)),
        .. Segment(0xfe, [], Bytes(Secret)),
        .. CleanJpeg[20..],
        .. Bytes("SEFT" + Secret), .. CleanJpeg,
    ];

    /// <summary>A photo of 32 by 16 pixels that is nothing but a photo, as a program writes it.</summary>
    public static byte[] CleanJpeg { get; } = MakeJpeg();

    public static byte[] Png(params byte[][] chunks) =>
    [
        0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]),
        .. chunks.SelectMany(chunk => chunk), .. Chunk("IDAT", Packed([0, 99])), .. Chunk("IEND", []),
    ];

    public static byte[] Chunk(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        byte[] whole = [.. Bytes(type), .. content];
        var sum = Crc32.Hash(whole);
        Array.Reverse(sum);
        return [.. length, .. whole, .. sum];
    }

    /// <summary>As zlib does it.</summary>
    public static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal)) stream.Write(content);
        return packed.ToArray();
    }

    /// <summary>A colour profile of version 2 with the words that programs write, or as it is published.</summary>
    /// <param name="secret">Stands in every place that has words; null: in none.</param>
    public static byte[] Profile(string? secret = Secret)
    {
        (string Name, byte[] Content)[] numbers =
        [
            ("rXYZ", [.. "XYZ \0\0\0\0"u8, 0, 0, 0x6f, 0xa2, 0, 0, 0x38, 0xf5, 0, 0, 0x03, 0x90]),
            ("gXYZ", [.. "XYZ \0\0\0\0"u8, 0, 0, 0x62, 0x99, 0, 0, 0xb7, 0x85, 0, 0, 0x18, 0xda]),
            ("bXYZ", [.. "XYZ \0\0\0\0"u8, 0, 0, 0x24, 0xa0, 0, 0, 0x0f, 0x84, 0, 0, 0xb6, 0xcf]),
            ("wtpt", [.. "XYZ \0\0\0\0"u8, 0, 0, 0xf6, 0xd6, 0, 1, 0, 0, 0, 0, 0xd3, 0x2d]),
            ("rTRC", [.. "curv\0\0\0\0"u8, 0, 0, 0, 1, 2, 0x33, 0, 0]),
        ];
        (string Name, byte[] Content)[] words = secret is null
            ? [("desc", [.. "desc\0\0\0\0\0\0\0\x02-\0"u8, .. new byte[78]]), ("cprt", [.. "text\0\0\0\0-\0"u8])]
            :
            [
                ("desc", [.. "desc\0\0\0\0\0\0\0\x07"u8, .. Bytes(secret + "\0"), .. new byte[78]]),
                ("cprt", [.. "text\0\0\0\0"u8, .. Bytes(secret + "\0")]), ("meta", [.. "dict\0\0\0\0"u8, .. Bytes(secret)]),
                ("dmnd", [.. "desc\0\0\0\0\0\0\0\x07"u8, .. Bytes(secret + "\0")]), ("mmod", [.. "mmod\0\0\0\0"u8, .. Bytes(secret)]),
            ];
        var tags = numbers.Concat(words).ToArray();
        var header = new byte[132];
        "acsp"u8.CopyTo(header.AsSpan(36));
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));
        ((ReadOnlySpan<byte>)[0, 0, 0xf6, 0xd6, 0, 1, 0, 0, 0, 0, 0xd3, 0x2d]).CopyTo(header.AsSpan(68));
        header[8] = 2;
        header[131] = (byte)(tags.Length + 2);
        (header[24], header[25], header[27], header[29]) = (7, 0xd0, 1, 1);
        if (secret is not null)
        {
            header[25] = 0xe7;
            foreach (var at in (ReadOnlySpan<int>)[4, 40, 48, 80, 84, 90, 100]) Bytes(secret)[..4].CopyTo(header, at);
        }

        byte[] table = [], contents = [];
        foreach (var (name, content) in tags)
        {
            Add(name, content.Length);
            if (name == "rTRC")
            {
                Add("gTRC", content.Length);
                Add("bTRC", content.Length);
            }

            contents = [.. contents, .. content, .. new byte[-content.Length & 3]];
        }

        byte[] profile = [.. header, .. table, .. contents];
        BinaryPrimitives.WriteInt32BigEndian(profile, profile.Length);
        return profile;

        void Add(string name, int length)
        {
            var numbers = new byte[8];
            BinaryPrimitives.WriteInt32BigEndian(numbers, 132 + ((tags.Length + 2) * 12) + contents.Length);
            BinaryPrimitives.WriteInt32BigEndian(numbers.AsSpan(4), length);
            table = [.. table, .. Bytes(name), .. numbers];
        }
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

    public static byte[] Extension(byte label, string application, string content) => Extension(label, application, Bytes(content));

    public static byte[] Extension(byte label, string application, byte[] content) =>
    [
        0x21, label,
        .. application.Length == 0 ? [] : (byte[])[(byte)application.Length, .. Bytes(application)],
        .. content.Chunk(255).SelectMany(block => (byte[])[(byte)block.Length, .. block]), 0,
    ];

    /// <summary>A picture of noise, wide, with transparent pixels, as a program writes it.</summary>
    public static Image<Rgba32> Noise(int width = 21, int height = 13)
    {
        var random = new Random(1);
        var picture = new Image<Rgba32>(width, height);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                picture[x, y] = new((byte)random.Next(256), (byte)random.Next(256), (byte)(x * 9), (byte)(random.Next(2) * 255));
        }

        return picture;
    }

    /// <summary>The same picture, packed.</summary>
    public static byte[] Saved(Image picture, IImageEncoder encoder)
    {
        using var file = new MemoryStream();
        picture.Save(file, encoder);
        return file.ToArray();
    }

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>Big-endian: the orientation, and a text about the picture.</summary>
    public static byte[] Exif(int orientation) =>
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
