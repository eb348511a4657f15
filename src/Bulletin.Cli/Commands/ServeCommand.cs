using Bulletin.Cli.Output;
using Bulletin.Cli.Serving;
using Bulletin.Cli.Terminal;

namespace Bulletin.Cli.Commands;

internal sealed class ServeCommand(Tool tool) : ToolCommand("serve", CommandTexts.Serve, tool)
{
    public const int DefaultPort = 8080;

    public override IReadOnlyList<Example> Examples => CommandTexts.ServeExamples;

    public override void Fill()
    {
        var site = Inputs.Site(Tool);
        var port = Inputs.Text("--port", "PORT", CommandTexts.Port, Tool);
        var drafts = Inputs.Flag("--drafts", CommandTexts.Drafts, Tool);
        Add(site);
        Add(port);
        Add(drafts);
        SetAction(parsed =>
        {
            var options = new ServeOptions(
                Inputs.SiteFolder(parsed, site),
                Inputs.Number(parsed, port) ?? DefaultPort,
                parsed.GetValue(drafts),
                FormatOption.Of(parsed) == ReportFormat.Json);
            return PreviewServer.RunAsync(options, Tool).GetAwaiter().GetResult();
        });
    }
}
