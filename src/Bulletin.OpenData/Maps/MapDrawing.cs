using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Drawing;

namespace Bulletin.OpenData.Maps;

/// <summary>
/// Draws a map of its own data alone, without tiles from elsewhere: areas, lines and
/// points, numbered as in the list that stands beside it.
/// </summary>
internal static class MapDrawing
{
    /// <summary>More numbers than these cover one another.</summary>
    private const int MostNumbered = 80;

    /// <param name="name">Unique on the page.</param>
    /// <param name="map">What was asked for.</param>
    /// <param name="features">What it shows.</param>
    /// <param name="groups">The names of the groups; empty: there are none.</param>
    public static MapFacts Of(string name, MapSpecification map, IReadOnlyList<MapFeature> features, IReadOnlyList<string> groups)
    {
        var description = Describe(features, groups);
        return new(
            map.Title,
            description,
            List(features, groups),
            Draw(DrawingSize.Wide),
            Draw(DrawingSize.Narrow),
            Draw(DrawingSize.Large));

        string Draw(DrawingSize size) => features.Count == 0 ? "" : Picture(name, size, map.Title, description, features, groups);
    }

    private static string Describe(IReadOnlyList<MapFeature> features, IReadOnlyList<string> groups)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"地图，标出 {features.Count} 处"));
        if (groups.Count is > 0 and <= 12)
        {
            text
                .Append('：')
                .AppendJoin(
                    '，',
                    groups.Select((group, i) =>
                        string.Create(CultureInfo.InvariantCulture, $"{group} {features.Count(feature => feature.Group == i)} 处")));
        }

        return text.Append("。上北下南；每处的名称和坐标见下面的列表。").ToString();
    }

    private static FigureTable List(IReadOnlyList<MapFeature> features, IReadOnlyList<string> groups) => new(
        groups.Count > 0 ? ["序号", "地名", "类别", "位置"] : ["序号", "地名", "位置"],
        [.. features.Select((feature, i) =>
        {
            var (east, north) = Middle(feature);
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            var place = string.Create(
                CultureInfo.InvariantCulture,
                $"{(east < 0 ? "西经" : "东经")} {Math.Abs(east):0.####}°，{(north < 0 ? "南纬" : "北纬")} {Math.Abs(north):0.####}°");
            return groups.Count > 0
                ? (ImmutableArray<string>)[number, feature.Label, groups[feature.Group], place]
                : [number, feature.Label, place];
        })]);

    // The middle of the box around it.
    private static (double Longitude, double Latitude) Middle(MapFeature feature)
    {
        var all = feature.Parts.SelectMany(part => part);
        var (west, east) = (all.Min(place => place.Longitude), all.Max(place => place.Longitude));
        var (south, north) = (all.Min(place => place.Latitude), all.Max(place => place.Latitude));
        return ((west + east) / 2, (south + north) / 2);
    }

    private static string Picture(
        string name,
        DrawingSize size,
        string title,
        string description,
        IReadOnlyList<MapFeature> features,
        IReadOnlyList<string> groups)
    {
        var legend = groups.Count > 0 ? Rows(groups, size) : [];
        var top = legend.Length > 0 ? (legend[^1].Y + 1.7) * size.Type : 0.3 * size.Type;
        var projection = Projection.Of(features, size, top);
        var canvas = new Canvas(name, size, (int)Math.Ceiling(projection.Bottom + 1));
        canvas.Frame(0.5, top, size.Width - 1, projection.Bottom - top);
        foreach (var feature in features.Where(feature => feature.Kind == MapShape.Area))
            canvas.Area(feature.Group, Path(feature, projection, isClosed: true));
        foreach (var feature in features.Where(feature => feature.Kind == MapShape.Line))
            canvas.Trace(feature.Group, Path(feature, projection, isClosed: false));
        var radius = 0.32 * size.Type;
        foreach (var feature in features.Where(feature => feature.Kind == MapShape.Point))
            foreach (var (x, y) in feature.Parts.SelectMany(part => part).Select(projection.At))
                canvas.Mark(feature.Group, x, y, radius);
        if (features.Count <= MostNumbered)
            Numbers(canvas, features, projection, radius);
        Ruler(canvas, projection);
        foreach (var (group, x, y) in legend)
        {
            canvas.Mark(group, (x + 0.6) * size.Type, (y + 0.7) * size.Type, radius);
            canvas.Text((x + 1.4) * size.Type, (y + 1.05) * size.Type, groups[group], kind: "l");
        }

        return canvas.Finish(title, description);
    }

    // In the radius of the type.
    private static (int Group, double X, double Y)[] Rows(IReadOnlyList<string> groups, DrawingSize size)
    {
        var places = new (int, double, double)[groups.Count];
        var (x, y) = (0.0, 0.1);
        for (var i = 0; i < groups.Count; i++)
        {
            var width = Canvas.WidthOf(groups[i], 1) + 2.6;
            if (x > 0 && (x + width) * size.Type > size.Width)
                (x, y) = (0, y + 1.5);
            places[i] = (i, x, y);
            x += width;
        }

        return places;
    }

    // What lies within a pixel of the place before it is not seen.
    private static string Path(MapFeature feature, Projection projection, bool isClosed)
    {
        var path = new StringBuilder();
        foreach (var part in feature.Parts)
        {
            var (lastX, lastY) = (double.NaN, double.NaN);
            for (var i = 0; i < part.Length; i++)
            {
                var (x, y) = projection.At(part[i]);
                if (i > 0 && i < part.Length - 1 && Math.Abs(x - lastX) < 0.8 && Math.Abs(y - lastY) < 0.8)
                    continue;
                path.Append(i == 0 ? 'M' : 'L').Append(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#}");
                (lastX, lastY) = (x, y);
            }

            if (isClosed)
                path.Append('z');
        }

        return path.ToString();
    }

    // Beside its place where there is room: at the right, left, above or below; else the list alone has it.
    private static void Numbers(Canvas canvas, IReadOnlyList<MapFeature> features, Projection projection, double radius)
    {
        var taken = new List<(double Left, double Top, double Right, double Bottom)>();
        foreach (var feature in features.Where(feature => feature.Kind == MapShape.Point))
        {
            var (x, y) = projection.At(feature.Parts[0][0]);
            taken.Add((x - radius, y - radius, x + radius, y + radius));
        }

        var type = 0.93 * canvas.Type;
        for (var i = 0; i < features.Count; i++)
        {
            // An area has room for its name.
            var text = features[i].Kind == MapShape.Area ? features[i].Label : (i + 1).ToString(CultureInfo.InvariantCulture);
            var width = Canvas.WidthOf(text, type);
            var (x, y) = projection.At(Middle(features[i]));
            var gap = features[i].Kind == MapShape.Point ? radius + 2 : 0;
            var middle = x - (width / 2);
            foreach (var (left, baseline) in features[i].Kind == MapShape.Area
                ? [(middle, y + (0.35 * type))]
                : new[]
                {
                    (x + gap, y + (0.35 * type)),
                    (x - gap - width, y + (0.35 * type)),
                    (middle, y - gap - 1),
                    (middle, y + gap + (0.8 * type)),
                })
            {
                var box = (Left: left, Top: baseline - (0.8 * type), Right: left + width, Bottom: baseline);
                if (box.Left < 1
                    || box.Right > canvas.Width - 1
                    || taken.Exists(other =>
                        box.Left < other.Right && box.Right > other.Left && box.Top < other.Bottom && box.Bottom > other.Top))
                {
                    continue;
                }

                taken.Add(box);
                canvas.Text(left, baseline, text, kind: "n", scale: 0.93);
                break;
            }
        }
    }

    private static void Ruler(Canvas canvas, Projection projection)
    {
        var wanted = canvas.Width / 4 / projection.PixelsPerKilometre;
        var power = Math.Pow(10, Math.Floor(Math.Log10(wanted)));
        var length = power * (wanted / power) switch { >= 5 => 5, >= 2 => 2, _ => 1 };
        var pixels = length * projection.PixelsPerKilometre;
        var (x, y) = (0.7 * canvas.Type, projection.Bottom - (0.7 * canvas.Type));
        canvas.Line(x, y, x + pixels, y, "axis");
        canvas.Line(x, y - 4, x, y, "axis");
        canvas.Line(x + pixels, y - 4, x + pixels, y, "axis");
        canvas.Text(
            x + pixels + (0.4 * canvas.Type),
            y,
            length >= 1
                ? string.Create(CultureInfo.InvariantCulture, $"{length:0} 千米")
                : string.Create(CultureInfo.InvariantCulture, $"{length * 1000:0} 米"),
            kind: "n",
            scale: 0.93);
    }
}

