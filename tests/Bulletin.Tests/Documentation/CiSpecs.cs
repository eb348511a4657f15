using System.Text.Json;
using System.Xml.Linq;
using Bulletin.Tests.Cli;
using YamlDotNet.RepresentationModel;

namespace Bulletin.Tests.Documentation;

/// <summary>The examples of docs/ci do what they say: their commands are run in a site, with the package of the tool.</summary>
public sealed class CiSpecs : IDisposable
{
    private readonly SiteFolder site = SiteFolder.Small();
    private readonly Shell shell;

    public CiSpecs()
    {
        shell = new(site.Path);
        // As it was built for these tests.
        var configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/')));
        shell.Do($"dotnet pack '{Docs.Repository}/src/Bulletin.Cli' --no-build -c {configuration} -o tools -v quiet");
    }

    public static TheoryData<string, string> Checks => new()
    {
        { "docs/ci/github-actions.yml", "check" }, { "docs/ci/gitlab-ci.yml", "生成" },
    };

    [Theory]
    [MemberData(nameof(Checks))]
    public void A_push_is_built_and_one_with_a_warning_is_refused(string file, string job)
    {
        var commands = Commands(file, job);
        Assert.Equal(2, commands.Count);
        foreach (var command in commands) shell.Do(command);
        Assert.Contains("关于供水的通知", site.Read("output/policies/2024/1.html"), StringComparison.Ordinal);
        if (File.Exists(site.Full("result.sarif"))) AssertSarif("BLT", expected: 0);

        const string repealed = "content/policies/2024/2.md";
        site.WritePolicy(repealed, "供热");
        site.Write(repealed, site.Read(repealed).Replace("有效性: 有效", "有效性: 已废止", StringComparison.Ordinal));
        var (code, printed) = shell.Run(commands[^1]);
        Assert.Equal(1, code);
        if (File.Exists(site.Full("result.sarif"))) AssertSarif("BLT4009", expected: 1);
        else Assert.Contains("BLT4009", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void The_hook_lets_nothing_with_an_error_be_pushed()
    {
        shell.Do($"mkdir .githooks && cp '{Docs.Repository}/docs/ci/pre-push' .githooks/ && git init -q --bare away && git init -q");
        shell.Do("printf 'output\\n.bulletin\\naway\\ntools\\n.tool\\n' > .gitignore && git add . && git commit -qm 1");
        shell.Do("git remote add origin away && chmod +x .githooks/pre-push && git config core.hooksPath .githooks");
        var (without, told) = shell.Run("git push -q origin HEAD");
        Assert.NotEqual(0, without);
        Assert.Contains("没有找到 bulletin", told, StringComparison.Ordinal);

        shell.Do(Commands("docs/ci/gitlab-ci.yml", "生成")[0]);
        shell.Path = site.Full(".tool");
        shell.Do("git push -q origin HEAD");
        site.Write("content/policies/2024/3.md", "---\n标题: 无\n---\n");
        var (code, printed) = shell.Run("git push -q origin HEAD:refs/heads/next");
        Assert.NotEqual(0, code);
        Assert.Contains("没有推送", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void They_name_the_package_of_the_tool_and_no_source_but_the_folder()
    {
        var package = XDocument.Parse(Docs.Read("src/Bulletin.Cli/Bulletin.Cli.csproj")).Descendants("PackageId").Single().Value;
        foreach (var row in Checks)
        {
            var install = Commands((string)row[0], (string)row[1])[0];
            // Whoever registers the name elsewhere would run programs in the site's own pipeline.
            Assert.Equal($"dotnet tool install --tool-path .tool --source \"$PWD/tools\" {package}", install);
        }
    }

    public void Dispose() => site.Dispose();

    private static List<string> Commands(string file, string job)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Docs.Read(file)));
        var root = (YamlMappingNode)yaml.Documents.Single().RootNode;
        var found = root.Children.TryGetValue(job, out var own) ? own : root["jobs"][job];
        return ((YamlMappingNode)found).Children.TryGetValue("script", out var script)
            ? [.. ((YamlSequenceNode)script).Select(line => line.ToString())]
            : [.. ((YamlSequenceNode)found["steps"]).Cast<YamlMappingNode>()
                .Where(step => step.Children.ContainsKey("run")).Select(step => step["run"].ToString())];
    }

    private void AssertSarif(string rule, int expected)
    {
        using var sarif = JsonDocument.Parse(site.Read("result.sarif"));
        var results = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray();
        Assert.Equal(expected, results.Count(one => one.GetProperty("ruleId").GetString()!.StartsWith(rule, StringComparison.Ordinal)));
    }
}
