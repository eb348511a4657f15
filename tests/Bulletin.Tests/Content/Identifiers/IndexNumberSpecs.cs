using Bulletin.Content.Identifiers;

namespace Bulletin.Tests.Content.Identifiers;

public class IndexNumberSpecs
{
    [Theory]
    [InlineData("000014349/2017-00110")]
    [InlineData(" 015000002/2024-00015 ")]
    [InlineData("A_1.b")]
    public void Letters_digits_and_four_signs_are_fine(string typed)
    {
        Assert.True(IndexNumber.TryParse(typed, out var number));
        Assert.Equal(typed.Trim(), number.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("000014349/2017 00110")]
    [InlineData("索引1")]
    [InlineData("１")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void Anything_else_is_refused(string typed) => Assert.False(IndexNumber.TryParse(typed, out _));
}
