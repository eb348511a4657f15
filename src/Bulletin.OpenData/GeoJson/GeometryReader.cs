using System.Buffers;
using System.Text.Json;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.GeoJson;

/// <summary>Reads a geometry, checks its shape and places, and writes it without blanks and heights (RFC 7946, 3.1).</summary>
/// <param name="area">Where every place must lie; null: anywhere.</param>
/// <param name="fault">Told what is wrong and at which byte.</param>
/// <param name="outside">Told of a place outside the area.</param>
internal sealed class GeometryReader(Area? area, Action<int, Wording> fault, Action<int, double, double> outside)
{
    private readonly ArrayBufferWriter<byte> buffer = new(1 << 12);

    // The same outline outside the area is told once.
    private bool isOutsideTold;

    /// <summary>The geometry at which the reader stands; empty: there is none, or it is wrong and was reported.</summary>
    public ReadOnlyMemory<byte> Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return default;
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return Wrong(start, new("geometry 应当是对象。", "A geometry is an object."));
        }

        var type = "";
        var before = reader;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            reader.Read();
            if (isType && reader.TokenType == JsonTokenType.String) type = reader.GetString()!;
            else reader.Skip();
        }

        var depth = type switch { "Point" => 0, "MultiPoint" or "LineString" => 1, "MultiLineString" or "Polygon" => 2, "MultiPolygon" => 3, _ => -1 };
        if (depth < 0) return Wrong(start, new($"不认识的 geometry 类型“{type}”。", $"Unknown type of geometry '{type}'."));
        return Coordinates(ref before, type, depth) ? buffer.WrittenMemory.ToArray() : default;
    }

    private bool Coordinates(ref Utf8JsonReader reader, string type, int depth)
    {
        buffer.ResetWrittenCount();
        isOutsideTold = false;
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WritePropertyName("coordinates");
        var isSound = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isCoordinates = reader.ValueTextEquals("coordinates"u8);
            reader.Read();
            if (!isCoordinates) reader.Skip();
            else isSound = Array(ref reader, json, depth, type is "Polygon" or "MultiPolygon");
        }

        json.WriteEndObject();
        return isSound;
    }

    private bool Array(ref Utf8JsonReader reader, Utf8JsonWriter json, int depth, bool isArea)
    {
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return !Wrong(start, new("坐标应当是数组。", "Coordinates are an array.")).IsEmpty;
        }

        if (depth == 0) return Position(ref reader, json, start, out _);
        json.WriteStartArray();
        var isSound = true;
        var count = 0;
        (double, double) first = default, last = default;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (depth > 1 || reader.TokenType != JsonTokenType.StartArray)
            {
                isSound &= Array(ref reader, json, depth - 1, isArea);
                continue;
            }

            isSound &= Position(ref reader, json, (int)reader.TokenStartIndex, out last);
            if (count++ == 0) first = last;
        }

        json.WriteEndArray();
        // RFC 7946, 3.1.6: a ring has four places or more, the last of which is the first.
        if (isArea && depth == 1 && isSound && (count < 4 || first != last)) return !Wrong(start, new("面的边界没有闭合，或少于四个点。", "The outline of an area is not closed, or has fewer than four places.")).IsEmpty;
        if (!isArea && depth == 1 && count == 0) return !Wrong(start, new("坐标是空的。", "There are no coordinates.")).IsEmpty;
        return isSound;
    }

    private bool Position(ref Utf8JsonReader reader, Utf8JsonWriter json, int start, out (double Longitude, double Latitude) place)
    {
        place = default;
        json.WriteStartArray();
        var count = 0;
        var isSound = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetDouble(out var number))
            {
                isSound = false;
                reader.Skip();
                continue;
            }

            if (count == 0) place.Longitude = number;
            if (count == 1) place.Latitude = number;
            if (count++ < 2) json.WriteRawValue(reader.ValueSpan, skipInputValidation: true);
        }

        json.WriteEndArray();
        if (!isSound || count < 2 || Math.Abs(place.Longitude) > 180 || Math.Abs(place.Latitude) > 90)
            return !Wrong(start, new("这里应当是经度和纬度两个数（度）。", "Longitude and latitude in degrees are expected here.")).IsEmpty;
        if (area is null || area.Contains(place.Longitude, place.Latitude)) return true;
        if (!isOutsideTold) outside(start, place.Longitude, place.Latitude);
        isOutsideTold = true;
        return false;
    }

    private ReadOnlyMemory<byte> Wrong(int offset, Wording what)
    {
        fault(offset, what);
        return default;
    }
}
