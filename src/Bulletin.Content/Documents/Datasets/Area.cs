using System.Globalization;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>A rectangle on the earth in degrees (WGS 84): west, south, east, north, as in RFC 7946, 5.</summary>
public sealed record Area(double West, double South, double East, double North)
{
    public static readonly Area Globe = new(-180, -90, 180, 90);

    private static readonly Area Country = new(73, 3, 136, 54);

    /// <summary>Whether a single place may lie there: what nobody filled in lies at 0, 0, in the Gulf of Guinea.</summary>
    public bool Holds(double longitude, double latitude) =>
        Contains(longitude, latitude) && (longitude != 0 || latitude != 0) && !IsSwapped(longitude, latitude);

    /// <summary>Whether a place that could be anywhere lies in the country only with its numbers exchanged.</summary>
    public bool IsSwapped(double longitude, double latitude) =>
        ReferenceEquals(this, Globe) && latitude > Country.North && Country.Contains(latitude, longitude);

    public bool Contains(double longitude, double latitude) =>
        longitude >= West && longitude <= East && latitude >= South && latitude <= North;

    /// <summary>Four numbers with commas between; west below east, south below north, all on the globe.</summary>
    public static bool TryParse(string text, out Area area)
    {
        area = Globe;
        var parts = text.Split([',', '，', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length != 4) return false;
        Span<double> values = stackalloc double[4];
        for (var i = 0; i < 4; i++)
            if (!double.TryParse(parts[i], NumberStyles.Float, CultureInfo.InvariantCulture, out values[i])) return false;
        var read = new Area(values[0], values[1], values[2], values[3]);
        var isRectangle = read.West < read.East && read.South < read.North;
        var isSound = isRectangle && area.Contains(read.West, read.South) && area.Contains(read.East, read.North);
        if (isSound) area = read;
        return isSound;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{West}, {South}, {East}, {North}");
}
