using Bulletin.Content.Identifiers;

namespace Bulletin.Tests.Content.Identifiers;

public class MomentSpecs
{
    [Theory]
    [InlineData("2024-03-05", "2024-03-05")]
    [InlineData("2024-3-5", "2024-03-05")]
    [InlineData("2024年3月5日", "2024-03-05")]
    [InlineData("2024年03月05日", "2024-03-05")]
    [InlineData(" 2024-02-29 ", "2024-02-29")]
    [InlineData("2024-03-05 09:30", "2024-03-05T09:30:00+08:00")]
    [InlineData("2024-03-05T09:30", "2024-03-05T09:30:00+08:00")]
    [InlineData("2024-03-05T09:30:00+08:00", "2024-03-05T09:30:00+08:00")]
    [InlineData("2024年3月5日 9:30", "2024-03-05T09:30:00+08:00")]
    [InlineData("2024年3月5日　09：30", "2024-03-05T09:30:00+08:00")]
    [InlineData("2024-03-05 00:00", "2024-03-05T00:00:00+08:00")]
    public void A_day_with_or_without_a_time_is_read(string typed, string iso)
    {
        Assert.True(Moment.TryParse(typed, out var moment));
        Assert.Equal(iso, moment.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024")]
    [InlineData("2024-03")]
    [InlineData("2024-13-01")]
    [InlineData("2024-00-01")]
    [InlineData("2023-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("24-03-05")]
    [InlineData("2024/03/05")]
    [InlineData("2024.03.05")]
    [InlineData("２０２４-03-05")]
    [InlineData("2024-03-05 24:00")]
    [InlineData("2024-03-05 09:60")]
    [InlineData("2024-03-05 9")]
    [InlineData("2024-03-05 09:30:15")]
    [InlineData("2024-03-05T09:30:00Z")]
    [InlineData("2024-03-05T09:30:00+09:00")]
    [InlineData("2024-03-05x")]
    [InlineData("三月五日")]
    public void Anything_else_is_refused(string typed) => Assert.False(Moment.TryParse(typed, out _));

    [Fact]
    public void Every_form_of_output_is_in_Chinese_standard_time()
    {
        var (day, time) = (new Moment(new(2024, 3, 5)), new Moment(new(2024, 3, 5), new(9, 5)));
        Assert.Equal(("2024-03-05", "2024-03-05T09:05:00+08:00"), (day.ToIso(), time.ToIso()));
        Assert.Equal(("2024-03-05T00:00:00+08:00", "2024-03-05T09:05:00+08:00"), (day.ToRfc3339(), time.ToRfc3339()));
        Assert.Equal(("2024-03-05 00:00", "2024-03-05 09:05"), (day.ToPageTag(), time.ToPageTag()));
        Assert.Equal(("2024年3月5日", "2024年3月5日 09:05"), (day.ToChinese(), time.ToChinese()));
        Assert.True(day.CompareTo(time) < 0);
    }
}
