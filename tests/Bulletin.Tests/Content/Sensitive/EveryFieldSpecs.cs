using System.Text;
using Bulletin.Build;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;
using Bulletin.Tests.Content.Diagnostics;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Sensitive;

/// <summary>An identity number goes out through no field, no file and no message.</summary>
public class EveryFieldSpecs
{
    private const string Number = "11010519491231002X";
    private const string Remark = "甲<！-- 王处待核 --＞";

    // Every key of every type that readers may ever see.
    public static TheoryData<string, string> Keys
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var type in ContentTypes.All)
            {
                foreach (var key in type.Keys.All)
                {
                    if (key != CommonKeys.Cleared && key != CommonKeys.Reviewed && key != CommonKeys.SecrecyReviewed)
                        data.Add(type.Folder, key.English);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void No_key_publishes_an_identity_number(string folder, string name) => Refused(TestSite.With(With(folder, name, Number)));

    // Where the site says that comments are taken out, values are no place for them either.
    [Theory]
    [MemberData(nameof(Keys))]
    public void No_key_publishes_a_remark(string folder, string name)
    {
        foreach (var setting in (string[])["error", "remove"])
        {
            using var site = TestSite.With(("site.yml", TestSite.Settings + "\ncomments: " + setting), With(folder, name, Remark));
            Assert.Equal(BuildOutcome.Refused, site.Build().Outcome);
            Assert.False(Directory.Exists(site.Output) && Directory.EnumerateFileSystemEntries(site.Output).Any());
        }
    }

    [Theory]
    [InlineData("site.yml", TestSite.Settings + "\ncontact: {phone: 0871-1, address: '" + Remark + "'}")]
    [InlineData("issuers.yml", "- {name: 甲, slug: a, short: '" + Remark + "'}")]
    [InlineData("synonyms.yml", "- [甲, '" + Remark + "']")]
    public void No_settings_publish_a_remark(string path, string text)
    {
        foreach (var more in path == "site.yml" ? (string[])["\ncomments: remove", ""] : [""])
        {
            using var site = TestSite.With(("content/news/a.md", Sound.News), (path, text + more));
            Assert.Contains(site.Build().Diagnostics, one => one.Code == "BLT2019");
            Assert.False(Directory.Exists(site.Output) && Directory.EnumerateFileSystemEntries(site.Output).Any());
        }
    }

    private static (string Path, string Text) With(string folder, string name, string value)
    {
        var type = ContentTypes.OfFolder(folder)!;
        var key = type.Keys.All[type.Keys.IndexOf(name)];
        var text = "title: 甲\npublished: 2024-01-01\ndisclosure: 主动公开\nreviewed: 2024-01-01\n";
        text = string.Join('\n', text.Split('\n').Where(line => !line.StartsWith(name + ":", StringComparison.Ordinal)));
        text += $"{name}: {Value(key, value)}\n";
        return type.Folder == "data" ? ("content/data/a/dataset.yml", text) : ($"content/{folder}/a.md", $"---\n{text}---\n正文。\n");
    }

    public static TheoryData<string, string> Bodies => new()
    {
        { "a paragraph", $"王某，{Number}。" },
        { "a heading", $"## {Number}" },
        { "a table", $"| 甲 | 乙 |\n| --- | --- |\n| 王某 | {Number} |" },
        { "a link", $"[甲](https://a.example/?id={Number})" },
        { "a link's text", $"[{Number}](https://a.example/)" },
        { "a title", $"[甲](https://a.example/ \"{Number}\")" },
        { "a note", $"甲[^1]。\n\n[^1]: {Number}" },
        { "code", $"`{Number}`" },
        { "a code block", $"```\n{Number}\n```" },
        { "a definition", $"甲\n:   {Number}" },
        { "an anchor", $"## 甲 {{#a{Number}}}" },
        { "a reference to a character", "1101051949&#49;231002X" },
        { "blanks as references", "110105&nbsp;19491231&nbsp;002X" },
        { "emphasis within", "1101051949**1231**002X" },
        { "a link definition", $"[甲]\n\n[甲]: https://a.example/{Number}" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void No_place_in_a_body_publishes_one(string place, string body)
    {
        Assert.NotEmpty(place);
        Refused(TestSite.With(("content/news/a.md", Sound.Body(body))));
    }

    [Theory]
    [InlineData("site.yml", TestSite.Settings + "\ncontact: {phone: 0871-1, address: " + Number + "}")]
    [InlineData("issuers.yml", "- {name: 甲, slug: a, short: " + Number + "}")]
    [InlineData("synonyms.yml", "- [甲, " + Number + "]")]
    public void No_settings_publish_one(string path, string text) =>
        Refused(TestSite.With(("content/news/a.md", Sound.News), (path, text)));

    [Fact]
    public void No_reason_of_a_withdrawal_publishes_one() =>
        Refused(TestSite.With(("content/news/a.md", Sound.NewsWith($"withdrawn: {{on: 2024-02-01, reason: 误将{Number}写入}}"))));

    // The reason of a withdrawal is text for the public as any other; what else stands in the file is none any more.
    [Theory]
    [InlineData("有误{>>王处定<<}", "BLT2019")]
    [InlineData("有误\u202e", "BLT2016")]
    [InlineData("有误\u200b", "BLT2017")]
    [InlineData("有误锟斤拷", "BLT2018")]
    [InlineData("有误\ue000", "BLT2017")]
    [InlineData("电话13800138000", "BLT9005")]
    public void A_reason_of_a_withdrawal_is_a_text_as_any_other(string reason, string code)
    {
        using var site = TestSite.With((
            "content/news/a.md",
            Sound.NewsWith($"withdrawn: {{on: 2024-02-01, reason: '{reason}'}}\nsummary: 甲\u202e乙\u200b锟斤拷13800138000")));
        Assert.Equal([$"content/news/a.md:6:37 {code}"], site.Build().Diagnostics.Select(one => $"{one.Location} {one.Code}"));
    }

    [Fact]
    public void No_folder_publishes_one() => Refused(TestSite.With(($"content/news/{Number}/a.md", Sound.News)));

    [Fact]
    public void No_file_name_publishes_one()
    {
        using var site = TestSite.With(($"content/news/{Number}.md", Sound.News));
        var found = Assert.Single(site.Build().Diagnostics);
        Assert.Equal(("BLT9001", $"content/news/{Number}.md"), (found.Code, found.Location.ToString()));
    }

    [Theory]
    [InlineData("t.csv", "甲,乙\n1,{0}\n", "")]
    [InlineData("t.csv", "甲,乙\n1,备注：{0}已核\n", "")]
    [InlineData("t.csv", "甲,乙\n1,\"{0},13800138000\"\n", "")]
    [InlineData(
        "t.geojson",
        """{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"甲":"1","乙":"{0}"}},"geometry":null}}]}}""",
        "")]
    [InlineData("t.csv", "甲,乙\n1,2\n", "versions:\n  - {on: 2023-01-01, version: v1}\n")]
    public void No_table_publishes_one(string file, string table, string more) => Refused(Data(file, table, more, Number));

    [Theory]
    [InlineData("t.csv", "甲,乙\n1,{0}\n")]
    [InlineData(
        "t.geojson",
        """{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":{{"甲":"1","乙":"{0}"}},"geometry":null}}]}}""")]
    public void No_table_publishes_a_remark(string file, string table)
    {
        foreach (var remark in (string[])[Remark, "甲％％待核％％", "甲{--乙--}", "甲<!-- 乙", "{# 甲 #}", "甲&lt;!-- 乙 --&gt;", "/* 甲 */"])
        {
            using var site = Data(file, table, "", remark);
            Assert.Contains(site.Build().Diagnostics, one => one.Code == "BLT8128");
        }

        foreach (var figure in (string[])["5%%", "（％％）", "%", "a/b", "5%%，6%%"])
        {
            using var site = Data(file, table, "", figure);
            Assert.DoesNotContain(site.Build().Diagnostics, one => one.Code == "BLT8128");
        }
    }

    private static TestSite Data(string file, string table, string more, string value)
    {
        var dataset = $$"""
            title: 表
            description: 说明。
            publisher: 甲局
            licence: CC0-1.0
            published: 2024-01-01
            disclosure: 主动公开
            reviewed: 2024-01-01
            files:
              - file: {{file}}
                columns: [{name: 甲}, {name: 乙}]
            {{more}}
            """;
        return TestSite.With(
            ("content/data/a/dataset.yml", dataset),
            ($"content/data/a/{file}", string.Format(System.Globalization.CultureInfo.InvariantCulture, table, value)),
            ("content/data/a/versions/v1/t.csv", $"甲,乙\n1,{value}\n"));
    }

    [Fact]
    public void What_is_cleared_with_a_reason_is_published()
    {
        using var site = TestSite.With((
            "content/news/a.md",
            Sound.NewsWith($"cleared: [{{what: {Number}, reason: 依法公示的失信被执行人}}]", $"王某，{Number}。")));
        Assert.Equal(BuildOutcome.Published, site.Build().Outcome);
        Assert.Contains(Number, File.ReadAllText(Path.Combine(site.Output, "news/a.html")), StringComparison.Ordinal);
        Assert.All(
            Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("失信", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("王某，{0}。", "", "")]
    [InlineData("王某，110105[19491231](https://a.example/1)002X。", "", "")]
    [InlineData("正文。", "summary: 王某 {0}", "")]
    [InlineData("王某，110105********002X。", "", "BLT9011")]
    [InlineData("正文。", "attachments: b.txt", "")]
    [InlineData("正文。[表](b.txt)", "", "")]
    public void What_is_cleared_and_stands_nowhere_is_said(string body, string more, string codes)
    {
        var header = $"cleared: [{{what: {Number}, reason: 依法公示}}]\n{more}".Replace("{0}", Number, StringComparison.Ordinal);
        using var site = TestSite.With(
            ("content/news/a.md", Sound.NewsWith(header.TrimEnd(), body.Replace("{0}", Number, StringComparison.Ordinal))),
            ("content/news/b.txt", "甲"));
        Assert.Equal(codes, string.Join(' ', site.Build().Diagnostics.Select(one => one.Code).Where(one => one == "BLT9011")));
        // The second build reads no body again.
        Assert.Equal(codes, string.Join(' ', site.Build().Diagnostics.Select(one => one.Code).Where(one => one == "BLT9011")));
    }

    [Fact]
    public void A_clearance_without_a_reason_is_none()
    {
        using var site = TestSite.With(("content/news/a.md", Sound.NewsWith($"cleared: [{{what: {Number}}}]", $"王某，{Number}。")));
        Assert.Equal(["BLT2011"], site.Build().Diagnostics.Select(one => one.Code));
    }

    private static string Value(Key key, string value) => key.Kind switch
    {
        ValueKind.Record => $"{{{Children(key, value)}}}",
        ValueKind.Records => $"[{{{Children(key, value)}}}]",
        ValueKind.Texts or ValueKind.References => $"['{value}']",
        _ => $"'{value}'",
    };

    private static string Children(Key key, string value) =>
        string.Join(", ", key.Children.Select(child => $"{child.English}: {Value(child, value)}"));

    // Whatever else is wrong: it does not go out, and no message shows it.
    private static void Refused(TestSite site)
    {
        using (site)
        {
            var report = site.Build();
            Assert.Equal(BuildOutcome.Refused, report.Outcome);
            Assert.Contains(report.Diagnostics, one => one.Code == "BLT9001");
            var said = new StringBuilder();
            foreach (var one in report.Diagnostics)
                said.Append(one.Message.Chinese).Append(one.Message.English).Append(one.Hint.Chinese).Append(one.Hint.English).Append('\n');
            Assert.DoesNotContain(Number, said.ToString(), StringComparison.Ordinal);
            Assert.False(Directory.Exists(site.Output) && Directory.EnumerateFileSystemEntries(site.Output).Any());
        }
    }
}
