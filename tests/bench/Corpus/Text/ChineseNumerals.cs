namespace Bulletin.Bench.Text;

internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>1 to 99 as they stand in 第X条: 十, 十二, 二十, 二十一.</summary>
    public static string Of(int n) => (n / 10, n % 10) switch
    {
        (0, var ones) => Digits[ones].ToString(),
        (var tens, var ones) => $"{(tens > 1 ? Digits[tens] : "")}十{(ones > 0 ? Digits[ones] : "")}",
    };
}
