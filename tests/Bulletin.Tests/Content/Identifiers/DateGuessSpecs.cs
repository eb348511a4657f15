using Bulletin.Content.Identifiers;

namespace Bulletin.Tests.Content.Identifiers;

/// <summary>What is meant by a time of another zone, and what is none.</summary>
public class DateGuessSpecs
{
    [Theory]
    [InlineData("2024-03-05T10:00:00Z", "2024-03-05T18:00:00+08:00")]
    [InlineData("2024-03-05T10:00:00+00:00", "2024-03-05T18:00:00+08:00")]
    [InlineData("2024-03-05T10:00:00-05:00", "2024-03-05T23:00:00+08:00")]
    [InlineData("2024-03-05 10:00-11:30", "2024-03-05T10:00:00+08:00")]
    [InlineData("2024-03-05 10：00—11：30", "2024-03-05T10:00:00+08:00")]
    [InlineData("2024年3月5日10时至11时30分", "2024-03-05T10:00:00+08:00")]
    [InlineData("2024-03-05 02:00:00 -05:00", "2024-03-05T15:00:00+08:00")]
    [InlineData("2024-03-05T10:00:00+05:30", "2024-03-05T12:30:00+08:00")]
    [InlineData("2024-03-05 10:00:00 +0530", "2024-03-05T12:30:00+08:00")]
    [InlineData("2024-03-05 10:00:00 +0900 JST", "2024-03-05T09:00:00+08:00")]
    [InlineData("2024-03-05T10:00:00+14:00", "2024-03-05T04:00:00+08:00")]
    [InlineData("2024-03-05T10:00 UTC+8", "2024-03-05T10:00:00+08:00")]
    [InlineData("9999-12-31T23:59:00+09:00", "9999-12-31T22:59:00+08:00")]
    public void A_time_of_another_zone_is_shown_in_ours(string typed, string meant) =>
        Assert.Equal(meant, DateGuess.Of(typed).Meant?.ToIso());

    [Theory]
    [InlineData("9999-12-31T23:59:00-12:00")]
    [InlineData("9999-12-31 23:59Z")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("0001-01-01T00:00:00+99999:00")]
    [InlineData("2024-03-05T10:00:00+99999:00")]
    [InlineData("2024-03-05T10:00:00+15:00")]
    [InlineData("2024-03-05T10:00:00-14:30")]
    [InlineData("2024-03-05T10:00:00+99999999999")]
    public void What_is_no_offset_or_leads_out_of_the_calendar_is_not_guessed(string typed) => Assert.Null(DateGuess.Of(typed).Meant);
}
