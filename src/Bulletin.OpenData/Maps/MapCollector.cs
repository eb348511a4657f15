using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Rows;
using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.Maps;

/// <summary>Something on a map.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Group">The position of its group.</param>
/// <param name="Kind">Of what its parts are.</param>
/// <param name="Parts">Places in degrees: each part a point, a line or an outline.</param>
internal sealed record MapFeature(
    string Label,
    int Group,
    MapShape Kind,
    ImmutableArray<ImmutableArray<(double Longitude, double Latitude)>> Parts);

internal enum MapShape
{
    Point,
    Line,
    Area,
}

/// <summary>Gathers what a map shows, row by row, up to what can be read on one.</summary>
internal sealed class MapCollector(MapSpecification map, string file)
{
    private const int MostFeatures = 2000;
    private const int MostPlaces = 400_000;

    private readonly List<MapFeature> features = [];
    private readonly List<string> groups = [];
    private int places;

    public Diagnostic? Fault { get; private set; }

    public IReadOnlyList<MapFeature> Features => features;

    public IReadOnlyList<string> Groups => groups;

    public void Add(TableRow row)
    {
        if (Fault is not null || Shape(row) is not (var kind, { } parts))
            return;
        places += parts.Sum(part => part.Length);
        if (features.Count == MostFeatures || places > MostPlaces)
        {
            Fault = DataProblems.TooManyPoints(new(file, map.At), map.Title, MostFeatures);
            return;
        }

        features.Add(new(Encoding.UTF8.GetString(row[map.Label]), GroupOf(row), kind, parts));
    }

    private int GroupOf(TableRow row)
    {
        if (map.Group is not { } column)
            return 0;
        var name = row[column].IsEmpty ? "（空）" : Encoding.UTF8.GetString(row[column]);
        var at = groups.IndexOf(name);
        if (at >= 0)
            return at;
        groups.Add(name);
        return groups.Count - 1;
    }

    private (MapShape Kind, ImmutableArray<ImmutableArray<(double, double)>>? Parts) Shape(TableRow row)
    {
        if (!row.Geometry.IsEmpty)
            return Geometry(row.Geometry.Span);
        if (map.Place is { } point && CellValue.TryReadPoint(row[point], out var east, out var north))
            return (MapShape.Point, [[(east, north)]]);
        if (map.Place is null && map.Longitude is { } x && map.Latitude is { } y && !row[x].IsEmpty && !row[y].IsEmpty)
            return (MapShape.Point, [[(row.Number(x), row.Number(y))]]);
        return (MapShape.Point, null);
    }

    // What GeometryReader wrote: always sound.
    private static (MapShape, ImmutableArray<ImmutableArray<(double, double)>>?) Geometry(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var kind = MapShape.Point;
        var parts = ImmutableArray.CreateBuilder<ImmutableArray<(double, double)>>();
        var part = ImmutableArray.CreateBuilder<(double, double)>();
        var (longitude, count) = (0.0, 0);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.String:
                    kind = reader.GetString() switch
                    {
                        "LineString" or "MultiLineString" => MapShape.Line,
                        "Polygon" or "MultiPolygon" => MapShape.Area,
                        _ => MapShape.Point,
                    };
                    break;
                case JsonTokenType.StartArray:
                    count = 0;
                    break;
                case JsonTokenType.Number when count++ == 1:
                    part.Add((longitude, reader.GetDouble()));
                    if (kind == MapShape.Point)
                        parts.Add(part.DrainToImmutable());
                    break;
                // A height is the third.
                case JsonTokenType.Number when count == 1:
                    longitude = reader.GetDouble();
                    break;
                // The end of a place leaves the part as it is; a part ends where an array ends that held places.
                case JsonTokenType.EndArray when part.Count > 0 && IsEndOfPart(reader):
                    parts.Add(part.DrainToImmutable());
                    break;
            }
        }

        if (part.Count > 0)
            parts.Add(part.DrainToImmutable());
        return (kind, parts.DrainToImmutable());
    }

    private static bool IsEndOfPart(Utf8JsonReader reader)
    {
        // After a place comes another place or the end of the part.
        return !reader.Read() || reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject;
    }
}
