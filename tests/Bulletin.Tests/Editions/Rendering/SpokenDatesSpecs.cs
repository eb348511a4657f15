using Bulletin.Editions.Rendering;

namespace Bulletin.Tests.Editions.Rendering;

public class SpokenDatesSpecs
{
    [Theory]
    [InlineData("2024-04-18", "2024年4月18日")]
    [InlineData("每月更新，首次发布：2023-12-01", "每月更新，首次发布：2023年12月1日")]
    [InlineData("2023-01-01 至 2024-04-18；空 3", "2023年1月1日 至 2024年4月18日；空 3")]
    public void A_date_is_written_as_it_is_said(string text, string said) => Assert.Equal(said, SpokenDates.In(text));

    [Theory]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("2024-13-01")]
    [InlineData("12024-04-18")]
    [InlineData("2024-04-18-3")]
    [InlineData("2024-04-18T09:00")]
    [InlineData("0882-6120033")]
    public void What_is_no_date_stays(string text) => Assert.Equal(text, SpokenDates.In(text));
}
