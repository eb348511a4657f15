using System.CommandLine;
using Bulletin.Cli.Scaffolding;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Markdown.Tables;

namespace Bulletin.Cli.Commands;

/// <summary>Draws a table of a spreadsheet as a grid, to be pasted into a document.</summary>
internal sealed class TableCommand(Tool tool) : ToolCommand("table", CommandTexts.Table, tool)
{
    public override IReadOnlyList<Example> Examples => CommandTexts.TableExamples;

    public override void Fill()
    {
        var file = Inputs.Folder("FILE", ArgumentArity.ExactlyOne, CommandTexts.TableFile, Tool);
        var sheet = Inputs.Text("--sheet", "NAME", ScaffoldTexts.SheetName, Tool);
        Add(file);
        Add(sheet);
        SetAction(parsed =>
        {
            var typed = parsed.GetValue(file)!;
            var input = TableInput.Read(typed, parsed.GetValue(sheet)).FromHead();
            var rows = input.WithMerges();
            if (rows.Count == 0)
                throw new UsageException(UsageTexts.NoCells(typed));
            foreach (var told in input.Told)
                Tool.WriteError(told);
            var grid = CellGrid.Read(rows, out var fault)
                ?? throw new UsageException(UsageTexts.BadMerge(typed, fault.Row + 1, fault.Column + 1));
            Tool.Out.Write(GridTableWriter.Write(grid));
            return ExitCode.Fine;
        });
    }
}
