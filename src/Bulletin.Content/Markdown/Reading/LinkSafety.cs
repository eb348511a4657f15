using System.Buffers;
using System.Collections.Frozen;
using Bulletin.Content.Markdown.Syntax;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>
/// Looks at a link to another site: whether readers can open it, whether it leads where it seems to, and whether it gives away a secret.
/// </summary>
internal static class LinkSafety
{
    // Shorter ones are no secrets, such as the codes that net disks want from everyone who has the link.
    private const int ShortestSecret = 6;

    // Nobody takes an address further back in the text of a link for where it leads.
    private const int MostOfText = 2000;

    private static readonly FrozenSet<string> Secrets = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "token", "access_token", "accesstoken", "auth_token", "authtoken", "refresh_token", "id_token", "jwt", "auth", "authorization",
        "apikey", "api_key", "api-key", "appsecret", "app_secret", "secret", "client_secret", "accesskey", "access_key", "password",
        "passwd", "pwd", "pass", "session", "sessionid", "session_id", "jsessionid", "phpsessid", "ticket", "sig", "signature",
        "x-amz-signature", "x-oss-signature", "code_verifier");

    // What ends an address in a Chinese text.
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\n\r\u3000，。；、）》”<>\"");

    // The endings of hosts that a text may name without http: file names have others.
    private static readonly FrozenSet<string> TopLevels = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "cn", "com", "net", "org", "gov", "edu", "info", "biz", "hk", "mo", "tw", "example", "中国", "政务", "公益", "网络", "公司");

    /// <param name="address">Where it leads.</param>
    /// <param name="text">What readers see; null: the address itself.</param>
    /// <param name="offset">Where the link stands.</param>
    /// <param name="report">Receives diagnostics.</param>
    public static void Check(string address, string? text, int offset, BodyReport report)
    {
        if (!WebAddress.TryRead(address, out var target))
            return;
        var at = report.At(offset);
        if (PrivateHosts.Has(target.Host))
            report.Add(MarkdownProblems.PrivateHost(at, target.Host));
        if (LookalikeHosts.Has(target.Host))
            report.Add(MarkdownProblems.LookalikeHost(at, target.Host));
        // https://www.gov.cn@evil.example/ seems to lead to the first.
        if (target.User.Contains('.') && !target.User.Contains(':'))
            report.Add(MarkdownProblems.OtherHost(at, target.User, target.Host));
        else if (target.User.Length > 0)
            report.Add(MarkdownProblems.UserInAddress(at, target.Host));
        else if (SecretIn(target.Query) is { } secret)
            report.Add(MarkdownProblems.SecretInAddress(at, target.Host, secret));
        if (text is not null && Named(text) is { } named && !IsSame(named, target.Host))
            report.Add(MarkdownProblems.OtherHost(at, named, target.Host));
    }

    private static bool IsSame(string one, string other) => WithoutWww(one).SequenceEqual(WithoutWww(other));

    private static ReadOnlySpan<char> WithoutWww(string host) => host.StartsWith("www.", StringComparison.Ordinal) ? host.AsSpan(4) : host;

    // The host that the text of a link names: of an address anywhere in it, or the whole text.
    private static string? Named(string text)
    {
        var rest = text.AsSpan(0, Math.Min(text.Length, MostOfText));
        while (rest.IndexOf("http", StringComparison.OrdinalIgnoreCase) is var next and >= 0)
        {
            rest = rest[next..];
            if (WebAddress.TryRead(UpToBlank(rest), out var address))
                return address.Host;
            rest = rest[1..];
        }

        var whole = text.AsSpan().Trim(" \t\n\r\u3000《》<>“”\"（）()");
        var end = whole.IndexOfAny("/?#");
        var host = WebAddress.HostOf(end < 0 ? whole : whole[..end]);
        var dot = host.LastIndexOf('.');
        return dot > 0 && IsHost(host) && TopLevels.Contains(host[(dot + 1)..]) ? host : null;
    }

    private static ReadOnlySpan<char> UpToBlank(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(Ends);
        return end < 0 ? text : text[..end];
    }

    private static bool IsHost(string text)
    {
        foreach (var unit in text)
        {
            if (!char.IsLetterOrDigit(unit) && unit is not ('.' or '-'))
                return false;
        }

        return true;
    }

    private static string? SecretIn(ReadOnlySpan<char> query)
    {
        var end = query.IndexOf('#');
        foreach (var range in (end < 0 ? query : query[..end]).Split('&'))
        {
            var pair = (end < 0 ? query : query[..end])[range];
            var equals = pair.IndexOf('=');
            if (equals > 0 && pair.Length - equals > ShortestSecret
                && Secrets.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(pair[..equals], out var name))
            {
                return name;
            }
        }

        return null;
    }
}
