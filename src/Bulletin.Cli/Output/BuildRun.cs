using System.Diagnostics;
using Bulletin.Build;
using Bulletin.Cli.Composition;
using Bulletin.Cli.Terminal;

namespace Bulletin.Cli.Output;

internal enum ReportFormat
{
    Text,
    Json,
    Sarif,
}

/// <summary>How a build is reported.</summary>
internal sealed record ReportSettings(ReportFormat Format, bool Quiet, bool Timings);

/// <summary>A build that is over.</summary>
/// <param name="Output">The output folder as the user typed it; null: the content was only checked.</param>
internal sealed record BuildResult(BuildOptions Options, string? Output, BuildReport Report, TimeSpan Time)
{
    public int ExitCode => Report.Outcome switch
    {
        BuildOutcome.Refused => Terminal.ExitCode.ContentHasErrors,
        BuildOutcome.Failed => Terminal.ExitCode.EnvironmentFailed,
        _ => Terminal.ExitCode.Fine,
    };
}

/// <summary>
/// Builds and reports: problems to the error stream, the result to the output stream; as JSON
/// or SARIF one document to the output stream and nothing else.
/// </summary>
internal static class BuildRun
{
    public static int Run(BuildOptions options, string? output, ReportSettings settings, Tool tool)
    {
        var started = Stopwatch.GetTimestamp();
        BuildReport report;
        using (var progress = Progress.For(settings, tool))
            report = new Builder(options, SiteComposition.Instance, progress, tool.Stop).Run();
        var result = new BuildResult(options, output, report, Stopwatch.GetElapsedTime(started));
        switch (settings.Format)
        {
            case ReportFormat.Json:
                JsonReport.Write(result, tool.Out);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(result, tool.Language, tool.Out);
                break;
            default:
                TextReport.WriteProblems(report.Diagnostics, settings.Quiet, tool.Language, tool.Error);
                if (!settings.Quiet)
                    TextReport.WriteSummary(result, tool.Language, tool.Out);
                break;
        }

        if (settings.Timings)
            TextReport.WriteTimings(result, settings.Format == ReportFormat.Text ? tool.Out : tool.Error);
        return result.ExitCode;
    }
}
