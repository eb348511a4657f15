using Bulletin.Content.Characters;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Markdown.Syntax;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>
/// Reads the address of a link. What is not on the list of allowed schemes is refused (RFC 3986;
/// the URL standard's parser decides what a browser would do with it).
/// </summary>
internal static class LinkAddress
{
    /// <param name="address">As the author wrote it, backslashes and entities resolved.</param>
    /// <param name="kind">Where it leads.</param>
    /// <param name="target">See <see cref="BodyLink"/>.</param>
    /// <param name="fragment">See <see cref="BodyLink"/>.</param>
    /// <returns>False when the scheme is not allowed or the address is made to look like something else.</returns>
    public static bool TryRead(string address, out LinkKind kind, out string target, out string fragment)
    {
        (kind, target, fragment) = (LinkKind.File, "", "");
        // Browsers drop tabs and newlines inside a URL and blanks around it, so that “java\tscript:” runs; no honest address has them.
        if (address.AsSpan().ContainsAnyInRange('\0', '\u001f') || !IsHarmless(address))
            return false;
        address = address.Trim();
        var end = address.AsSpan().IndexOfAny(":/?#");
        if (end >= 0 && address[end] == ':')
            return TryReadScheme(address, end, out kind, out target, out fragment);
        if (LeavesSite(address) || address.StartsWith('\\'))
            return false;
        return address.StartsWith('#')
            ? ReadFragment(address, out kind, out fragment)
            : TryReadPath(address, out kind, out target, out fragment);
    }

    /// <summary>
    /// Whether an address leads to the author's own disk or network: <c>C:\a.pdf</c>,
    /// <c>file:///C:/a.pdf</c>, <c>\\server\share</c> (of whose backslashes Markdown leaves one).
    /// </summary>
    public static bool IsOnOwnDisk(string address)
    {
        var path = address.AsSpan().Trim();
        if (path.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
            return true;
        return path is ['\\', ..] or [_, ':', '\\' or '/', ..] && (path[0] == '\\' || char.IsAsciiLetter(path[0]));
    }

    /// <summary>
    /// Whether a line is a link reference definition (CommonMark 4.7) and not a text that only
    /// looks like one: what follows the colon must look like an address.
    /// </summary>
    public static bool IsDefinition(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf("]:");
        if (colon < 0 || line.StartsWith("[^"))
            return false;
        var address = line[(colon + 2)..].Trim();
        if (address.IsEmpty)
            return false;
        if (address[0] == '<')
            return true;
        var end = address.IndexOfAny(' ', '\t');
        var first = end < 0 ? address : address[..end];
        return first[0] is '#' or '/' or '.'
            || first.StartsWith("doc:")
            || (!first.ContainsAny("，。；：、") && (first.Contains('/') || first.Contains('.') || first.Contains(':')));
    }

    private static bool TryReadScheme(string address, int colon, out LinkKind kind, out string target, out string fragment)
    {
        (kind, target, fragment) = (LinkKind.External, address, "");
        var scheme = address.AsSpan(0, colon);
        var rest = address.AsSpan(colon + 1);
        if (Is(scheme, "http") || Is(scheme, "https"))
            return rest.StartsWith("//") && rest.Length > 2;
        if (Is(scheme, "mailto") || Is(scheme, "tel"))
            return !rest.IsEmpty;
        if (!Is(scheme, "doc"))
            return false;
        kind = LinkKind.Number;
        target = Split(rest, out fragment).Trim();
        return target.Length > 0;
    }

    private static bool TryReadPath(string address, out LinkKind kind, out string target, out string fragment)
    {
        target = Split(address, out fragment);
        kind = target.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            || target.EndsWith("/" + DocumentId.DatasetFile, StringComparison.Ordinal)
            ? LinkKind.Document
            : LinkKind.File;
        // Decoded it must still be a path: “javascript%3Aalert(1)” may come out of a careless hand as a scheme.
        var end = target.AsSpan().IndexOfAny(":/");
        return target.Length > 0 && IsHarmless(target) && !LeavesSite(target) && (end < 0 || target[end] != ':');
    }

    private static bool ReadFragment(string address, out LinkKind kind, out string fragment)
    {
        kind = LinkKind.Fragment;
        fragment = Decode(address.AsSpan(1));
        return true;
    }

    private static string Split(ReadOnlySpan<char> address, out string fragment)
    {
        var hash = address.IndexOf('#');
        fragment = hash < 0 ? "" : Decode(address[(hash + 1)..]);
        var path = hash < 0 ? address : address[..hash];
        // A query has no meaning for a file of this site.
        var query = path.IndexOf('?');
        return Decode(query < 0 ? path : path[..query]);
    }

    private static string Decode(ReadOnlySpan<char> text) =>
        OddCharacters.Identity(text.Contains('%') ? TextCleaner.Clean(Uri.UnescapeDataString(text)) : text.ToString());

    // “//host” and, for a browser, “\\host” and “/\host” lead to another host.
    private static bool LeavesSite(string address) =>
        address.Length > 1 && address[0] is '/' or '\\' && address.Length > 1 && address[1] is '/' or '\\';

    private static bool IsHarmless(string address)
    {
        foreach (var character in address)
        {
            if (TextCleaner.IsForbidden(character) || OddCharacters.Of(character) == Oddity.Direction)
                return false;
        }

        return true;
    }

    private static bool Is(ReadOnlySpan<char> scheme, string allowed) => scheme.Equals(allowed, StringComparison.OrdinalIgnoreCase);
}
