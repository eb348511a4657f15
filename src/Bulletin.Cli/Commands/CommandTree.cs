using System.CommandLine;
using System.CommandLine.Help;
using Bulletin.Cli.Terminal;

namespace Bulletin.Cli.Commands;

/// <summary>All commands, in the order of the help. Only those that are named get their options: the others cost nothing.</summary>
internal static class CommandTree
{
    public static RootCommand For(IReadOnlyList<string> args, Tool tool)
    {
        var root = new RootCommand(CommandTexts.Root.In(tool.Language))
        {
            new BuildCommand(tool),
            new CheckCommand(tool),
            new ServeCommand(tool),
            new SearchCommand(tool),
            new NewCommand(tool),
            new ReviewCommand(tool),
            new TableCommand(tool),
            new SchemaCommand(tool),
            new PermalinksCommand(tool),
            new DoctorCommand(tool),
        };
        root.Add(Inputs.Lang(tool));
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
                (option.Action, option.Description) = (new HelpAction(tool), CommandTexts.Help.In(tool.Language));
            if (option is VersionOption)
                (option.Action, option.Description) = (new VersionAction(tool), CommandTexts.Version.In(tool.Language));
        }

        root.SetAction(parsed => HelpText.InsteadOfCommand(parsed, tool));
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

    public abstract void Fill();
}
