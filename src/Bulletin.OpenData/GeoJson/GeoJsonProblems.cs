using Bulletin.Content.Diagnostics;
using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.GeoJson;

/// <summary>What can be wrong with a GeoJSON file besides its values.</summary>
internal static class GeoJsonProblems
{
    public static readonly Rule InvalidRule = Rule.Warning("BLT8119", "GeoJSON 不对", "Invalid GeoJSON");

    public static readonly Rule DroppedRule = Rule.Note("BLT8140", "GeoJSON 里没有发布的内容", "Part of the GeoJSON not published");

    public static Diagnostic NoIdentifier(Location at) => DroppedRule.At(
        at,
        new("要素的 id 没有发布。", "The ids of the features are not published."),
        new(
            "要发布的，在“列”里定义名称为 id 的列；不发布的，写“忽略: [id]”。",
            "To publish them, define a column with the name id under 'columns'; else write 'ignore: [id]'."));

    public static Diagnostic MoreThanHeight(Location at) => DroppedRule.At(
        at,
        new(
            "这里的坐标有四个以上的数；经度、纬度和高程以外的没有发布。",
            "This position has more than three numbers; those after longitude, latitude and height are not published."),
        new("要发布的，写成属性，并在“列”里定义。", "Write what is to be published as a property, and define it under 'columns'."));

    public static Diagnostic TooLarge(Location at, int mebibytes) => DataProblems.TooMany(
        at,
        new($"GeoJSON 文件超过 {mebibytes} MiB。", $"The GeoJSON file is larger than {mebibytes} MiB."));

    public static Diagnostic TooManyCells(Location at, int most) => DataProblems.TooMany(
        at,
        new($"各列的值加起来超过 {most} 个。", $"All columns together have more than {most} values."));

    public static Diagnostic NoJson(Location at) => Invalid(at, new("从这里起不是正确的 JSON。", "Invalid JSON from here on."));

    public static Diagnostic HalfCharacter(Location at) => Invalid(
        at,
        new("这段文字里有半个字符（如 \\ud800）。", "This string contains half of a surrogate pair, such as \\ud800."));

    public static Diagnostic NoCollection(Location at) => Invalid(
        at,
        new("文件不是 FeatureCollection。", "The file is not a FeatureCollection."));

    public static Diagnostic NoFeature(Location at) => Invalid(at, new("这里应当是一个 Feature。", "Expected a Feature here."));

    public static Diagnostic OtherType(Location at, string expected) => Invalid(
        at,
        new($"这里的 type 应当是 {expected}。", $"The type must be '{expected}' here."));

    public static Diagnostic OtherSystem(Location at) => Invalid(
        at,
        new(
            "文件声明的坐标系（crs）不是 WGS 84（EPSG:4326）或 CGCS2000（EPSG:4490）。",
            "The file declares a coordinate system (crs) other than WGS 84 (EPSG:4326) or CGCS2000 (EPSG:4490)."));

    public static Diagnostic NoValue(Location at) => Invalid(
        at,
        new(
            "属性应当是文字、数字或真假，不能是数组或对象。",
            "A property must be a string, a number or a boolean, not an array or an object."));

    public static Diagnostic NoObject(Location at) => Invalid(at, new("geometry 应当是对象。", "The geometry must be an object."));

    public static Diagnostic UnknownGeometry(Location at, string type) => type == "GeometryCollection"
        ? InvalidRule.At(
            at,
            new("geometry 是几种图形的集合（GeometryCollection），不能发布。", "The geometry is a GeometryCollection, which cannot be published."),
            new("拆成几个要素，每个一种图形。", "Split it into features of one geometry each."))
        : Invalid(at, new($"不认识的 geometry 类型“{type}”。", $"Unknown geometry type '{type}'."));

    public static Diagnostic NoCoordinates(Location at) => Invalid(
        at,
        new("geometry 没有 coordinates。", "The geometry has no 'coordinates'."));

    public static Diagnostic CoordinatesTwice(Location at) => Invalid(
        at,
        new("coordinates 写了两次。", "The geometry has 'coordinates' twice."));

    public static Diagnostic NoArray(Location at) => Invalid(at, new("坐标应当是数组。", "Coordinates must be an array."));

    public static Diagnostic Empty(Location at) => Invalid(
        at,
        new(
            "坐标是空的；没有位置时写 \"geometry\": null。",
            "The coordinates are empty; if there is no location, write \"geometry\": null."));

    public static Diagnostic NoPosition(Location at) => Invalid(
        at,
        new("这里应当是经度和纬度两个数（度）。", "Expected a longitude and a latitude in degrees here."));

    public static Diagnostic Swapped(Location at) => InvalidRule.At(
        at,
        new("这里的经度和纬度像是写反了。", "Longitude and latitude seem to be swapped here."),
        new("先写经度，后写纬度：[100.23, 25.61]。", "Write the longitude first: [100.23, 25.61]."));

    public static Diagnostic NoDegrees(Location at) => InvalidRule.At(
        at,
        new("这里的坐标不是度，像是投影坐标（米）。", "These coordinates are no degrees; they look like projected ones (metres)."),
        new("用 GIS 软件转换为 WGS 84 经纬度后重新导出。", "Convert them to degrees of WGS 84 in GIS software and export the file again."));

    public static Diagnostic ShortLine(Location at) => Invalid(at, new("线至少有两个点。", "A line must have at least two positions."));

    public static Diagnostic OpenRing(Location at) => Invalid(
        at,
        new("面的边界没有闭合，或少于四个点。", "The ring is not closed or has fewer than four positions."));

    private static Diagnostic Invalid(Location at, Wording fault) => InvalidRule.At(
        at,
        fault,
        new("用 GIS 软件重新导出 GeoJSON（RFC 7946，WGS 84）。", "Export it again as GeoJSON (RFC 7946, WGS 84) from GIS software."));
}
