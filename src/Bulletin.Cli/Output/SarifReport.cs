using System.Text.Json;
using Bulletin.Build;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Cli.Output;

/// <summary>
/// Diagnostics in the Static Analysis Results Interchange Format (OASIS
/// SARIF 2.1.0), which code hosts show beside the text.
/// </summary>
internal static class SarifReport
{
    /// <summary>Paths are relative to the site folder, whose own path stays on this machine.</summary>
    private const string SiteBase = "SITE";

    public static void Write(BuildResult result, Language language, TextWriter output) => JsonReport.Print(output, json =>
    {
        var rules = result.Report.Diagnostics
            .Select(diagnostic => diagnostic.Rule)
            .DistinctBy(rule => rule.Code)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal)
            .ToList();
        Head(json);
        Driver(json, rules, language);
        Invocation(json, result);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SiteBase);
        Text(json, "description", SummaryTexts.SiteFolder.In(language));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("results");
        foreach (var diagnostic in result.Report.Diagnostics)
            Result(json, diagnostic, rules.FindIndex(rule => rule.Code == diagnostic.Code), language);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>A log of a run that came to nothing; the reason is a notification of the tool (SARIF 2.1.0, 3.20.21).</summary>
    public static void WriteFailure(Wording reason, int exitCode, Language language, TextWriter output) => JsonReport.Print(output, json =>
    {
        Head(json);
        Driver(json, [], language);
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", false);
        json.WriteNumber("exitCode", exitCode);
        json.WriteStartArray("toolExecutionNotifications");
        json.WriteStartObject();
        json.WriteString("level", "error");
        Text(json, "message", reason.In(language));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("results");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Head(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
    }

    private static void Driver(Utf8JsonWriter json, List<Rule> rules, Language language)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        var name = Builder.Generator.Split(' ');
        json.WriteString("name", name[0]);
        json.WriteString("semanticVersion", name[^1]);
        json.WriteString("language", language == Language.Chinese ? "zh-CN" : "en");
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Code);
            Text(json, "shortDescription", rule.Title.In(language));
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", TextReport.NameOf(rule.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            JsonReport.Write(json, "title", rule.Title);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Invocation(Utf8JsonWriter json, BuildResult result)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", result.ExitCode == Terminal.ExitCode.Fine);
        json.WriteNumber("exitCode", result.ExitCode);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Result(Utf8JsonWriter json, Diagnostic diagnostic, int rule, Language language)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", TextReport.NameOf(diagnostic.Severity));
        Text(json, "message", $"{diagnostic.Message.In(language)} {diagnostic.Hint.In(language)}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        Place(json, diagnostic.Location);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("properties");
        JsonReport.Write(json, "message", diagnostic.Message);
        JsonReport.Write(json, "hint", diagnostic.Hint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, Location location)
    {
        json.WriteStartObject("artifactLocation");
        if (Path.IsPathRooted(location.File))
            json.WriteString("uri", new Uri(location.File).AbsoluteUri);
        else
        {
            json.WriteString("uri", string.Join('/', location.File.Split('/').Select(Uri.EscapeDataString)));
            json.WriteString("uriBaseId", SiteBase);
        }

        json.WriteEndObject();
        if (location.Line == 0)
            return;
        json.WriteStartObject("region");
        json.WriteNumber("startLine", location.Line);
        json.WriteNumber("startColumn", Math.Max(1, location.Column));
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
