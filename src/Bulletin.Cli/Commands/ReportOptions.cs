using System.CommandLine;
using Bulletin.Cli.Output;
using Bulletin.Cli.Terminal;

namespace Bulletin.Cli.Commands;

/// <summary>How <c>build</c> and <c>check</c> report what they found.</summary>
internal sealed class ReportOptions(Tool tool)
{
    private readonly Option<bool> quiet = Inputs.Flag("--quiet", CommandTexts.Quiet, tool);
    private readonly Option<bool> timings = Inputs.Flag("--timings", CommandTexts.Timings, tool);

    public void AddTo(Command command)
    {
        command.Add(quiet);
        command.Add(timings);
    }

    public ReportSettings Read(ParseResult parsed) =>
        new(FormatOption.Of(parsed), parsed.GetValue(quiet), parsed.GetValue(timings));
}
