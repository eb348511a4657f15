using System.Text.Json;
using Bulletin.Build;
using Bulletin.Cli.Output;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Cli.Serving;

/// <summary>What the preview says on the terminal: words for a person, or for a program a line of JSON for each event.</summary>
internal sealed class PreviewVoice(Tool tool, bool isJson)
{
    public void Address(Uri address, int asked)
    {
        if (isJson)
            Line(json => json.WriteString("address", address.AbsoluteUri));
        else
        {
            if (asked != 0 && address.Port != asked)
                tool.Write(ServeTexts.PortTaken(asked, address.Port));
            tool.Write(ServeTexts.Address(address));
        }
    }

    /// <param name="state">What open pages learn of the build, a line of JSON.</param>
    public void Built(BuildReport report, TimeSpan time, string state)
    {
        if (isJson)
        {
            tool.Out.WriteLine(state);
            return;
        }

        TextReport.WriteProblems(report.Diagnostics, quiet: false, tool.Language, tool.Error);
        tool.Write(ServeTexts.Built(report, time));
    }

    public void LeftOut(IReadOnlyList<Content.Linking.OmittedFile> omitted, int most)
    {
        if (isJson)
        {
            Line(json => JsonReport.WriteOmitted(json, omitted));
            return;
        }

        foreach (var other in omitted.Take(most))
            tool.Out.WriteLine(Printable.Of(SummaryTexts.OmittedLine(other).In(tool.Language)));
        if (omitted.Count > most)
            tool.Write(ServeTexts.MoreOmitted(omitted.Count - most));
    }

    public void Indexed()
    {
        if (isJson)
            Line(json => json.WriteBoolean("indexed", true));
        else
            tool.Write(ServeTexts.Indexed);
    }

    public void Failed(Wording reason)
    {
        var text = UsageTexts.EnvironmentFailed(reason);
        if (isJson)
            Line(json => JsonReport.Write(json, "message", text));
        else
            tool.WriteError(text);
    }

    private void Line(Action<Utf8JsonWriter> write) => JsonReport.Print(
        tool.Out,
        json =>
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        },
        isIndented: false);
}
