using System.Collections.Immutable;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Exporting;
using Bulletin.Content.Linking;
using Bulletin.Content.Sources;
using Bulletin.Editions.Standard;
using Bulletin.Publishing.Output;

namespace Bulletin.Cli.Building;

/// <summary>Builds or checks a site. <see cref="Run"/> reads as the path of the data.</summary>
public sealed class Builder(BuildOptions options, IBuildProgress progress, CancellationToken stop)
{
    public const string Generator = "bulletin 0.1.0";

    private readonly DiagnosticBag problems = new();
    private readonly BuildCache cache = new(options);
    private readonly StageClock clock = new(progress.Enter);

    public BuildReport Run()
    {
        clock.Enter("查找文件", "find");
        var opening = options.Output is null ? null : Task.Run(() => OutputFolder.Open(options.Output, cache.LoadTree(), problems), CancellationToken.None);
        var tree = SourceTree.Find(options.Site, problems);
        using var folder = opening?.GetAwaiter().GetResult();
        if (options.Output is not null && folder is null) return Report(BuildOutcome.Failed);
        var stamp = BuildStamp.Of(options, tree);
        if (folder is not null && LastBuild.Load(cache.Last) is { } last && last.StillHolds(stamp, folder)) return last.Report(clock);

        clock.Enter("读取文件头", "read");
        if (SiteReader.Read(options.Site, options.BaseUrl, problems) is not { } settings) return Report(BuildOutcome.Refused);
        var issuers = SiteReader.ReadIssuers(options.Site, problems);
        var theme = ThemeLoader.Load(options.Site, settings, problems);
        var files = SiteFiles.Read(options.Site, settings, problems);
        var known = SourceCache.Load(cache.Sources, BuildCache.ToolId);
        var reader = new CatalogueReader(tree, settings, options.AsOf, options.WithDrafts, known, problems);
        var catalogue = reader.Read();
        var records = Records(tree, reader.Records);
        if (tree.HasDatasets) problems.Add(SourceProblems.Datasets());

        clock.Enter("建立关联", "link");
        var site = SiteAssembler.Assemble(settings, issuers, options.AsOf, catalogue, problems);
        if (!options.WithDrafts) Promises.Check(options.Site, site, problems);
        var bodies = new BodyStream(site, tree, records, problems);
        if (theme is null) return Report(BuildOutcome.Refused, site, catalogue);

        clock.Enter("生成正文", "bodies");
        progress.Expect(site.Documents.Length);
        if (folder is null)
        {
            bodies.Run([], new CheckOnly(tree, problems), null, progress.Advance, stop);
            return Report(Refused ? BuildOutcome.Refused : BuildOutcome.Checked, site, catalogue);
        }

        var next = folder.Begin();
        var pages = PageCache.Load(cache.Pages, BuildCache.ToolId);
        var sink = new ArtifactWriter(folder, next, pages, tree, problems);
        IExporter[] exporters = [new StandardEdition(site, tree, theme, files, bodies.Targets)];
        var key = SiteKey.Of(options, settings, theme, tree, records);
        var changed = pages.ChangedBodies(key, folder, records);
        // The notice of a withdrawn document has none of its body.
        changed?.ExceptWith(site.Withdrawn.Select(tombstone => tombstone.Place.File));
        if (changed is not null) sink.KeepAllBut(changed);
        bodies.Run(exporters, sink, changed, progress.Advance, stop);
        clock.Enter("生成目录", "lists");
        foreach (var exporter in exporters)
        {
            if (changed is null) Parallel.ForEach(exporter.Fronts(), new ParallelOptions { CancellationToken = stop }, sink.Add);
            foreach (var artifact in exporter.Finish(bodies)) sink.Add(artifact);
        }

        clock.Enter("替换输出", "exchange");
        var saving = Task.Run(() => SourceCache.Save(cache.Sources, BuildCache.ToolId, records), CancellationToken.None);
        stop.ThrowIfCancellationRequested();
        var committed = Refused ? null : next.Commit(site.AsOf, Generator);
        if (committed is not null) Parallel.Invoke(() => cache.SaveTree(committed.State), () => pages.Save(cache.Pages, BuildCache.ToolId, key, folder, records));
        saving.GetAwaiter().GetResult();
        if (committed is null) return Report(Failure(), site, catalogue);
        clock.End();
        var report = Report(committed.Changed ? BuildOutcome.Published : BuildOutcome.Unchanged, site, catalogue, committed);
        LastBuild.Save(cache.Last, stamp, options, settings, folder, report);
        return report;
    }

    private bool Refused => problems.HasErrors || (options.Strict && problems.Sorted().Any(problem => problem.Severity == Severity.Warning));

    private static Dictionary<string, SourceRecord> Records(SourceTree tree, IReadOnlyList<SourceRecord?> found)
    {
        var records = new Dictionary<string, SourceRecord>(found.Count, StringComparer.Ordinal);
        for (var i = 0; i < found.Count; i++)
            if (found[i] is { } record) records.Add(tree.Documents[i].Path, record);
        return records;
    }

    private BuildOutcome Failure() => problems.Sorted().Any(problem => OutputProblems.OfTheEnvironment.Contains(problem.Rule)) ? BuildOutcome.Failed : BuildOutcome.Refused;

    private BuildReport Report(BuildOutcome outcome, Site? site = null, Catalogue? catalogue = null, CommitResult? committed = null)
    {
        clock.End();
        var counts = new BuildCounts(site?.Documents.Length ?? 0, site?.Issues.Length ?? 0, 0, 0, 0);
        ImmutableArray<LeftOut> leftOut = catalogue is null ? [] : [.. catalogue.Unpublished.Select(other => new LeftOut(other.Path, other.Reason))];
        return new(problems.Sorted(), leftOut, committed is null ? counts : counts.With(committed), clock.Stages, outcome) { Site = site };
    }
}
