using Bulletin.Cli.Output;
using Bulletin.Cli.Terminal;

namespace Bulletin.Cli.Commands;

internal sealed class SchemaCommand(Tool tool) : ToolCommand("schema", CommandTexts.Schema, tool)
{
    public override IReadOnlyList<Example> Examples => CommandTexts.SchemaExamples;

    public override void Fill()
    {
        var type = Inputs.Text("--type", "TYPE", CommandTexts.Type, Tool);
        Add(type);
        SetAction(parsed =>
        {
            var chosen = parsed.GetValue(type);
            if (chosen is not null && !FrontMatterSchema.Types.Contains(chosen))
                throw new UsageException(UsageTexts.BadChoice(type.Name, chosen, string.Join(' ', FrontMatterSchema.Types)));
            FrontMatterSchema.Write(chosen, Tool.Language, Tool.Out);
            return ExitCode.Fine;
        });
    }
}
