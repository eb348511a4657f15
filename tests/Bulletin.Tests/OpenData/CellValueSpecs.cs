using System.Globalization;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Tests.Properties;
using FsCheck.Fluent;

namespace Bulletin.Tests.OpenData;

public class CellValueSpecs
{
    [Theory]
    [InlineData(ColumnType.Integer, "0", "0")]
    [InlineData(ColumnType.Integer, "-12", "-12")]
    [InlineData(ColumnType.Integer, "+12", "12")]
    [InlineData(ColumnType.Integer, "9007199254740991", "9007199254740991")]
    [InlineData(ColumnType.Number, "3.50", "3.50")]
    [InlineData(ColumnType.Number, "-0.5", "-0.5")]
    [InlineData(ColumnType.Number, "1e-3", "1e-3")]
    [InlineData(ColumnType.Boolean, "是", "true")]
    [InlineData(ColumnType.Boolean, "0", "false")]
    [InlineData(ColumnType.Date, "2024-02-29", "2024-02-29")]
    [InlineData(ColumnType.Date, "2024/3/5", "2024-03-05")]
    [InlineData(ColumnType.Date, "2024年3月5日", "2024-03-05")]
    [InlineData(ColumnType.DateTime, "2024-03-05 09:30", "2024-03-05T09:30:00+08:00")]
    [InlineData(ColumnType.DateTime, "2024-03-05T09:30:15+08:00", "2024-03-05T09:30:15+08:00")]
    [InlineData(ColumnType.Year, "2024", "2024")]
    [InlineData(ColumnType.Year, "2024年", "2024")]
    [InlineData(ColumnType.YearMonth, "2024-3", "2024-03")]
    [InlineData(ColumnType.YearMonth, "2024年12月", "2024-12")]
    [InlineData(ColumnType.GeoPoint, "100.5,25", "100.5, 25")]
    [InlineData(ColumnType.GeoPoint, "-180, -90", "-180, -90")]
    [InlineData(ColumnType.GeoPoint, "+100.5, +25", "100.5, 25")]
    public void What_an_office_writes_is_published_in_one_spelling(ColumnType type, string typed, string published)
    {
        Assert.True(CellValue.TryRead(type, typed, out var spelling, out _));
        Assert.Equal(published, spelling);
        Assert.True(CellValue.TryRead(type, spelling, out var again, out _));
        Assert.Equal(spelling, again);
    }

    [Theory]
    [InlineData(ColumnType.Integer, "007")]
    [InlineData(ColumnType.Integer, "1.0")]
    [InlineData(ColumnType.Integer, "1,234")]
    [InlineData(ColumnType.Integer, "9007199254740992")]
    [InlineData(ColumnType.Integer, "-0")]
    [InlineData(ColumnType.Integer, "１２")]
    [InlineData(ColumnType.Number, ".5")]
    [InlineData(ColumnType.Number, "5.")]
    [InlineData(ColumnType.Number, "NaN")]
    [InlineData(ColumnType.Number, "1e999")]
    [InlineData(ColumnType.Number, "50%")]
    [InlineData(ColumnType.Boolean, "有")]
    [InlineData(ColumnType.Date, "2023-02-29")]
    [InlineData(ColumnType.Date, "2024年3月5")]
    [InlineData(ColumnType.Date, "2024-03/05")]
    [InlineData(ColumnType.Date, "24-03-05")]
    [InlineData(ColumnType.DateTime, "2024-03-05")]
    [InlineData(ColumnType.DateTime, "2024-03-05 24:00")]
    [InlineData(ColumnType.DateTime, "2024-03-05T09:30:00Z")]
    [InlineData(ColumnType.Year, "0000")]
    [InlineData(ColumnType.YearMonth, "2024-13")]
    [InlineData(ColumnType.YearMonth, "2024年3")]
    [InlineData(ColumnType.GeoPoint, "25, 100")]
    [InlineData(ColumnType.GeoPoint, "100.5")]
    [InlineData(ColumnType.GeoPoint, "181, 0")]
    [InlineData(ColumnType.Number, "123456789012345678.9")]
    [InlineData(ColumnType.Number, "5.30102E+17")]
    [InlineData(ColumnType.Date, "0024-03-05")]
    [InlineData(ColumnType.Year, "0960")]
    public void What_could_mean_several_things_or_nothing_is_refused(ColumnType type, string typed) =>
        Assert.False(CellValue.TryRead(type, typed, out _, out _));

    [Fact]
    public void Numbers_have_the_value_that_the_runtime_reads() => Law.ForAll(
        from digits in Gen.Choose(0, int.MaxValue).Two()
        from decimals in Gen.Choose(0, 8)
        from kept in Gen.Choose(1, 12)
        select new Pieces(Number(digits.Item1, digits.Item2, kept, decimals)),
        text =>
        {
            Assert.True(CellValue.TryRead(ColumnType.Number, text, out _, out var number));
            Assert.Equal(double.Parse(text, CultureInfo.InvariantCulture), number);
        },
        runs: 5000);

    private static string[] Number(int high, int low, int digits, int decimals)
    {
        var whole = (((long)high << 31) | (long)low) % (long)Math.Pow(10, digits);
        var part = (low % (int)Math.Pow(10, decimals)).ToString($"D{decimals}", CultureInfo.InvariantCulture);
        return decimals == 0 ? [$"{whole}"] : [$"{whole}", $".{part}"];
    }
}
