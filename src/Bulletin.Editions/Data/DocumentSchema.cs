using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Bulletin.Content;
using Bulletin.Content.Documents;

namespace Bulletin.Editions.Data;

/// <summary>The JSON Schema (2020-12) of a document's JSON, version 1.</summary>
public static class DocumentSchema
{
    public static readonly Route Route = new("schema/document.v1.json");

    private static readonly (string Name, string Type, string Meaning)[] First =
    [
        ("$schema", "string", "Relative address of this schema."),
        ("version", "integer", "Always 1."),
        ("id", "string", "Permanent id; the page is <id>.html."),
        ("type", "string", "Type of content."),
        ("title", "string", "标题"),
    ];

    private static readonly (string Name, string Type, string Meaning)[] Last =
    [
        (
            "relations",
            "objects",
            "Links to other documents: kind, id, number, title. "
            + "Without id: not in the collection; withdrawn: true when only a notice is left."),
        ("corrections", "objects", "更正: on, what."),
        ("attachments", "objects", "附件: title, file (relative)."),
        ("contents", "objects", "An issue's columns: title, items (title, page, page_number)."),
        ("text", "string", "The body as plain text."),
    ];

    private static readonly string[] Required = ["$schema", "version", "id", "type", "title", "published", "text"];

    /// <param name="types">The types of content whose documents it describes.</param>
    /// <param name="output">Takes the schema.</param>
    public static void Write(ImmutableArray<ContentType> types, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("title", "Bulletin document, version 1");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var (name, type, meaning) in First) Member(json, types, name, type, meaning);
        foreach (var property in PropertySet.DataOf(types)) Member(json, property);
        foreach (var (name, type, meaning) in Last) Member(json, types, name, type, meaning);
        json.WriteEndObject();
        Values(json, "required", Required);
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private static void Member(Utf8JsonWriter json, ImmutableArray<ContentType> types, string name, string type, string meaning)
    {
        json.WriteStartObject(name);
        json.WriteString("description", meaning);
        if (type == "objects") List(json, "object");
        else json.WriteString("type", type);
        if (name == "version") json.WriteNumber("const", 1);
        if (name == "type") Values(json, "enum", types.Select(content => content.Folder));
        json.WriteEndObject();
    }

    private static void Member(Utf8JsonWriter json, Property property)
    {
        json.WriteStartObject(property.Name);
        json.WriteString("description", property.DataMeaning?.English ?? Meaning(property));
        switch (property.Kind)
        {
            case PropertyKind.Texts:
                List(json, "string");
                break;
            case PropertyKind.Date:
                json.WriteString("type", "string");
                json.WriteString("pattern", @"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:00\+08:00)?$");
                break;
            case PropertyKind.Choice:
                Values(json, "enum", property.Key is { } key ? key.Choices : []);
                break;
            case PropertyKind.Number:
                json.WriteString("type", "integer");
                break;
            case PropertyKind.DatedTexts or PropertyKind.People:
                List(json, "object");
                break;
            default:
                json.WriteString("type", "string");
                break;
        }

        json.WriteEndObject();
    }

    // What all documents have is known by its Chinese name; what one type has needs a description.
    private static string Meaning(Property property) => property switch
    {
        { Kind: PropertyKind.People } => $"{property.Label}: name, role.",
        { Kind: PropertyKind.DatedTexts } => $"{property.Label}: on, what.",
        { Key: { } key } when CommonProperties.IndexInData(property.Name) == int.MaxValue => $"{property.Label}: {key.Meaning.English}.",
        _ => property.Label,
    };

    private static void List(Utf8JsonWriter json, string type)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", type);
        json.WriteEndObject();
    }

    private static void Values(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
