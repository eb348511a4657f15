using System.Text.RegularExpressions;

namespace Bulletin.Cli.Misses;

/// <summary>What a line of a log says of a request.</summary>
/// <param name="Client">Who asked, as far as the log tells readers apart.</param>
/// <param name="Method">GET, for one.</param>
/// <param name="Address">What was asked for.</param>
/// <param name="Status">What the server answered.</param>
/// <param name="Referrer">The page that asked for it; empty: unknown.</param>
/// <param name="Agent">The browser; empty: unknown.</param>
internal sealed partial record LogEntry(string Client, string Method, string Address, int Status, string Referrer, string Agent)
{
    /// <summary>When; null: the log does not say.</summary>
    public DateTimeOffset? Time { get; init; }

    private const int FirstFailure = 400;

    /// <summary>Whether a reader got what was asked for.</summary>
    public bool IsRead => Method == "GET" && Status < FirstFailure && !Robot().IsMatch(Agent);

    [GeneratedRegex("bot|spider|crawl|slurp", RegexOptions.IgnoreCase)]
    private static partial Regex Robot();
}
