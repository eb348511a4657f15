using System.Diagnostics;
using System.Globalization;
using Bulletin.Build;
using Bulletin.Cli.Composition;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Linking;

namespace Bulletin.Cli.Serving;

/// <summary>The state of the preview: the last tree that could be built, and what the last build said.</summary>
internal sealed class Preview(ServeOptions options, Tool tool, PreviewVoice voice) : IDisposable
{
    /// <summary>Editors write a file in several steps; saving several files at once is one change.</summary>
    private static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(80);

    /// <summary>
    /// Who writes has paused: the search index is brought up to date. Longer than
    /// files are too fresh to be trusted by their time.
    /// </summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2.5);

    /// <summary>More would push the diagnostics off the screen.</summary>
    private const int MostOmitted = 20;

    private readonly SemaphoreSlim touched = new(0);
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string session = Stopwatch.GetTimestamp().ToString("x", CultureInfo.InvariantCulture);
    private int edition;
    private int tree;
    private IReadOnlyList<OmittedFile> reportedOmissions = [];

    public LiveEvents Events { get; } = new();

    /// <summary>The folder of the tree. Drafts have one of their own, so that they never stand in a preview without them.</summary>
    public string Folder { get; } = Path.Combine(options.Site, ".bulletin", options.WithDrafts ? "preview-drafts" : "preview");

    /// <summary>Completes after the first build.</summary>
    public Task Ready => ready.Task;

    public Language Language => tool.Language;

    /// <summary>Names the tree: another one after each build that changed it.</summary>
    public string Edition => $"{session}-{Volatile.Read(ref edition).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Counts the trees that stood in <see cref="Folder"/>: another number, another index.</summary>
    public int Tree => Volatile.Read(ref tree);

    /// <summary>Ends when the user stops the preview.</summary>
    public CancellationToken Stop => tool.Stop;

    /// <summary>A file of the site has changed.</summary>
    public void Touch() => touched.Release();

    /// <summary>Builds, then builds again after each change until the user ends it.</summary>
    public async Task RunAsync(Uri address, SiteWatcher watcher, CancellationToken stop)
    {
        try
        {
            watcher.Start();
            while (true)
            {
                var isIndexBehind = await Task.Run(() => TryBuild(address, stop), stop);
                ready.TrySetResult();
                if (!isIndexBehind)
                    await touched.WaitAsync(stop);
                else if (!await touched.WaitAsync(Pause, stop))
                    await IndexAsync(address, stop);
                do
                {
                    while (touched.Wait(0, stop))
                    {
                    }
                }
                while (await touched.WaitAsync(Debounce, stop));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The user ends the preview.
        }
        finally
        {
            ready.TrySetResult();
            Events.Close();
        }
    }

    public void Dispose() => touched.Dispose();

    // Until it is done or something changes; then until something changes.
    private async Task IndexAsync(Uri address, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var change = touched.WaitAsync(stop);
        var indexing = Task.Run(() => TryIndex(address, over.Token), stop);
        if (await Task.WhenAny(indexing, change) == change)
            await over.CancelAsync();
        await indexing;
        await change;
    }

    private void TryIndex(Uri address, CancellationToken stop)
    {
        try
        {
            // The pages are as they were, and what is wrong was reported.
            if (Run(address, indexesLater: false, stop).Outcome != BuildOutcome.Published)
                return;
            voice.Indexed();
        }
        catch (Exception fault) when (MachineFault.Is(
            fault, static one => one is IOException or UnauthorizedAccessException or OperationCanceledException))
        {
            // The next save tries again.
        }
    }

    private bool TryBuild(Uri address, CancellationToken stop)
    {
        try
        {
            return Build(address, stop);
        }
        catch (Exception fault) when (MachineFault.Is(fault))
        {
            // A full disk or a file in use: the next save tries again.
            voice.Failed(MachineFault.Reason(fault));
            return false;
        }
    }

    private BuildReport Run(Uri address, bool indexesLater, CancellationToken stop)
    {
        var settings = new BuildOptions(options.Site, Folder)
        {
            BaseUrl = address.AbsoluteUri,
            WithDrafts = options.WithDrafts,
            IndexesLater = indexesLater,
            WithLucene = false,
        };
        var report = new Builder(settings, SiteComposition.Instance, NoProgress.Instance, stop).Run();
        if (report.Outcome == BuildOutcome.Published) Interlocked.Increment(ref tree);
        return report;
    }

    private bool Build(Uri address, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        var report = Run(address, indexesLater: true, stop);
        if (report.Outcome == BuildOutcome.Published)
            Interlocked.Increment(ref edition);
        var state = LiveState.Of(Edition, report, tool.Language);
        voice.Built(report, Stopwatch.GetElapsedTime(started), state);
        ReportOmitted(report);
        Events.Publish(state);
        return report.IsIndexBehind;
    }

    // Not after each saved file: who writes knows it until it changes.
    private void ReportOmitted(BuildReport report)
    {
        if (report.Outcome is not (BuildOutcome.Published or BuildOutcome.Unchanged) || report.Omitted.SequenceEqual(reportedOmissions))
            return;
        reportedOmissions = report.Omitted;
        voice.LeftOut(reportedOmissions, MostOmitted);
    }
}
