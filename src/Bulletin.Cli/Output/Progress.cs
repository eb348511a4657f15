using Bulletin.Build;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Cli.Output;

/// <summary>What is shown while a build runs: a bar on a terminal, a line for each step elsewhere, nothing for a program.</summary>
internal abstract class Progress : IBuildProgress, IDisposable
{
    public static Progress For(ReportSettings settings, Tool tool) =>
        settings.Quiet || settings.Format != ReportFormat.Text ? new Silent()
            : tool.IsTerminal ? new TerminalProgress(tool)
            : new Lines(tool);

    public abstract void Enter(Wording stage);

    public virtual void Expect(int documents)
    {
    }

    public virtual void Advance()
    {
    }

    public void Dispose() => End();

    protected virtual void End()
    {
    }

    private sealed class Silent : Progress
    {
        public override void Enter(Wording stage)
        {
        }
    }

    private sealed class Lines(Tool tool) : Progress
    {
        public override void Enter(Wording stage) => tool.WriteError(SummaryTexts.Stage(stage));
    }
}
