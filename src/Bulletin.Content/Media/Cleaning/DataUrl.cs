namespace Bulletin.Content.Media.Cleaning;

/// <summary>Pictures within a drawing (RFC 2397): <c>data:image/jpeg;base64,…</c>.</summary>
internal static class DataUrl
{
    private const string Start = "data:image/";
    private const string Coding = ";base64,";

    /// <summary>The same address with a cleaned picture; null when it is none, or there is nothing to take out.</summary>
    public static string? Clean(string address)
    {
        var comma = address.IndexOf(Coding, StringComparison.OrdinalIgnoreCase);
        if (comma < 0 || !address.StartsWith(Start, StringComparison.OrdinalIgnoreCase)) return null;
        var content = comma + Coding.Length;
        var picture = new byte[(address.Length - content) / 4 * 3 + 3];
        if (!Convert.TryFromBase64Chars(address.AsSpan(content), picture, out var length)) return null;
        Array.Resize(ref picture, length);
        var clean = PictureCleaner.Clean(".png", picture); // the bytes say what it is
        return clean.AsSpan().SequenceEqual(picture) ? null : string.Concat(address.AsSpan(0, content), Convert.ToBase64String(clean));
    }
}
