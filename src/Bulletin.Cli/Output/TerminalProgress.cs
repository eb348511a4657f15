using Bulletin.Cli.Terminal;
using Bulletin.Content.Diagnostics;
using Spectre.Console;

namespace Bulletin.Cli.Output;

/// <summary>
/// A bar on the terminal. It lives on a thread of its own and appears only when a build takes
/// long enough to be waited for, so that a short one pays nothing for it.
/// </summary>
internal sealed class TerminalProgress(Tool tool) : Progress
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(60);

    private readonly ManualResetEventSlim over = new();
    private Thread? thread;
    private Wording current;
    private int expected;
    private int done;

    public override void Enter(Wording stage) => current = stage;

    public override void Expect(int documents)
    {
        expected = documents;
        thread = new(Show) { IsBackground = true, Name = "progress" };
        thread.Start();
    }

    public override void Advance() => Interlocked.Increment(ref done);

    protected override void End()
    {
        over.Set();
        thread?.Join();
        over.Dispose();
    }

    private void Show()
    {
        if (!over.Wait(Delay))
            Bar();
    }

    private void Bar()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(tool.Error),
            Ansi = OperatingSystem.IsWindows() ? AnsiSupport.Detect : AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
        });
        console
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .Start(context =>
        {
            var task = context.AddTask(current.In(tool.Language), maxValue: Math.Max(1, expected));
            do
            {
                task.Description = current.In(tool.Language);
                task.Value = Volatile.Read(ref done);
            }
            while (!over.Wait(Refresh));
        });
    }
}
