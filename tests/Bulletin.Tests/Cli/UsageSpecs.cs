using Bulletin.Cli.Commands;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Tests.Cli;

public class UsageSpecs
{
    [Theory]
    [InlineData("zh", "用法：", "示例：")]
    [InlineData("en", "Usage:", "Examples:")]
    public void Every_command_has_help_with_examples(string language, string usage, string examples)
    {
        string[] commands =
        [
            "", "build", "check", "serve", "new", "new site", "new policy", "new issue", "new page", "new theme",
            "schema", "permalinks", "permalinks record", "doctor",
        ];
        foreach (var command in commands)
        {
            var run = SiteFolder.Tool([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help", "--lang", language]);
            Assert.Equal((0, ""), (run.Code, run.Error));
            Assert.Contains(usage, run.Out, StringComparison.Ordinal);
            Assert.Contains(examples, run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_help_of_a_command_lists_its_options()
    {
        var help = SiteFolder.Tool("build", "--help").Out;
        foreach (var option in new[]
        {
            "--output DIR", "--as-of DATE", "--base-url URL", "--strict", "--lang zh|en", "--format text|json|sarif",
            "--quiet", "--timings",
        })
        {
            Assert.Contains(option, help, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("没有命令 bild，是不是 build？", "bild")]
    [InlineData("没有选项 --ouput，是不是 --output？", "build", "--ouput", "x")]
    [InlineData("没有选项 --stric，是不是 --strict？", "check", "--stric")]
    [InlineData("没有选项 -x", "new", "site", "-x")]
    [InlineData("--output 后面要写 DIR", "build", "--output")]
    [InlineData("--format 不能是“xml”", "build", "{site}", "--format", "xml")]
    [InlineData("多出了“乙”", "check", "甲", "乙")]
    [InlineData("没有文件夹“nowhere-at-all”", "build", "nowhere-at-all")]
    [InlineData("没有文件夹“”", "build", "")]
    [InlineData("没有文件夹“”", "build", "{site}", "--output", "")]
    [InlineData("没有文件夹“”", "new", "site", "")]
    [InlineData("缺少 DIR", "new", "site")]
    [InlineData("--output 只能写一次", "build", "--output", "a", "--output", "b")]
    [InlineData("--port 不能是“0”", "serve", "{site}", "--port", "0")]
    [InlineData("不是日期", "new", "policy", "{site}", "--date", "2024-02-30")]
    [InlineData("--type 不能是", "schema", "--type", "policy")]
    public void Wrong_usage_is_told_with_exit_code_2(string expected, params string[] args)
    {
        using var site = SiteFolder.Small();
        var run = SiteFolder.Tool(
            "zh_CN.UTF-8",
            [.. args.Select(argument => argument.Replace("{site}", site.Path, StringComparison.Ordinal))]);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_language_is_wrong_usage() => Assert.Equal(2, SiteFolder.Tool("build", "--lang", "fr").Code);

    [Fact]
    public void A_folder_without_a_site_is_left_alone()
    {
        using var folder = new SiteFolder();
        Assert.Equal(2, folder.Build().Code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Without_a_command_the_help_is_shown()
    {
        var run = SiteFolder.Tool();
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("build", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Version_names_the_tool() => Assert.Equal("bulletin 0.1.0\n", SiteFolder.Tool("--version").Out);

    [Theory]
    [InlineData(Language.Chinese, "LANG=zh_CN.UTF-8")]
    [InlineData(Language.Chinese, "LANG=en_US.UTF-8", "LC_MESSAGES=zh_TW")]
    [InlineData(Language.English, "LANG=zh_CN.UTF-8", "LC_ALL=C")]
    [InlineData(Language.Chinese, "LANG=zh_CN.UTF-8", "LC_ALL=")]
    [InlineData(Language.English)]
    public void The_language_follows_the_environment(Language expected, params string[] environment)
    {
        var set = environment.Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        Assert.Equal(expected, UserLanguage.Of(["build"], set.GetValueOrDefault));
    }

    [Fact]
    public void Doctor_looks_and_leaves_nothing_behind()
    {
        using var site = SiteFolder.Small();
        var before = Directory.EnumerateFileSystemEntries(site.Path).ToList();
        var run = SiteFolder.Tool("doctor", site.Path);
        Assert.Equal(0, run.Code);
        foreach (var word in new[] { "Runtime", "site.yml", "Atomic exchange", "Hard links", "Case", "Disk", "vips" })
            Assert.Contains(word, run.Out, StringComparison.Ordinal);
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(site.Path));
    }
}
