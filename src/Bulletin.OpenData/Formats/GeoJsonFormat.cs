using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Files;
using Bulletin.OpenData.Geodesy;
using Bulletin.OpenData.Rows;

namespace Bulletin.OpenData.Formats;

/// <summary>
/// RFC 7946: each row a feature with its place in WGS 84 and all its cells; a row without a place has a null geometry (3.2).
/// </summary>
internal sealed class GeoJsonFormat : SingleFile
{
    private readonly int point;
    private readonly int longitude;
    private readonly int latitude;
    private readonly CoordinateSystem? system;
    private bool isFirst = true;

    public GeoJsonFormat(TableSchema schema, HashingFileStream output, string route)
        : base(output, route, FileKind.GeoJson)
    {
        (point, longitude, latitude) = PlaceColumns.Of(schema);
        system = schema.System;
        output.Write("{\"type\":\"FeatureCollection\",\"features\":[\n"u8);
    }

    public override void Row(TableRow row)
    {
        if (!isFirst)
            Output.Write(",\n"u8);
        isFirst = false;
        Output.Write("{\"type\":\"Feature\","u8);
        if (!row.Identifier.IsEmpty)
        {
            Output.Write("\"id\":"u8);
            Output.Write(row.Identifier.Span);
            Output.WriteByte((byte)',');
        }

        Output.Write("\"geometry\":"u8);
        if (!row.Geometry.IsEmpty)
            Output.Write(row.Geometry.Span);
        else if (point >= 0 && !row[point].IsEmpty)
            Point(row[point]);
        else if (longitude >= 0 && !row[longitude].IsEmpty && !row[latitude].IsEmpty)
            Point(row);
        else
            Output.Write("null"u8);
        Output.Write(",\"properties\":"u8);
        Output.Write(row.Json.Span);
        Output.WriteByte((byte)'}');
    }

    protected override void End() => Output.Write("\n]}\n"u8);

    private void Point(ReadOnlySpan<byte> coordinates)
    {
        Output.Write("{\"type\":\"Point\",\"coordinates\":["u8);
        if (!system.IsShifted())
            Output.Write(coordinates);
        else if (CellValue.TryReadPoint(coordinates, out var east, out var north))
            WriteConverted(east, north);
        Output.Write("]}"u8);
    }

    private void Point(TableRow row)
    {
        Output.Write("{\"type\":\"Point\",\"coordinates\":["u8);
        if (system.IsShifted())
        {
            WriteConverted(row.Number(longitude), row.Number(latitude));
        }
        else
        {
            Output.Write(row[longitude]);
            Output.WriteByte((byte)',');
            Output.Write(row[latitude]);
        }

        Output.Write("]}"u8);
    }

    private void WriteConverted(double east, double north)
    {
        Span<byte> spelling = stackalloc byte[ShiftedPlaces.LongestSpelling];
        Output.Write(spelling[..ShiftedPlaces.Spell(system, east, north, spelling)]);
    }
}