/// <summary>
/// Longitude and latitude on paper: equirectangular, true to scale in the middle of the
/// map. For the extent of a city the error is below what is seen.
/// </summary>
internal sealed record Projection(double West, double North, double Shrink, double PerDegree, double Left, double Top, double Bottom)
{
    private const double KilometresPerDegree = 111.32;

    public double PixelsPerKilometre => PerDegree / KilometresPerDegree;

    public static Projection Of(IReadOnlyList<MapFeature> features, DrawingSize size, double top)
    {
        var (west, south, east, north) = (180.0, 90.0, -180.0, -90.0);
        foreach (var (longitude, latitude) in features.SelectMany(feature => feature.Parts).SelectMany(part => part))
        {
            (west, east) = (Math.Min(west, longitude), Math.Max(east, longitude));
            (south, north) = (Math.Min(south, latitude), Math.Max(north, latitude));
        }

        var shrink = Math.Max(0.05, Math.Cos((south + north) / 2 * Math.PI / 180));
        // A single place lies in the middle of some kilometres.
        var width = Math.Max((east - west) * shrink, 0.02) * 1.12;
        var height = Math.Max(north - south, 0.02) * 1.12;
        var perDegree = Math.Min(size.Width / width, size.Width * 0.95 / height);
        var tall = Math.Max(height * perDegree, size.Width * 0.35);
        var left = (size.Width - ((east - west) * shrink * perDegree)) / 2;
        var margin = (tall - ((north - south) * perDegree)) / 2;
        return new(west, north, shrink, perDegree, left, top + margin, top + tall);
    }

    public (double X, double Y) At((double Longitude, double Latitude) place) =>
        (Left + ((place.Longitude - West) * Shrink * PerDegree), Top + ((North - place.Latitude) * PerDegree));
}
