using System.CommandLine;
using Bulletin.Cli.Output;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Diagnostics;
using Bulletin.Search;

namespace Bulletin.Cli.Commands;

/// <summary>From arguments to exit code.</summary>
public static class CommandLine
{
    private static readonly ParserConfiguration Parser = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };

    public static int Run(IReadOnlyList<string> args, Tool tool)
    {
        ParseResult? parsed = null;
        var format = FormatOption.Requested(args);
        using var said = new SpokenReport();
        try
        {
            parsed = CommandTree.For(args, tool, format == ReportFormat.Json ? said.Gather(tool) : tool).Parse(args, Parser);
            if (parsed.Errors.Count > 0)
                throw new UsageException(UsageReport.Of(parsed));
            FormatOption.Of(parsed);
            var code = parsed.Invoke(new() { EnableDefaultExceptionHandler = false, Output = tool.Out, Error = tool.Error });
            if (format == ReportFormat.Json && !said.IsEmpty)
                said.Write(code, tool.Out);
            return code;
        }
        catch (UsageException wrong)
        {
            var help = UsageTexts.SeeHelp(parsed is null ? "bulletin" : HelpText.PathOf(parsed.CommandResult.Command));
            return Fail(ExitCode.WrongUsage, new($"{wrong.Text.Chinese}\n{help.Chinese}", $"{wrong.Text.English}\n{help.English}"));
        }
        catch (MachineException lack)
        {
            return Fail(ExitCode.EnvironmentFailed, lack.Text);
        }
        catch (IndexException damaged)
        {
            return Fail(ExitCode.EnvironmentFailed, SpokenReport.Of(damaged.Diagnostic), damaged.Diagnostic);
        }
        catch (Exception fault) when (
            tool.Stop.IsCancellationRequested && MachineFault.Is(fault, static one => one is OperationCanceledException))
        {
            return Fail(ExitCode.Interrupted, UsageTexts.Cancelled);
        }
        catch (Exception fault) when (MachineFault.Is(fault))
        {
            return Fail(ExitCode.EnvironmentFailed, UsageTexts.EnvironmentFailed(MachineFault.Reason(fault)));
        }
        catch (Exception fault)
        {
            return Fail(ExitCode.EnvironmentFailed, UsageTexts.Apology(args.Count == 0 ? "" : args[0], fault.ToString()));
        }

        int Fail(int code, Wording reason, params IReadOnlyList<Diagnostic> diagnostics)
        {
            switch (format)
            {
                case ReportFormat.Json:
                    SpokenReport.WriteFailure(reason, code, tool.Out, diagnostics);
                    break;
                case ReportFormat.Sarif:
                    SarifReport.WriteFailure(reason, code, tool.Language, tool.Out);
                    break;
                default:
                    tool.WriteError(reason);
                    break;
            }

            return code;
        }
    }
}
