using System.Text;
using System.Text.Unicode;

namespace Bulletin.Content;

/// <summary>Texts whose encoding nobody says: UTF-8 where the bytes are, else the national one (GB 18030, which includes GBK).</summary>
internal static class LegacyText
{
    private static readonly Encoding National = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> bytes) => (Utf8.IsValid(bytes) ? Encoding.UTF8 : National).GetString(bytes);

    /// <summary>Whether programs that expect UTF-8 read a file, of any length; one in UTF-16 says so by its first bytes.</summary>
    public static bool IsUnicode(Stream file)
    {
        file.Position = 0;
        var decoder = Strict.GetDecoder();
        var buffer = new byte[1 << 16];
        for (var isFirst = true; file.Read(buffer) is > 0 and var read; isFirst = false)
        {
            var bytes = buffer.AsSpan(0, read);
            if (isFirst && bytes is [0xff, 0xfe, ..] or [0xfe, 0xff, ..]) return true;
            try
            {
                decoder.GetCharCount(bytes, flush: false);
            }
            catch (DecoderFallbackException)
            {
                return false;
            }
        }

        return true;
    }
}
