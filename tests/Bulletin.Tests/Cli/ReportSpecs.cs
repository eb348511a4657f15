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

    [Theory]
    [InlineData(0, "done", "--version")]
    [InlineData(0, "done", "build", "--help")]
    [InlineData(0, "done", "doctor", "{site}")]
    [InlineData(0, "done", "permalinks", "record", "{site}")]
    [InlineData(0, "done", "new", "policy", "{site}", "--title", "供水")]
    [InlineData(2, "usage")]
    [InlineData(2, "usage", "bild")]
    [InlineData(2, "usage", "build", "{site}", "--ouput", "x")]
    [InlineData(2, "usage", "check", "nowhere-at-all")]
    [InlineData(2, "usage", "serve", "{site}", "--port", "0")]
    [InlineData(2, "usage", "search", "供水", "--index", "nowhere-at-all")]
    [InlineData(2, "usage", "new", "site")]
    [InlineData(2, "usage", "table", "nowhere.csv")]
    [InlineData(2, "usage", "schema", "--type", "x")]
    [InlineData(2, "usage", "permalinks")]
    public void Json_is_one_document_whatever_comes_of_a_command(int code, string outcome, params string[] args)
    {
        using var site = SiteFolder.Small();
        var line = args.Select(argument => argument.Replace("{site}", site.Path, StringComparison.Ordinal));
        foreach (string[] format in (string[][])[["--format", "json"], ["--format=json"]])
        {
            var run = SiteFolder.Tool([.. line, .. format]);
            Assert.Equal((code, ""), (run.Code, run.Error));
            using var json = JsonDocument.Parse(run.Out);
            Assert.Equal(outcome, json.RootElement.GetProperty("outcome").GetString());
            Assert.Equal(code, json.RootElement.GetProperty("exitCode").GetInt32());
            Assert.True(json.RootElement.TryGetProperty("message", out _) || json.RootElement.TryGetProperty("lines", out _));
            if (args is ["new", "policy", ..]) site.Write("content/policies/.keep", "");
        }
    }

    [Fact]
    public void Json_tells_of_the_machine_too()
    {
        using var site = SiteFolder.Small();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var tool = SiteFolder.Make([], output, error) with { Today = () => throw new IOException("No space left on device") };
        Assert.Equal(3, Bulletin.Cli.Commands.CommandLine.Run(["new", "policy", site.Path, "--format", "json"], tool));
        Assert.Equal("", error.ToString());
        using var json = JsonDocument.Parse(output.ToString());
        Assert.Equal("failed", json.RootElement.GetProperty("outcome").GetString());
        Assert.Contains("No space left", json.RootElement.GetProperty("message").GetProperty("zh").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_of_a_command_that_came_to_nothing_says_why()
    {
        var run = SiteFolder.Tool("check", "nowhere-at-all", "--format", "sarif", "--lang", "en");
        Assert.Equal((2, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Out);
        var call = json.RootElement.GetProperty("runs")[0].GetProperty("invocations")[0];
        Assert.False(call.GetProperty("executionSuccessful").GetBoolean());
        Assert.Contains(
            "nowhere-at-all",
            call.GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text").GetString(),
            StringComparison.Ordinal);
        Assert.Equal(2, SiteFolder.Tool("doctor", "--format", "sarif").Code);
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
