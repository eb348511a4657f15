using System.Text.Json;
using Bulletin.Content.Configuration;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Catalogues;

/// <summary><c>x.csv-metadata.json</c>: what CSV on the Web tells of one table (W3C, Metadata Vocabulary for Tabular Data).</summary>
internal static class CsvwFile
{
    public static void Write(Stream output, SiteSettings settings, Dataset dataset, TableSchema schema) => Json.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/csvw");
        json.WriteStartObject();
        json.WriteString("@language", settings.Language);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("url", Uri.EscapeDataString(schema.Name + ".csv"));
        json.WriteString("dc:title", schema.Title);
        json.WriteString("dc:description", schema.Description ?? dataset.Description);
        json.Texts("dc:publisher", dataset.Header.Issuers);
        if (dataset.Licence.Url is { } licence) json.Object("dc:license", () => json.WriteString("@id", licence));
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
        json.Object("tableSchema", () => Schema(json, schema));
        json.WriteEndObject();
    });

    private static void Schema(Utf8JsonWriter json, TableSchema schema)
    {
        json.Objects("columns", schema.Columns, column =>
        {
            // A name may be a variable of a URI template (RFC 6570): what is not ASCII is percent-encoded.
            json.WriteString("name", Uri.EscapeDataString(column.Name));
            json.Texts("titles", new[] { column.Name, column.Title }.Distinct());
            json.Text("dc:description", column.Unit is { } unit ? $"{column.Description}（单位：{unit}）" : column.Description);
            if (column.IsRequired) json.WriteBoolean("required", true);
            Type(json, column);
        });
        if (!schema.PrimaryKey.IsEmpty) json.Texts("primaryKey", schema.PrimaryKey.Select(column => Uri.EscapeDataString(schema.Columns[column].Name)));
        var references = schema.Columns.Where(column => column.References is not null).ToList();
        if (references.Count > 0) json.Objects("foreignKeys", references, column =>
        {
            json.WriteString("columnReference", Uri.EscapeDataString(column.Name));
            json.Object("reference", () =>
            {
                json.WriteString("resource", Uri.EscapeDataString(column.References!.Table + ".csv"));
                json.WriteString("columnReference", Uri.EscapeDataString(column.References.Column));
            });
        });
    }

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
            if (column.Minimum is { } least && CellValue.TryRead(column.Type, least, out var low, out _)) json.WriteString("minimum", low);
            if (column.Maximum is { } most && CellValue.TryRead(column.Type, most, out var high, out _)) json.WriteString("maximum", high);
        });
    }
}
