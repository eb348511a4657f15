namespace Bulletin.Content.Sensitive;

/// <summary>Numbers of payment cards, as long as many other numbers are.</summary>
internal static class PaymentCard
{
    public const int LeastLength = 16;
    public const int MostLength = 19;

    /// <summary>Whether the check digit fits (ISO/IEC 7812-1, annex B).</summary>
    public static bool HasCheckDigit(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)];
            sum += (i & 1) == 0 ? digit : digit < 5 ? digit * 2 : (digit * 2) - 9;
        }

        return sum % 10 == 0;
    }

    /// <summary>Whether it begins as any card does.</summary>
    public static bool MayBegin(ReadOnlySpan<byte> digits) => IsUnionPay(digits) || IsOther(digits);

    /// <summary>Whether it begins as the cards of China UnionPay do (62).</summary>
    public static bool IsUnionPay(ReadOnlySpan<byte> digits) => digits is [6, 2, ..];

    // As those of other networks and older debit cards do.
    private static bool IsOther(ReadOnlySpan<byte> digits) =>
        digits is [4, ..] or [5, >= 1 and <= 5, ..] or [3, 5, ..] or [6, 0, ..] or [9, 5, 5, 8, ..] or [6, 8, ..];
}
