using System.Buffers;
using System.Text.Json;
using Bulletin.Content;
using Bulletin.Content.Documents;

namespace Bulletin.Editions.Data;

/// <summary>The JSON Schema (2020-12) of a document's JSON, version 1.</summary>
public static class DocumentSchema
{
    public static readonly Route Route = new("schema/document.v1.json");

    private static readonly (string Name, string Type, string Meaning)[] Properties =
    [
        ("$schema", "string", "Relative address of this schema."),
        ("version", "integer", "Always 1."),
        ("id", "string", "Permanent id; the page is <id>.html."),
        ("type", "string", "Type of content."),
        ("title", "string", "标题"),
        ("issuers", "strings", "发文机关"),
        ("number", "string", "发文字号, as GB/T 9704-2012 writes it."),
        ("index", "string", "索引号"),
        ("written", "date", "成文日期"),
        ("published", "date", "发布日期"),
        ("updated", "date", "更新日期"),
        ("effective", "date", "施行日期"),
        ("expires", "date", "有效期的最后一天"),
        ("category", "string", "主题分类, one of the 22 classes."),
        ("subcategory", "string", "主题分类, second level."),
        ("topics", "strings", "主题词"),
        ("status", "status", "有效性 on the as-of date of the site's manifest."),
        ("issue", "string", "The issue of the gazette, YYYY/NN."),
        ("source", "string", "来源"),
        ("author", "string", "作者"),
        ("summary", "string", "摘要"),
        ("plain_summary", "string", "通俗说明"),
        ("relations", "objects", "Links to other documents: kind, id, number, title. Without id: not in the collection; withdrawn: true when only a notice is left."),
        ("corrections", "objects", "更正: on, what."),
        ("attachments", "objects", "附件: title, file (relative)."),
        ("contents", "objects", "An issue's columns: title, items (title, page, page_number)."),
        ("text", "string", "The body as plain text."),
    ];

    private static readonly string[] Required = ["$schema", "version", "id", "type", "title", "published", "text"];

    public static void Write(IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("title", "Bulletin document, version 1");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var (name, type, meaning) in Properties)
        {
            json.WriteStartObject(name);
            json.WriteString("description", meaning);
            Type(json, name, type);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        Values(json, "required", Required);
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private static void Type(Utf8JsonWriter json, string name, string type)
    {
        switch (type)
        {
            case "strings" or "objects":
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                json.WriteString("type", type[..^1]);
                json.WriteEndObject();
                break;
            case "date":
                json.WriteString("type", "string");
                json.WriteString("pattern", @"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:00\+08:00)?$");
                break;
            case "status":
                Values(json, "enum", ValidityNames.Chinese);
                break;
            default:
                json.WriteString("type", type);
                if (name == "version") json.WriteNumber("const", 1);
                if (name == "type") Values(json, "enum", ContentTypes.All.Select(content => content.Folder));
                break;
        }
    }

    private static void Values(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
