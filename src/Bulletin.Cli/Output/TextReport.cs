using System.Globalization;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Linking;

namespace Bulletin.Cli.Output;

/// <summary>A build in words, for a person.</summary>
internal static class TextReport
{
    /// <summary>Two lines each: place, gravity, code and fact; then, indented, what to do.</summary>
    public static void WriteProblems(IEnumerable<Diagnostic> problems, bool quiet, Language language, TextWriter output)
    {
        foreach (var problem in problems)
        {
            if (quiet && problem.Severity == Severity.Note)
                continue;
            output.WriteLine(Printable.Of(
                $"{problem.Location}: {NameOf(problem.Severity)} {problem.Code}: {problem.Message.In(language)}"));
            output.WriteLine(Printable.Of($"    {problem.Hint.In(language)}"));
        }
    }

    public static void WriteSummary(BuildResult result, Language language, TextWriter output)
    {
        var report = result.Report;
        void Line(Wording text) => output.WriteLine(Printable.Of(text.In(language)));
        Line(SummaryTexts.Documents(report.Counts));
        if (report.AsOf is { } asOf)
            Line(SummaryTexts.Judged(asOf));
        if (result.Output is not null)
            Line(SummaryTexts.Files(report.Counts));
        Listed([.. report.Omitted.Where(other => other.Entry is null)], SummaryTexts.Omitted);
        Listed([.. report.Omitted.Where(other => other.Entry is not null)], SummaryTexts.Entries);
        Line(SummaryTexts.Time(result.Time, report.Stages));
        Line(SummaryTexts.Result(result));

        void Listed(List<OmittedFile> others, Func<int, Wording> heading)
        {
            if (others.Count == 0) return;
            Line(heading(others.Count));
            foreach (var other in others)
                Line(SummaryTexts.OmittedLine(other));
        }
    }

    /// <summary><c>stage milliseconds</c>, a line each, for programs: English in every language, <c>total</c> last.</summary>
    public static void WriteTimings(BuildResult result, TextWriter output)
    {
        foreach (var stage in result.Report.Stages)
            Timing(stage.Name.English, stage.Time, output);
        Timing("total", result.Time, output);
    }

    /// <summary>The same word in both languages: editors and pipelines look for it.</summary>
    public static string NameOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    private static void Timing(string stage, TimeSpan time, TextWriter output) =>
        output.WriteLine($"{stage.Replace(' ', '-')} {time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture)}");
}
