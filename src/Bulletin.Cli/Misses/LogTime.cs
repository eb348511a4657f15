using System.Globalization;
using System.Text.RegularExpressions;

namespace Bulletin.Cli.Misses;

/// <summary>Understands how logs write when something was asked.</summary>
internal static partial class LogTime
{
    /// <summary>The time; null: it is none.</summary>
    /// <param name="text"><c>30/Nov/2026:11:00:00 +0800</c>, ISO 8601, or seconds since 1970.</param>
    public static DateTimeOffset? Of(string text)
    {
        if (Seconds().IsMatch(text))
            return DateTimeOffset.UnixEpoch.AddSeconds(double.Parse(text, CultureInfo.InvariantCulture));
        var (culture, style) = (CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        return DateTimeOffset.TryParseExact(text, "dd/MMM/yyyy:HH:mm:ss zzz", culture, style, out var time)
            || DateTimeOffset.TryParse(text, culture, style, out time) ? time : null;
    }

    /// <summary>The time in a line of common format: what stands in brackets before the request; null: none does.</summary>
    public static DateTimeOffset? OfLine(string line) =>
        Bracketed().Match(line) is { Success: true } found ? Of(found.Groups[1].Value) : null;

    [GeneratedRegex(@"^[0-9]{1,11}(?:\.[0-9]{1,9})?\z")]
    private static partial Regex Seconds();

    [GeneratedRegex("""^[^"\[]*\[([^\]"]{20,40})\] """)]
    private static partial Regex Bracketed();
}
