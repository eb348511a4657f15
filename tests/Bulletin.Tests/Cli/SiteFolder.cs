using Bulletin.Cli.Commands;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Documents;

namespace Bulletin.Tests.Cli;

/// <summary>What a command line gave: exit code, output stream, error stream.</summary>
internal sealed record CommandRun(int Code, string Out, string Error);

/// <summary>A folder that is gone after the test, and the tool run on it as from a shell.</summary>
internal sealed class SiteFolder : IDisposable
{
    public const string Policy = """
        ---
        标题: 关于{0}的通知
        发文机关: 示例市人民政府
        成文日期: 2024-03-01
        发布日期: 2024-03-02
        主题分类: 其他
        有效性: 有效
        公开属性: 主动公开
        发布审核: 2024-03-01
        ---
        为做好{0}工作，现通知如下。
        """;

    public SiteFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "bulletin-cli-" + Guid.NewGuid().ToString("N"));

    /// <summary>A site with one policy and nothing to complain of.</summary>
    public static SiteFolder Small()
    {
        var site = new SiteFolder();
        site.Write(
            "site.yml",
            "title: 示例\norganisation: 示例市人民政府办公室\nbase_url: https://gazette.example/\ncolumns: [{title: 政策文件, folder: policies}]\n");
        site.WritePolicy("content/policies/2024/1.md", "供水");
        return site;
    }

    /// <summary>What <c>bulletin new site</c> makes.</summary>
    public static SiteFolder Scaffolded()
    {
        var site = new SiteFolder();
        Assert.Equal(0, SiteFolder.Tool("new", "site", site.Path).Code);
        return site;
    }

    public static CommandRun Tool(params string[] args) => Tool("", args);

    public static CommandRun Tool(string locale, string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = CommandLine.Run(args, Make(args, output, error, locale));
        return new(code, output.ToString(), error.ToString());
    }

    public static Tool Make(string[] args, TextWriter output, TextWriter error, string locale = "", CancellationToken stop = default) =>
        new()
        {
            Language = UserLanguage.Of(args, name => name == "LANG" ? locale : null),
            Out = output,
            Error = error,
            Stop = stop,
            Today = () => new DateOnly(2024, 3, 5),
        };

    public CommandRun Build(params string[] more) => Tool(["build", Path, .. more]);

    public string Full(string path) => System.IO.Path.Combine(Path, path);

    public string Read(string path) => File.ReadAllText(Full(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Full(path))!);
        File.WriteAllText(Full(path), text);
    }

    public void WritePolicy(string path, string subject) => Write(path, Policy.Replace("{0}", subject, StringComparison.Ordinal));

    public IEnumerable<string> Documents() =>
        Directory.EnumerateFiles(Full("content"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    /// <summary>What an editor does when a draft is ready.</summary>
    public void Publish(string path) => Write(path, Read(path)
        .Replace(Prompts.Title, "某事", StringComparison.Ordinal)
        .Replace(Prompts.Body, "正文。", StringComparison.Ordinal)
        .Replace("草稿: true", "草稿: false", StringComparison.Ordinal)
        .Replace("发布审核:  #", "发布审核: {时间: 2024-03-05, 审核人: 某某}  #", StringComparison.Ordinal));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
