using System.Globalization;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>What a reader should know of an http address: whose it is, and what it gives away.</summary>
/// <param name="Host">The host, lower case, labels in Unicode, without port; of IPv6 without brackets.</param>
/// <param name="User">What stands before <c>@</c>: a name, with or without a password. Never printed.</param>
/// <param name="Query">What stands behind <c>?</c>.</param>
internal readonly record struct WebAddress(string Host, string User, string Query)
{
    private static readonly IdnMapping Idn = new();

    /// <summary>Reads an address as browsers do (URL standard): full stops of Chinese part labels, backslashes are slashes.</summary>
    /// <returns>False: it is none of http or https.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out WebAddress address)
    {
        address = default;
        text = text.Trim();
        if (!text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = text[(text.IndexOf(':') + 1)..].TrimStart("/\\");
        var end = rest.IndexOfAny("/\\?#");
        var authority = end < 0 ? rest : rest[..end];
        var at = authority.LastIndexOf('@');
        var query = rest.IndexOf('?');
        address = new(
            HostOf(authority[(at + 1)..]),
            at < 0 ? "" : authority[..at].ToString(),
            query < 0 ? "" : rest[(query + 1)..].ToString());
        return address.Host.Length > 0;
    }

    /// <summary>A host by which two addresses are compared: lower case, labels in Unicode.</summary>
    public static string HostOf(ReadOnlySpan<char> typed)
    {
        if (typed.StartsWith("[") && typed.IndexOf(']') is var close and > 0)
            return typed[1..close].ToString().ToLowerInvariant();
        var colon = typed.LastIndexOf(':');
        var host = (colon < 0 ? typed : typed[..colon]).ToString();
        if (host.Contains('%'))
            host = Uri.UnescapeDataString(host);
        host = host.ToLowerInvariant().Replace('。', '.').Replace('．', '.').TrimEnd('.');
        return host.Contains("xn--", StringComparison.Ordinal) ? Decoded(host) : host;
    }

    private static string Decoded(string host)
    {
        try
        {
            return Idn.GetUnicode(host);
        }
        catch (ArgumentException)
        {
            return host;
        }
    }
}
