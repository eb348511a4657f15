using System.Buffers;
using System.Text;
using System.Text.Json;
using Bulletin.Build;
using Bulletin.Cli.Output;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Cli.Serving;

/// <summary>What an open page learns after a build: which tree stands now, and what the build said, in the language of the user.</summary>
internal static class LiveState
{
    /// <summary>More would fill the screen; the terminal has them all.</summary>
    private const int Most = 50;

    /// <summary>One line of JSON, as a server-sent event needs it.</summary>
    public static string Of(string edition, BuildReport report, Language language)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("edition", edition);
            json.WriteBoolean("ok", report.Outcome is BuildOutcome.Published or BuildOutcome.Unchanged);
            json.WriteString("heading", ServeTexts.Heading(report).In(language));
            json.WriteString("title", ServeTexts.OverlayTitle.In(language));
            json.WriteString("close", ServeTexts.Close.In(language));
            json.WriteString("lost", ServeTexts.Lost.In(language));
            json.WriteString("lang", language == Language.Chinese ? "zh-CN" : "en");
            json.WriteStartArray("problems");
            foreach (var problem in report.Diagnostics
                .Where(one => one.Severity != Severity.Note)
                .OrderByDescending(one => one.Severity)
                .Take(Most))
            {
                Write(json, problem, language);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Diagnostic problem, Language language)
    {
        json.WriteStartObject();
        json.WriteString("severity", TextReport.NameOf(problem.Severity));
        json.WriteString("code", problem.Code);
        json.WriteString("place", problem.Location.ToString());
        json.WriteString("message", problem.Message.In(language));
        json.WriteString("hint", problem.Hint.In(language));
        json.WriteEndObject();
    }
}
