using Bulletin.Content.Documents;
using Bulletin.Content.Yaml;

namespace Bulletin.Tests.Cli;

public class NewSpecs
{
    public static TheoryData<string> Words => [.. ContentTypes.All.Select(type => type.Word).OfType<string>()];

    [Fact]
    public void A_new_site_builds_without_error_or_warning()
    {
        using var site = SiteFolder.Scaffolded();
        var run = site.Build("--strict");
        Assert.Equal(
            (0, ""),
            (run.Code, string.Concat(run.Error.Split('\n').Where(line => line.Contains("BLT", StringComparison.Ordinal)))));
        Assert.True(File.Exists(site.Full("output/issues/2024/01.html")));
        foreach (var pattern in (string[])[".bulletin/", "/.*.bulletin/", "--output"])
            Assert.Contains(pattern, site.Read(".gitignore"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_document_of_a_new_site_can_be_deleted_and_all_of_them()
    {
        using var site = SiteFolder.Scaffolded();
        foreach (var kept in site.Documents().ToList())
        {
            using var copy = SiteFolder.Scaffolded();
            foreach (var document in copy.Documents().ToList())
            {
                if (Path.GetFileName(document) != Path.GetFileName(kept))
                    File.Delete(document);
            }

            var run = copy.Build("--quiet");
            Assert.Equal(0, run.Code);
            Assert.DoesNotContain("error", run.Error, StringComparison.Ordinal);
        }

        foreach (var document in site.Documents().ToList())
            File.Delete(document);
        Assert.Equal(0, site.Build("--quiet").Code);
    }

    [Fact]
    public void A_new_site_never_goes_over_files()
    {
        using var site = SiteFolder.Small();
        var run = SiteFolder.Tool("new", "site", site.Path);
        Assert.Equal(2, run.Code);
        Assert.False(File.Exists(site.Full("issuers.yml")));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void A_new_document_is_a_draft_until_it_is_reviewed(string word)
    {
        using var site = SiteFolder.Scaffolded();
        var made = SiteFolder.Tool("new", word, site.Path);
        Assert.Equal(0, made.Code);
        var path = Path.GetRelativePath(site.Path, made.Out.TrimEnd());
        Assert.True(File.Exists(site.Full(path)), path);
        Assert.Contains($"{path}: draft", site.Build().Out, StringComparison.Ordinal);
        site.Publish(path);
        var run = site.Build("--quiet");
        Assert.Equal(0, run.Code);
        Assert.DoesNotContain("error", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(site.Full(Path.ChangeExtension(Path.Combine("output", Path.GetRelativePath("content", path)), ".html"))));
    }

    [Fact]
    public void A_new_document_takes_a_free_name()
    {
        using var site = SiteFolder.Small();
        string Made(params string[] args) =>
            Path.GetRelativePath(site.Path, SiteFolder.Tool(["new", args[0], site.Path, .. args[1..]]).Out.TrimEnd());
        Assert.Equal("content/policies/2024/03-05.md", Made("policy"));
        Assert.Equal("content/policies/2024/03-05-2.md", Made("policy"));
        Assert.Equal("content/policies/2023/12-31.md", Made("policy", "--date", "2023年12月31日"));
        Assert.Equal("content/policies/2024/云政办发-2024-12号.md", Made("policy", "--number", "云政办发[2024]12号"));
        Assert.Equal("content/issues/2024/01.md", Made("issue"));
        Assert.Equal("content/issues/2024/02.md", Made("issue"));
        Assert.Equal("content/issues/2024/07.md", Made("issue", "--number", "7"));
        Assert.Equal("content/pages/联系我们.md", Made("page", "--title", "联系我们"));
        Assert.Equal("content/specials/2024-03-05.md", Made("special"));
    }

    [Theory]
    [InlineData("示例市人民政府", "--number", "示例市人民政府令第3号")]
    [InlineData("示例市人民政府", "--number", "示例市人民政府令第 3 号", "--title", "示例市供水管理办法")]
    [InlineData("示例市水务局", "--number", "示例市水务局公告2024年第3号")]
    [InlineData("示例市人民政府", "--title", "示例市人民政府关于加强供水管理的通知")]
    [InlineData("示例市水务局", "--title", "市水务局关于印发《供水方案》的通知")]
    [InlineData("[示例市水务局, 示例市财政局]", "--title", "示例市水务局 示例市财政局关于供水的通知")]
    [InlineData("示例市人民政府办公室", "--title", "示例市人民政府办公室转发市水务局关于供水的意见的通知")]
    [InlineData("示例市人民政府办公室", "--number", "示政办发〔2024〕3号")]
    [InlineData("示例市人民政府办公室", "--number", "示例市公告2024年第3号")]
    public void The_issuer_is_the_one_that_number_or_title_name(string issuer, params string[] args)
    {
        using var site = SiteFolder.Small();
        site.Write(
            "issuers.yml",
            "- {name: 示例市人民政府, slug: zf}\n- {name: 示例市人民政府办公室, slug: bgs}\n"
                + "- {name: 示例市水务局, slug: swj, short: 市水务局}\n- {name: 示例市财政局, slug: czj}\n");
        var run = SiteFolder.Tool(["new", "policy", site.Path, .. args]);
        Assert.Contains($"\n发文机关: {issuer}  #", File.ReadAllText(run.Out.TrimEnd()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("云政办发〔2024〕12号")]
    [InlineData("云政办发[2024]12号")]
    public void A_number_that_a_document_has_already_is_refused(string number)
    {
        using var site = SiteFolder.Small();
        var first = SiteFolder.Tool("new", "policy", site.Path, "--number", "云政办发〔2024〕12号");
        Assert.Equal(0, first.Code);
        var again = SiteFolder.Tool("new", "news", site.Path, "--number", number, "--lang", "zh");
        Assert.Equal(2, again.Code);
        Assert.Contains("content/policies/2024/云政办发-2024-12号.md", again.Error, StringComparison.Ordinal);
        Assert.Empty(again.Out);
        Assert.Equal(0, SiteFolder.Tool("new", "policy", site.Path, "--number", "云政办发〔2024〕13号").Code);
    }

    [Theory]
    [InlineData(true, "news")]
    [InlineData(true, "special")]
    [InlineData(false, "policy", "--number", "云政办发〔2024〕12号")]
    [InlineData(false, "page", "--title", "联系我们")]
    [InlineData(false, "issue")]
    public void A_name_that_is_only_a_date_is_spoken_of(bool expected, params string[] args)
    {
        using var site = SiteFolder.Small();
        var run = SiteFolder.Tool(["new", args[0], site.Path, .. args[1..], "--lang", "zh"]);
        Assert.Equal(expected, run.Error.Contains("永久网址", StringComparison.Ordinal));
        Assert.Single(run.Out.TrimEnd().Split('\n'));
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void The_samples_of_links_name_documents_of_the_right_type(string word)
    {
        using var site = SiteFolder.Scaffolded();
        var path = Path.GetRelativePath(site.Path, SiteFolder.Tool("new", word, site.Path).Out.TrimEnd());
        site.Publish(path);
        string[] links = ["修改", "废止", "被修改", "被废止", "解读材料", "征求意见", "专题", "解读对象", "对应政策"];
        var lines = site
            .Read(path)
            .Split('\n')
            .Select(line => links.Any(key => line.StartsWith($"# {key}: ", StringComparison.Ordinal)) ? line[2..] : line);
        site.Write(path, string.Join('\n', lines));
        var wanted = new Dictionary<string, string>
        {
            ["policies"] = "policies/2024/3",
            ["interpretations"] = "interpretations/2024/3-jiedu",
            ["consultations"] = "consultations/2024/1",
            ["specials"] = "specials/zhengwu-gongkai",
        };
        foreach (var (folder, id) in wanted)
        {
            var type = ContentTypes.All.Single(type => type.Folder == folder);
            var made = Path.GetRelativePath(site.Path, SiteFolder.Tool("new", type.Word!, site.Path, "--date", "2024-01-01").Out.TrimEnd());
            site.Publish(made);
            Directory.CreateDirectory(Path.GetDirectoryName(site.Full($"content/{id}.md"))!);
            File.Move(site.Full(made), site.Full($"content/{id}.md"));
        }

        var run = SiteFolder.Tool("check", site.Path);
        Assert.DoesNotContain("BLT4001", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("BLT4023", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_issue_never_goes_over_one_that_is_there()
    {
        using var site = SiteFolder.Small();
        site.Write("content/issues/2024/03.md", "x");
        var run = SiteFolder.Tool("new", "issue", site.Path, "--number", "3");
        Assert.Equal((2, "x"), (run.Code, site.Read("content/issues/2024/03.md")));
    }

    [Fact]
    public void Title_and_number_are_written_as_they_were_given()
    {
        using var site = SiteFolder.Small();
        var path = Path.GetRelativePath(
            site.Path,
            SiteFolder.Tool("new", "policy", site.Path, "--title", "关于“#1: 号”'的'通知", "--number", "云政发〔2024〕9号").Out.TrimEnd());
        Assert.Contains("标题: '关于“#1: 号”''的''通知'", site.Read(path), StringComparison.Ordinal);
        Assert.Contains("发文机关: 示例市人民政府办公室", site.Read(path), StringComparison.Ordinal);
        site.Publish(path);
        Assert.Equal(0, site.Build("--quiet").Code);
        Assert.Contains("云政发〔2024〕9号", site.Read("output/policies/2024/云政发-2024-9号.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("关于供水的通知", "关于供水的通知")]
    [InlineData("2024", "'2024'")]
    [InlineData("true", "'true'")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("- x", "'- x'")]
    [InlineData("", "''")]
    [InlineData("两\n行", "两 行")]
    public void Values_are_quoted_where_YAML_would_read_something_else(string text, string expected) =>
        Assert.Equal(expected, YamlQuoting.Of(text));
}
