using System.Text.Json;
using Bulletin.Content.Configuration;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Catalogues;

/// <summary><c>datapackage.json</c> at the root of a dataset (Data Package v2, with Table Schema and Table Dialect).</summary>
internal static class DataPackageFile
{
    public static void Write(Stream output, SiteSettings settings, Dataset dataset, IReadOnlyList<TableFacts> tables) =>
        Json.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
            json.WriteString("name", dataset.Name);
            json.WriteString("id", Json.Address(settings.BaseUrl, dataset.Id.Page));
            json.WriteString("title", dataset.Title);
            json.WriteString("description", string.Join("\n\n", dataset.Notes.Prepend(dataset.Description)));
            json.WriteString("homepage", Json.Address(settings.BaseUrl, dataset.Id.Page));
            json.WriteString("version", dataset.LastModified.ToIso()[..10]);
            json.WriteString("created", dataset.LastModified.ToRfc3339());
            if (!dataset.Header.Topics.IsEmpty)
                json.Texts("keywords", dataset.Header.Topics);
            Licences(json, dataset.Licence);
            json.Objects("contributors", dataset.Header.Issuers, issuer =>
            {
                json.WriteString("title", issuer);
                json.Texts("roles", ["publisher"]);
            });
            if (dataset.Contact is { } contact)
                json.Object("contact", () => Contact(json, contact));
            json.Objects("resources", dataset.Tables.Zip(tables), pair => Resource(json, pair.First, pair.Second));
            json.WriteEndObject();
        });

    public static void Licences(Utf8JsonWriter json, Licence licence) => json.Objects("licenses", [licence], one =>
    {
        json.Text("name", one.OpenDefinitionName);
        json.Text("path", one.Url);
        json.WriteString("title", one.Title);
    });

    private static void Contact(Utf8JsonWriter json, DataContact contact)
    {
        json.WriteString("title", contact.Name);
        json.Text("phone", contact.Phone);
        json.Text("email", contact.Email);
    }

    private static void Resource(Utf8JsonWriter json, TableSchema schema, TableFacts facts)
    {
        var csv = facts.Files[0];
        json.WriteString("name", schema.Name);
        json.WriteString("type", "table");
        json.WriteString("path", csv.Path[(csv.Path.LastIndexOf('/') + 1)..]);
        json.WriteString("title", schema.Title);
        json.Text("description", schema.Description);
        json.Text("crs", schema.System?.Name());
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteNumber("bytes", csv.Length);
        json.WriteString("hash", "sha256:" + csv.Sha256);
        json.WriteNumber("rows", facts.Rows);
        json.Object("dialect", () =>
        {
            json.WriteString("delimiter", ",");
            json.WriteString("lineTerminator", "\r\n");
        });
        json.Object("schema", () => Schema(json, schema));
    }

    private static void Schema(Utf8JsonWriter json, TableSchema schema)
    {
        json.Objects("fields", schema.Columns, column => Field(json, column));
        json.Texts("missingValues", [""]);
        if (!schema.PrimaryKey.IsEmpty)
            json.Texts("primaryKey", schema.PrimaryKey.Select(column => schema.Columns[column].Name));
        var references = schema.Columns.Where(column => column.References is not null).ToList();
        if (references.Count == 0)
            return;
        json.Objects("foreignKeys", references, column =>
        {
            json.Texts("fields", [column.Name]);
            json.Object("reference", () =>
            {
                // Empty: the table itself.
                if (column.References!.Table != schema.Name)
                    json.WriteString("resource", column.References.Table);
                json.Texts("fields", [column.References.Column]);
            });
        });
    }

    private static void Field(Utf8JsonWriter json, TableColumn column)
    {
        json.WriteString("name", column.Name);
        json.WriteString("title", column.Title);
        json.WriteString("type", column.Type.Name());
        json.Text("description", column.Description);
        json.Text("unit", column.Unit);
        if (!column.IsRequired && !column.IsUnique && column.Enum.IsEmpty && column.Minimum is null && column.Maximum is null)
            return;
        json.Object("constraints", () =>
        {
            if (column.IsRequired)
                json.WriteBoolean("required", true);
            if (column.IsUnique)
                json.WriteBoolean("unique", true);
            if (!column.Enum.IsEmpty)
                json.Array("enum", column.Enum.Distinct(), value => Value(json, column.Type, value));
            Bound(json, "minimum", column, column.Minimum);
            Bound(json, "maximum", column, column.Maximum);
        });
    }

    private static void Bound(Utf8JsonWriter json, string name, TableColumn column, string? bound)
    {
        if (bound is null || !CellValue.TryRead(column.Type, bound, out var spelling, out _))
            return;
        json.WritePropertyName(name);
        Value(json, column.Type, spelling);
    }

    private static void Value(Utf8JsonWriter json, ColumnType type, string spelling)
    {
        if (type is ColumnType.Integer or ColumnType.Number or ColumnType.Year or ColumnType.Boolean)
            json.WriteRawValue(spelling);
        else
            json.WriteStringValue(spelling);
    }
}
