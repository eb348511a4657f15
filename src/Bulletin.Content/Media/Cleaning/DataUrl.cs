using System.Text;
using System.Web;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>Pictures within a drawing (RFC 2397): <c>data:image/jpeg;base64,…</c>.</summary>
internal static class DataUrl
{
    private const string Start = "data:image/";
    private const string Coding = ";base64";

    /// <summary>The same address with a cleaned picture; null when it is none, or there is nothing to take out.</summary>
    public static string? Clean(string address)
    {
        if (!address.AsSpan().TrimStart().StartsWith(Start, StringComparison.OrdinalIgnoreCase)) return null;
        var comma = address.IndexOf(',', StringComparison.Ordinal);
        var head = comma < 0 ? "" : address[..comma].Trim();
        if (Content(head, address[(comma + 1)..]) is not { } picture) return null;
        var clean = PictureCleaner.Clean(".png", picture); // the bytes say what it is
        if (clean.AsSpan().SequenceEqual(picture)) return null;
        return $"{(IsBase64(head) ? head : head + Coding)},{Convert.ToBase64String(clean)}";
    }

    private static bool IsBase64(string head) => head.EndsWith(Coding, StringComparison.OrdinalIgnoreCase);

    // Bytes that are not letters or digits may be written as %20.
    private static byte[]? Content(string head, string text)
    {
        if (!IsBase64(head)) return HttpUtility.UrlDecodeToBytes(text.Replace("+", "%2B", StringComparison.Ordinal), Encoding.Latin1);
        if (text.Contains('%')) text = Uri.UnescapeDataString(text);
        var content = new byte[(text.Length / 4 * 3) + 3];
        if (!Convert.TryFromBase64String(text, content, out var length)) return null;
        return content[..length];
    }
}
