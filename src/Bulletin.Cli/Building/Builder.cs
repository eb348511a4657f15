using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Exporting;
using Bulletin.Content.Linking;
using Bulletin.Content.Sources;
using Bulletin.Editions.Exporting;
using Bulletin.Editions.Rendering;
using Bulletin.OpenData;
using Bulletin.Publishing.Output;
using Bulletin.Search.Indexing;

namespace Bulletin.Cli.Building;

/// <summary>Builds or checks a site: find, read, link, stream the bodies, write, exchange. Good for one run.</summary>
public sealed class Builder(BuildOptions options, IBuildProgress progress, CancellationToken stop)
{
    public const string Generator = "bulletin 0.1.0";

    private readonly DiagnosticBag problems = new();
    private readonly BuildCache cache = new(options);
    private readonly StageClock clock = new(progress.Enter);
    private readonly ParallelOptions parallel = new() { CancellationToken = stop };

    private bool IsRefused => problems.HasErrors || (options.Strict && problems.Sorted().Any(problem => problem.Severity == Severity.Warning));

    /// <exception cref="OperationCanceledException">Stopped by the user; the output folder is as it was.</exception>
    public BuildReport Run()
    {
        clock.Enter("查找文件", "find");
        // The walk through the output folder goes on while the content is read.
        var opening = Task.Run(() => options.Output is null ? null : OutputFolder.Open(options.Output, cache.LoadTree(), problems), CancellationToken.None);
        try
        {
            var tree = SourceTree.Find(options.Site, problems);
            var stamp = BuildStamp.Of(options, tree);
            var last = options.Output is null ? null : LastBuild.Load(cache.Last);
            if (last is not null && last.IsOf(stamp) && opening.Result is { } standing && last.StandsIn(standing)) return last.Report(clock);
            // The other core reads what the last build made while this one reads and links front matter.
            var loading = Task.Run(() => PageCache.Load(cache.Pages, BuildCache.ToolId), CancellationToken.None);
            if (Read(tree) is not { } draft)
            {
                // What is wrong with the output folder is told in any case, not only when it was found in time.
                opening.Wait(CancellationToken.None);
                return Report(BuildOutcome.Refused);
            }

            progress.Expect(draft.Site.Documents.Length);
            if (options.Output is null) return Check(draft);
            if (opening.Result is not { } folder) return Report(BuildOutcome.Failed, draft);
            return draft.Theme is null ? Report(BuildOutcome.Refused, draft) : Publish(draft, draft.Theme, folder, loading.Result, stamp);
        }
        finally
        {
            opening.Result?.Dispose();
        }
    }

    private Draft? Read(SourceTree tree)
    {
        clock.Enter("读取文件头", "read");
        var inputs = SettingsFiles.Look(options.Site);
        var known = SourceCache.Load(cache.Sources, BuildCache.ToolId);
        var reader = new SiteReader(options.Site, known.Settings, problems);
        if (reader.Read(options.BaseUrl) is not { } settings) return null;
        inputs = inputs.With(options.Site, settings);
        settings = settings with { HasLucene = settings.HasLucene && settings.HasSearch && options.WithLucene };
        var issuers = reader.ReadIssuers();
        var theme = ThemeLoader.Load(options.Site, settings, problems);
        // Where site.yml does not say which: all that there are.
        if (settings.Editions.IsEmpty) settings = settings with { Editions = theme?.Editions ?? [Edition.Standard] };
        else if (theme is not null) settings = settings with { Editions = [.. settings.Editions.Intersect(theme.Editions)] };
        var files = SiteFiles.Read(options.Site, settings, problems);
        var headers = new CatalogueReader(tree, settings, options.AsOf ?? settings.AsOf, options.WithDrafts, known.Documents, problems);
        var catalogue = headers.Read();

        clock.Enter("建立关联", "link");
        var site = SiteAssembler.Assemble(settings, issuers, options.AsOf, catalogue, problems);
        if (!options.WithDrafts) Promises.Check(options.Site, site, catalogue, problems);
        return new(tree, settings, inputs, files, theme, known, headers.Records, catalogue, site);
    }

    private BuildReport Check(Draft draft)
    {
        using var data = Datasets(draft);
        var editions = draft.Theme is { } theme ? new EditionsExporter(draft.Site, draft.Tree, theme, draft.Files, data, problems) : null;
        editions?.Audit();
        IExporter[] exporters = editions is null ? [] : [editions, new DataExporter(draft.Site, data)];
        var sink = new CheckOnly(draft.Tree, problems);
        var bodies = new BodyStream(draft.Site, draft.Tree, draft.Records, problems);
        bodies.Run(exporters, sink, null, progress.Advance, parallel);
        foreach (var artifact in exporters.SelectMany(exporter => exporter.Fronts().Concat(exporter.Finish(bodies)))) sink.Add(artifact);
        sink.Finish();
        return Report(IsRefused ? BuildOutcome.Refused : BuildOutcome.Checked, draft);
    }

