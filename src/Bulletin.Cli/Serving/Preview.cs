using System.Diagnostics;
using System.Globalization;
using Bulletin.Cli.Building;
using Bulletin.Cli.Commands;
using Bulletin.Cli.Output;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Linking;

namespace Bulletin.Cli.Serving;

/// <summary>The state of the preview: the last tree that could be built, and what the last build said.</summary>
internal sealed class Preview(ServeOptions options, Tool tool) : IDisposable
{
    /// <summary>Editors write a file in several steps; saving several files at once is one change.</summary>
    private static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(80);

    /// <summary>More would push the diagnostics off the screen.</summary>
    private const int MostLeftOut = 20;

    private readonly SemaphoreSlim touched = new(0);
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly string session = Stopwatch.GetTimestamp().ToString("x", CultureInfo.InvariantCulture);
    private int edition;
    private IReadOnlyList<LeftOut> toldLeftOut = [];

    public LiveEvents Events { get; } = new();

    /// <summary>The folder of the tree. Drafts have one of their own, so that they never stand in a preview without them.</summary>
    public string Folder { get; } = Path.Combine(options.Site, ".bulletin", options.WithDrafts ? "preview-drafts" : "preview");

    /// <summary>Completes after the first build.</summary>
    public Task Ready => ready.Task;

    public Language Language => tool.Language;

    /// <summary>Names the tree: another one after each build that changed it.</summary>
    public string Edition => $"{session}-{Volatile.Read(ref edition).ToString(CultureInfo.InvariantCulture)}";

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
                await Task.Run(() => TryBuild(address, stop), stop);
                ready.TrySetResult();
                await touched.WaitAsync(stop);
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

    private void TryBuild(Uri address, CancellationToken stop)
    {
        try
        {
            Build(address, stop);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A full disk or a file in use: the next save tries again.
            tool.Complain(UsageTexts.EnvironmentFailed(fault.Message));
        }
    }

    private void Build(Uri address, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        var settings = new BuildOptions(options.Site, Folder) { BaseUrl = address.AbsoluteUri, WithDrafts = options.WithDrafts };
        var report = new Builder(settings, NoProgress.Instance, stop).Run();
        if (report.Outcome == BuildOutcome.Published) Interlocked.Increment(ref edition);
        TextReport.WriteProblems(report.Diagnostics, quiet: false, tool.Language, tool.Error);
        tool.Say(ServeTexts.Built(report, Stopwatch.GetElapsedTime(started)));
        TellLeftOut(report);
        Events.Publish(LiveState.Of(Edition, report, tool.Language));
    }

    // Not after each saved file: who writes knows it until it changes.
    private void TellLeftOut(BuildReport report)
    {
        if (report.Outcome is not (BuildOutcome.Published or BuildOutcome.Unchanged) || report.LeftOut.SequenceEqual(toldLeftOut)) return;
        toldLeftOut = report.LeftOut;
        foreach (var other in toldLeftOut.Take(MostLeftOut)) tool.Out.WriteLine(Printable.Of(SummaryTexts.LeftOutLine(other).In(tool.Language)));
        if (toldLeftOut.Count > MostLeftOut) tool.Say(ServeTexts.MoreLeftOut(toldLeftOut.Count - MostLeftOut));
    }
}
