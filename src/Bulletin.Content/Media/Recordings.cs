namespace Bulletin.Content.Media;

/// <summary>Tells sound and film by the first bytes. Players look at these and not at the name, so any container will do.</summary>
internal static class Recordings
{
    private const int PacketOfStream = 188;

    public static bool Begin(ReadOnlySpan<byte> head)
    {
        // Encoders of MP3 leave silence before the first frame.
        var start = head.TrimStart((byte)0);
        return IsContainer(head) || IsBox(head) || IsFrame(start) || (start.StartsWith("ID3"u8) && start.Length >= 10) || IsStream(head);
    }

    private static bool IsContainer(ReadOnlySpan<byte> head) =>
        IsChunk(head)
        || head.StartsWith("OggS"u8)
        || head.StartsWith("fLaC"u8)
        || head.StartsWith("#!AMR"u8)
        || head.StartsWith("FLV\x01"u8)
        || head.StartsWith("ADIF"u8)
        || head is [0x1a, 0x45, 0xdf, 0xa3, ..] // Matroska, WebM
        || head is [0x30, 0x26, 0xb2, 0x75, ..] // ASF: WMA, WMV
        || head is [0x00, 0x00, 0x01, 0xba or 0xb3, ..]; // MPEG-1 and 2

    // RIFF: WAVE, AVI; its large sister; AIFF.
    private static bool IsChunk(ReadOnlySpan<byte> head) =>
        head.Length >= 12 && (head.StartsWith("RIFF"u8) || head.StartsWith("RF64"u8) || head.StartsWith("FORM"u8));

    // ISO/IEC 14496-12: MP4, M4A, 3GP; QuickTime from before the file type box.
    private static bool IsBox(ReadOnlySpan<byte> head)
    {
        if (head.Length < 8) return false;
        var name = head.Slice(4, 4);
        return name.SequenceEqual("ftyp"u8)
            || name.SequenceEqual("moov"u8)
            || name.SequenceEqual("mdat"u8)
            || name.SequenceEqual("wide"u8)
            || name.SequenceEqual("free"u8)
            || name.SequenceEqual("skip"u8);
    }

    // ISO/IEC 11172-3, 2.4.1.3: eleven bits of one, then version and layer; layer 0 is that of AAC (ADTS).
    private static bool IsFrame(ReadOnlySpan<byte> head) =>
        head is [0xff, >= 0xe0, ..] && (head[1] & 0x18) != 0x08 && (head[1] & 0x06) != 0x06 && ((head[1] & 0x06) != 0 || head[1] >= 0xf0);

    // ISO/IEC 13818-1: packets that begin with 0x47.
    private static bool IsStream(ReadOnlySpan<byte> head) =>
        head.Length > 2 * PacketOfStream && head[0] == 0x47 && head[PacketOfStream] == 0x47 && head[2 * PacketOfStream] == 0x47;
}
