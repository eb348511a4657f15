using Bulletin.Cli.Scaffolding;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;

namespace Bulletin.Cli.Commands;

internal sealed class NewCommand(Tool tool) : ToolCommand("new", CommandTexts.New, tool)
{
    public override IReadOnlyList<Example> Examples => ScaffoldTexts.NewExamples;

    public override void Fill()
    {
        Add(new NewFolderCommand("site", ScaffoldTexts.Site, ScaffoldTexts.SiteExamples, NewSite.Make, Tool));
        foreach (var type in ContentTypes.All)
            if (type.Word is { } word) Add(new NewDocumentCommand(type, word, Tool));
        Add(new NewDatasetCommand(Tool));
        Add(new NewFolderCommand("theme", ScaffoldTexts.Theme, ScaffoldTexts.ThemeExamples, NewTheme.Make, Tool));
        SetAction(parsed => HelpText.InsteadOfCommand(parsed, Tool));
    }
}

/// <summary><c>new site DIR</c> and <c>new theme DIR</c>.</summary>
internal sealed class NewFolderCommand(
    string name,
    Content.Diagnostics.Wording meaning,
    IReadOnlyList<Example> examples,
    Action<string, string, Tool> make,
    Tool tool) : ToolCommand(name, meaning, tool)
{
    public override IReadOnlyList<Example> Examples => examples;

    public override void Fill()
    {
        var folder = Inputs.Folder("DIR", System.CommandLine.ArgumentArity.ExactlyOne, ScaffoldTexts.Folder, Tool);
        Add(folder);
        SetAction(parsed =>
        {
            var typed = parsed.GetValue(folder)!;
            var full = Inputs.FullPath(typed);
            if (File.Exists(full) || (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any()))
                throw new UsageException(ScaffoldTexts.NotEmpty(typed));
            make(full, typed, Tool);
            return ExitCode.Fine;
        });
    }
}

/// <summary><c>new policy</c> and its like.</summary>
internal sealed class NewDocumentCommand(ContentType type, string word, Tool tool)
    : ToolCommand(word, ScaffoldTexts.Document(type.Name), tool)
{
    public override IReadOnlyList<Example> Examples => ScaffoldTexts.DocumentExamples(type);

    public override void Fill()
    {
        var site = Inputs.Site(Tool);
        var date = Inputs.Text("--date", "DATE", ScaffoldTexts.Date, Tool);
        var title = Inputs.Text("--title", "TITLE", ScaffoldTexts.Title, Tool);
        var number = type is IssueType
            ? Inputs.Text("--number", "N", ScaffoldTexts.IssueNumber, Tool)
            : Inputs.Text("--number", "NUMBER", ScaffoldTexts.Number, Tool);
        Add(site);
        Add(date);
        Add(title);
        if (!type.IsNamedByTitle) Add(number);
        SetAction(parsed =>
        {
            var folder = Inputs.SiteFolder(parsed, site);
            var day = Inputs.Date(parsed, date) ?? Tool.Today();
            var draft = new NewDocument(type, folder, day, parsed.GetValue(title), type.IsNamedByTitle ? null : parsed.GetValue(number));
            var path = draft.Write();
            Tool.Out.WriteLine(Path.Combine(parsed.GetValue(site) ?? "", path));
            if (draft.IsNamedByDate)
                Tool.WriteError(ScaffoldTexts.NamedByDate(path));
            Tool.WriteError(ScaffoldTexts.Next);
            return ExitCode.Fine;
        });
    }
}

/// <summary><c>new dataset NAME FILE</c>.</summary>
internal sealed class NewDatasetCommand(Tool tool) : ToolCommand("dataset", ScaffoldTexts.Dataset, tool)
{
    public override IReadOnlyList<Example> Examples => ScaffoldTexts.DatasetExamples;

    public override void Fill()
    {
        var name = Inputs.Folder("NAME", System.CommandLine.ArgumentArity.ExactlyOne, ScaffoldTexts.DatasetName, Tool);
        var table = Inputs.Folder("FILE", System.CommandLine.ArgumentArity.ExactlyOne, ScaffoldTexts.DatasetFile, Tool);
        var site = Inputs.Site(Tool);
        var date = Inputs.Text("--date", "DATE", ScaffoldTexts.Date, Tool);
        Add(name);
        var update = Inputs.Flag("--update", ScaffoldTexts.Update, Tool);
        var sheet = Inputs.Text("--sheet", "NAME", ScaffoldTexts.SheetName, Tool);
        Add(table);
        Add(site);
        Add(date);
        Add(sheet);
        Add(update);
        SetAction(parsed =>
        {
            RefuseSiteBefore(parsed.GetValue(name)!, parsed.GetValue(table)!, parsed.GetValue(site));
            var folder = Inputs.SiteFolder(parsed, site);
            var dataset = new NewDataset(
                folder,
                parsed.GetValue(name)!,
                parsed.GetValue(table)!,
                Inputs.Date(parsed, date) ?? Tool.Today(),
                parsed.GetValue(sheet),
                parsed.GetValue(update));
            var path = dataset.Write();
            if (dataset.TitleLine is { } title)
                Tool.WriteError(ScaffoldTexts.TitleTaken(title));
            foreach (var told in dataset.Told)
                Tool.WriteError(told);
            Tool.Out.WriteLine(Path.Combine(parsed.GetValue(site) ?? "", path));
            if (dataset.HasEmptied)
                Tool.WriteError(ScaffoldTexts.Emptied);
            Tool.WriteError(parsed.GetValue(update) ? ScaffoldTexts.NextForTable : ScaffoldTexts.NextForData);
            return ExitCode.Fine;
        });
    }

    // Other commands have the site folder first.
    private static void RefuseSiteBefore(string name, string table, string? site)
    {
        if (site is not null && Inputs.IsSite(site))
            return;
        if (Inputs.IsSite(table))
            throw new UsageException(ScaffoldTexts.SiteComesLast(table, name, site));
        if (Inputs.IsSite(name) && (site is not null || File.Exists(table)))
            throw new UsageException(ScaffoldTexts.SiteComesLast(name, site is null ? null : table, site ?? table));
    }
}
