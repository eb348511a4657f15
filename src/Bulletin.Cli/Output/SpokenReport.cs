using System.Text.Json;
using Bulletin.Build;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Cli.Output;

/// <summary>
/// One JSON document for what a command would say in words: those that are no build, and every command that could not do what it was asked.
/// </summary>
internal sealed class SpokenReport : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter messages = new();

    /// <summary>Whether nothing was said in words.</summary>
    public bool IsEmpty => output.GetStringBuilder().Length == 0 && messages.GetStringBuilder().Length == 0;

    /// <summary>The tool for a command that speaks in words: they are gathered here.</summary>
    public Tool Gather(Tool tool) => tool with { Out = output, Error = messages, IsTerminal = false };

    /// <summary>What was said: the result by lines, and the hints and remarks beside it.</summary>
    public void Write(int exitCode, TextWriter to) => JsonReport.Print(to, json =>
    {
        json.WriteStartObject();
        Head(json, exitCode == ExitCode.Fine ? "done" : Outcome(exitCode), exitCode);
        Lines(json, "lines", output);
        Lines(json, "messages", messages);
        json.WriteEndObject();
    });

    /// <summary>Why a command came to nothing.</summary>
    public static void WriteFailure(Wording reason, int exitCode, TextWriter to, params IReadOnlyList<Diagnostic> diagnostics) =>
        JsonReport.Print(to, json =>
        {
            json.WriteStartObject();
            Head(json, Outcome(exitCode), exitCode);
            JsonReport.Write(json, "message", reason);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in diagnostics) JsonReport.Write(json, diagnostic);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    /// <summary>A diagnostic in words, as a command that is no build says it.</summary>
    public static Wording Of(Diagnostic diagnostic)
    {
        return new(In(Language.Chinese), In(Language.English));

        string In(Language language)
        {
            using var words = new StringWriter();
            TextReport.WriteProblems([diagnostic], quiet: false, language, words);
            return words.ToString().TrimEnd();
        }
    }

    public void Dispose()
    {
        output.Dispose();
        messages.Dispose();
    }

    private static void Head(Utf8JsonWriter json, string outcome, int exitCode)
    {
        json.WriteString("tool", Builder.Generator);
        json.WriteString("outcome", outcome);
        json.WriteNumber("exitCode", exitCode);
    }

    private static string Outcome(int exitCode) => exitCode switch
    {
        ExitCode.WrongUsage => "usage",
        ExitCode.ContentHasErrors => "refused",
        ExitCode.Interrupted => "cancelled",
        _ => "failed",
    };

    private static void Lines(Utf8JsonWriter json, string name, StringWriter said)
    {
        json.WriteStartArray(name);
        var text = said.ToString().TrimEnd('\n');
        if (text.Length > 0)
            foreach (var line in text.Split('\n')) json.WriteStringValue(line.TrimEnd('\r'));
        json.WriteEndArray();
    }
}
