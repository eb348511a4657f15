using System.Text.Json;

namespace Bulletin.Tests.Cli;

public class ReportSpecs
{
    private const string Bad = "---\n标题: 坏\n发布日期: 2024-13-01\n公开属性: 主动公开\n发布审核: 2024-01-01\n---\n正文\n";

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void Json_is_one_document_in_both_languages(string command)
    {
        using var site = SiteFolder.Small();
        site.Write("content/news/坏.md", Bad);
        site.Write(
            "content/news/草稿.md",
            Bad.Replace("13", "12", StringComparison.Ordinal).Replace("标题", "草稿: true\n标题", StringComparison.Ordinal));
        var run = SiteFolder.Tool(command, site.Path, "--format", "json");
        Assert.Equal((1, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Out);
        var root = json.RootElement;
        Assert.Equal(
            ("refused", 1, 1),
            (root.GetProperty("outcome").GetString(), root.GetProperty("exitCode").GetInt32(), root.GetProperty("errors").GetInt32()));
        var problem = Assert.Single(root.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(
            ("BLT2013", "error", "content/news/坏.md", 3, 7),
            (
                problem.GetProperty("code").GetString(),
                problem.GetProperty("severity").GetString(),
                problem.GetProperty("file").GetString(),
                problem.GetProperty("line").GetInt32(),
                problem.GetProperty("column").GetInt32()));
        Assert.Contains("不是日期", problem.GetProperty("message").GetProperty("zh").GetString(), StringComparison.Ordinal);
        Assert.Contains("is not a date", problem.GetProperty("message").GetProperty("en").GetString(), StringComparison.Ordinal);
        var left = Assert.Single(root.GetProperty("leftOut").EnumerateArray());
        Assert.Equal(("content/news/草稿.md", "draft"), (left.GetProperty("file").GetString(), left.GetProperty("reason").GetString()));
    }

    [Fact]
    public void A_name_cannot_command_the_terminal_nor_forge_a_line()
    {
        using var site = SiteFolder.Small();
        site.Write("content/news/\u001b[2J\u202e.md", Bad);
        site.Write("content/news/a\nsite.yml: error BLT9999: x.md", Bad);
        var run = SiteFolder.Tool("check", site.Path, "--lang", "en");
        Assert.Contains("content/news/\\u001B[2J\\u202E.md: error BLT1006", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Error);
        Assert.DoesNotContain("\nsite.yml", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_has_rules_and_places_below_the_site_folder()
    {
        using var site = SiteFolder.Small();
        site.Write("content/news/坏.md", Bad);
        var run = site.Build("--format", "sarif", "--lang", "zh");
        Assert.Equal((1, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var log = Assert.Single(json.RootElement.GetProperty("runs").EnumerateArray());
        var driver = log.GetProperty("tool").GetProperty("driver");
        Assert.Equal("bulletin", driver.GetProperty("name").GetString());
        var rule = Assert.Single(driver.GetProperty("rules").EnumerateArray());
        Assert.Equal("BLT2013", rule.GetProperty("id").GetString());
        var result = Assert.Single(log.GetProperty("results").EnumerateArray());
        Assert.Equal(
            ("BLT2013", 0, "error"),
            (
                result.GetProperty("ruleId").GetString(),
                result.GetProperty("ruleIndex").GetInt32(),
                result.GetProperty("level").GetString()));
        Assert.Contains("不是日期", result.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains(
            "is not a date",
            result.GetProperty("properties").GetProperty("message").GetProperty("en").GetString(),
            StringComparison.Ordinal);
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("content/news/%E5%9D%8F.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("SITE", place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
        Assert.Equal(
            (3, 7),
            (
                place.GetProperty("region").GetProperty("startLine").GetInt32(),
                place.GetProperty("region").GetProperty("startColumn").GetInt32()));
        Assert.DoesNotContain(site.Path, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fine_site_is_a_sarif_log_without_results()
    {
        using var site = SiteFolder.Small();
        using var json = JsonDocument.Parse(SiteFolder.Tool("check", site.Path, "--format=sarif").Out);
        var log = json.RootElement.GetProperty("runs")[0];
        Assert.Equal(0, log.GetProperty("results").GetArrayLength());
        Assert.True(log.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
    }
}
