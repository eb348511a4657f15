namespace Bulletin.Content.Documents.Datasets;

/// <summary>What a file of a dataset is.</summary>
public enum FileKind
{
    Csv,
    ExcelCsv,
    Workbook,
    Json,
    JsonLines,
    GeoJson,
    DataPackage,
    Csvw,
    Archive,
}

/// <summary>What the kinds of files are called.</summary>
public static class FileKinds
{
    private static readonly (string Name, string Title, string MediaType)[] All =
    [
        ("csv", "CSV", "text/csv;charset=utf-8"),
        ("csv-excel", "CSV（Excel）", "text/csv;charset=utf-8"),
        ("xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("json", "JSON", "application/json"),
        ("ndjson", "NDJSON", "application/x-ndjson"),
        ("geojson", "GeoJSON", "application/geo+json"),
        ("datapackage", "Data Package", "application/json"),
        ("csvw", "CSVW", "application/csvm+json"),
        ("zip", "ZIP（各表各格式）", "application/zip"),
    ];

    /// <summary>For programs.</summary>
    public static string Name(this FileKind kind) => All[(int)kind].Name;

    /// <summary>For people.</summary>
    public static string Title(this FileKind kind) => All[(int)kind].Title;

    /// <summary>The IANA media type; of NDJSON, which has none, the one in use.</summary>
    public static string MediaType(this FileKind kind) => All[(int)kind].MediaType;

    /// <summary>Whether it describes other files to programs.</summary>
    public static bool IsDescription(this FileKind kind) => kind is FileKind.DataPackage or FileKind.Csvw;
}
