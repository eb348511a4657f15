using System.CommandLine;
using System.CommandLine.Help;
using Bulletin.Cli.Terminal;

namespace Bulletin.Cli.Commands;

/// <summary>All commands, in the order of the help. Only those that are named get their options: the others cost nothing.</summary>
internal static class CommandTree
{
    /// <param name="args">The command line.</param>
    /// <param name="tool">For commands that write JSON themselves where it is asked for.</param>
    /// <param name="other">For the others, which speak in words; null: the same.</param>
    public static RootCommand For(IReadOnlyList<string> args, Tool tool, Tool? other = null)
    {
        var speaking = other ?? tool;
        var root = new RootCommand(CommandTexts.Root.In(tool.Language))
        {
            new BuildCommand(tool),
            new CheckCommand(tool),
            new ServeCommand(tool),
            new SearchCommand(tool),
            new NewCommand(speaking),
            new ReviewCommand(speaking),
            new TableCommand(speaking),
            new SchemaCommand(tool),
            new PermalinksCommand(speaking),
            new DoctorCommand(speaking),
        };
        root.Add(Inputs.Lang(tool));
        root.Add(FormatOption.Make(tool));
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
                (option.Action, option.Description) = (new HelpAction(speaking), CommandTexts.Help.In(tool.Language));
            if (option is not VersionOption)
                continue;
            (option.Action, option.Description) = (new VersionAction(speaking), CommandTexts.Version.In(tool.Language));
            option.Validators.Clear(); // that it stands alone, which --format and --lang need not let it
        }

        root.SetAction(parsed => HelpText.InsteadOfCommand(parsed, speaking));
        Fill(root, args);
        return root;
    }

    private static void Fill(Command parent, IReadOnlyList<string> args)
    {
        foreach (var command in parent.Subcommands)
        {
            if (!args.Contains(command.Name) || command is not ToolCommand mine)
                continue;
            mine.Fill();
            Fill(mine, args);
        }
    }
}

/// <summary>A command of the tool. Its options are added by <see cref="Fill"/> when it is named on the command line.</summary>
internal abstract class ToolCommand(string name, Content.Diagnostics.Wording meaning, Tool tool) : Command(name, meaning.In(tool.Language))
{
    protected Tool Tool { get; } = tool;

    /// <summary>Command lines that show what it is good for, each with what it does.</summary>
    public virtual IReadOnlyList<Example> Examples => [];

    /// <summary>Whether it can report as SARIF.</summary>
    public virtual bool WritesSarif => false;

    public abstract void Fill();
}
