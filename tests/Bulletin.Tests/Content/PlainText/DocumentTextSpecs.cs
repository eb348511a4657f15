using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Content.PlainText;
using Bulletin.Content.Sources;
using Bulletin.Content.Yaml;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.PlainText;

/// <summary>The key of a text says, without its body, whether it can differ.</summary>
public class DocumentTextSpecs
{
    private const string Special = """
        ---
        标题: 供水专题
        发布日期: 2024-03-06
        公开属性: 主动公开
        发布审核: 2024-03-06
        文件: news/1
        ---
        """;

    [Fact]
    public void It_differs_when_what_stands_around_the_body_does()
    {
        var key = KeyOf("specials/s", News("供水通知", "正文。"));
        Assert.NotEqual(key, KeyOf("specials/s", News("停水通知", "正文。")));
        Assert.NotEqual(KeyOf("news/1", News("供水通知", "正文。")), KeyOf("news/1", News("供水通知", "正文。", "更正: [{时间: 2024-03-06, 内容: 改日期}]\n")));
    }

    [Fact]
    public void It_does_not_differ_when_only_a_body_does()
    {
        Assert.Equal(KeyOf("specials/s", News("供水通知", "正文。")), KeyOf("specials/s", News("供水通知", "另一段。")));
        Assert.Equal(KeyOf("news/1", News("供水通知", "正文。")), KeyOf("news/1", News("供水通知", "另一段。")));
    }

    private static string News(string title, string body, string more = "") =>
        $"---\n标题: {title}\n发布日期: 2024-03-05\n公开属性: 主动公开\n发布审核: 2024-03-05\n{more}---\n{body}\n";

    private static Sha256 KeyOf(string id, string news)
    {
        using var folder = TestSite.With(("content/specials/s.md", Special), ("content/news/1.md", news));
        var problems = new DiagnosticBag();
        var settings = new SiteReader(folder.Root, new Dictionary<string, ParsedYaml>(), new(), problems).Read(null)!;
        var tree = SourceTree.Find(folder.Root, problems);
        var known = new Dictionary<string, SourceRecord>();
        var catalogue = new CatalogueReader(tree, settings, null, withDrafts: false, known, problems).Read();
        var site = SiteAssembler.Assemble(settings, IssuerRegister.Empty, null, catalogue, problems);
        return new DocumentText(site, _ => 0).Key(site.Documents.Single(document => document.Id.Text == id));
    }
}
