using System.Globalization;
using Bulletin.Search.Querying;

namespace Bulletin.Tests.Search.Querying;

/// <summary>A 发文字号 is one however its number is written; engine.test.mjs asks the script of the page for the same.</summary>
public class NumberQuerySpecs
{
    private static readonly int[] Values =
        [1, 2, 9, 10, 11, 12, 19, 20, 21, 55, 99, 100, 101, 103, 110, 111, 119, 120, 200, 305, 999, 1000, 1001, 1010, 1100, 2024];

    [Fact]
    public void A_number_is_read_in_digits_and_in_numerals()
    {
        foreach (var value in Values)
        {
            foreach (var form in Forms(value))
            {
                Assert.Equal(new("市政府", 0, value, true), Query.Parse($"市政府令第{form}号").Number);
                Assert.Equal(new("市政府", 0, value, true), Query.Parse($"市政府{form}号令").Number);
                Assert.Equal(new("云政办发", 2024, value, false), Query.Parse($"云政办发〔2024〕{form}号").Number);
            }
        }
    }

    // As engine.test.mjs has them.
    [Theory]
    [InlineData("两", 2)]
    [InlineData("十二", 12)]
    [InlineData("一十二", 12)]
    [InlineData("廿", 20)]
    [InlineData("廿三", 23)]
    [InlineData("卅", 30)]
    [InlineData("卅一", 31)]
    [InlineData("百零三", 103)]
    [InlineData("一百廿三", 123)]
    [InlineData("两百", 200)]
    [InlineData("两百零三", 203)]
    [InlineData("两百〇三", 203)]
    [InlineData("两百一十", 210)]
    [InlineData("二百五十", 250)]
    [InlineData("两百五十", 250)]
    [InlineData("一千两百", 1200)]
    [InlineData("两千零二十四", 2024)]
    [InlineData("二〇二四", 2024)]
    public void A_numeral_has_the_value_that_it_is_said_with(string numeral, int value)
    {
        Assert.Equal(value, NumberText.ValueOf(numeral));
        Assert.Equal(value, Query.Parse($"市政府令第{numeral}号").Number?.Sequence);
        Assert.Equal($"t{value}", Query.Parse($"民法典第{numeral}条").Article);
    }

    [Theory]
    [InlineData("〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇一〇三", 103)]
    [InlineData("〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇〇一〇三", null)]
    [InlineData("九九九九九九", 999999)]
    [InlineData("一〇〇〇〇〇〇", null)]
    [InlineData("九九九九九九九九九九九九九九九九九九", null)]
    public void What_is_longer_than_any_number_is_none(string numerals, int? value) =>
        Assert.Equal(value, Query.Parse($"市政府令第{numerals}号").Number?.Sequence);

    private static IEnumerable<string> Forms(int value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        var spelled = Figures.Spelled(value);
        string[] forms = [
            digits, $"0{digits}", $"00{digits}", $" {digits} ", Each(digits, '\uff10'), Each(digits, "〇一二三四五六七八九"),
            "〇" + Each(digits, "〇一二三四五六七八九"), spelled, $" {spelled} ", value is >= 10 and < 20 ? $"一{spelled}" : spelled];
        return forms.SelectMany(form => new[] { form, form.Replace('〇', '零'), form.Replace('〇', '○') }).Distinct();
    }

    private static string Each(string digits, char zero) => string.Concat(digits.Select(c => (char)(zero + c - '0')));

    private static string Each(string digits, string numerals) => string.Concat(digits.Select(c => numerals[c - '0']));
}