    private BuildReport Publish(Draft draft, Theme theme, OutputFolder folder, PageCache pages, Sha256 stamp)
    {
        // One core orders what the edition shows, the other finds what may stay as it is.
        using var search = draft.Settings.HasSearch ? new SearchIndexWriter(draft.Site, cache.Search, BuildCache.ToolId, draft.Settings.HasLucene) : null;
        using var data = Datasets(draft);
        var ordering = Task.Run(() => new EditionsExporter(draft.Site, draft.Tree, theme, draft.Files, data, problems, [.. new ITextIndex?[] { search, data.Texts }.OfType<ITextIndex>()]), CancellationToken.None);
        var next = folder.Begin();
        var sink = new ArtifactWriter(folder, next, pages, draft.Tree, problems);
        var bodies = new BodyStream(draft.Site, draft.Tree, draft.Records, problems);
        var key = SiteKey.Of(options, draft);
        // The index of a changed body needs to know all others.
        var isIndexed = search is not null && folder.IsWhole && search.Published == folder.Manifest?.Digest;
        var isTold = data.Texts is null || (folder.IsWhole && data.Texts.Published == folder.Manifest?.Digest);
        var changed = isTold && (search is null || isIndexed) ? pages.ChangedBodies(key, folder, draft.Records) : null;
        // The notice of a withdrawn document has none of its body.
        changed?.ExceptWith(draft.Site.Withdrawn.Select(tombstone => tombstone.Place.File));
        if (changed is not null) sink.KeepAllBut(changed);
        var editions = ordering.GetAwaiter().GetResult();
        editions.Audit();
        IExporter[] exporters = search is null ? [editions, new DataExporter(draft.Site, data, data.Texts)] : [editions, new DataExporter(draft.Site, data, data.Texts), search];
        bodies.Run(exporters, sink, changed, progress.Advance, parallel);
        // While the lists are made. It is waited for whatever comes: a build that is over writes nothing more.
        var saving = Task.Run(() => draft.Known.Save(cache.Sources, BuildCache.ToolId, draft.Records), CancellationToken.None);
        CommitResult? committed;
        var isBehind = false;
        try
        {
            clock.Enter("生成目录", "lists");
            foreach (var exporter in exporters)
            {
                if (changed is null) Parallel.ForEach(exporter.Fronts(), parallel, sink.Add);
                if (exporter == search && options.IndexesLater && isIndexed && !search.IsCurrent)
                {
                    isBehind = true;
                    search.Leave();
                    sink.KeepIndex();
                    continue;
                }

                foreach (var artifact in exporter.Finish(bodies)) sink.Add(artifact);
            }

            clock.Enter("替换输出", "exchange");
            stop.ThrowIfCancellationRequested();
            // A date that follows the content goes back only with its newest document, which whoever took it away knows.
            if ((options.AsOf ?? draft.Settings.AsOf) is { } day && !IsRefused) next.CompareDay(day);
            committed = IsRefused ? null : next.Commit(draft.Site.AsOf, Generator);
            if (committed is not null) Parallel.Invoke(() => cache.SaveTree(committed.State), () => search?.Save(committed.State.ManifestDigest), () => data.Texts?.Save(committed.State.ManifestDigest), () => pages.Save(cache.Pages, BuildCache.ToolId, key, committed, draft.Records));
        }
        finally
        {
            saving.Wait(CancellationToken.None);
        }

        if (committed is null) return Report(IsOfMachine() ? BuildOutcome.Failed : BuildOutcome.Refused, draft);

        var report = Report(committed.Changed ? BuildOutcome.Published : BuildOutcome.Unchanged, draft, committed) with { IsIndexBehind = isBehind };
        LastBuild.Save(cache.Last, isBehind ? default : stamp, draft.Inputs, committed, report);
        if (committed.Changed) folder.PrepareTwin(committed);
        return report;
    }

    private DatasetLibrary Datasets(Draft draft)
    {
        clock.Enter("校验数据", "data");
        var data = DatasetLibrary.Read(draft.Site, draft.Tree, cache.Data, BuildCache.ToolId, problems, parallel);
        clock.Enter("生成正文", "bodies");
        return data;
    }

    private bool IsOfMachine() => problems.Sorted().Any(problem => OutputProblems.OfTheEnvironment.Contains(problem.Rule));

    private BuildReport Report(BuildOutcome outcome, Draft? draft = null, CommitResult? committed = null)
    {
        clock.End();
        var counts = new BuildCounts(draft?.Site.Documents.Length ?? 0, draft?.Site.Issues.Length ?? 0, 0, 0, 0);
        return new(problems.Sorted(), draft?.LeftOut ?? [], committed is null ? counts : counts.With(committed), clock.Stages, outcome) { Site = draft?.Site, AsOf = draft?.Site.Judged };
    }
}
