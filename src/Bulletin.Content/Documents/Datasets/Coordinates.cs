namespace Bulletin.Content.Documents.Datasets;

/// <summary>What columns of coordinates are called where nobody says what they are.</summary>
public static class Coordinates
{
    private static readonly string[] Longitudes = ["经度", "lon", "lng", "long", "longitude"];
    private static readonly string[] Latitudes = ["纬度", "lat", "latitude"];

    /// <summary>Whether a name or heading is that of degrees east.</summary>
    public static bool IsLongitude(string name) => Longitudes.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name or heading is that of degrees north.</summary>
    public static bool IsLatitude(string name) => Latitudes.Contains(name, StringComparer.OrdinalIgnoreCase);
}
