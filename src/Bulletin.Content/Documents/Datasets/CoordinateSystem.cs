using System.Collections.Immutable;
using Bulletin.Content.Characters;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>In which system degrees are given.</summary>
public enum CoordinateSystem
{
    /// <summary>That of GPS and of GeoJSON (RFC 7946, 4).</summary>
    Wgs84,

    /// <summary>That of the country since 2008; it differs from WGS 84 by centimetres.</summary>
    Cgcs2000,

    /// <summary>That of maps in the country, shifted by some hundred metres.</summary>
    Gcj02,

    /// <summary>That of Baidu, shifted once more.</summary>
    Bd09,
}

/// <summary>The names of the systems.</summary>
public static class CoordinateSystems
{
    /// <summary>In the order of <see cref="CoordinateSystem"/>.</summary>
    public static readonly ImmutableArray<string> Names = ["WGS84", "CGCS2000", "GCJ-02", "BD-09"];

    private static readonly ImmutableArray<string> Titles =
        ["WGS 84", "2000 国家大地坐标系（CGCS2000）", "国测局坐标（GCJ-02）", "百度坐标（BD-09）"];

    // Without blanks, hyphens and the word for a system at the end, in capitals.
    private static readonly Dictionary<string, CoordinateSystem> Known = new(StringComparer.Ordinal)
    {
        ["WGS84"] = CoordinateSystem.Wgs84,
        ["EPSG:4326"] = CoordinateSystem.Wgs84,
        ["4326"] = CoordinateSystem.Wgs84,
        ["CRS84"] = CoordinateSystem.Wgs84,
        ["GPS"] = CoordinateSystem.Wgs84,
        ["WGS1984"] = CoordinateSystem.Wgs84,
        ["CGCS2000"] = CoordinateSystem.Cgcs2000,
        ["EPSG:4490"] = CoordinateSystem.Cgcs2000,
        ["4490"] = CoordinateSystem.Cgcs2000,
        ["2000国家大地"] = CoordinateSystem.Cgcs2000,
        ["国家2000"] = CoordinateSystem.Cgcs2000,
        ["国家大地2000"] = CoordinateSystem.Cgcs2000,
        ["2000国家大地(CGCS2000)"] = CoordinateSystem.Cgcs2000,
        ["大地2000"] = CoordinateSystem.Cgcs2000,
        ["CGCS2000国家大地"] = CoordinateSystem.Cgcs2000,
        ["2000"] = CoordinateSystem.Cgcs2000,
        ["GCJ02"] = CoordinateSystem.Gcj02,
        ["火星"] = CoordinateSystem.Gcj02,
        ["国测局"] = CoordinateSystem.Gcj02,
        ["高德"] = CoordinateSystem.Gcj02,
        ["腾讯"] = CoordinateSystem.Gcj02,
        ["国测局(GCJ02)"] = CoordinateSystem.Gcj02,
        ["高德地图"] = CoordinateSystem.Gcj02,
        ["腾讯地图"] = CoordinateSystem.Gcj02,
        ["BD09"] = CoordinateSystem.Bd09,
        ["BD09LL"] = CoordinateSystem.Bd09,
        ["百度"] = CoordinateSystem.Bd09,
        ["百度地图"] = CoordinateSystem.Bd09,
        ["百度(BD09)"] = CoordinateSystem.Bd09,
    };

    /// <summary>As dataset.yml names it.</summary>
    public static string Name(this CoordinateSystem system) => Names[(int)system];

    /// <summary>For readers.</summary>
    public static string Title(this CoordinateSystem system) => Titles[(int)system];

    /// <summary>Its address in the register of the OGC; null: the system is in no register.</summary>
    public static string? Address(this CoordinateSystem system) => system switch
    {
        CoordinateSystem.Wgs84 => "http://www.opengis.net/def/crs/EPSG/0/4326",
        CoordinateSystem.Cgcs2000 => "http://www.opengis.net/def/crs/EPSG/0/4490",
        _ => null,
    };

    /// <summary>Whether places must be converted before they go out as GeoJSON.</summary>
    public static bool IsShifted(this CoordinateSystem? system) => system is CoordinateSystem.Gcj02 or CoordinateSystem.Bd09;

    /// <summary>A known one, as offices write it: <c>WGS 84</c>, <c>gcj02</c>, 百度坐标系.</summary>
    public static bool TryParse(string text, out CoordinateSystem system)
    {
        var plain = string.Concat(
            HalfWidth.Of(text).ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '_' or '—')));
        foreach (var end in (string[])["坐标系统", "坐标系", "坐标"]) plain = plain.Replace(end, "", StringComparison.Ordinal);
        return Known.TryGetValue(plain, out system);
    }
}
