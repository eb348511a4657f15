using System.CommandLine;
using System.CommandLine.Invocation;
using Bulletin.Build;
using Bulletin.Cli.Terminal;

namespace Bulletin.Cli.Commands;

/// <summary>Help in the language of the user. The library's own is in English only.</summary>
internal static class HelpText
{
    /// <summary><c>bulletin new site</c>.</summary>
    public static string PathOf(Command command)
    {
        var names = new List<string>();
        for (Symbol? symbol = command; symbol is not null; symbol = symbol.Parents.FirstOrDefault())
            names.Insert(0, symbol is RootCommand ? "bulletin" : symbol.Name);
        return string.Join(' ', names);
    }

    /// <summary>What a command says that only holds other commands.</summary>
    public static int InsteadOfCommand(ParseResult parsed, Tool tool)
    {
        Write(parsed.CommandResult.Command, tool, tool.Error);
        return ExitCode.WrongUsage;
    }

    public static void Write(Command command, Tool tool, TextWriter output)
    {
        void Line(Content.Diagnostics.Wording text) => output.WriteLine(text.In(tool.Language));
        var path = PathOf(command);
        output.WriteLine(command.Description);
        output.WriteLine();
        Line(CommandTexts.Usage);
        output.WriteLine("  " + string.Join(' ', Usage(command, path, tool)));
        Section(CommandTexts.Commands, command.Subcommands.Select(child => (child.Name, child.Description)), tool, output);
        Section(
            CommandTexts.Arguments,
            command.Arguments.Select(argument => (argument.HelpName ?? argument.Name, argument.Description)),
            tool,
            output);
        Section(CommandTexts.Options, Options(command).Select(option => (Spelling(option), option.Description)), tool, output);
        var examples = command is ToolCommand mine ? mine.Examples : command is RootCommand ? CommandTexts.RootExamples : [];
        if (examples.Count == 0)
            return;
        output.WriteLine();
        Line(CommandTexts.Examples);
        foreach (var example in examples)
            output.WriteLine($"  {example.Line}\n      {example.Meaning.In(tool.Language)}");
    }

    private static IEnumerable<string> Usage(Command command, string path, Tool tool)
    {
        yield return path;
        if (command.Subcommands.Count > 0)
            yield return CommandTexts.CommandPlace.In(tool.Language);
        foreach (var argument in command.Arguments)
        {
            yield return argument.Arity.MinimumNumberOfValues == 0
                ? $"[{argument.HelpName ?? argument.Name}]"
                : argument.HelpName ?? argument.Name;
        }

        yield return CommandTexts.OptionsPlace.In(tool.Language);
    }

    // The command's own, then those that every command has.
    private static IEnumerable<Option> Options(Command command)
    {
        foreach (var option in command.Options)
        {
            if (!option.Hidden)
                yield return option;
        }

        for (var parent = command.Parents.FirstOrDefault(); parent is Command above; parent = above.Parents.FirstOrDefault())
        {
            foreach (var option in above.Options)
            {
                if (option.Recursive && !option.Hidden)
                    yield return option;
            }
        }
    }

    private static string Spelling(Option option) => option.HelpName is { Length: > 0 } value ? $"{option.Name} {value}" : option.Name;

    private static void Section(
        Content.Diagnostics.Wording title,
        IEnumerable<(string Name, string? Meaning)> rows,
        Tool tool,
        TextWriter output)
    {
        var list = rows.ToList();
        if (list.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(title.In(tool.Language));
        var width = list.Max(row => row.Name.Length) + 2;
        foreach (var (name, meaning) in list)
            output.WriteLine($"  {name.PadRight(width)}{meaning}");
    }
}

internal sealed class HelpAction(Tool tool) : SynchronousCommandLineAction
{
    public override bool Terminating => true;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        HelpText.Write(parseResult.CommandResult.Command, tool, tool.Out);
        return ExitCode.Fine;
    }
}

internal sealed class VersionAction(Tool tool) : SynchronousCommandLineAction
{
    public override bool Terminating => true;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        tool.Out.WriteLine(Builder.Generator);
        return ExitCode.Fine;
    }
}
