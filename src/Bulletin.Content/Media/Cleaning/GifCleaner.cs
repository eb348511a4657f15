namespace Bulletin.Content.Media.Cleaning;

/// <summary>
/// Copies a GIF file (GIF89a specification) without comments, texts, XMP and other extensions, and whatever follows its end. Loops and
/// the colour profile stay.
/// </summary>
internal static class GifCleaner
{
    public static void Clean(PictureBytes picture)
    {
        Span<byte> head = stackalloc byte[13];
        if (!picture.TryTake(head)) return;
        picture.Put(head);
        picture.Copy(TableSize(head[10]));
        while (picture.Next() is var block and >= 0)
        {
            if (block == 0x2c) Frame(picture);
            else if (block == 0x21) Extension(picture);
            else
            {
                picture.Put([0x3b]);
                return;
            }
        }
    }

    private static void Frame(PictureBytes picture)
    {
        Span<byte> head = stackalloc byte[9];
        if (!picture.TryTake(head)) return;
        picture.Put([0x2c]);
        picture.Put(head);
        picture.Copy(TableSize(head[8]) + 1); // with the size of the codes
        Blocks(picture, isKept: true);
    }

    private static void Extension(PictureBytes picture)
    {
        var label = picture.Next();
        if (label == 0xf9)
        {
            // How long a frame is shown, and what of it is transparent.
            if (Content(picture, 4) is { Length: 4 } control) Put(picture, [0x21, 0xf9], control);
            return;
        }

        Span<byte> first = stackalloc byte[255];
        first = first[..Math.Max(0, picture.Next())];
        if (first.IsEmpty || !picture.TryTake(first)) return;
        if (label != 0xff) Blocks(picture, isKept: false);
        else if (first.SequenceEqual("NETSCAPE2.0"u8) || first.SequenceEqual("ANIMEXTS1.0"u8))
        {
            if (Content(picture, 3) is { Length: 3 } loop) Put(picture, [0x21, 0xff, 11, .. first], loop);
        }
        else if (first.SequenceEqual("ICCRGBG1012"u8))
        {
            if (ColourProfile.Clean(Content(picture, ColourProfile.MostBytes)) is { } profile)
                Put(picture, [0x21, 0xff, 11, .. first], profile);
        }
        else Blocks(picture, isKept: false);
    }

    /// <summary>What stands in the blocks that follow, up to a length.</summary>
    private static byte[] Content(PictureBytes picture, int most)
    {
        using var content = new MemoryStream();
        Span<byte> block = stackalloc byte[255];
        while (picture.Next() is var length and > 0)
        {
            if (!picture.TryTake(block[..length])) return [];
            content.Write(block[..(int)Math.Min(length, most - content.Length)]);
        }

        return content.ToArray();
    }

    private static void Put(PictureBytes picture, ReadOnlySpan<byte> head, ReadOnlySpan<byte> content)
    {
        picture.Put(head);
        while (!content.IsEmpty)
        {
            var length = Math.Min(255, content.Length);
            picture.Put([(byte)length]);
            picture.Put(content[..length]);
            content = content[length..];
        }

        picture.Put([0]);
    }

    private static void Blocks(PictureBytes picture, bool isKept)
    {
        while (picture.Next() is var length and >= 0)
        {
            if (isKept) picture.Put([(byte)length]);
            if (length == 0) return;
            if (isKept) picture.Copy(length);
            else picture.Skip(length);
        }
    }

    private static int TableSize(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
