using System.Text;

namespace Bulletin.Content.Media.Words;

/// <summary>Reads the beginning of a text in UTF-8, UTF-16 with its mark, or the national encoding, as Excel writes tables.</summary>
internal static class EncodedText
{
    /// <summary>As many bytes are read: about a thousand pages.</summary>
    public const int Longest = 16 << 20;

    public static string Read(Stream file)
    {
        file.Position = 0;
        var bytes = new byte[(int)Math.Min(Longest, file.Length)];
        var read = bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        if (read is [0xff, 0xfe, ..]) return Encoding.Unicode.GetString(read[2..]);
        if (read is [0xfe, 0xff, ..]) return Encoding.BigEndianUnicode.GetString(read[2..]);
        if (read is [0xef, 0xbb, 0xbf, ..]) return Encoding.UTF8.GetString(read[3..]);
        return LegacyText.Decode(read.Length < Longest ? read : WithoutRest(read));
    }

    // A character of UTF-8 that is cut in two would make the whole text another encoding's.
    private static ReadOnlySpan<byte> WithoutRest(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.Length;
        while (end > bytes.Length - 4 && (bytes[end - 1] & 0xc0) == 0x80) end--;
        return bytes[end - 1] < 0x80 ? bytes : bytes[..(end - 1)];
    }
}
