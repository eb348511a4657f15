using System.CommandLine;
using Bulletin.Cli.Output;
using Bulletin.Cli.Terminal;

namespace Bulletin.Cli.Commands;

/// <summary>
/// In which format a command answers, <c>--format</c>. Known before the command line is parsed, since what is wrong with it is told in that
/// format, too.
/// </summary>
internal static class FormatOption
{
    private const string Name = "--format";

    public static Option<string> Make(Tool tool)
    {
        var option = Inputs.Text(Name, "text|json|sarif", CommandTexts.Format, tool);
        option.Recursive = true;
        return option;
    }

    /// <summary>What the command is asked for.</summary>
    /// <exception cref="UsageException">It cannot answer so.</exception>
    public static ReportFormat Of(ParseResult parsed)
    {
        var typed = parsed.GetValue<string>(Name) ?? "text";
        var canSarif = parsed.CommandResult.Command is ToolCommand { WritesSarif: true };
        return Parse(typed) is { } format && (format != ReportFormat.Sarif || canSarif)
            ? format
            : throw new UsageException(UsageTexts.BadChoice(Name, typed, canSarif ? "text json sarif" : "text json"));
    }

    /// <summary>What is asked for on a command line that may be wrong: text, when that cannot be made out.</summary>
    public static ReportFormat Requested(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count && args[i] != "--"; i++)
        {
            var typed = args[i] == Name && i + 1 < args.Count ? args[i + 1]
                : args[i].StartsWith(Name + "=", StringComparison.Ordinal) ? args[i][(Name.Length + 1)..]
                : null;
            if (typed is not null)
                return Parse(typed) ?? ReportFormat.Text;
        }

        return ReportFormat.Text;
    }

    private static ReportFormat? Parse(string typed) => typed switch
    {
        "text" => ReportFormat.Text,
        "json" => ReportFormat.Json,
        "sarif" => ReportFormat.Sarif,
        _ => null,
    };
}
