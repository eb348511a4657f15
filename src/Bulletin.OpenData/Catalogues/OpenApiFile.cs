using System.Text.Json;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Linking;

namespace Bulletin.OpenData.Catalogues;

/// <summary>
/// What every address of the interface gives, for people and for programs that
/// write clients (OpenAPI 3.1.0, JSON Schema 2020-12).
/// </summary>
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
            if (site.Settings.DataLicence is { } licence)
            {
                json.Object("license", () =>
                {
                    json.WriteString("name", licence.Title);
                    json.Text("url", licence.Url);
                });
            }
        });
        json.Objects("servers", [site.Settings.BaseUrl.AbsoluteUri.TrimEnd('/')], address => json.WriteString("url", address));
        json.Object("paths", () =>
        {
            Path(json, "/data/index.json", "data/index", "全部数据集", () => Reference(json, "Index"));
            foreach (var dataset in datasets)
            {
                Path(json, $"/{dataset.Id}/index.json", Operation(dataset.Id.Text), dataset.Title, () => Reference(json, "Dataset"));
                if (!data.Of(dataset).IsPublished)
                    continue;
                if (dataset.IsGenerated)
                    Path(json, "/" + DataRoutes.TextIndex.Path, "gazette_texts", "按年份的全文", () => Reference(json, "Texts"));
                foreach (var (schema, facts) in dataset.Tables.Zip(data.Of(dataset).Tables))
                    Rows(json, dataset, schema, facts);
            }
        });
        json.Object("components", () => json.Object("schemas", () =>
        {
            Index(json);
            foreach (var dataset in datasets.Where(dataset => data.Of(dataset).IsPublished))
                foreach (var schema in dataset.Tables)
                    Row(json, dataset, schema);
        }));
        json.WriteEndObject();
    });

    private static void Rows(Utf8JsonWriter json, Dataset dataset, TableSchema schema, TableFacts facts)
    {
        var name = Operation($"{dataset.Id}/{schema.Name}");
        Path(
            json,
            $"/{dataset.Id}/{Uri.EscapeDataString(schema.Name)}.json",
            name,
            $"{dataset.Title}：{schema.Title}",
            () => ArrayOf(json, name));
        if (facts.Years.IsEmpty)
            return;
        Path(
            json,
            $"/{dataset.Id}/{Uri.EscapeDataString(schema.Name)}/{{year}}.json",
            name + "_by_year",
            $"{dataset.Title}：{schema.Title}，“{schema.Columns[schema.Time!.Value].Title}”在一年之内的行",
            () => ArrayOf(json, name),
            () => Year(json, facts));
    }

    private static void Year(Utf8JsonWriter json, TableFacts facts) => json.Objects("parameters", ["year"], parameter =>
    {
        json.WriteString("name", parameter);
        json.WriteString("in", "path");
        json.WriteBoolean("required", true);
        json.Object("schema", () =>
        {
            json.WriteString("type", "integer");
            json.Array("enum", facts.Years, year => json.WriteNumberValue(year.Year));
        });
    });

    private static void Path(
        Utf8JsonWriter json,
        string path,
        string operation,
        string summary,
        Action schema,
        Action? parameters = null) =>
        json.Object(path, () => json.Object("get", () =>
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

    // Names of components and operations hold letters, digits, . - _ only; what is not ASCII is written as its code.
    private static string Operation(string path) =>
        string.Concat(path["data/".Length..].Select(c =>
            char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c.ToString() : c == '/' ? "_" : $"u{(int)c:x4}"));

    private static void Index(Utf8JsonWriter json)
    {
        Inner(json, "Index", ["title", "publisher", "as_of", "datasets"], () =>
        {
            Simple(json, "string", "title", "publisher");
            Simple(json, "date", "as_of");
            ArrayProperty(json, "datasets", () => Reference(json, "Dataset"));
        });
        Inner(json, "Dataset", ["id", "title", "publishers", "published", "modified", "licence", "available", "rows"], () =>
        {
            Simple(json, "string", "id", "title", "category", "frequency", "spatial", "access", "conditions", "description");
            Simple(json, "string", "page", "href", "texts");
            Simple(json, "date", "published", "modified", "next_update");
            Simple(json, "boolean", "available", "late");
            Simple(json, "integer", "rows");
            foreach (var name in (string[])["publishers", "keywords", "notes"])
                ArrayProperty(json, name, () => json.WriteString("type", "string"));
            Inner(json, "licence", ["title"], () => Simple(json, "string", "id", "title", "url"));
            Inner(json, "contact", ["name"], () => Simple(json, "string", "name", "phone", "email"));
            Inner(json, "period", [], () => Simple(json, "date", "from", "to"));
            ArrayProperty(json, "tables", () => Reference(json, "Table"));
            ArrayProperty(json, "files", () => Reference(json, "File"));
            ArrayProperty(json, "versions", () => Members(json, ["name", "files"], () =>
            {
                Simple(json, "string", "name");
                ArrayProperty(json, "files", () => Reference(json, "File"));
            }));
        });
        Inner(json, "Table", ["name", "title", "rows", "columns", "files"], () =>
        {
            Simple(json, "string", "name", "title", "description", "crs", "years_of");
            Simple(json, "integer", "rows");
            ArrayProperty(json, "primary_key", () => json.WriteString("type", "string"));
            ArrayProperty(json, "columns", () => Members(json, ["name", "title", "type", "required"], () =>
            {
                Simple(json, "string", "name", "title", "type", "unit", "description");
                Simple(json, "boolean", "required");
                ArrayProperty(json, "enum", () => json.WriteString("type", "string"));
            }));
            ArrayProperty(json, "files", () => Reference(json, "File"));
            ArrayProperty(json, "years", () => json.Objects("allOf", [false, true], isYear =>
            {
                if (!isYear)
                    Reference(json, "File");
                else
                    Members(json, ["year", "rows"], () => Simple(json, "integer", "year", "rows"));
            }));
        });
        Inner(json, "File", ["kind", "format", "media_type", "href", "bytes", "sha256"], () =>
        {
            Simple(json, "string", "kind", "format", "media_type", "href", "sha256");
            Simple(json, "integer", "bytes");
        });
        Inner(json, "Texts", ["title", "format", "files"], () =>
        {
            Simple(json, "string", "title", "format");
            ArrayProperty(json, "files", () => Members(json, ["year", "documents", "href", "bytes", "sha256"], () =>
            {
                Simple(json, "integer", "year", "documents", "bytes");
                Simple(json, "string", "href", "sha256");
            }));
        });
    }

    private static void Inner(Utf8JsonWriter json, string name, string[] required, Action properties) =>
        json.Object(name, () => Members(json, required, properties));

    private static void Members(Utf8JsonWriter json, string[] required, Action properties)
    {
        json.WriteString("type", "object");
        if (required.Length > 0)
            json.Texts("required", required);
        json.Object("properties", properties);
    }

    private static void ArrayProperty(Utf8JsonWriter json, string name, Action items) => json.Object(name, () =>
    {
        json.WriteString("type", "array");
        json.Object("items", items);
    });

    private static void Row(Utf8JsonWriter json, Dataset dataset, TableSchema schema) =>
        json.Object(Operation($"{dataset.Id}/{schema.Name}"), () =>
        {
            json.WriteString("title", schema.Title);
            json.WriteString("type", "object");
            json.Texts("required", schema.Columns.Select(column => column.Name));
            json.Object("properties", () =>
            {
                foreach (var column in schema.Columns)
                    json.Object(column.Name, () => Cell(json, column));
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
        if (column.IsRequired)
            json.WriteString("type", type);
        else
            json.Texts("type", [type, "null"]);
        json.Text("format", format);
        json.WriteString("title", column.Heading);
        json.Text("description", column.Description);
        if (column.Type == ColumnType.YearMonth)
            json.WriteString("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$");
        if (column.Type.IsNumeric())
        {
            Bound(json, "minimum", column, column.Minimum);
            Bound(json, "maximum", column, column.Maximum);
        }

        if (!column.Enum.IsEmpty)
            Choices(json, column);
        if (column.Type != ColumnType.GeoPoint)
            return;
        json.Object("items", () => json.WriteString("type", "number"));
        json.WriteNumber("minItems", 2);
        json.WriteNumber("maxItems", 2);
    }

    private static void Choices(Utf8JsonWriter json, TableColumn column)
    {
        json.WriteStartArray("enum");
        foreach (var value in column.Enum.Distinct())
        {
            if (column.Type.IsNumeric() || column.Type is ColumnType.Boolean or ColumnType.Year)
                json.WriteRawValue(value);
            else
                json.WriteStringValue(value);
        }

        if (!column.IsRequired)
            json.WriteNullValue();
        json.WriteEndArray();
    }

    private static void Bound(Utf8JsonWriter json, string name, TableColumn column, string? bound)
    {
        if (bound is null || !CellValue.TryRead(column.Type, bound, out var spelling, out _))
            return;
        json.WritePropertyName(name);
        json.WriteRawValue(spelling);
    }

    private static void Simple(Utf8JsonWriter json, string type, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            json.WriteStartObject(name);
            json.WriteString("type", type == "date" ? "string" : type);
            if (type == "date")
                json.WriteString("format", type);
            json.WriteEndObject();
        }
    }
}
