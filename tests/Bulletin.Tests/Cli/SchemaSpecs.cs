using System.Text.Json.Nodes;
using Bulletin.Cli.Output;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Yaml;

namespace Bulletin.Tests.Cli;

public class SchemaSpecs
{
    // Synonyms have no keys.
    public static TheoryData<string> Types => [.. FrontMatterSchema.Types.Where(type => type != FrontMatterSchema.Synonyms)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Each_schema_names_keys_in_both_languages(string type)
    {
        var schema = Schema(type);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)schema["$schema"]);
        var keys = (type == "issuers" ? schema["items"] : schema)!["properties"]!.AsObject();
        Assert.Contains(keys, key => key.Key is "title" or "name");
        Assert.Contains(keys, key => key.Key is "标题" or "名称");
    }

    [Fact]
    public void The_sample_site_fits_the_schemas()
    {
        var root = Root();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "content"), "*.md", SearchOption.AllDirectories))
        {
            var folder = Path.GetRelativePath(Path.Combine(root, "content"), file).Split('/')[0];
            Assert.True(Fits(Schema(folder), File.ReadAllText(file).Split("---\n")[1], out var fault), $"{file}: {fault}");
        }

        Assert.True(Fits(Schema("site"), File.ReadAllText(Path.Combine(root, "site.yml")), out var wrong), wrong);
    }

    [Theory]
    [InlineData("status: 失踪", "status")]
    [InlineData("published: 5.3.2024", "published")]
    [InlineData("tittle: x", "tittle")]
    [InlineData("发布审核: {时间: 2024-01-01, 谁: 某}", "发布审核")]
    public void Mistakes_do_not_fit(string line, string expected)
    {
        const string Fine = "标题: x\nissuer: x\nwritten: 2024-01-01\ncategory: 其他\n公开属性: 主动公开\n";
        var rest = line.StartsWith("status", StringComparison.Ordinal) ? "published: 2024-01-02\n"
            : line.StartsWith("published", StringComparison.Ordinal) ? "有效性: 有效\n"
            : "published: 2024年1月2日\n有效性: 有效\n";
        Assert.False(Fits(Schema("policies"), Fine + rest + line, out var fault));
        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_required_key_may_have_either_name_but_must_be_there()
    {
        Assert.True(Fits(Schema("news"), "标题: x\npublished: 2024-01-02 09:30\ndisclosure: 主动公开\n发布审核:\n", out var fault), fault);
        Assert.False(Fits(Schema("news"), "标题: x\ndisclosure: 主动公开\n", out _));
    }

    [Fact]
    public void Synonyms_are_groups_of_two_or_more_or_a_line_or_switched_off()
    {
        var group = Schema("synonyms")["items"]!;
        Assert.Equal(["array", "string", "object"], group["type"]!.AsArray().Select(type => (string?)type));
        Assert.Equal(2, (int?)group["minItems"]);
        Assert.Equal(["off", "停用"], group["properties"]!.AsObject().Select(one => one.Key));
    }

    [Fact]
    public void Without_a_type_any_front_matter_is_described()
    {
        var schema = JsonNode.Parse(SiteFolder.Tool("schema").Out)!;
        Assert.Equal(ContentTypes.All.Length, schema["anyOf"]!.AsArray().Count);
        Assert.Equal(ContentTypes.All.Select(type => type.Folder), schema["$defs"]!.AsObject().Select(one => one.Key));
    }

    private static JsonNode Schema(string type)
    {
        var run = SiteFolder.Tool("schema", "--type", type);
        Assert.Equal(0, run.Code);
        return JsonNode.Parse(run.Out)!;
    }

    private static bool Fits(JsonNode schema, string yaml, out string fault)
    {
        var problems = new DiagnosticBag();
        var mapping = YamlReader.Read(yaml, "x", 1, problems);
        Assert.Empty(problems.Sorted());
        fault = JsonSchemaCheck.Fault(schema, Node(mapping!), "") ?? "";
        return fault.Length == 0;
    }

    // As an editor's YAML reader sees it (YAML 1.2 core schema).
    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value)))),
        YamlSequence sequence => new JsonArray([.. sequence.Items.Select(Node)]),
        YamlScalar { IsNull: true } => null,
        YamlScalar { IsQuoted: false, Value: "true" or "false" } flag => JsonValue.Create(flag.Value == "true"),
        YamlScalar { IsQuoted: false } scalar when int.TryParse(scalar.Value, out var number) => JsonValue.Create(number),
        YamlScalar scalar => JsonValue.Create(scalar.Value),
        _ => throw new InvalidOperationException(),
    };

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Bulletin.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
