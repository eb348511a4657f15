using System.Globalization;
using Bulletin.Content.Sensitive;

namespace Bulletin.Content.Media.Words;

/// <summary>
/// Numbers that were typed as numbers. A spreadsheet keeps 15 digits of them, a library about 17: of an identity number the end is lost,
/// not whose it is.
/// </summary>
internal static class TypedNumber
{
    private const int Longest = 40;

    /// <summary>The digits of a whole number; null: it is none.</summary>
    /// <param name="number">As the file has it: 110105194912310038, 1.10105194912310024E17.</param>
    public static string? Text(ReadOnlySpan<char> number)
    {
        if (number.Length > Longest || !decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return null;
        var whole = decimal.Truncate(value);
        return value == whole ? whole.ToString(CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The digits of a whole number; nothing of one with decimals; others as they are.</summary>
    public static ReadOnlySpan<char> Words(ReadOnlySpan<char> text) => Text(text) is { } whole ? whole : IsDecimal(text) ? "" : text;

    private static bool IsDecimal(ReadOnlySpan<char> text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>Whether digits of a long whole number may be lost: what a double can hold, and what is written like one.</summary>
    public static bool IsRounded(ReadOnlySpan<char> number) =>
        number.ContainsAny('E', 'e')
        || (ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && (ulong)(double)value == value);

    /// <summary>The digits of a rounded identity number with the check character that belongs to them; others as they are.</summary>
    public static string Completed(string text)
    {
        if (text.Length != IdentityNumber.Length || text.AsSpan().ContainsAnyExceptInRange('0', '9')) return text;
        Span<byte> digits = stackalloc byte[IdentityNumber.Length];
        for (var i = 0; i < digits.Length; i++) digits[i] = (byte)(text[i] - '0');
        if (IdentityNumber.IsOne(digits)) return text;
        for (byte check = 0; check <= IdentityNumber.X; check++)
        {
            digits[^1] = check;
            if (IdentityNumber.IsOne(digits)) return text[..^1] + (check == IdentityNumber.X ? 'X' : (char)('0' + check));
        }

        return text;
    }
}
