using System.Text.Json;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Exporting;
using Bulletin.Content.Linking;

namespace Bulletin.OpenData.Catalogues;

/// <summary>What every address of the interface gives, for people and for programs that write clients (OpenAPI 3.1.0, JSON Schema 2020-12).</summary>
internal static class OpenApiFile
{
    public static void Write(Stream output, Site site, IReadOnlyList<Dataset> datasets, IDatasets data) => Json.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("openapi", "3.1.0");
        json.Object("info", () =>
        {
            json.WriteString("title", $"{site.Settings.Title}数据接口");
            json.WriteString("description", "静态文件，不需要申请密钥，没有调用次数限制。");
            json.WriteString("version", "1.0.0");
        });
        json.Objects("servers", [site.Settings.BaseUrl.AbsoluteUri.TrimEnd('/')], address => json.WriteString("url", address));
        json.Object("paths", () =>
        {
            Path(json, "/data/index.json", "datasets", "全部数据集", () => Reference(json, "Index"));
            foreach (var dataset in datasets)
            {
                Path(json, $"/{dataset.Id}/index.json", Operation(dataset.Id.Text), dataset.Title, () => Reference(json, "Dataset"));
                if (!data.Of(dataset).IsPublished) continue;
                foreach (var (schema, facts) in dataset.Tables.Zip(data.Of(dataset).Tables)) Rows(json, dataset, schema, facts);
            }
        });
        json.Object("components", () => json.Object("schemas", () =>
        {
            Index(json);
            foreach (var dataset in datasets)
                foreach (var schema in dataset.Tables) Row(json, dataset, schema);
        }));
        json.WriteEndObject();
    });

    private static void Rows(Utf8JsonWriter json, Dataset dataset, TableSchema schema, TableFacts facts)
    {
        var name = Operation($"{dataset.Id}/{schema.Name}");
        Path(json, $"/{dataset.Id}/{schema.Name}.json", name, $"{dataset.Title}：{schema.Title}", () => ArrayOf(json, name));
        if (facts.Years.IsEmpty) return;
        Path(json, $"/{dataset.Id}/{schema.Name}/{{year}}.json", name + "_by_year", $"{dataset.Title}：{schema.Title}，一年", () => ArrayOf(json, name), () => json.Objects("parameters", ["year"], parameter =>
        {
            json.WriteString("name", parameter);
            json.WriteString("in", "path");
            json.WriteBoolean("required", true);
            json.Object("schema", () =>
            {
                json.WriteString("type", "integer");
                json.Array("enum", facts.Years, year => json.WriteNumberValue(year.Year));
            });
        }));
    }

    private static void Path(Utf8JsonWriter json, string path, string operation, string summary, Action schema, Action? parameters = null) => json.Object(path, () => json.Object("get", () =>
    {
        json.WriteString("operationId", operation);
        json.WriteString("summary", summary);
        parameters?.Invoke();
        json.Object("responses", () => json.Object("200", () =>
        {
            json.WriteString("description", summary);
            json.Object("content", () => json.Object("application/json", () => json.Object("schema", schema)));
        }));
    }));

    private static void ArrayOf(Utf8JsonWriter json, string name)
    {
        json.WriteString("type", "array");
        json.Object("items", () => Reference(json, name));
    }

    private static void Reference(Utf8JsonWriter json, string name) => json.WriteString("$ref", "#/components/schemas/" + name);

    // Names of components and operations hold letters, digits, . - _ only; what is not ASCII is told by its code.
    private static string Operation(string path) => string.Concat(path["data/".Length..].Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c.ToString() : c == '/' ? "_" : $"u{(int)c:x4}"));

    private static void Index(Utf8JsonWriter json)
    {
        json.Object("Index", () =>
        {
            json.WriteString("type", "object");
            json.Texts("required", ["title", "publisher", "as_of", "datasets"]);
            json.Object("properties", () =>
            {
                Simple(json, "title", "string");
                Simple(json, "publisher", "string");
                Simple(json, "as_of", "string", "date");
                json.Object("datasets", () =>
                {
                    json.WriteString("type", "array");
                    json.Object("items", () => Reference(json, "Dataset"));
                });
            });
        });
        json.Object("Dataset", () =>
        {
            json.WriteString("type", "object");
            json.Texts("required", ["id", "title", "publishers", "published", "modified", "licence", "available", "rows"]);
            json.Object("properties", () =>
            {
                foreach (var name in (string[])["id", "title", "category", "frequency", "description", "page", "href"]) Simple(json, name, "string");
                foreach (var name in (string[])["published", "modified", "next_update"]) Simple(json, name, "string", "date");
                Simple(json, "available", "boolean");
                Simple(json, "late", "boolean");
                Simple(json, "rows", "integer");
                Simple(json, "licence", "object");
                foreach (var name in (string[])["publishers", "notes", "tables", "files", "versions"]) Simple(json, name, "array");
            });
        });
    }

    private static void Row(Utf8JsonWriter json, Dataset dataset, TableSchema schema) => json.Object(Operation($"{dataset.Id}/{schema.Name}"), () =>
    {
        json.WriteString("title", schema.Title);
        json.WriteString("type", "object");
        json.Texts("required", schema.Columns.Select(column => column.Name));
        json.Object("properties", () =>
        {
            foreach (var column in schema.Columns) json.Object(column.Name, () => Cell(json, column));
        });
    });

    private static void Cell(Utf8JsonWriter json, TableColumn column)
    {
        var (type, format) = column.Type switch
        {
            ColumnType.Integer or ColumnType.Year => ("integer", null),
            ColumnType.Number => ("number", null),
            ColumnType.Boolean => ("boolean", null),
            ColumnType.Date => ("string", "date"),
            ColumnType.DateTime => ("string", "date-time"),
            ColumnType.GeoPoint => ("array", null),
            _ => ("string", (string?)null),
        };
        if (column.IsRequired) json.WriteString("type", type);
        else json.Texts("type", [type, "null"]);
        json.Text("format", format);
        json.WriteString("title", column.Unit is { } unit ? $"{column.Title}（{unit}）" : column.Title);
        json.Text("description", column.Description);
        if (column.Type != ColumnType.GeoPoint) return;
        json.Object("items", () => json.WriteString("type", "number"));
        json.WriteNumber("minItems", 2);
        json.WriteNumber("maxItems", 2);
    }

    private static void Simple(Utf8JsonWriter json, string name, string type, string? format = null) => json.Object(name, () =>
    {
        json.WriteString("type", type);
        json.Text("format", format);
    });
}
