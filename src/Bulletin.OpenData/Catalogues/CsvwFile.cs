using System.Text.Json;
using Bulletin.Content.Configuration;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Catalogues;

/// <summary>
/// The CSV on the Web description of all tables of a dataset (W3C, Metadata Vocabulary for Tabular Data; where it
/// lies: Model for Tabular Data, 5.3). Tables refer to one another, so they are a group.
/// </summary>
internal static class CsvwFile
{
    /// <summary>The name under which programs look for it beside a table.</summary>
    public const string Name = "csv-metadata.json";

    public static void Write(Stream output, SiteSettings settings, Dataset dataset) => Json.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/csvw");
        json.WriteStartObject();
        json.WriteString("@language", settings.Language);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("dc:title", dataset.Title);
        json.WriteString("dc:description", dataset.Description);
        json.Texts("dc:publisher", dataset.Header.Issuers);
        if (dataset.Licence.Url is { } licence)
            json.Object("dc:license", () => json.WriteString("@id", licence));
        json.Object("dc:modified", () =>
        {
            json.WriteString("@value", dataset.LastModified.ToIso()[..10]);
            json.WriteString("@type", "xsd:date");
        });
        json.Object("dialect", () =>
        {
            json.WriteString("encoding", "utf-8");
            json.Texts("lineTerminators", ["\r\n"]);
        });
        json.Objects("tables", dataset.Tables, schema =>
        {
            json.WriteString("url", Uri.EscapeDataString(schema.Name + ".csv"));
            json.WriteString("dc:title", schema.Title);
            json.Text("dc:description", schema.Description);
            json.Object("tableSchema", () => Schema(json, schema));
        });
        json.WriteEndObject();
    });

    private static void Schema(Utf8JsonWriter json, TableSchema schema)
    {
        json.Objects("columns", schema.Columns, column =>
        {
            json.WriteString("name", NameOf(column.Name));
            json.Texts("titles", new[] { column.Name, column.Title }.Distinct());
            json.Text("dc:description", column.Unit is { } unit ? $"{column.Description}（单位：{unit}）" : column.Description);
            if (column.IsRequired)
                json.WriteBoolean("required", true);
            Type(json, column);
        });
        if (!schema.PrimaryKey.IsEmpty)
            json.Texts("primaryKey", schema.PrimaryKey.Select(column => NameOf(schema.Columns[column].Name)));
        var references = schema.Columns.Where(column => column.References is not null).ToList();
        if (references.Count > 0)
        {
            json.Objects("foreignKeys", references, column =>
            {
                json.WriteString("columnReference", NameOf(column.Name));
                json.Object("reference", () =>
                {
                    json.WriteString("resource", Uri.EscapeDataString(column.References!.Table + ".csv"));
                    json.WriteString("columnReference", NameOf(column.References.Column));
                });
            });
        }
    }

    // A variable of a URI template (RFC 6570): what is not ASCII is percent-encoded, and so is a _ at
    // its beginning, which CSVW keeps for itself (Metadata Vocabulary, 5.6).
    private static string NameOf(string column) =>
        column[0] == '_' ? "%5F" + Uri.EscapeDataString(column[1..]) : Uri.EscapeDataString(column);

    private static void Type(Utf8JsonWriter json, TableColumn column)
    {
        var name = column.Type switch
        {
            ColumnType.Integer => "integer",
            ColumnType.Number => "number",
            ColumnType.Boolean => "boolean",
            ColumnType.Date => "date",
            ColumnType.DateTime => "dateTimeStamp",
            ColumnType.Year => "gYear",
            ColumnType.YearMonth => "gYearMonth",
            _ => "string",
        };
        if (column.Minimum is null && column.Maximum is null)
        {
            json.WriteString("datatype", name);
            return;
        }

        json.Object("datatype", () =>
        {
            json.WriteString("base", name);
            if (column.Minimum is { } least && CellValue.TryRead(column.Type, least, out var low, out _))
                json.WriteString("minimum", low);
            if (column.Maximum is { } most && CellValue.TryRead(column.Type, most, out var high, out _))
                json.WriteString("maximum", high);
        });
    }
}
