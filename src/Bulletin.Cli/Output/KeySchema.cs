using System.Text.Json;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;

namespace Bulletin.Cli.Output;

/// <summary>Writes keys as members of a JSON Schema object.</summary>
internal sealed class KeySchema(Utf8JsonWriter json, Language language)
{
    // What Moment.TryParse reads.
    private const string DatePattern = @"^\s*\d{4}(-\d{1,2}-\d{1,2}|年\d{1,2}月\d{1,2}日?)([ T　]\s*\d{1,2}[:：]\d{2}(:00)?(\+08:00)?)?\s*$";
    private const string NumberPattern = "^[0-9]+$";

    /// <summary>The keywords of an object that holds these keys, inside an object already begun. An empty value counts as absent.</summary>
    public void Members(IReadOnlyList<Key> keys)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        json.WriteStartObject("properties");
        foreach (var key in keys)
        {
            Property(key.Chinese, key);
            if (key.English != key.Chinese) Property(key.English, key);
        }

        json.WriteEndObject();
        if (!keys.Any(key => key.IsRequired)) return;
        json.WriteStartArray("allOf");
        foreach (var key in keys)
            if (key.IsRequired) EitherName(key);
        json.WriteEndArray();
    }

    private void EitherName(Key key)
    {
        json.WriteStartObject();
        json.WriteStartArray("anyOf");
        foreach (var name in new[] { key.Chinese, key.English }.Distinct())
        {
            json.WriteStartObject();
            json.WriteStartArray("required");
            json.WriteStringValue(name);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Property(string name, Key key)
    {
        json.WriteStartObject(name);
        json.WriteString("description", key.Meaning.In(language));
        switch (key.Kind)
        {
            case ValueKind.Texts or ValueKind.References: OneOrMany(() => Scalar(ValueKind.Text, key)); break;
            case ValueKind.Record: Record(key, orNull: true); break;
            case ValueKind.Records: OneOrMany(() => Record(key, orNull: false)); break;
            default: Scalar(key.Kind, key); break;
        }

        json.WriteEndObject();
    }

    private void Record(Key key, bool orNull)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        Members(key.Children);
        json.WriteEndObject();
        if (key.OrFirstChild) Part(() => Scalar(key.Children[0].Kind, key.Children[0]));
        if (orNull) Part(() => json.WriteString("type", "null"));
        json.WriteEndArray();
    }

    private void OneOrMany(Action one)
    {
        json.WriteStartArray("anyOf");
        Part(one);
        Part(() =>
        {
            json.WriteString("type", "array");
            json.WriteStartObject("items");
            one();
            json.WriteEndObject();
        });
        Part(() => json.WriteString("type", "null"));
        json.WriteEndArray();
    }

    private void Part(Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
    }

    private void Scalar(ValueKind kind, Key key)
    {
        switch (kind)
        {
            case ValueKind.Date:
                Types("string", "null");
                json.WriteString("pattern", DatePattern);
                break;
            case ValueKind.Number:
                Types("integer", "string", "null");
                json.WriteNumber("minimum", 0);
                json.WriteString("pattern", NumberPattern);
                break;
            case ValueKind.Flag:
                Choices([true, false, "是", "否", "yes", "no", null]);
                break;
            case ValueKind.Choice:
                Choices([.. key.Choices, null]);
                break;
            case ValueKind.Path:
                Types("string", "null");
                break;
            default:
                // 12345 and true without quotes are texts to the reader.
                Types("string", "number", "boolean", "null");
                break;
        }
    }

    private void Types(params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types) json.WriteStringValue(type);
        json.WriteEndArray();
    }

    private void Choices(IEnumerable<object?> choices)
    {
        json.WriteStartArray("enum");
        foreach (var choice in choices)
        {
            if (choice is bool flag) json.WriteBooleanValue(flag);
            else json.WriteStringValue((string?)choice);
        }

        json.WriteEndArray();
    }
}
