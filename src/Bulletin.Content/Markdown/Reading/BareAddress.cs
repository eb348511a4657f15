using System.Buffers;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>
/// Finds addresses that lack their scheme: <c>www.example.cn</c>, <c>http：//example.cn</c>, <c>a@example.cn</c>.
/// </summary>
internal static class BareAddress
{
    private static readonly SearchValues<string> Ends = SearchValues.Create(
        [".cn", ".com", ".net", ".org", ".gov", ".edu", ".中国", ".公司", ".政务", ".公益"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NotInHosts = SearchValues.Create(" ()（）\u3000");

    /// <param name="address">An address that is no link to a web page.</param>
    /// <returns>What it was meant to be; null: it is none.</returns>
    public static string? Right(string address)
    {
        var text = address.AsSpan().Trim();
        if (text.StartsWith("http", StringComparison.OrdinalIgnoreCase))
        {
            var isSecure = text.Length > 4 && text[4] is 's' or 'S';
            var rest = text[(isSecure ? 5 : 4)..];
            var host = rest.TrimStart(":：;；/／\\. ");
            return host.Length < rest.Length && IsHost(HostOf(host)) ? $"{(isSecure ? "https" : "http")}://{host}" : null;
        }

        var name = HostOf(text);
        if (name.Length == text.Length && name.IndexOf('@') is var at and > 0)
            return IsHost(name[(at + 1)..]) ? $"mailto:{text}" : null;
        return IsHost(name) ? $"https://{text}" : null;
    }

    private static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny("/?#:\\");
        return end < 0 ? text : text[..end];
    }

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        if (host.ContainsAny(NotInHosts) || host.IndexOf('.') <= 0)
            return false;
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            return true;
        var end = host[host.LastIndexOf('.')..];
        return end.ContainsAny(Ends) && end.Length <= 4;
    }
}
