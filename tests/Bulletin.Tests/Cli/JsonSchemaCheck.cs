using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bulletin.Tests.Cli;

/// <summary>As much of JSON Schema as our schemas use; an unknown keyword fails the test.</summary>
internal static class JsonSchemaCheck
{
    public static string? Fault(JsonNode schema, JsonNode? value, string path)
    {
        foreach (var (keyword, rule) in schema.AsObject())
        {
            var fault = keyword switch
            {
                "$schema" or "$id" or "description" or "title" => null,
                "type" => Types(rule!).Any(type => Is(value, type)) ? null : $"{path}: wrong type",
                "enum" => rule!.AsArray().Any(choice => JsonNode.DeepEquals(choice, value)) ? null : $"{path}: not a choice",
                "pattern" => value is JsonValue text && text.GetValueKind() == JsonValueKind.String && !Regex.IsMatch((string)text!, (string)rule!) ? $"{path}: does not match" : null,
                "minimum" => value is JsonValue number && number.GetValueKind() == JsonValueKind.Number && (int)number < (int)rule! ? $"{path}: too small" : null,
                "required" => rule!.AsArray().Select(name => (string)name!).FirstOrDefault(name => value is JsonObject all && !all.ContainsKey(name)) is { } missing ? $"{path}: {missing} is missing" : null,
                "properties" => value is JsonObject members ? members.Select(member => rule![member.Key] is { } own ? Fault(own, member.Value, $"{path}/{member.Key}") : null).FirstOrDefault(found => found is not null) : null,
                "additionalProperties" => value is JsonObject given ? given.Where(member => schema["properties"]![member.Key] is null).Select(member => $"{path}/{member.Key}: unknown").FirstOrDefault() : null,
                "items" => value is JsonArray list ? list.Select(item => Fault(rule!, item, path)).FirstOrDefault(found => found is not null) : null,
                "anyOf" => Any(rule!.AsArray(), value, path),
                "allOf" => rule!.AsArray().Select(one => Fault(one!, value, path)).FirstOrDefault(found => found is not null),
                _ => throw new InvalidOperationException($"unknown keyword {keyword}"),
            };
            if (fault is not null) return fault;
        }

        return null;
    }

    private static string? Any(JsonArray choices, JsonNode? value, string path)
    {
        var faults = choices.Select(one => Fault(one!, value, path)).ToList();
        return faults.Contains(null) ? null : string.Join(" | ", faults);
    }

    private static IEnumerable<string> Types(JsonNode rule) => rule is JsonArray many ? many.Select(one => (string)one!) : [(string)rule!];

    private static bool Is(JsonNode? value, string type) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("null", JsonValueKind.Null) => true,
        ("number" or "integer", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        _ => false,
    };
}
