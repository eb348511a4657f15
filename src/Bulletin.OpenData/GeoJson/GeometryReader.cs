using System.Buffers;
using System.Text.Json;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Geodesy;

namespace Bulletin.OpenData.GeoJson;

/// <summary>
/// Reads a geometry, checks its shape and places, and writes it without blanks, in WGS 84,
/// rings in the direction that they must have (RFC 7946, 3.1).
/// </summary>
/// <param name="area">Where every place must lie.</param>
/// <param name="system">In which system places are given; null: WGS 84.</param>
/// <param name="fault">Called with what is wrong and at which byte.</param>
/// <param name="outside">Called with a place outside the area.</param>
internal sealed class GeometryReader(
    Area area,
    CoordinateSystem? system,
    Action<int, Func<Location, Diagnostic>> fault,
    Action<int, double, double> outside)
{
    // Longitude, latitude and height; programs need not know what follows (RFC 7946, 3.1.1).
    private const int MostNumbers = 3;

    // The fewest places of a line and of a ring.
    private const int Line = 2;
    private const int Ring = 4;

    private readonly ArrayBufferWriter<byte> buffer = new(1 << 12);

    // The places of one line or ring as they will be written, and where each of them ends.
    private readonly ArrayBufferWriter<byte> text = new(1 << 12);
    private readonly List<int> ends = [];

    // The same outline outside the area is reported once.
    private bool isOutsideReported;

    /// <summary>Where the first place with more than a height stands, whose other numbers were dropped; -1: there is none.</summary>
    public int Dropped { get; private set; } = -1;

    /// <summary>The geometry at which the reader stands; empty: there is none, or it is wrong and was reported.</summary>
    public ReadOnlyMemory<byte> Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return default;
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return Fail(start, GeoJsonProblems.NoObject);
        }

        var type = "";
        var before = reader;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = reader.ValueTextEquals("type"u8);
            reader.Read();
            if (isType && reader.TokenType == JsonTokenType.String)
                type = reader.GetString()!;
            else
                reader.Skip();
        }

        var depth = type switch
        {
            "Point" => 0,
            "MultiPoint" or "LineString" => 1,
            "MultiLineString" or "Polygon" => 2,
            "MultiPolygon" => 3,
            _ => -1,
        };
        if (depth < 0)
            return Fail(start, at => GeoJsonProblems.UnknownGeometry(at, type));
        return Coordinates(ref before, type, depth, start) ? buffer.WrittenMemory.ToArray() : default;
    }

    private bool Coordinates(ref Utf8JsonReader reader, string type, int depth, int start)
    {
        buffer.ResetWrittenCount();
        isOutsideReported = false;
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WritePropertyName("coordinates");
        var (isSound, isSeen) = (false, false);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isCoordinates = reader.ValueTextEquals("coordinates"u8);
            reader.Read();
            if (!isCoordinates)
                reader.Skip();
            else if (isSeen)
                return !Fail((int)reader.TokenStartIndex, GeoJsonProblems.CoordinatesTwice).IsEmpty;
            else
            {
                isSound = Array(
                    ref reader,
                    json,
                    depth,
                    type is "Polygon" or "MultiPolygon" ? Ring : type is "LineString" or "MultiLineString" ? Line : 1);
            }

            isSeen |= isCoordinates;
        }

        json.WriteEndObject();
        return isSeen ? isSound : !Fail(start, GeoJsonProblems.NoCoordinates).IsEmpty;
    }

    private bool Array(ref Utf8JsonReader reader, Utf8JsonWriter json, int depth, int least, bool isHole = false)
    {
        var start = (int)reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return !Fail(start, GeoJsonProblems.NoArray).IsEmpty;
        }

        if (depth < 2)
            return Positions(ref reader, json, start, depth, least, isHole);
        json.WriteStartArray();
        var isSound = true;
        // The rings of a polygon after the first are holes in it.
        var count = 0;
        for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
            isSound &= Array(ref reader, json, depth - 1, least, depth == 2 && count > 0);
        json.WriteEndArray();
        return count > 0 ? isSound : Empty(start);
    }

    private bool Positions(ref Utf8JsonReader reader, Utf8JsonWriter json, int start, int depth, int least, bool isHole)
    {
        text.ResetWrittenCount();
        ends.Clear();
        if (depth == 0)
        {
            var isPlace = Position(ref reader, start, out var only);
            json.WriteRawValue(text.WrittenSpan, skipInputValidation: true);
            if (!isPlace || isOutsideReported || area.Holds(only.Longitude, only.Latitude))
                return isPlace;
            outside(start, only.Longitude, only.Latitude);
            return false;
        }

        var isSound = true;
        (double Longitude, double Latitude) first = default, last = default;
        double doubleArea = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var at = (int)reader.TokenStartIndex;
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                isSound = !Fail(at, GeoJsonProblems.NoArray).IsEmpty;
                continue;
            }

            isSound &= Position(ref reader, at, out var place);
            if (ends.Count == 0)
                first = last = place;
            // Twice the area between the outline and the parallel through its first place: positive when it goes clockwise.
            doubleArea += (place.Longitude - last.Longitude) * (place.Latitude + last.Latitude - (2 * first.Latitude));
            last = place;
            ends.Add(text.WrittenCount);
        }

        // RFC 7946, 3.1.4 and 3.1.6: a line has two places or more, a ring four, the last of which
        // is the first; outer ones go counterclockwise, holes clockwise.
        var isArea = least == Ring;
        if (isArea && isSound && (ends.Count < least || first != last))
            return !Fail(start, GeoJsonProblems.OpenRing).IsEmpty;
        if (ends.Count == 0)
            return Empty(start);
        if (ends.Count < least)
            return !Fail(start, GeoJsonProblems.ShortLine).IsEmpty;
        Write(json, isReversed: isArea && (isHole ? doubleArea < 0 : doubleArea > 0));
        return isSound;
    }

    private bool Empty(int start) => !Fail(start, GeoJsonProblems.Empty).IsEmpty;

    private void Write(Utf8JsonWriter json, bool isReversed)
    {
        json.WriteStartArray();
        for (var i = 0; i < ends.Count; i++)
        {
            var at = isReversed ? ends.Count - 1 - i : i;
            json.WriteRawValue(text.WrittenSpan[(at == 0 ? 0 : ends[at - 1])..ends[at]], skipInputValidation: true);
        }

        json.WriteEndArray();
    }

    // Adds a place to the text.
    private bool Position(ref Utf8JsonReader reader, int start, out (double Longitude, double Latitude) place)
    {
        place = default;
        text.Write("["u8);
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

            if (count == 0)
                place.Longitude = number;
            if (count == 1)
                place.Latitude = number;
            if (!system.IsShifted() || count > 1)
                Write(reader.ValueSpan, count);
            else if (count == 1)
                WriteConverted(place);
            if (count++ == MostNumbers && Dropped < 0)
                Dropped = start;
        }

        text.Write("]"u8);
        if (!isSound || count < 2)
            return !Fail(start, GeoJsonProblems.NoPosition).IsEmpty;
        if (!Area.Globe.Contains(place.Longitude, place.Latitude))
        {
            var isSwapped = Area.Globe.Contains(place.Latitude, place.Longitude);
            return !Fail(start, isSwapped ? GeoJsonProblems.Swapped : GeoJsonProblems.NoDegrees).IsEmpty;
        }

        if (area.Contains(place.Longitude, place.Latitude) && !area.IsSwapped(place.Longitude, place.Latitude))
            return true;
        if (!isOutsideReported)
            outside(start, place.Longitude, place.Latitude);
        isOutsideReported = true;
        return false;
    }

    private void Write(ReadOnlySpan<byte> number, int count)
    {
        if (count >= MostNumbers)
            return;
        if (count > 0)
            text.Write(","u8);
        text.Write(number);
    }

    private void WriteConverted((double Longitude, double Latitude) place)
    {
        Span<byte> spelling = stackalloc byte[ShiftedPlaces.LongestSpelling];
        text.Write(spelling[..ShiftedPlaces.Spell(system, place.Longitude, place.Latitude, spelling)]);
    }

    private ReadOnlyMemory<byte> Fail(int offset, Func<Location, Diagnostic> what)
    {
        fault(offset, what);
        return default;
    }
}
