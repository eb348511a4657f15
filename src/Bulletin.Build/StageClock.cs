using System.Diagnostics;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Build;

/// <summary>Follows a build from step to step, for the summary and the progress bar.</summary>
public sealed class StageClock(Action<Wording>? entered)
{
    private readonly List<StageTime> stages = [];
    private long started = Stopwatch.GetTimestamp();
    private Wording? current;

    public IReadOnlyList<StageTime> Stages => stages;

    public void Enter(string chinese, string english)
    {
        End();
        current = new(chinese, english);
        entered?.Invoke(current.Value);
    }

    public void End()
    {
        if (current is { } stage) stages.Add(new(stage, Stopwatch.GetElapsedTime(started)));
        started = Stopwatch.GetTimestamp();
        current = null;
    }
}
