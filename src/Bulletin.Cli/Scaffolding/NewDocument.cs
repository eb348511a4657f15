using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Sources;
using Bulletin.Content.Yaml;

namespace Bulletin.Cli.Scaffolding;

/// <summary>A new document: a draft under a name that is still free.</summary>
internal sealed class NewDocument(ContentType type, string site, DateOnly day, string? title, string? number)
{
    /// <summary>Whether nothing better than the date was known for a name.</summary>
    public bool IsNamedByDate => type is not IssueType && (type.IsNamedByTitle ? title : number) is null;

    /// <summary>Writes the draft and returns its path below the site folder.</summary>
    public string Write()
    {
        if (number is not null && type is not IssueType && NumberedFiles.Find(site, number) is { } other)
            throw new UsageException(ScaffoldTexts.NumberTaken(number, other));
        var values = new DraftValues(type, day, title ?? Prompts.Title, type is IssueType ? null : number, Issuers());
        var path = type is IssueType ? IssuePath(ref values) : FreePath();
        var full = Path.Combine(site, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var file = new FileStream(full, FileMode.CreateNew, FileAccess.Write);
        file.Write(Encoding.UTF8.GetBytes(DocumentDraft.Of(values)));
        return path;
    }

    private string Folder => Path.Combine(SourceTree.Folder, type.Folder);

    private string Year => day.Year.ToString("0000", CultureInfo.InvariantCulture);

    private string IssuePath(ref DraftValues values)
    {
        var folder = Path.Combine(Folder, Year);
        var issue = number is null ? LastIssue(Path.Combine(site, folder)) + 1 : Issue(number);
        var path = Path.Combine(folder, issue.ToString("00", CultureInfo.InvariantCulture) + ".md");
        if (File.Exists(Path.Combine(site, path)))
            throw new UsageException(ScaffoldTexts.Exists(path));
        values = values with { Issue = issue, Title = title };
        return path;
    }

    private static int Issue(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var issue) && issue is > 0 and < 10000
        ? issue
        : throw new UsageException(ScaffoldTexts.BadIssueNumber(typed));

    private static int LastIssue(string folder)
    {
        if (!Directory.Exists(folder))
            return 0;
        var last = 0;
        foreach (var file in Directory.EnumerateFiles(folder, "*.md"))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var issue))
                last = Math.Max(last, issue);
        }

        return last;
    }

    // By number, else by title where there is no year, else by day; then -2, -3.
    private string FreePath()
    {
        var date = day.ToString(type.IsNamedByTitle ? "yyyy-MM-dd" : "MM-dd", CultureInfo.InvariantCulture);
        var name = IsNamedByDate ? date
            : type.IsNamedByTitle ? FileNames.Slug(title!)
            : FileNames.Slug(DocumentNumber.TryParse(number!, out var known) ? known.Text : number!);
        var folder = type.IsNamedByTitle ? Folder : Path.Combine(Folder, Year);
        for (var copy = 1; ; copy++)
        {
            var path = Path.Combine(folder, copy == 1 ? $"{name}.md" : string.Create(CultureInfo.InvariantCulture, $"{name}-{copy}.md"));
            if (!Path.Exists(Path.Combine(site, path)))
                return path;
        }
    }

    // A decree is its author's, a title names its agencies; else the organisation of site.yml is the likeliest issuer.
    // `check` reports a mistake in the files of settings.
    private ImmutableArray<string> Issuers()
    {
        if (number is not null && DocumentNumber.TryParse(number, out var known) && known.Author is { } author)
            return [author];
        var reader = new SiteReader(site, new Dictionary<string, ParsedYaml>(), new(), new DiagnosticBag());
        if (title is not null && reader.ReadIssuers().AtBeginningOf(title) is { IsEmpty: false } named)
            return named;
        return [reader.Read(null) is { Organisation: { Length: > 0 } organisation } ? organisation : Prompts.Issuer];
    }
}
