using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bulletin.Cli.Misses;

/// <summary>
/// Understands the lines of a log: common and combined format (nginx, Apache), JSON lines (Caddy; nginx with names like its own),
/// and the extended format of the W3C (IIS), whose columns the log names itself. One for each log.
/// </summary>
internal sealed partial class LogReader
{
    private const string Quoted = @"(?:[^""\\]|\\.)*";
    private const string Columns = "#Fields:";

    // A vhost may stand before, and more columns may follow. Linear in what anybody may send.
    private static readonly Regex Combined = new(
        "^(?<client>\\S+) .*?\"(?<method>[A-Z]+) (?<address>" + Quoted + ") HTTP/[0-9.]+\" (?<status>[0-9]{3})"
        + "(?: \\S+(?: \"(?<referrer>" + Quoted + ")\"(?: \"(?<agent>" + Quoted + ")\"(?: \"(?<forwarded>" + Quoted + ")\")?)?)?)?",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    private string[] columns = [];

    /// <summary>What a line says; null: it is no request, or was cut off.</summary>
    public LogEntry? Read(string line)
    {
        if (line.StartsWith('{')) return OfJson(line);
        if (line.StartsWith(Columns, StringComparison.Ordinal))
            columns = line[Columns.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return line.StartsWith('#') ? null : columns.Length > 0 ? OfColumns(line) : OfText(line);
    }

    private static LogEntry? OfText(string line)
    {
        if (Combined.Match(line) is not { Success: true } match) return null;
        string Part(string name) => Unescaped(match.Groups[name].Value);
        return new(
            LogClient.Of(match.Groups["forwarded"].Value, match.Groups["client"].Value),
            match.Groups["method"].Value,
            Part("address"),
            StatusOf(match.Groups["status"].Value),
            Part("referrer"),
            Part("agent"))
        {
            Time = LogTime.OfLine(line),
        };
    }

    private LogEntry? OfColumns(string line)
    {
        var cells = line.Split(' ');
        if (cells.Length != columns.Length) return null;
        string Cell(string name) => Array.IndexOf(columns, name) is >= 0 and var place && cells[place] != "-" ? cells[place] : "";
        return new(
            LogClient.Of(Cell("X-Forwarded-For"), Cell("c-ip")),
            Cell("cs-method"),
            $"{Cell("cs-uri-stem")}?{Cell("cs-uri-query")}",
            StatusOf(Cell("sc-status")),
            Cell("cs(Referer)"),
            Cell("cs(User-Agent)"))
        {
            Time = LogTime.Of($"{Cell("date")} {Cell("time")}"),
        };
    }

    private static LogEntry? OfJson(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(Encoding.Latin1.GetBytes(line));
            var root = json.RootElement;
            var asked = Member(root, "request") is { ValueKind: JsonValueKind.Object } request ? request : root;
            var headers = Member(asked, "headers") ?? root;
            var words = Text(asked, "request").Split(' ');
            var isWhole = words.Length == 3;
            return new(
                LogClient.Of(
                    Text(headers, "X-Forwarded-For", "http_x_forwarded_for"),
                    Text(asked, "client_ip", "remote_ip", "remote_addr")),
                isWhole ? words[0] : Text(asked, "method", "request_method"),
                isWhole ? words[1] : Text(asked, "uri", "request_uri"),
                StatusOf(Text(root, "status")),
                Text(headers, "Referer", "http_referer", "referer"),
                Text(headers, "User-Agent", "http_user_agent", "user_agent"))
            {
                Time = LogTime.Of(Text(root, "ts", "msec", "time_iso8601", "time_local", "time", "timestamp", "@timestamp")),
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    private static string Text(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Member(element, name) is not { } member) continue;
            if (member is { ValueKind: JsonValueKind.Array } && member.GetArrayLength() > 0) member = member[0];
            if (member.ValueKind is JsonValueKind.String or JsonValueKind.Number)
                return TextOf(member);
        }

        return "";
    }

    // Servers write bytes as they come: what is no UTF-8 is taken as it stands.
    private static string TextOf(JsonElement member)
    {
        try
        {
            return Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(member.ToString()));
        }
        catch (InvalidOperationException)
        {
            return Encoding.Latin1.GetString(JsonMarshal.GetRawUtf8Value(member)).Trim('"');
        }
    }

    private static int StatusOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0;

    // Servers write a byte that is no letter as \xE5, a quote as \".
    private static string Unescaped(string text) => text.Contains('\\', StringComparison.Ordinal)
        ? Escaped().Replace(text, escaped => escaped.Groups[1].Success
            ? ((char)int.Parse(escaped.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
            : escaped.Groups[2].Value)
        : text;

    [GeneratedRegex(@"\\(?:x([0-9A-Fa-f]{2})|(.))")]
    private static partial Regex Escaped();
}
