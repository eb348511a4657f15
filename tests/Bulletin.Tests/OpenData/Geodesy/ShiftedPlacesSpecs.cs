using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Geodesy;

namespace Bulletin.Tests.OpenData.Geodesy;

/// <summary>Places of maps in the country come back to where they are.</summary>
public class ShiftedPlacesSpecs
{
    // Shanghai, Shenzhen, Beijing.
    [Theory]
    [InlineData(121.5272106, 31.1774276, 121.531541859215, 31.17530398364597)]
    [InlineData(113.912316, 22.543847, 113.9171764808363, 22.540796131694766)]
    [InlineData(116.377817, 39.911954, 116.38404722455657, 39.91334545536069)]
    public void The_shift_is_the_known_one_and_is_undone(double longitude, double latitude, double shiftedLongitude, double shiftedLatitude)
    {
        var (east, north) = ShiftedPlaces.ToGcj02((longitude, latitude));
        Assert.Equal(shiftedLongitude, east, 1e-9);
        Assert.Equal(shiftedLatitude, north, 1e-9);
        (east, north) = ShiftedPlaces.ToWgs84(CoordinateSystem.Gcj02, shiftedLongitude, shiftedLatitude);
        Assert.Equal(longitude, east, 2e-9);
        Assert.Equal(latitude, north, 2e-9);
    }

    [Theory]
    [InlineData(120.019809, 29.199786, 120.00872862304577, 29.196207983371643)]
    [InlineData(120.036455, 29.210504, 120.02527285578192, 29.207147173535763)]
    public void Places_of_Baidu_are_those_of_others(double longitude, double latitude, double trueLongitude, double trueLatitude)
    {
        // The usual formulas undo each shift in one step, which is off by a metre.
        var (east, north) = ShiftedPlaces.ToWgs84(CoordinateSystem.Bd09, longitude, latitude);
        Assert.Equal(trueLongitude, east, 2e-5);
        Assert.Equal(trueLatitude, north, 2e-5);
    }

    [Fact]
    public void All_over_the_country_the_way_back_is_exact()
    {
        for (var longitude = 73.5; longitude < 135; longitude += 1.7)
        {
            for (var latitude = 4.1; latitude < 53.5; latitude += 1.3)
            {
                var shifted = ShiftedPlaces.FromGcj02ToBd09(ShiftedPlaces.ToGcj02((longitude, latitude)));
                var (east, north) = ShiftedPlaces.ToWgs84(CoordinateSystem.Bd09, shifted.Longitude, shifted.Latitude);
                Assert.InRange(Math.Abs(east - longitude) + Math.Abs(north - latitude), 0, 1e-8);
            }
        }
    }

    [Fact]
    public void What_is_not_shifted_stays_as_it_is()
    {
        Assert.Equal((2.35, 48.85), ShiftedPlaces.ToGcj02((2.35, 48.85)));
        Assert.Equal((100.5, 25.5), ShiftedPlaces.ToWgs84(CoordinateSystem.Cgcs2000, 100.5, 25.5));
        Assert.Equal((100.5, 25.5), ShiftedPlaces.ToWgs84(null, 100.5, 25.5));
    }

    [Theory]
    [InlineData("WGS84", "WGS84")]
    [InlineData("wgs 84 坐标系", "WGS84")]
    [InlineData("EPSG:4490", "CGCS2000")]
    [InlineData("2000国家大地坐标系", "CGCS2000")]
    [InlineData("国家2000", "CGCS2000")]
    [InlineData("gcj02", "GCJ-02")]
    [InlineData("ＧＣＪ－０２", "GCJ-02")]
    [InlineData("火星坐标系", "GCJ-02")]
    [InlineData("高德", "GCJ-02")]
    [InlineData("BD09", "BD-09")]
    [InlineData("百度坐标", "BD-09")]
    [InlineData("西安80", null)]
    [InlineData("北京54", null)]
    [InlineData("", null)]
    public void A_system_is_known_by_what_offices_call_it(string typed, string? name) =>
        Assert.Equal(name, CoordinateSystems.TryParse(typed, out var system) ? system.Name() : null);

    [Fact]
    public void Shifted_places_go_out_as_GeoJSON_in_WGS_84_and_as_they_are_elsewhere()
    {
        using var tables = new Tables();
        var schema = Tables.Schema(
            Tables.Column("name"), Tables.Column("经度", ColumnType.Number), Tables.Column("纬度", ColumnType.Number)) with
        { System = CoordinateSystem.Gcj02 };
        Assert.NotNull(tables.Publish(schema, "name,经度,纬度\n甲,116.384047,39.913345\n", out _));
        var geoJson = File.ReadAllText(tables.PathOf("t.geojson"));
        Assert.Contains("\"coordinates\":[116.37781", geoJson, StringComparison.Ordinal);
        Assert.Contains(",39.91195", geoJson, StringComparison.Ordinal);
        Assert.Contains("116.384047,39.913345", File.ReadAllText(tables.PathOf("published.csv")), StringComparison.Ordinal);
    }
}
