using Bulletin.Cli.Building;
using Bulletin.Cli.Output;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Linking;
using Bulletin.Content.Sources;
using Bulletin.Publishing.Permalinks;

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
        private const string File = "permalinks.txt";

        public override IReadOnlyList<Example> Examples => CommandTexts.PermalinksExamples;

        public override void Fill()
        {
            var site = Inputs.Site(Tool);
            Add(site);
            SetAction(parsed => Record(Inputs.SiteFolder(parsed, site)));
        }

        private int Record(string folder)
        {
            var check = new Builder(new(folder, null), NoProgress.Instance, Tool.Stop).Run();
            // A promise that the present content breaks is what recording may be about to mend.
            var faults = check.Diagnostics.Where(problem => problem.Severity == Severity.Error && problem.Rule != PermalinkProblems.BrokenRule).ToList();
            if (faults.Count > 0) return Refuse(faults);
            var problems = new DiagnosticBag();
            var path = Path.Combine(folder, File);
            var ledger = PermalinkLedger.Read(path, File, problems) ?? PermalinkLedger.Empty(File);
            if (Load(folder, problems) is not { } site || problems.HasErrors) return Refuse(problems.Sorted());
            var known = ledger.Entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
            var withdrawn = site.Withdrawn.ToDictionary(tombstone => tombstone.Id.Text, tombstone => tombstone.Withdrawal.What);
            var text = ledger.Record(site.Documents.Select(document => KeyValuePair.Create(document.Id.Text, site.AsOf)), withdrawn);
            PermalinkLedger.Write(path, text);
            var taken = ledger.Entries.Count(entry => entry.Withdrawal is null && withdrawn.ContainsKey(entry.Id));
            Tool.Say(PermalinkTexts.Recorded(File, site.Documents.Count(document => !known.Contains(document.Id.Text)), taken));
            return ExitCode.Fine;
        }

        private int Refuse(IEnumerable<Diagnostic> faults)
        {
            TextReport.WriteProblems(faults, quiet: true, Tool.Language, Tool.Error);
            Tool.Complain(PermalinkTexts.Refused(File));
            return ExitCode.ContentHasErrors;
        }

        // The check has been passed: what is found now was told there.
        private static Site? Load(string folder, DiagnosticBag problems)
        {
            var told = new DiagnosticBag();
            var tree = SourceTree.Find(folder, told);
            if (SiteReader.Read(folder, null, problems) is not { } settings) return null;
            var catalogue = new CatalogueReader(tree, settings, null, withDrafts: false, new Dictionary<string, SourceRecord>(), told).Read();
            return SiteAssembler.Assemble(settings, SiteReader.ReadIssuers(folder, told), null, catalogue, told);
        }
    }
}
