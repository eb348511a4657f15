using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bulletin.Tests.Cli;

/// <summary>As much of JSON Schema as our schemas use; an unknown keyword fails the test.</summary>
internal static class JsonSchemaCheck
{
    public static string? Fault(JsonNode schema, JsonNode? value, string path) =>
        First(schema.AsObject().Select(member => Fault(schema, member.Key, member.Value!, value, path)));

    private static string? Fault(JsonNode schema, string keyword, JsonNode rule, JsonNode? value, string path) => keyword switch
    {
        "$schema" or "$id" or "description" or "title" => null,
        "type" => Types(rule).Any(type => Is(value, type)) ? null : $"{path}: wrong type",
        "enum" => rule.AsArray().Any(choice => JsonNode.DeepEquals(choice, value)) ? null : $"{path}: not a choice",
        "pattern" => Is(value, "string") && !Regex.IsMatch((string)value!, (string)rule!) ? $"{path}: does not match" : null,
        "minimum" => Is(value, "number") && (int)value! < (int)rule! ? $"{path}: too small" : null,
        "required" => Missing(rule, value) is { } missing ? $"{path}: {missing} is missing" : null,
        "properties" => First(Members(value).Select(member =>
            rule[member.Key] is { } own ? Fault(own, member.Value, $"{path}/{member.Key}") : null)),
        "additionalProperties" => First(Members(value)
            .Where(member => schema["properties"]![member.Key] is null)
            .Select(member => $"{path}/{member.Key}: unknown")),
        "items" => value is JsonArray list ? First(list.Select(item => Fault(rule, item, path))) : null,
        "anyOf" => Any(rule.AsArray(), value, path),
        "allOf" => First(rule.AsArray().Select(one => Fault(one!, value, path))),
        _ => throw new InvalidOperationException($"unknown keyword {keyword}"),
    };

    private static string? First(IEnumerable<string?> faults) => faults.FirstOrDefault(fault => fault is not null);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Members(JsonNode? value) => value as JsonObject ?? [];

    private static string? Missing(JsonNode rule, JsonNode? value) => value is JsonObject members
        ? rule.AsArray().Select(name => (string)name!).FirstOrDefault(name => !members.ContainsKey(name))
        : null;

    private static string? Any(JsonArray choices, JsonNode? value, string path)
    {
        var faults = choices.Select(one => Fault(one!, value, path)).ToList();
        return faults.Contains(null) ? null : string.Join(" | ", faults);
    }

    private static IEnumerable<string> Types(JsonNode rule) => rule is JsonArray many ? many.Select(one => (string)one!) : [(string)rule!];

    private static bool Is(JsonNode? value, string type) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) => true,
        ("string", JsonValueKind.String) or ("null", JsonValueKind.Null) => true,
        ("number" or "integer", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        _ => false,
    };
}
