using System.Text;
using System.Text.Unicode;

namespace Bulletin.Content;

/// <summary>Texts whose encoding nobody says: UTF-8 where the bytes are, else the national one (GB 18030, which includes GBK).</summary>
internal static class LegacyText
{
    private static readonly Encoding National = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static string Decode(ReadOnlySpan<byte> bytes) => (Utf8.IsValid(bytes) ? Encoding.UTF8 : National).GetString(bytes);
}
