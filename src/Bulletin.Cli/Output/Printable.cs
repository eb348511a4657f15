using System.Globalization;

namespace Bulletin.Cli.Output;

/// <summary>
/// A line for a terminal: what a name or a text brings along must not command
/// the terminal, break the line or turn its direction.
/// </summary>
internal static class Printable
{
    public static string Of(string line) =>
        line.Any(IsUnsafe)
            ? string.Concat(line.Select(c => IsUnsafe(c) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}") : c.ToString()))
            : line;

    // Control characters, and those that embed, override or isolate a direction (Unicode 16, UAX #9, 2).
    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || c is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';
}
