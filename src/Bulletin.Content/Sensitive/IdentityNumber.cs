namespace Bulletin.Content.Sensitive;

/// <summary>公民身份号码 and the numbers that look like one.</summary>
internal static class IdentityNumber
{
    public const int Length = 18;

    /// <summary>The length of numbers issued until 1999: the year has two digits, and there is no check character.</summary>
    public const int OldLength = 15;

    /// <summary>Stands for the check character X.</summary>
    public const byte X = 10;

    /// <summary>
    /// Whether it is the code of a province (GB/T 2260), a day of birth since 1880, a sequence number
    /// and the check character that belongs to them (GB 11643-1999; ISO 7064, MOD 11-2).
    /// </summary>
    /// <param name="digits">18 values of 0 to 9; the last may be <see cref="X"/>.</param>
    public static bool IsOne(ReadOnlySpan<byte> digits)
    {
        // Permanent residents from abroad: 9, then the province (GA/T 704, edition of 2023); until then 91.
        var province = digits[0] == 9 && digits[1] != 1 ? Number(digits[1..3]) : Number(digits[..2]);
        if (!IsProvince(province) && province != 91)
            return false;
        if (!IsDay(Number(digits[6..10]), Number(digits[10..12]), Number(digits[12..14])))
            return false;
        ReadOnlySpan<byte> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1];
        var sum = 0;
        for (var i = 0; i < Length; i++)
            sum += digits[i] * weights[i];
        return sum % 11 == 1;
    }

    /// <summary>Whether it is the code of a province, a day of birth in the twentieth century and a sequence number.</summary>
    /// <param name="digits">15 values of 0 to 9.</param>
    public static bool IsOldOne(ReadOnlySpan<byte> digits) =>
        IsProvince(Number(digits[..2]))
        && IsDay(1900 + Number(digits[6..8]), Number(digits[8..10]), Number(digits[10..12]))
        && Number(digits[12..]) != 0;

    // 81 to 83 are residents from Hong Kong, Macao and Taiwan.
    private static bool IsProvince(int code) => code is >= 11 and <= 15 or >= 21 and <= 23 or >= 31 and <= 37 or >= 41 and <= 46
        or >= 50 and <= 54 or >= 61 and <= 65 or 71 or >= 81 and <= 83;

    private static bool IsDay(int year, int month, int day) =>
        year is >= 1880 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = (number * 10) + digit;
        return number;
    }
}
