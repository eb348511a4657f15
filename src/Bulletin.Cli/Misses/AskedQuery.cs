using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using System.Web;
using Bulletin.Search.Analysis;

namespace Bulletin.Cli.Misses;

/// <summary>What was searched for by an address of a search page.</summary>
internal static partial class AskedQuery
{
    private const int Longest = 100;

    // Twelve characters of an address for one of four bytes.
    private const int LongestTyped = 12 * Longest;

    /// <summary>The query without what tells who a person is; null: there is none, or it was cut off.</summary>
    /// <param name="address">A byte for each character.</param>
    public static string? Of(string address)
    {
        if (Page().Match(address) is not { Success: true } match || match.Groups[1].Length > LongestTyped) return null;
        if (Decoded(HttpUtility.UrlDecodeToBytes(match.Groups[1].Value, Encoding.Latin1)) is not { } text) return null;
        var query = Spaces().Replace(TextNormalizer.Normalise(text), " ").Trim();
        if (query.Length is 0 or > Longest) return null;
        return PersonalData.Masked(query);
    }

    private static string? Decoded(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        if (IsCutOff(bytes)) return null;
        // Old browsers send what is typed into the address bar as GBK, which may look like letters of two bytes in UTF-8.
        if (!Utf8.IsValid(bytes) || (text.Any(c => c > 0x7f) && text.All(c => c < 0x800)))
            text = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(bytes);
        return text.AsSpan().ContainsAny('\ufffd', '\0') ? null : text;
    }

    // Whether it is UTF-8 but for a last character that is not all there.
    private static bool IsCutOff(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status != OperationStatus.Done) return status == OperationStatus.NeedMoreData;
            bytes = bytes[length..];
        }

        return false;
    }

    [GeneratedRegex("""^(?:https?://[^/?#]*)?[^?#]*/search(?:/(?:index\.html)?)?\?(?:[^#]*&)?q=([^&#]*)""")]
    private static partial Regex Page();

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Spaces();
}
