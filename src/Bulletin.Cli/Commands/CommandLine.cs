using System.CommandLine;
using Bulletin.Cli.Terminal;

namespace Bulletin.Cli.Commands;

/// <summary>From arguments to exit code.</summary>
public static class CommandLine
{
    private static readonly ParserConfiguration Parser = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    public static int Run(IReadOnlyList<string> args, Tool tool)
    {
        ParseResult? parsed = null;
        try
        {
            parsed = CommandTree.For(args, tool).Parse(args, Parser);
            if (parsed.Errors.Count > 0)
                throw new UsageException(UsageReport.Of(parsed));
            return parsed.Invoke(new() { EnableDefaultExceptionHandler = false, Output = tool.Out, Error = tool.Error });
        }
        catch (UsageException wrong)
        {
            tool.WriteError(wrong.Text);
            tool.WriteError(UsageTexts.SeeHelp(parsed is null ? "bulletin" : HelpText.PathOf(parsed.CommandResult.Command)));
            return ExitCode.WrongUsage;
        }
        catch (Exception fault) when (
            tool.Stop.IsCancellationRequested && MachineFault.Is(fault, static one => one is OperationCanceledException))
        {
            tool.WriteError(UsageTexts.Cancelled);
            return ToolProcess.Interrupted;
        }
        catch (Exception fault) when (MachineFault.Is(fault))
        {
            tool.WriteError(UsageTexts.EnvironmentFailed(MachineFault.Reason(fault)));
            return ExitCode.EnvironmentFailed;
        }
        catch (Exception fault)
        {
            tool.WriteError(UsageTexts.Apology(args.Count == 0 ? "" : args[0], fault.ToString()));
            return ExitCode.EnvironmentFailed;
        }
    }
}
