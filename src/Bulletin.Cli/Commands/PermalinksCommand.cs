using Bulletin.Build;
using Bulletin.Cli.Composition;
using Bulletin.Cli.Output;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Cli.Commands;

internal sealed class PermalinksCommand(Tool tool) : ToolCommand("permalinks", CommandTexts.Permalinks, tool)
{
    public override IReadOnlyList<Example> Examples => CommandTexts.PermalinksExamples;

    public override void Fill()
    {
        Add(new RecordCommand(Tool));
        SetAction(parsed => HelpText.InsteadOfCommand(parsed, Tool));
    }

    /// <summary>Writes the promises down. Only what passes every check is promised.</summary>
    private sealed class RecordCommand(Tool tool) : ToolCommand("record", CommandTexts.PermalinksRecord, tool)
    {
        public override IReadOnlyList<Example> Examples => CommandTexts.PermalinksExamples;

        public override void Fill()
        {
            var site = Inputs.Site(Tool);
            Add(site);
            SetAction(parsed => Record(Inputs.SiteFolder(parsed, site)));
        }

        private int Record(string folder)
        {
            var check = new Builder(new(folder, null), SiteComposition.Instance, NoProgress.Instance, Tool.Stop).Run();
            var problems = new DiagnosticBag();
            if (check.Errors > 0 || check.Site is not { } site)
                return Refuse(check.Diagnostics);
            Tool.Write(PermalinkTexts.Recorded(Promises.File, Promises.Record(folder, site, problems)));
            return problems.HasErrors ? Refuse(problems.Sorted()) : ExitCode.Fine;
        }

        private int Refuse(IEnumerable<Diagnostic> faults)
        {
            TextReport.WriteProblems(faults, quiet: true, Tool.Language, Tool.Error);
            Tool.WriteError(PermalinkTexts.Refused(Promises.File));
            return ExitCode.ContentHasErrors;
        }
    }
}
