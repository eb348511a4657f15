using Bulletin.Build;
using Bulletin.Cli.Output;
using Bulletin.Cli.Terminal;
using Bulletin.Publishing.Output;

namespace Bulletin.Cli.Commands;

internal sealed class BuildCommand(Tool tool) : ToolCommand("build", CommandTexts.Build, tool)
{
    public override IReadOnlyList<Example> Examples => CommandTexts.BuildExamples;

    public override bool WritesSarif => true;

    public override void Fill()
    {
        var site = Inputs.Site(Tool);
        var output = Inputs.Text("--output", "DIR", CommandTexts.Output, Tool);
        var asOf = Inputs.Text("--as-of", "DATE", CommandTexts.AsOf, Tool);
        var baseUrl = Inputs.Text("--base-url", "URL", CommandTexts.BaseUrl, Tool);
        var strict = Inputs.Flag("--strict", CommandTexts.Strict, Tool);
        var verify = Inputs.Flag("--verify", CommandTexts.Verify, Tool);
        var reporting = new ReportOptions(Tool);
        Add(site);
        Add(output);
        Add(asOf);
        Add(baseUrl);
        Add(strict);
        Add(verify);
        reporting.AddTo(this);
        SetAction(parsed =>
        {
            var folder = Inputs.SiteFolder(parsed, site);
            var typed = parsed.GetValue(output) ?? Path.Combine(parsed.GetValue(site) ?? "", "output");
            var options = new BuildOptions(folder, OutputPath(folder, typed))
            {
                AsOf = Inputs.Date(parsed, asOf),
                BaseUrl = Inputs.BaseUrl(parsed, baseUrl),
                Strict = parsed.GetValue(strict),
                Verify = parsed.GetValue(verify),
            };
            return BuildRun.Run(options, typed, reporting.Read(parsed), Tool);
        });
    }

    // The site's own text must never be taken for an output, nor an output for the site's text.
    private static string OutputPath(string site, string typed)
    {
        var output = Inputs.FullPath(typed);
        var real = OutputFolder.Resolve(output);
        foreach (var folder in (ReadOnlySpan<string>)["content", ".bulletin"])
        {
            if (IsWithin(real, OutputFolder.Resolve(Path.Combine(site, folder))))
                throw new UsageException(UsageTexts.OutputInSource(typed));
        }

        return IsWithin(OutputFolder.Resolve(site), real) ? throw new UsageException(UsageTexts.OutputInSource(typed)) : output;
    }

    private static bool IsWithin(string path, string folder) =>
        path == folder
        || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
