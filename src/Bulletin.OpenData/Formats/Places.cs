using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Formats;

/// <summary>Where a table keeps its places.</summary>
internal static class Places
{
    /// <summary>The column of coordinates, or those of longitude and latitude; each -1 when there is none.</summary>
    public static (int Point, int Longitude, int Latitude) Of(TableSchema schema)
    {
        if (schema.Map is { } map) return (map.Place ?? -1, map.Place is null ? map.Longitude ?? -1 : -1, map.Place is null ? map.Latitude ?? -1 : -1);
        for (var i = 0; i < schema.Columns.Length; i++)
            if (schema.Columns[i].Type == ColumnType.GeoPoint) return (i, -1, -1);
        return (-1, -1, -1);
    }

    public static bool Has(TableSchema schema) => schema.IsGeoJson || Of(schema) is not (-1, -1, -1);
}
