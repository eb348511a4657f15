using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Bulletin.Build.Parts;
using Bulletin.Cli.Composition;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Inputs;
using Bulletin.Content.Linking;
using Bulletin.Content.Sources;
using Bulletin.Content.Yaml;
using Bulletin.OpenData.Gazette;
using Bulletin.Search;
using Bulletin.Search.Indexing;
using Bulletin.Tests.Documentation;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Documents;

/// <summary>A new type of content is declared in one place: everything that shows documents shows it, too.</summary>
public sealed class NewTypeSpecs : IDisposable
{
    private const string Text = """
        ---
        标题: 关于增设养老服务站的提案
        发布日期: 2024-03-05
        公开属性: 主动公开
        发布审核: 2024-03-04
        届次: 市政协九届三次会议
        提案人: [{姓名: 王芳, 职务: 市政协委员}, 李明]
        答复日期: 2024-03-01 09:30
        附议人数: 12
        办理结果: 已解决
        促成文件: policies/1
        ---
        建议增设养老服务站。
        """;

    private const string Policy = """
        ---
        标题: 养老服务站建设办法
        发文机关: 测试市人民政府
        成文日期: 2024-03-01
        发布日期: 2024-03-04
        主题分类: 其他
        有效性: 有效
        公开属性: 主动公开
        发布审核: 2024-03-04
        ---
        正文。
        """;

    private static readonly ImmutableArray<ContentType> Types = [.. ContentTypes.All, ProposalType.Instance];

    private readonly DiagnosticBag problems = new();
    private readonly TestSite folder = TestSite.With(
        ("site.yml", TestSite.Settings + "\ndata: CC0-1.0"),
        ("content/proposals/2024/1.md", Text),
        ("content/policies/1.md", Policy));
    private readonly SourceTree tree;
    private readonly Site site;
    private readonly Document document;

    public NewTypeSpecs()
    {
        tree = SourceTree.Find(folder.Root, Types, problems);
        var reader = new SiteReader(folder.Root, new Dictionary<string, ParsedYaml>(), new(), problems);
        var settings = reader.Read(null)! with { Editions = [Edition.Standard] };
        var known = new Dictionary<string, SourceRecord>();
        var catalogue = new CatalogueReader(tree, settings, null, withDrafts: false, known, Types, problems).Read();
        site = SiteAssembler.Assemble(settings, IssuerRegister.Empty, null, catalogue, Types, problems);
        document = site.Documents.OfType<Proposal>().Single();
        Assert.Empty(problems.Sorted());
    }

    [Fact]
    public void Its_page_shows_it()
    {
        var page = Made("proposals/2024/1.html");
        Assert.Contains("Values: 市政协九届三次会议", page, StringComparison.Ordinal);
        Assert.Contains("Values: 王芳（市政协委员）", page, StringComparison.Ordinal);
        Assert.Contains("Values: 李明", page, StringComparison.Ordinal);
        Assert.Contains("Values: 2024年3月1日\n", page, StringComparison.Ordinal);
        Assert.DoesNotContain("附议人数", page, StringComparison.Ordinal);
        Assert.Contains("Label: 出台的文件", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_data_and_their_schema_have_it()
    {
        var data = JsonNode.Parse(Made("proposals/2024/1.json"))!;
        Assert.Equal("市政协九届三次会议", (string?)data["session"]);
        Assert.Equal("""[{"name":"王芳","role":"市政协委员"},{"name":"李明"}]""", Compact(data["proposers"]));
        Assert.Equal("2024-03-01T09:30:00+08:00", (string?)data["answered"]);
        Assert.Equal(12, (int?)data["seconds"]);
        Assert.Equal("led_to", (string?)data["relations"]![0]!["kind"]);
        var schema = JsonNode.Parse(Made("schema/document.v1.json"))!["properties"]!;
        Assert.All(data.AsObject(), member => Assert.NotNull(schema[member.Key]));
        Assert.Contains("proposals", schema["type"]!["enum"]!.AsArray().Select(type => (string?)type));
        Assert.Equal("""["已解决","计划解决","留作参考"]""", Compact(schema["outcome"]!["enum"]));
    }

    [Fact]
    public void The_gazettes_own_dataset_has_columns_for_it()
    {
        var table = GazetteDataset.Of(site)!.Tables[0];
        var row = new GazetteRows(site).Of(table).Single(cells => cells[1] == "proposals");
        Assert.Equal("王芳（市政协委员）、李明", row[table.IndexOf("proposers")]);
        Assert.Equal("2024-03-01", row[table.IndexOf("answered")]);
        Assert.Equal("12", row[table.IndexOf("seconds")]);
        Assert.Equal(ColumnType.Integer, table.Columns[table.IndexOf("seconds")].Type);
    }

    [Fact]
    public void Readers_browse_by_it()
    {
        Assert.Contains("Values: 已解决 -> ../../by/outcome/solved/index.html", Made("proposals/2024/1.html"), StringComparison.Ordinal);
        Assert.Contains("Title: 关于增设养老服务站的提案", Made("by/outcome/solved/index.html"), StringComparison.Ordinal);
        Assert.Contains("按办理结果", Made("by/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_search_finds_it()
    {
        Assert.Equal("市政协九届三次会议\n王芳（市政协委员）、李明\n2024年3月1日\n已解决\n", SearchText.Properties(document, site).Lines);
        Made("index.html");
        Assert.Equal("proposals/2024/1", SearchIndex.Open(folder.Output).Search(new("市政协九届三次会议")).Hits[0].Id);
    }

    [Fact]
    public void Drafts_and_the_reference_know_its_keys()
    {
        var draft = Bulletin.Cli.Scaffolding.DocumentDraft.Of(new(ProposalType.Instance, new(2024, 3, 5), "标题", null, ["测试市人民政府"]));
        Assert.Contains("\n届次: 九届三次会议  # 提出提案的会议（必填）\n", draft, StringComparison.Ordinal);
        Assert.Contains("`session`", ReferenceSpecs.Undescribed(Types));
    }

    [Fact]
    public void Built_in_properties_of_one_name_are_of_one_kind()
    {
        foreach (var name in ContentTypes.All.SelectMany(type => type.Properties.Data).GroupBy(property => property.Name))
            Assert.Single(name.Select(Meaning).Distinct());

        static (PropertyKind, string, string) Meaning(Property property) =>
            (property.Kind, property.Label == "提供方" ? "发文机关" : property.Label, string.Join(' ', property.Key?.Choices ?? []));
    }

    public void Dispose() => folder.Dispose();

    private static string Compact(JsonNode? node) =>
        node!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private string Made(string path)
    {
        folder.Composition = new WithProposals();
        folder.Publish();
        return folder.Read(path);
    }

    /// <summary>The tool with one type of content more.</summary>
    private sealed class WithProposals : IComposition
    {
        public string ToolId => SiteComposition.Instance.ToolId;

        public ImmutableArray<ContentType> Types => NewTypeSpecs.Types;

        public ThemedSettings Settle(string root, SiteSettings settings, BuildInputs inputs, DiagnosticBag problems) =>
            SiteComposition.Instance.Settle(root, settings, inputs, problems);

        public PartList Parts(PartContext context) => SiteComposition.Instance.Parts(context);
    }
}
