using System.CommandLine;
using Bulletin.Cli.Output;
using Bulletin.Cli.Reviewing;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;
using Bulletin.Content.Sensitive;

namespace Bulletin.Cli.Commands;

/// <summary>Writes down that documents were reviewed, and what was; or says which have changed since.</summary>
internal sealed class ReviewCommand(Tool tool) : ToolCommand("review", ReviewTexts.Review, tool)
{
    public override IReadOnlyList<Example> Examples => ReviewTexts.Examples;

    public override void Fill()
    {
        var files = new Argument<string[]>("FILE") { Arity = ArgumentArity.OneOrMore, Description = ReviewTexts.File.In(Tool.Language) };
        var by = Inputs.Text("--by", "NAME", ReviewTexts.By, Tool);
        var date = Inputs.Text("--date", "DATE", ReviewTexts.Date, Tool);
        var secrecy = Inputs.Flag("--secrecy", ReviewTexts.Secrecy, Tool);
        var check = Inputs.Flag("--check", ReviewTexts.Check, Tool);
        Add(files);
        foreach (var option in new Option[] { by, date, secrecy, check })
            Add(option);
        SetAction(parsed =>
        {
            var key = parsed.GetValue(secrecy) ? CommonKeys.SecrecyReviewed : CommonKeys.Reviewed;
            var read = Read(parsed.GetValue(files)!, key);
            if (read is null) return ExitCode.ContentHasErrors;
            return parsed.GetValue(check)
                ? Check(read, key)
                : Write(read, key, NameOf(parsed.GetValue(by)), DayOf(Inputs.Date(parsed, date)));
        });
    }

    // All or none: whoever reviewed several must not look for those that were refused.
    private List<ReviewedFile>? Read(IEnumerable<string> typed, Key key)
    {
        var problems = new DiagnosticBag();
        var reviewer = new Reviewer(key, problems);
        List<ReviewedFile> read = [.. typed.Distinct().Select(reviewer.Read).OfType<ReviewedFile>()];
        if (!problems.HasErrors) return read;
        TextReport.WriteProblems([.. problems.Sorted().Select(SensitiveMask.Of)], quiet: true, Tool.Language, Tool.Error);
        Tool.WriteError(ReviewTexts.Refused);
        return null;
    }

    private int Write(List<ReviewedFile> files, Key key, string? by, DateOnly day)
    {
        var headers = files.ConvertAll(file =>
            file.With(key, day, by) ?? throw new UsageException(ReviewTexts.CannotEdit(file.Typed, key)));
        for (var i = 0; i < files.Count; i++)
        {
            files[i].File.Save(headers[i]);
            var name = by ?? ReviewedFile.ValueOf(files[i].Header, key, key.Children[1]);
            Tool.Write(ReviewTexts.Written(files[i].Typed, key, day, name, files[i].Digest));
        }

        return ExitCode.Fine;
    }

    private int Check(List<ReviewedFile> files, Key key)
    {
        var fit = true;
        foreach (var file in files)
        {
            var written = ReviewedFile.ValueOf(file.Header, key, key.Children[2]);
            fit &= written == file.Digest;
            Tool.Write(written is null ? ReviewTexts.NoDigest(file.Typed, key)
                : written == file.Digest ? ReviewTexts.Fits(file.Typed, key)
                : ReviewTexts.Differs(file.Typed, key));
        }

        return fit ? ExitCode.Fine : ExitCode.ContentHasErrors;
    }

    private DateOnly DayOf(DateOnly? typed)
    {
        var today = Tool.Today();
        return typed > today ? throw new UsageException(ReviewTexts.InFuture(typed.Value)) : typed ?? today;
    }

    private static string? NameOf(string? typed) =>
        typed is not null && (string.IsNullOrWhiteSpace(typed) || typed.Any(char.IsControl))
            ? throw new UsageException(ReviewTexts.OddName(typed))
            : typed;
}
