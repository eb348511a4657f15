using Bulletin.Content.Identifiers;

namespace Bulletin.Tests.Content.Identifiers;

public class IssueNumberSpecs
{
    [Theory]
    [InlineData("2024/03")]
    [InlineData("2024/3")]
    [InlineData("2024年第3期")]
    [InlineData(" 2024/03 ")]
    public void Year_and_number_are_read(string typed)
    {
        Assert.True(IssueNumber.TryParse(typed, out var number));
        Assert.Equal(new(2024, 3), number);
        Assert.Equal(("2024/03", "2024年第3期"), (number.ToString(), number.ToChinese()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024")]
    [InlineData("2024/")]
    [InlineData("2024/0")]
    [InlineData("24/03")]
    [InlineData("1899/01")]
    [InlineData("2200/01")]
    [InlineData("2024/12345")]
    [InlineData("2024/-3")]
    [InlineData("2024/3/4")]
    [InlineData("2024年3期")]
    [InlineData("2024年第期")]
    [InlineData("第3期")]
    public void Anything_else_is_refused(string typed) => Assert.False(IssueNumber.TryParse(typed, out _));

    [Fact]
    public void Issues_are_ordered_by_year_then_number()
    {
        IssueNumber[] sorted = [new(2023, 12), new(2024, 2), new(2024, 10)];
        Assert.Equal(sorted, sorted.Reverse().Order());
    }
}
