using Bulletin.Content.Documents;

namespace Bulletin.Tests.Sites.Canaries;

/// <summary>What was published and is taken back: whole documents in each way, and parts of documents, of tables and of settings.</summary>
internal sealed class Gone
{
    private static readonly (string Way, string Gate)[] Ways =
    [
        ("withdrawn", OpenSite.Gate() + "\nwithdrawn: {on: 2024-06-01, reason: 内容有误}"),
        ("to be had on request", OpenSite.Gate(disclosure: "依申请公开")),
        ("withheld", OpenSite.Gate(disclosure: "不予公开")),
        ("a draft again", OpenSite.Gate() + "\ndraft: true"),
        ("without a review", OpenSite.Gate(reviewed: "")),
        ("of a day to come", OpenSite.Gate(published: OpenSite.ToCome)),
        ("deleted", ""),
    ];

    private readonly Canaries canaries;
    private readonly List<Action<TestSite>> changes = [];

    /// <summary>Adds the files as they are published at first.</summary>
    public Gone(Canaries canaries)
    {
        this.canaries = canaries;
        var issue = 10;
        foreach (var (way, gate) in Ways)
        {
            foreach (var type in ContentTypes.All)
            {
                var text = canaries.New($"{type.Folder}, {way}");
                var name = type.Folder == "issues" ? $"{issue++}" : $"gone-{Array.FindIndex(Ways, one => one.Way == way)}";
                var alias = new Canary("", $"gone-{type.Folder}-{name}", "");
                new FullDocument(type, key => key == "aliases" ? alias : text, $"news/carried-{name}")
                    .AddTo(canaries, name, OpenSite.Gate());
                // It stays.
                if (type.Folder == "issues") canaries.Add($"content/news/carried-{name}.md", OpenSite.Document("title: 消息"));
                var path = type.Folder == "data" ? $"content/data/{name}/dataset.yml" : $"content/{type.Folder}/2024/{name}.md";
                if (way == "deleted") changes.Add(site => site.Delete(path));
                else changes.Add(site => site.Replace(path, OpenSite.Gate(), gate));
            }
        }

        AddParts();
        AddTables();
        AddFiles();
    }

    /// <summary>Takes everything back.</summary>
    public void Apply(TestSite site) => changes.ForEach(change => change(site));

    private void AddParts()
    {
        Change("content/news/parts.md", text => OpenSite.Document(
            $"title: 关于事项{text("a title")}的消息\nissuer: [测试市水务局, 某局{text("an issuer")}]\ntopics: [供水, 节水{text("a topic")}]\n"
                + $"summary: 摘要{text("a summary")}\ncorrections: [{{on: 2024-01-01, what: 改{text("a correction")}}}]",
            $"第一条　正文{text("a clause")}。\n\n## 标题{text("a heading")}\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | {text("a cell")} |"));
        Change("content/responses/parts.md", text => OpenSite.Document(
            $"title: 回应\nupdates: [{{on: 2024-01-01, what: 到场{text("an update")}}}]"));
        Change("content/issues/2024/09.md", text => OpenSite.Document(
            $"contents: [{{title: 栏目{text("a column of an issue")}, items: [news/parts]}}]", ""));
        Change("content/specials/parts.md", text => OpenSite.Document(
            "title: 专题\nquery: {type: news}", $"说明{text("the text of a special")}"));
    }

    private void AddTables()
    {
        Change("content/data/parts/dataset.yml", text => OpenSite.Dataset(
            $"notes: [说明{text("a note on a dataset")}]\nversions: [{{version: v1, on: 2024-01-01, what: 变化{text("a version")}}}]"));
        Change("content/data/parts/t.csv", text => $"项目,数\n甲{text("a cell of a table")},1\n乙,2\n");
        Change("content/data/parts/versions/v1/t.csv", text => $"项目,数\n甲{text("a cell of a version")},1\n");
        Change("content/data/columns/dataset.yml", OpenSite.Dataset(), text => OpenSite.Dataset().Replace(
            "{name: 项目}", $"{{name: 项目}}, {{name: {text("a column")}}}", StringComparison.Ordinal));
        Change("content/data/columns/t.csv", "项目,数\n甲,1\n", text =>
            $"项目,{text("a column")},数\n甲,{text("a cell of a column")},1\n");
        canaries.Add("content/data/faulty/dataset.yml", OpenSite.Dataset());
        Change("content/data/faulty/t.csv", "项目,数\n甲,一\n", text => $"项目,数\n甲{text("a table with faults by now")},1\n");
    }

    private void AddFiles()
    {
        Change("content/news/files.md", OpenSite.Document("title: 附件", "![水厂外景](picture.svg)"), text => OpenSite.Document(
            $"title: 附件\nattachments: [{{file: gone.txt, title: 附表{text("the name of an attachment")}}}]", "![水厂外景](picture.svg)"));
        Change("content/news/gone.txt", text => $"附表{text("an attachment")}");
        Change("content/news/picture.svg", text => OpenSite.Drawing($"图{text("a picture")}"));
        Change("synonyms.yml", text => $"- [供水, 自来水{text("a synonym")}]\n");
        Change("site.css", text => $"h1::after {{ content: '{text("a style sheet")}' }}");
        Change("site.yml", text => OpenSite.Settings.Replace("测试公报", "测试公报" + text("the title of the site"), StringComparison.Ordinal)
            + $"stylesheet: site.css\ncontact: {{address: 中心大街1号{text("an address")}}}\n");
        // Gone altogether, not only changed.
        canaries.Add("issuers.yml", $"- {{name: 测试市水务局, slug: {canaries.New("a slug in issuers.yml").Letters}}}\n");
        changes.Add(site => site.Delete("issuers.yml"));
    }

    // A file with canaries, and later without them.
    private void Change(string path, Func<Func<string, string>, string> write) => Change(path, write(_ => ""), write);

    private void Change(string path, string after, Func<Func<string, string>, string> before)
    {
        canaries.Put(path, before(Taken));
        changes.Add(site => site.Write(path, after));
    }

    // One may stand in several files.
    private string Taken(string kind) => canaries.All.FirstOrDefault(one => one.Kind == kind)?.Text ?? canaries.Text(kind);
}
