namespace Bulletin.OpenData.Validation;

/// <summary>公民身份号码, of which no table may hold one.</summary>
internal static class IdentityNumber
{
    // ISO 7064 MOD 11-2.
    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <param name="cell">18 bytes.</param>
    /// <returns>
    /// Whether it is the code of a province (GB/T 2260), a day of birth since 1880, a sequence
    /// number and the check character that belongs to them (GB 11643-1999).
    /// </returns>
    public static bool IsOne(ReadOnlySpan<byte> cell)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            var digit = cell[i] - '0';
            if ((uint)digit > 9)
                return false;
            sum += digit * Weights[i];
        }

        if (cell[17] != "10X98765432"u8[sum % 11] && !(cell[17] == 'x' && sum % 11 == 2))
            return false;
        // 81 to 83 are residents from Hong Kong, Macao and Taiwan, 91 permanent residents from abroad.
        if (Number(cell[..2]) is not (>= 11 and <= 15 or >= 21 and <= 23 or >= 31 and <= 37 or >= 41 and <= 46
            or >= 50 and <= 54 or >= 61 and <= 65 or 71 or >= 81 and <= 83 or 91))
        {
            return false;
        }

        var (year, month, day) = (Number(cell[6..10]), Number(cell[10..12]), Number(cell[12..14]));
        return year is >= 1880 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = (number * 10) + digit - '0';
        return number;
    }
}
