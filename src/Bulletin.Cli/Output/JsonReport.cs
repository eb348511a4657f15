using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bulletin.Build;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Linking;

namespace Bulletin.Cli.Output;

/// <summary>A build as one JSON document for programs: both languages side by side, names in English.</summary>
internal static class JsonReport
{
    // Relaxed: it is no part of a web page, and people read it too.
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static void Write(BuildResult result, TextWriter output) => Print(output, json =>
    {
        var report = result.Report;
        json.WriteStartObject();
        json.WriteString("tool", Builder.Generator);
        json.WriteString("outcome", JsonNamingPolicy.CamelCase.ConvertName(report.Outcome.ToString()));
        json.WriteNumber("exitCode", result.ExitCode);
        json.WriteString("output", result.Output);
        if (report.AsOf is { } asOf)
        {
            json.WriteStartObject("asOf");
            json.WriteString("day", asOf.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("from", asOf.From);
            json.WriteEndObject();
        }

        json.WriteNumber("errors", report.Errors);
        json.WriteNumber("warnings", report.Warnings);
        Counts(json, report.Counts);
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics)
            Write(json, diagnostic);
        json.WriteEndArray();
        WriteOmitted(json, report.Omitted);
        json.WriteStartArray("stages");
        foreach (var stage in report.Stages)
            Write(json, stage);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", TextReport.NameOf(diagnostic.Severity));
        json.WriteString("file", diagnostic.Location.File);
        json.WriteNumber("line", diagnostic.Location.Line);
        json.WriteNumber("column", diagnostic.Location.Column);
        Write(json, "message", diagnostic.Message);
        Write(json, "hint", diagnostic.Hint);
        json.WriteEndObject();
    }

    public static void WriteOmitted(Utf8JsonWriter json, IReadOnlyList<OmittedFile> omitted)
    {
        json.WriteStartArray("leftOut");
        foreach (var other in omitted)
            Write(json, other);
        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, string name, Wording text)
    {
        json.WriteStartObject(name);
        json.WriteString("zh", text.Chinese);
        json.WriteString("en", text.English);
        json.WriteEndObject();
    }

    /// <summary>Prints a document with a line end after it.</summary>
    public static void Print(TextWriter output, Action<Utf8JsonWriter> write, bool isIndented = true)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options with { Indented = isIndented }))
            write(json);
        output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void Counts(Utf8JsonWriter json, BuildCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("documents", counts.Documents);
        json.WriteNumber("issues", counts.Issues);
        json.WriteNumber("written", counts.Written);
        json.WriteNumber("kept", counts.Kept);
        json.WriteNumber("removed", counts.Removed);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, OmittedFile other)
    {
        json.WriteStartObject();
        json.WriteString("file", other.Path);
        json.WriteString("reason", JsonNamingPolicy.CamelCase.ConvertName(other.Reason.ToString()));
        if (other.Entry is { } entry)
            json.WriteNumber("line", entry.Line);
        Write(json, "text", other.Text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StageTime stage)
    {
        json.WriteStartObject();
        json.WriteString("name", stage.Name.English);
        json.WriteNumber("milliseconds", Math.Round(stage.Time.TotalMilliseconds, 1));
        json.WriteEndObject();
    }
}
