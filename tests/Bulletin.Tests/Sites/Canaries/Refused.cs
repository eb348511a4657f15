using System.Text;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;
using Bulletin.Tests.Content.Media.Inspection;

namespace Bulletin.Tests.Sites.Canaries;

/// <summary>Documents for which a build is refused: no message repeats what may not go out.</summary>
internal static class Refused
{
    /// <summary>Adds them.</summary>
    public static void AddTo(Canaries canaries)
    {
        foreach (var type in ContentTypes.All.Where(type => type.Folder != "data"))
        {
            foreach (var key in type.Keys.All.Where(key => key.Kind == ValueKind.Text && key.English is not ("number" or "title")))
            {
                canaries.Add($"content/{type.Folder}/2024/{key.English}-{type.Folder}.md", OpenSite.Document(
                    $"title: 消息\n{key.English}: '甲<!-- {canaries.Text($"a comment in {key.English} of {type.Folder}")} -->'"));
            }
        }

        string[] keys = ["密级", "内部备注", "password", "api_key", "拟办意见"];
        foreach (var key in keys)
        {
            canaries.Add($"content/news/{key}.md", OpenSite.Document(
                $"title: 消息\n{key}: {canaries.Text($"the value of an unknown key, {key}")}",
                canaries.Text($"the text beside an unknown key, {key}")));
        }

        string[] unquoted = ["{>>$<<}", "{--$--}", "%%$%%", "[//]: # ($)", "甲 {>>$<<}", "<!-- $ -->", "[甲, '<!-- $ -->']"];
        string[] kinds = ["title", "published", "topics", "corrections", "image", "reviewed", "<!-- $ -->"];
        foreach (var (key, value) in kinds.SelectMany(key => unquoted.Select(value => (key, value))))
        {
            var word = canaries.Text($"{value} as the value of {key}");
            canaries.Add($"content/news/unquoted-{canaries.Files.Count}.md", OpenSite.Document(
                $"{key.Replace("$", word, StringComparison.Ordinal)}: {value.Replace("$", word, StringComparison.Ordinal)}"));
        }

        AddLinks(canaries);
        AddFiles(canaries);
        canaries.Add("content/data/notes/dataset.yml", OpenSite.Dataset());
        canaries.Add("content/data/notes/t.csv", $"项目,数\n甲<!-- {canaries.Text("a comment in a cell")} -->,1\n");
        canaries.Add("content/data/twice/dataset.yml", OpenSite.Dataset(
            $"summary: 甲\nsummary: {canaries.Text("a key that stands there twice")}"));
        canaries.Add("content/data/twice/t.csv", "项目,数\n甲,1\n");
    }

    /// <summary>Lines of site.yml that nobody knows.</summary>
    public static string Settings(Canaries canaries) => $$"""
        deploy: {host: {{canaries.Text("where the site is deployed")}}, password: {{canaries.Text("a password in site.yml")}}}
        token: {{canaries.Text("a token in site.yml")}}
        contact: {phone: 0871-1, fax: {{canaries.Text("an unknown key of the contact")}}}

        """;

    // What a published document may not name is named by its path alone.
    private static void AddLinks(Canaries canaries)
    {
        foreach (var (reason, gate) in LeftOut.Gates.Where(one => !one.Reason.StartsWith("withdrawn", StringComparison.Ordinal)))
        {
            var name = reason.Replace(' ', '-');
            canaries.Add($"content/news/named-{name}.md", $"""
                ---
                title: {canaries.Text($"the title of a document that is named, {reason}")}
                number: 测政发〔2023〕{100 + canaries.Files.Count}号
                {gate}
                ---
                {canaries.Text($"the text of a document that is named, {reason}")}
                """);
            canaries.Add($"content/policies/naming-{name}.md", OpenSite.Document(
                $"title: 通知\nissuer: 测试市人民政府\nwritten: 2024-01-01\ncategory: 其他\nstatus: 有效\namends: news/named-{name}",
                $"见[](doc:测政发〔2023〕{99 + canaries.Files.Count}号)和[它](../news/named-{name}.md#t1)。"));
        }
    }

    private static void AddFiles(Canaries canaries)
    {
        string Text(string kind) => canaries.Text(kind);
        Dictionary<string, byte[]> files = new()
        {
            ["a.exe"] = Encoding.UTF8.GetBytes("MZ" + Text("a program")),
            ["a.html"] = Encoding.UTF8.GetBytes($"<p>{Text("a page")}"),
            ["a.png"] = Encoding.UTF8.GetBytes($"<html>{Text("a page that is called a picture")}"),
            ["a.pdf"] = Encoding.UTF8.GetBytes(Text("a text that is called a PDF")),
            ["a.docm"] = Packages.Office(("word/vbaProject.bin", Text("a macro"))),
            ["a.svg"] = Encoding.UTF8.GetBytes(
                $"<svg xmlns='http://www.w3.org/2000/svg'><script>{Text("a script in a drawing")}</script></svg>"),
            ["b.svg"] = Encoding.UTF8.GetBytes(
                $"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///{canaries.New("path of a drawing").Letters}'/></svg>"),
        };
        foreach (var (name, content) in files) canaries.Add($"content/news/{name}", content);
        canaries.Add("content/news/files.md", OpenSite.Document(
            $"title: 附件\nattachments: [{string.Join(", ", files.Keys)}]", "![水厂外景](a.png)、![水厂内景](a.svg)"));
        canaries.Add("content/news/gbk.md", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(
            OpenSite.Document("title: 消息", Text("a text in another encoding"))));
    }
}
