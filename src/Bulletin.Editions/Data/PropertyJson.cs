using System.Text.Json;
using Bulletin.Content.Documents;

namespace Bulletin.Editions.Data;

/// <summary>Properties as members of JSON. What is absent is left out rather than null.</summary>
internal static class PropertyJson
{
    /// <summary>All properties of a document that data have.</summary>
    public static void WriteAll(Utf8JsonWriter json, Document document, ISiteFacts site)
    {
        foreach (var property in document.Type.Properties.Data)
        {
            var value = property.Value(document, site);
            if (!value.IsAbsent) Write(json, property, value);
        }
    }

    public static void Write(Utf8JsonWriter json, IReadOnlyCollection<DatedText> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStartObject();
            json.WriteString("on", text.On.ToIso());
            json.WriteString("what", text.What);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Property property, in PropertyValue value)
    {
        json.WritePropertyName(property.Name);
        switch (property.Kind)
        {
            case PropertyKind.Texts: Write(json, value.Texts); break;
            case PropertyKind.Date: json.WriteStringValue(value.Date?.ToIso()); break;
            case PropertyKind.Number: json.WriteNumberValue(value.Number.GetValueOrDefault()); break;
            case PropertyKind.DatedTexts: Write(json, value.DatedTexts); break;
            case PropertyKind.People: Write(json, value.People); break;
            default: json.WriteStringValue(value.Text); break;
        }
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyCollection<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyCollection<Person> people)
    {
        json.WriteStartArray();
        foreach (var person in people)
        {
            json.WriteStartObject();
            json.WriteString("name", person.Name);
            if (person.Role is { } role) json.WriteString("role", role);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
