using System.Collections.Immutable;

namespace Bulletin.Bench.Readers;

/// <summary>All kinds of input that come from editors.</summary>
internal static class Kinds
{
    public static readonly ImmutableArray<Kind> All =
    [
        new("markdown", [".md"], Signs.Markdown, DocumentReaders.Markdown),
        new("header", [".md", ".yml"], Signs.Yaml, DocumentReaders.Header),
        new("csv", [".csv"], Signs.Csv, TableReaders.Csv),
        new("geojson", [".geojson"], Signs.Json, TableReaders.GeoJson),
        new("svg", [".svg"], Signs.Xml, PictureReaders.Svg) { Examples = Signs.Drawings },
        new("picture", [".png", ".jpg", ".gif", ".webp"], Signs.Bytes, PictureReaders.Picture) { Examples = Signs.Pictures },
    ];

    public static Kind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
