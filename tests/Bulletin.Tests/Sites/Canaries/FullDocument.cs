using System.Collections.Immutable;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;
using Bulletin.Tests.Content.Media.Inspection;

namespace Bulletin.Tests.Sites.Canaries;

/// <summary>A document with a word under every key of its type, in every part of a body, and in files beside it.</summary>
/// <param name="type">Its type.</param>
/// <param name="word">The word under a key, by its name in English; <c>body</c> and <c>file</c> are no keys.</param>
/// <param name="carried">What an issue carries.</param>
internal sealed class FullDocument(ContentType type, Func<string, Canary> word, string carried = "news/open")
{
    // What lets a document pass is given by the caller; what would make it another document is left out.
    private static readonly ImmutableArray<string> Apart =
    [
        "title", "published", "disclosure", "reviewed", "secrecy_reviewed", "withdrawn", "draft", "year", "issn", "cn", "issue", "cleared",
        "amended_by", "repealed_by", "repeals", "period", "area", "crs", "access", "total", "query",
    ];

    /// <summary>Adds its files.</summary>
    /// <param name="canaries">Takes them.</param>
    /// <param name="name">The last part of its id.</param>
    /// <param name="gate">Lines of front matter: whether it is published.</param>
    public void AddTo(Canaries canaries, string name, string gate)
    {
        var isData = type.Folder == "data";
        var folder = isData ? $"content/data/{name}" : $"content/{type.Folder}/2024";
        var keys = type.Keys.All.Where(key => !Apart.Contains(key.English) && !(type.Folder == "issues" && key.English == "number"));
        var header = $"title: 关于{word("title").Text}\n{gate}\n"
            + string.Concat(keys.Select(key => $"{key.English}: {Value(key, name)}\n"));
        if (isData) AddTables(canaries, folder, header);
        else canaries.Add($"{folder}/{name}.md", $"---\n{header}---\n{Body(name)}");
        var file = word("file");
        canaries.Add($"{folder}/{name}.pdf", $"%PDF-1.4\n附件 {file.Text}");
        canaries.Add($"{folder}/{name}.svg", OpenSite.Drawing(file.Text));
        canaries.Add($"{folder}/{name}.docx", Packages.Docx($"<w:p><w:r><w:t>{file.Text}</w:t></w:r></w:p>"));
    }

    private void AddTables(Canaries canaries, string folder, string header)
    {
        canaries.Add($"{folder}/dataset.yml", header);
        canaries.Add($"{folder}/t.csv", $"{word("files").Text},数\n{word("cell").Text},1\n");
        canaries.Add($"{folder}/versions/v1/t.csv", $"{word("files").Text},数\n{word("old").Text},2\n");
    }

    private string Value(Key key, string name)
    {
        var text = word(key.English).Text;
        return (type.Folder, key.English) switch
        {
            ("data", "files") =>
                $"[{{file: t.csv, title: {text}, description: {text}, columns: [{{name: {text}, title: {text}, unit: {text}, "
                    + $"description: {text}}}, {{name: 数, type: integer}}], charts: [{{type: bar, title: {text}, x: {text}, y: 数}}]}}]",
            ("data", "versions") => $"[{{version: v1, on: 2024-01-01, what: {text}}}]",
            ("data", "licence") => $"{{title: {text}, url: 'https://{word(key.English).Letters}.example/'}}",
            (_, "index") => word(key.English).Letters,
            (_, "category") => $"其他\\{text}",
            (_, "aliases") => $"/old/{word(key.English).Letters}.html",
            (_, "corrections" or "updates") => $"[{{on: 2024-01-01, what: {text}}}]",
            (_, "attachments") => $"[{{file: {name}.pdf, title: {text}}}, {{file: {name}.docx, title: {text}}}]",
            (_, "image" or "cover") => $"{{file: {name}.svg, alt: {text}}}",
            (_, "contents") => $"[{{title: {text}, items: [{carried}]}}]",
            (_, "menu") => "7",
            (_, "expires") => "2034-01-01",
            _ => Plain(key, text),
        };
    }

    private static string Plain(Key key, string text) => key.Kind switch
    {
        ValueKind.Text => text,
        ValueKind.Texts => $"[{text}]",
        ValueKind.Date => "2024-01-01",
        ValueKind.Number => "7",
        ValueKind.Flag => "true",
        ValueKind.Choice => key.Choices[0],
        ValueKind.References => Target(key.English),
        ValueKind.Record => $"{{{string.Join(", ", key.Children.Select(child => $"{child.English}: {Plain(child, text)}"))}}}",
        ValueKind.Records => $"[{{{string.Join(", ", key.Children.Select(child => $"{child.English}: {Plain(child, text)}"))}}}]",
        _ => throw new InvalidOperationException($"No value is known for {key}."),
    };

    private static string Target(string key) => key switch
    {
        "interpreted_by" => "interpretations/open",
        "consultations" => "consultations/open",
        "specials" => "specials/open",
        _ => "policies/open",
    };

    private string Body(string name)
    {
        var text = word("body").Text;
        return $"""
            第一条　开头{text}。

            ## {text}

            - 列表{text}

            > 引用{text}

            | {text} | 乙 |
            | --- | --- |
            | {text} | {text} |

            [链接{text}]({name}.pdf "{text}")，![图{text}]({name}.svg)，`{text}`，**{text}**，[外]( https://{word("body").Letters}.example/)，注[^1]。

            ^^^
            ![图{text}]({name}.svg)
            ^^^ {text}

            {text}
            :   {text}

            [^1]: 脚注{text}
            """;
    }
}
