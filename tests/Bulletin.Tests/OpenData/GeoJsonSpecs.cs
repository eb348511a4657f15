using System.Text;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.GeoJson;
using Bulletin.OpenData.Validation;

namespace Bulletin.Tests.OpenData;

/// <summary>What is taken of GeoJSON, and in what form (RFC 7946).</summary>
public sealed class GeoJsonSpecs : IDisposable
{
    private static readonly TableSchema Schema = Tables.Schema(Tables.Column("n")) with { File = new("t.geojson", default) };

    private readonly string path = Path.GetTempFileName();

    [Theory]
    [InlineData("[[[100,25],[100,26],[101,26],[101,25],[100,25]]]", "[[[100,25],[101,25],[101,26],[100,26],[100,25]]]")]
    [InlineData("[[[100,25],[101,25],[101,26],[100,26],[100,25]]]", "[[[100,25],[101,25],[101,26],[100,26],[100,25]]]")]
    [InlineData(
        "[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[2,1],[2,2],[1,2],[1,1]]]",
        "[[[0,0],[9,0],[9,9],[0,9],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]")]
    public void Outer_rings_go_counterclockwise_and_holes_clockwise(string rings, string published)
    {
        Assert.Equal([$"{{\"type\":\"Polygon\",\"coordinates\":{published}}}"], Read(Feature("Polygon", rings)));
        Assert.Equal([$"{{\"type\":\"MultiPolygon\",\"coordinates\":[{published}]}}"], Read(Feature("MultiPolygon", $"[{rings}]")));
    }

    [Fact]
    public void A_place_that_nobody_filled_in_is_none()
    {
        var faults = new FaultLog();
        Read(Feature("Point", "[0, 0.0]"), faults);
        Assert.Equal("BLT8116", Assert.Single(faults.All()).Code);
    }

    [Fact]
    public void Heights_are_kept_and_blanks_left_out() =>
        Assert.Equal(["{\"type\":\"Point\",\"coordinates\":[100.50,25,1890.5]}"], Read(Feature("Point", "[ 100.50, 25 , 1890.5, 7 ]")));

    [Fact]
    public void A_ring_with_heights_is_closed_by_its_place() => Assert.Equal(
        ["{\"type\":\"Polygon\",\"coordinates\":[[[100,25,1],[101,25,2],[101,26,3],[100,25,4]]]}"],
        Read(Feature("Polygon", "[[[100,25,1],[101,25,2],[101,26,3],[100,25,4]]]")));

    [Fact]
    public void Places_of_another_system_are_told_once()
    {
        var faults = new FaultLog();
        var projected = Feature("Point", "[11354000.5, 2875744.6]");
        Read(projected[..^1] + ",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:3857\"}}}", faults);
        Assert.Contains("crs", Assert.Single(faults.All()).Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_collection_is_told_once()
    {
        var faults = new FaultLog();
        Read("""{"type":"Point","coordinates":[102,25]}""", faults);
        Assert.Contains("FeatureCollection", Assert.Single(faults.All()).Message.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[100,25],\"coordinates\":[101,26]}", "两次")]
    [InlineData("{\"type\":\"Point\"}", "没有 coordinates")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[]}", "空的")]
    [InlineData("{\"type\":\"MultiPolygon\",\"coordinates\":[[]]}", "空的")]
    [InlineData("{\"type\":\"MultiPoint\",\"coordinates\":[]}", "空的")]
    [InlineData("{\"type\":\"LineString\",\"coordinates\":[[100,25]]}", "至少有两个点")]
    [InlineData("{\"type\":\"MultiLineString\",\"coordinates\":[[[100,25],[101,25]],[[100,25]]]}", "至少有两个点")]
    [InlineData("{\"type\":\"Polygon\",\"coordinates\":[[[100,25],[101,25],[101,26],[100,26]]]}", "没有闭合")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[200,25]}", "不是度")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[25,102]}", "写反")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[25.1,82.1]}", "写反")]
    [InlineData("{\"type\":\"Point\",\"coordinates\":[\"102\",\"25\"]}", "经度和纬度")]
    [InlineData("{\"type\":\"GeometryCollection\",\"geometries\":[]}", "集合")]
    [InlineData("{\"type\":\"\\ud800\",\"coordinates\":[100,25]}", "半个字符")]
    public void A_geometry_that_is_none_is_refused(string geometry, string reported)
    {
        var faults = new FaultLog();
        Read(
            $$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"n":"a"},"geometry":{{geometry}}}]}""",
            faults);
        Assert.Contains(reported, faults.All().First().Message.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"type\":\"Nonsense\",\"features\":[{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"n\":1}}]}", "BLT8119")]
    [InlineData(
        """{"type":"FeatureCollection","features":["""
        + """{"type":"Oops","geometry":null,"properties":{"n":1}}]}""",
        "BLT8119")]
    [InlineData(
        """{"type":"FeatureCollection","features":["""
        + """{"type":"Feature","geometry":null,"properties":{"n":1}},"""
        + """{"type":"Feature","geometry":null,"properties":{"n":2,"人口":5}}]}""",
        "BLT8105")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":null,\"properties\":null}]}", "BLT8105")]
    [InlineData(
        """{"type":"FeatureCollection","features":["""
        + """{"type":"Feature","geometry":null,"properties":{"n":1}},"""
        + """{"type":"Feature","geometry":null,"properties":{"n":null}}]}""",
        "BLT8118")]
    [InlineData(
        """{"type":"FeatureCollection","features":["""
        + """{"type":"Feature","geometry":null,"properties":{"\udc00":1}}]}""",
        "BLT8119")]
    public void Features_that_are_none_or_have_other_properties_are_refused(string json, string code)
    {
        var faults = new FaultLog();
        Read(json, faults);
        Assert.Contains(code, faults.All().Select(fault => fault.Code));
    }

    public void Dispose() => File.Delete(path);

    private static string Feature(string type, string coordinates) =>
        """{"type":"FeatureCollection","features":[{"type":"Feature","geometry":"""
        + $$$"""{"type":"{{{type}}}","coordinates":{{{coordinates}}}},"properties":{"n":"a"}}]}""";

    private List<string> Read(string json)
    {
        var faults = new FaultLog();
        var read = Read(json, faults);
        Assert.Empty(faults.All());
        return read;
    }

    private List<string> Read(string json, FaultLog faults)
    {
        File.WriteAllText(path, json);
        var geometries = new List<string>();
        using var source = new GeoJsonSource(path, "t.geojson", Schema, null, faults);
        while (source.Read())
            geometries.Add(Encoding.UTF8.GetString(source.Geometry.Span));
        return geometries;
    }
}
