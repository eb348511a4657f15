using System.Collections.Frozen;
using System.Globalization;
using Bulletin.Build.Artifacts;
using Bulletin.Build.Caches;
using Bulletin.Build.Parts;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Inputs;
using Bulletin.Content.Linking;
using Bulletin.Content.Sensitive;
using Bulletin.Content.Sources;
using Bulletin.Publishing.Output;

namespace Bulletin.Build;

/// <summary>Builds or checks a site: find, read, link, stream the bodies, write, exchange. Good for one run.</summary>
public sealed class Builder(BuildOptions options, IComposition composition, IBuildProgress progress, CancellationToken stop)
{
    public static readonly string Generator = $"bulletin {typeof(Builder).Assembly.GetName().Version!.ToString(3)}";

    // How often the content is read when files change between two looks at them.
    private const int MostReadings = 4;

    private readonly DiagnosticBag problems = new();
    private readonly CacheFolder cache = new(options.CacheFolder, options.Output, composition.ToolId);
    private readonly StageClock clock = new(progress.Enter);
    private readonly ParallelOptions parallel = new() { CancellationToken = stop };
    private readonly BuildInputs inputs = new(
        ("tool", composition.ToolId),
        ("as-of", options.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("base-url", options.BaseUrl),
        ("drafts", options.WithDrafts ? "yes" : "no"),
        ("lucene", options.WithLucene ? "yes" : "no"));

    private OutputFolder? opened;
    private FrozenSet<string> restless = [];

    private bool IsRefused => problems.HasErrors
        || (options.Strict && problems.Sorted().Any(problem => problem.Severity == Severity.Warning && !problem.Rule.IsOfUnpublished));

    /// <exception cref="OperationCanceledException">Stopped by the user; the output folder is as it was.</exception>
    public BuildReport Run() => Run(isAfterDamage: false, MostReadings);

    private BuildReport Run(bool isAfterDamage, int readings)
    {
        try
        {
            var report = Once();
            var moved = problems.FilesOf(SourceProblems.ChangedRule);
            if (moved.Length == 0 || readings == 1) return report;
            // Somebody saves while the build runs: once more, with the bytes held from the first reading of these files to the last.
            var again = new Builder(options, composition, progress, stop) { restless = [.. restless, .. moved] };
            return again.Run(isAfterDamage, readings - 1);
        }
        catch (Exception fault) when (!isAfterDamage && Failure.Of<DamagedCacheException>(fault) is not null)
        {
            // As after a power loss: once more, from the sources alone.
            cache.Clear();
            var again = new Builder(options, composition, progress, stop);
            again.cache.Ignore(Failure.Of<DamagedCacheException>(fault)!.Damaged);
            return again.Run(isAfterDamage: true, readings);
        }
        catch (Exception fault) when (Failure.Of<ScratchException>(fault) is not null && !stop.IsCancellationRequested)
        {
            problems.Add(BuildProblems.NoScratch(options.CacheFolder, Failure.Of<ScratchException>(fault)!));
            return Report(BuildOutcome.Failed);
        }
    }

    private BuildReport Once()
    {
        clock.Enter("查找文件", "find");
        cache.Make();
        if (options.Verify) cache.Ignore();
        // The walk through the output folder goes on while the content is read.
        var looks = new TreeCache(cache.File("tree"), options.MostInOne, options.SystemStart);
        var opening = Task.Run(() => OpenOutput(looks), CancellationToken.None);
        try
        {
            var tree = SourceTree.Find(options.Site, composition.Types, problems);
            tree.Held.Restless = restless;
            var stamp = BuildStamp.Of(tree);
            var last = options.Output is null ? null : LastBuild.Load(cache.File("last"), options.SystemStart);
            if (options.Strict && last?.HasWarnings == true) last = null;
            var isSame = last?.IsOf(stamp, inputs) == true && opening.Result is { } standing && last.StandsIn(standing);
            if (isSame && last!.HasReported([.. problems.Sorted(), .. opening.Result!.OfForeign()])) return last.Report(clock);
            // The other core reads what the last build made while this one reads and links front matter.
            var loading = Task.Run(LoadArtifacts, CancellationToken.None);
            if (Read(tree) is not { } linked)
            {
                // What is wrong with output and caches is reported in any case, not only when it was found in time.
                Task.WaitAll([opening, loading], CancellationToken.None);
                return Report(BuildOutcome.Refused);
            }

            progress.Expect(linked.Site.Documents.Length);
            if (options.Output is null) return Check(linked);
            if (opening.Result is not { } folder) return Report(BuildOutcome.Failed, linked);
            return linked.Themed.Theme is null
                ? Report(BuildOutcome.Refused, linked)
                : Publish(linked, folder, loading.Result, looks, stamp);
        }
        finally
        {
            opening.Result?.Dispose();
        }
    }

    private LinkedSite? Read(SourceTree tree)
    {
        clock.Enter("读取文件头", "read");
        var known = SourceCache.Load(cache.Shared(CacheFolder.Sources), options.MostInOne, options.SystemStart);
        var reader = new SiteReader(options.Site, known.Settings, inputs, problems);
        if (reader.Read(options.BaseUrl) is not { } settings) return null;
        settings = settings with { HasLucene = settings.HasLucene && settings.HasSearch && options.WithLucene };
        var issuers = reader.ReadIssuers();
        var themed = composition.Settle(options.Site, settings, inputs, problems);
        var asOf = options.AsOf ?? settings.AsOf;
        var headers = new CatalogueReader(tree, themed.Settings, asOf, options.WithDrafts, known.Documents, composition.Types, problems)
        {
            Issuers = issuers,
        };
        var catalogue = headers.Read();

        clock.Enter("建立关联", "link");
        var site = SiteAssembler.Assemble(themed.Settings, issuers, options.AsOf, catalogue, composition.Types, problems);
        if (!options.WithDrafts) Promises.Check(options.Site, site, catalogue, inputs, problems);
        return new(tree, themed, known, headers.Records, catalogue, site);
    }

    private BuildReport Check(LinkedSite linked)
    {
        using var parts = Parts(linked);
        var planned = new PlannedArtifacts(linked.Tree, linked.Site.Settings.FileTypes, problems);
        var bodies = new BodyStream(linked, parts.Texts, problems);
        bodies.Run([.. parts.All.Select(part => (part, (IArtifactSink)planned))], planned, null, progress.Advance, parallel);
        foreach (var part in parts.All)
        {
            foreach (var artifact in part.OfHeaders()) planned.Add(artifact);
            foreach (var artifact in bodies.Pictures.SelectMany(part.OfPicture)) planned.Add(artifact);
            foreach (var artifact in part.OfSite(bodies)) planned.Add(artifact);
        }

        planned.Finish();
        return Report(IsRefused ? BuildOutcome.Refused : BuildOutcome.Checked, linked);
    }

    private BuildReport Publish(LinkedSite linked, OutputFolder folder, ArtifactCache known, TreeCache looks, Content.Sha256 stamp)
    {
        using var parts = Parts(linked);
        var publication = new Publication(linked, parts, folder, known, problems, parallel);
        inputs.Seal();
        publication.Prepare(SiteKey.Of(linked, inputs));
        publication.Stream(progress.Advance);
        // While the lists are made. It is waited for whatever comes: a build that is over writes nothing more.
        var saving = Task.Run(() => linked.Known.Save(linked.Records), CancellationToken.None);
        CommitResult? committed = null;
        try
        {
            clock.Enter("生成目录", "lists");
            publication.Finish();
            clock.Enter("替换输出", "exchange");
            stop.ThrowIfCancellationRequested();
            // A date that follows the content goes back only when the newest document is taken away, which its editors know.
            if ((options.AsOf ?? linked.Site.Settings.AsOf) is { } day && !IsRefused) publication.CompareDay(day);
            if (!IsRefused) committed = publication.Commit(Generator);
            if (committed is { } done) Parallel.Invoke(() => looks.Save(done.State), () => publication.Save(done));
        }
        finally
        {
            saving.Wait(CancellationToken.None);
        }

        if (committed is null) return Report(IsOfMachine() ? BuildOutcome.Failed : BuildOutcome.Refused, linked);
        var outcome = committed.Changed ? BuildOutcome.Published : BuildOutcome.Unchanged;
        var report = Report(outcome, linked, committed) with { IsIndexBehind = publication.IsBehind };
        LastBuild.Save(cache.File("last"), options.SystemStart, publication.IsBehind ? default : stamp, inputs, committed, report);
        if (committed.Changed) folder.PrepareTwin(committed);
        return report;
    }

    private PartList Parts(LinkedSite linked)
    {
        clock.Enter("校验数据", "data");
        PartContext context = new(linked.Site, linked.Tree, linked.Themed, inputs, cache, options.IndexesLater, problems, parallel);
        var parts = composition.Parts(context);
        clock.Enter("生成正文", "bodies");
        return parts;
    }

    private OutputFolder? OpenOutput(TreeCache looks) =>
        options.Output is null ? null : opened = options.Open(options.Output, looks.Load(), problems);

    private ArtifactCache LoadArtifacts() => ArtifactCache.Load(options.Output is null ? null : cache.File("artifacts"), options.MostInOne);

    private bool IsOfMachine() => problems.Sorted().Any(problem => OutputProblems.OfTheEnvironment.Contains(problem.Rule));

    private BuildReport Report(BuildOutcome outcome, LinkedSite? linked = null, CommitResult? committed = null)
    {
        clock.End();
        if (outcome is BuildOutcome.Refused or BuildOutcome.Failed) opened?.ReportBroken();
        if (cache.Unreadable.Count > 0) problems.Add(BuildProblems.Unreadable(cache.Unreadable));
        var counts = new BuildCounts(linked?.Site.Documents.Length ?? 0, linked?.Site.Issues.Length ?? 0, 0, 0, 0);
        if (committed is not null) counts = counts.With(committed);
        return new([.. problems.Sorted().Select(SensitiveMask.Of)], linked?.Omitted ?? [], counts, clock.Stages, outcome)
        {
            Site = linked?.Site,
            AsOf = linked?.Site.Judged,
        };
    }
}
