using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Formats;

/// <summary>Where a table keeps its places.</summary>
internal static class PlaceColumns
{
    /// <summary>
    /// The column of coordinates, or those of longitude and latitude, which the map
    /// names or which are called so; each -1 when there is none.
    /// </summary>
    public static (int Point, int Longitude, int Latitude) Of(TableSchema schema)
    {
        if (schema.Map is { } map)
            return (map.Place ?? -1, map.Place is null ? map.Longitude ?? -1 : -1, map.Place is null ? map.Latitude ?? -1 : -1);
        for (var i = 0; i < schema.Columns.Length; i++)
        {
            if (schema.Columns[i].Type == ColumnType.GeoPoint)
                return (i, -1, -1);
        }

        var (longitude, latitude) = (IndexOf(schema, Coordinates.IsLongitude), IndexOf(schema, Coordinates.IsLatitude));
        return longitude < 0 || latitude < 0 ? (-1, -1, -1) : (-1, longitude, latitude);
    }

    private static int IndexOf(TableSchema schema, Func<string, bool> isIt)
    {
        for (var i = 0; i < schema.Columns.Length; i++)
        {
            if (schema.Columns[i] is { Type: ColumnType.Number } column && (isIt(column.Name) || isIt(column.Title)))
                return i;
        }

        return -1;
    }

    public static bool Has(TableSchema schema) => schema.IsGeoJson || Of(schema) is not (-1, -1, -1);
}
