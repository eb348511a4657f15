using System.Text.Json;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;

namespace Bulletin.Cli.Output;

/// <summary>
/// The keys as JSON Schema 2020-12, for completion and checks in editors. It accepts what the reader accepts: either name of a key, a
/// single value where a list may stand.
/// </summary>
internal static class FrontMatterSchema
{
    public const string Site = "site";
    public const string Issuers = "issuers";
    public const string Synonyms = "synonyms";

    /// <summary>What a schema can be had for: every folder of content, then the files beside content/.</summary>
    public static IEnumerable<string> Types => ContentTypes.All.Select(type => type.Folder).Append(Site).Append(Issuers).Append(Synonyms);

    /// <param name="type">One of <see cref="Types"/>; null: any front matter.</param>
    /// <param name="language">The language of descriptions.</param>
    /// <param name="output">Takes the document.</param>
    public static void Write(string? type, Language language, TextWriter output) => JsonReport.Print(output, json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.WriteString("$id", $"urn:bulletin:schema:{type ?? "front-matter"}");
        var schema = new KeySchema(json, language);
        if (type is null) Any(json, schema, language);
        else if (type == Issuers) List(json, schema);
        else if (type == Synonyms) Groups(json);
        else schema.Members(type == Site ? SiteKeys.Site.All : ContentTypes.OfFolder(type)!.Keys.All);
        json.WriteEndObject();
    });

    private static void Any(Utf8JsonWriter json, KeySchema schema, Language language)
    {
        json.WriteStartArray("anyOf");
        foreach (var type in ContentTypes.All)
        {
            json.WriteStartObject();
            json.WriteString("$ref", $"#/$defs/{type.Folder}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("$defs");
        foreach (var type in ContentTypes.All)
        {
            json.WriteStartObject(type.Folder);
            json.WriteString("title", type.Name.In(language));
            schema.Members(type.Keys.All);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, KeySchema schema)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        schema.Members(SiteKeys.Issuer.All);
        json.WriteEndObject();
    }

    private static void Groups(Utf8JsonWriter json)
    {
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteStartArray("type");
        json.WriteStringValue("array");
        json.WriteStringValue("string");
        json.WriteStringValue("object");
        json.WriteEndArray();
        json.WriteNumber("minItems", 2);
        json.WriteStartObject("items");
        json.WriteString("type", "string");
        json.WriteEndObject();
        // What is switched off.
        json.WriteStartObject("properties");
        foreach (var key in SynonymList.OffKeys)
        {
            json.WriteStartObject(key);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }
}
