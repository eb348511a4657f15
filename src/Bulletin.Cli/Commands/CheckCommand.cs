using Bulletin.Build;
using Bulletin.Cli.Output;
using Bulletin.Cli.Terminal;

namespace Bulletin.Cli.Commands;

/// <summary>A build without output.</summary>
internal sealed class CheckCommand(Tool tool) : ToolCommand("check", CommandTexts.Check, tool)
{
    public override IReadOnlyList<Example> Examples => CommandTexts.CheckExamples;

    public override bool WritesSarif => true;

    public override void Fill()
    {
        var site = Inputs.Site(Tool);
        var asOf = Inputs.Text("--as-of", "DATE", CommandTexts.AsOf, Tool);
        var strict = Inputs.Flag("--strict", CommandTexts.Strict, Tool);
        var reporting = new ReportOptions(Tool);
        Add(site);
        Add(asOf);
        Add(strict);
        reporting.AddTo(this);
        SetAction(parsed =>
        {
            var options = new BuildOptions(Inputs.SiteFolder(parsed, site), null)
            {
                AsOf = Inputs.Date(parsed, asOf),
                Strict = parsed.GetValue(strict),
            };
            return BuildRun.Run(options, null, reporting.Read(parsed), Tool);
        });
    }
}
