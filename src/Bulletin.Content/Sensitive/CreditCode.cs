namespace Bulletin.Content.Sensitive;

/// <summary>统一社会信用代码 of organisations, as long as an identity number.</summary>
internal static class CreditCode
{
    /// <summary>Whether the check character fits (GB 32100-2015, annex A).</summary>
    /// <param name="digits">18 values of 0 to 9; codes with letters are no identity numbers anyway.</param>
    public static bool IsOne(ReadOnlySpan<byte> digits)
    {
        ReadOnlySpan<byte> weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += digits[i] * weights[i];
        return digits[17] == (31 - (sum % 31)) % 31;
    }
}
