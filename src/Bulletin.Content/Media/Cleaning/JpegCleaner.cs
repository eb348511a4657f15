using System.Buffers.Binary;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>
/// Copies a JPEG file (ITU-T T.81) without what is not its picture: EXIF, XMP, IPTC, comments, previews, and whatever follows its end.
/// JFIF without a preview, the colours of the profile and Adobe's colour transform stay.
/// </summary>
/// <param name="picture">The bytes of the file, at its beginning.</param>
internal sealed class JpegCleaner(PictureBytes picture)
{
    private readonly JpegProfile profile = new(picture);

    /// <param name="orientation">What the copy says of how it is to be turned; 1: nothing.</param>
    public void Clean(int orientation)
    {
        picture.Skip(2);
        picture.Put([0xff, 0xd8]);
        if (orientation != 1) Turn(orientation);
        while (NextMarker() is var marker and > 0)
        {
            if (marker == 0xd9)
            {
                picture.Put([0xff, 0xd9]);
                return;
            }

            // Restart marks and the like stand alone; outside of a scan they mean nothing.
            if (marker is 0x01 or (>= 0xd0 and <= 0xd8)) continue;
            Segment((byte)marker);
            if (marker == 0xda) CopyScan();
        }
    }

    private void Turn(int orientation)
    {
        byte[] content = [.. "Exif\0\0"u8, .. Exif.With(orientation)];
        picture.Put([0xff, 0xe1, 0, (byte)(content.Length + 2)]);
        picture.Put(content);
    }

    // Skips what stands between segments, as every decoder does.
    private int NextMarker()
    {
        for (var last = 0; ;)
        {
            var next = picture.Next();
            if (next < 0 || (last == 0xff && next is not (0 or 0xff))) return next;
            last = next;
        }
    }

    private void Segment(byte marker)
    {
        Span<byte> head = stackalloc byte[16];
        if (!picture.TryTake(head[..2])) return;
        var rest = BinaryPrimitives.ReadUInt16BigEndian(head) - 2;
        if (rest < 0) return;
        var known = head.Slice(2, Math.Min(rest, 14));
        if (!picture.TryTake(known)) return;
        rest -= known.Length;
        switch (marker)
        {
            case 0xe0 when known.StartsWith("JFIF\0"u8) && known.Length == 14:
                Jfif(known);
                picture.Skip(rest);
                return;
            case 0xe2 when known.StartsWith(JpegProfile.Signature) && known.Length == 14:
                profile.Add(known[12], known[13], rest);
                return;
            case 0xee when known.StartsWith("Adobe"u8) && known.Length >= 12:
                picture.Put([0xff, marker, 0, 14]);
                picture.Put(known[..12]);
                picture.Skip(rest);
                return;
            case (>= 0xc0 and <= 0xdf) and not 0xc8:
                picture.Put([0xff, marker]);
                picture.Put(head[..(2 + known.Length)]);
                picture.Copy(rest);
                return;
            default:
                picture.Skip(rest);
                return;
        }
    }

    private void Jfif(Span<byte> content)
    {
        (content[12], content[13]) = (0, 0);
        picture.Put([0xff, 0xe0, 0, 16]);
        picture.Put(content);
    }

    // Up to the next marker: FF 00 is a byte of the picture, FF D0 to FF D7 part its pieces.
    private void CopyScan()
    {
        while (picture.CopyUntil(0xff))
        {
            if (picture.EndsScan()) return;
        }
    }
}
