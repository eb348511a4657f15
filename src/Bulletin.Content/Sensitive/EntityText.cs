using System.Net;

namespace Bulletin.Content.Sensitive;

/// <summary>
/// Resolves the character references of HTML in a Markdown text, as readers see it, and keeps every other character in its place.
/// </summary>
internal static class EntityText
{
    // &CounterClockwiseContourIntegral; is the longest (HTML, 13.5).
    private const int Longest = 33;

    /// <summary>The text, or one as long with each reference resolved.</summary>
    public static ReadOnlySpan<char> Resolve(ReadOnlySpan<char> text)
    {
        if (!text.Contains('&'))
            return text;
        char[]? resolved = null;
        for (var at = 0; text[at..].IndexOf('&') is var next and >= 0;)
        {
            at += next;
            var length = text[at..Math.Min(text.Length, at + Longest)].IndexOf(';') + 1;
            if (length > 0 && WebUtility.HtmlDecode(text.Slice(at, length).ToString()) is var decoded && decoded.Length < length)
            {
                resolved ??= text.ToArray();
                resolved.AsSpan(at, length).Fill(NumberCharacters.Filler);
                decoded.CopyTo(resolved.AsSpan(at));
                at += length;
            }
            else
            {
                at++;
            }
        }

        return resolved ?? text;
    }
}
