using System.Globalization;
using System.Text.Unicode;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Geodesy;

/// <summary>
/// Brings shifted places back to WGS 84. GCJ-02 adds a wave of some hundred metres to places in the country, on the ellipsoid of
/// Krasovsky; BD-09 turns and stretches what GCJ-02 gives.
/// </summary>
/// <remarks>
/// Neither is published as a formula; these are the ones in common use, which agree with maps to about a metre. Their inverses have no
/// closed form: a guess is mended by what its image misses, which gains some three digits each time.
/// </remarks>
internal static class ShiftedPlaces
{
    private const double Axis = 6378245.0;
    private const double Eccentricity = 0.00669342162296594323;
    private const double BaiduAngle = Math.PI * 3000.0 / 180.0;
    private const double BaiduEast = 0.0065;
    private const double BaiduNorth = 0.006;

    // Less than a tenth of a millimetre.
    private const double Enough = 1e-9;
    private const int MostSteps = 30;

    /// <summary>Room for two numbers with a comma between.</summary>
    public const int LongestSpelling = 64;

    /// <summary>Writes a place in WGS 84 as JSON does, to the centimetre: <c>100.1234567,25.1234567</c>. Returns its length.</summary>
    public static int Spell(CoordinateSystem? system, double longitude, double latitude, Span<byte> spelling)
    {
        var (east, north) = ToWgs84(system, longitude, latitude);
        Utf8.TryWrite(spelling, CultureInfo.InvariantCulture, $"{east:0.#######},{north:0.#######}", out var length);
        return length;
    }

    /// <summary>The place in WGS 84 of one that is given in a system.</summary>
    public static (double Longitude, double Latitude) ToWgs84(CoordinateSystem? system, double longitude, double latitude) => system switch
    {
        CoordinateSystem.Gcj02 => Invert((longitude, latitude), ToGcj02),
        CoordinateSystem.Bd09 => Invert(Invert((longitude, latitude), FromGcj02ToBd09), ToGcj02),
        _ => (longitude, latitude),
    };

    /// <summary>The shift of GCJ-02; outside the country there is none.</summary>
    public static (double Longitude, double Latitude) ToGcj02((double Longitude, double Latitude) place)
    {
        var (longitude, latitude) = place;
        if (longitude is < 72.004 or > 137.8347 || latitude is < 0.8293 or > 55.8271) return place;
        var (x, y) = (longitude - 105, latitude - 35);
        var waves = 20 * (Math.Sin(6 * x * Math.PI) + Math.Sin(2 * x * Math.PI));
        var root = Math.Sqrt(Math.Abs(x));
        var north = -100 + (2 * x) + (3 * y) + (0.2 * y * y) + (0.1 * x * y) + (0.2 * root)
            + ((waves + (20 * Math.Sin(y * Math.PI)) + (40 * Math.Sin(y / 3 * Math.PI))
                + (160 * Math.Sin(y / 12 * Math.PI)) + (320 * Math.Sin(y * Math.PI / 30))) * 2 / 3);
        var east = 300 + x + (2 * y) + (0.1 * x * x) + (0.1 * x * y) + (0.1 * root)
            + ((waves + (20 * Math.Sin(x * Math.PI)) + (40 * Math.Sin(x / 3 * Math.PI))
                + (150 * Math.Sin(x / 12 * Math.PI)) + (300 * Math.Sin(x / 30 * Math.PI))) * 2 / 3);
        var radians = latitude * Math.PI / 180;
        var magic = 1 - (Eccentricity * Math.Sin(radians) * Math.Sin(radians));
        var meridian = Axis * (1 - Eccentricity) / (magic * Math.Sqrt(magic));
        var parallel = Axis / Math.Sqrt(magic) * Math.Cos(radians);
        return (longitude + (east * 180 / (parallel * Math.PI)), latitude + (north * 180 / (meridian * Math.PI)));
    }

    /// <summary>What BD-09 makes of a place in GCJ-02.</summary>
    public static (double Longitude, double Latitude) FromGcj02ToBd09((double Longitude, double Latitude) place)
    {
        var (x, y) = place;
        var length = Math.Sqrt((x * x) + (y * y)) + (0.00002 * Math.Sin(y * BaiduAngle));
        var angle = Math.Atan2(y, x) + (0.000003 * Math.Cos(x * BaiduAngle));
        return ((length * Math.Cos(angle)) + BaiduEast, (length * Math.Sin(angle)) + BaiduNorth);
    }

    private static (double Longitude, double Latitude) Invert(
        (double Longitude, double Latitude) image,
        Func<(double Longitude, double Latitude), (double Longitude, double Latitude)> shift)
    {
        var place = image;
        for (var step = 0; step < MostSteps; step++)
        {
            var (longitude, latitude) = shift(place);
            var (east, north) = (image.Longitude - longitude, image.Latitude - latitude);
            place = (place.Longitude + east, place.Latitude + north);
            if (Math.Abs(east) < Enough && Math.Abs(north) < Enough) break;
        }

        return place;
    }
}
