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
            picture.Put([0x21, 0xf9]);
            Blocks(picture, isKept: true);
            return;
        }

        Span<byte> first = stackalloc byte[255];
        first = first[..Math.Max(0, picture.Next())];
        if (first.IsEmpty || !picture.TryTake(first)) return;
        var isKept = label == 0xff && IsKept(first);
        if (isKept)
        {
            picture.Put([0x21, 0xff, (byte)first.Length]);
            picture.Put(first);
        }

        Blocks(picture, isKept);
    }

    private static bool IsKept(ReadOnlySpan<byte> application) =>
        application.SequenceEqual("NETSCAPE2.0"u8)
        || application.SequenceEqual("ANIMEXTS1.0"u8)
        || application.SequenceEqual("ICCRGBG1012"u8);

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
