using System.Text;
using Bulletin.Build;
using Bulletin.Content.Diagnostics;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Diagnostics;

/// <summary>A site with one kind of mistake, and where the report must point: at every ▸ of its files, which is not part of them.</summary>
/// <param name="Name">What is wrong, in a few words.</param>
/// <param name="Code">The rule.</param>
/// <param name="Files">Path and text of each file.</param>
internal sealed record Mistake(string Name, string Code, params (string Path, string Text)[] Files)
{
    private const char Pointer = '▸';

    /// <summary>
    /// Further places that must be reported, for what has no place in a text: <c>content/a b.md</c> or <c>site.yml:0</c>.
    /// </summary>
    public string[] At { get; init; } = [];

    /// <summary>What must stand in both languages of the message or the hint.</summary>
    public string[] Facts { get; init; } = [];

    /// <summary>Makes on disk what text cannot say: other encodings, links.</summary>
    public Action<TestSite>? Prepare { get; init; }

    public Func<BuildOptions, BuildOptions>? Options { get; init; }

    /// <summary>Something that happens between two steps of the build.</summary>
    public Func<TestSite, IBuildProgress>? Progress { get; init; }

    /// <summary>Diagnostics of other rules that come with it.</summary>
    public string[] Also { get; init; } = [];

    public override string ToString() => $"{Code} {Name}";

    public IReadOnlyList<Diagnostic> Provoke()
    {
        using var site = TestSite.With(Files.Select(file =>
            (file.Path, file.Text.Replace(Pointer.ToString(), "", StringComparison.Ordinal))));
        Directory.CreateDirectory(site.FullPath("content"));
        Prepare?.Invoke(site);
        // Paths of this very run stand for nothing.
        return [.. site.Build(
            Options,
            Progress?.Invoke(site)).Diagnostics.Select(diagnostic =>
                diagnostic with
                {
                    Location = diagnostic.Location with
                    {
                        File = diagnostic.Location.File.Replace(site.Output, "output", StringComparison.Ordinal),
                    },
                })];
    }

    /// <summary>The expected places as <c>file:line:column</c>.</summary>
    public IEnumerable<string> Places()
    {
        foreach (var (path, text) in Files)
        {
            var line = 1;
            var column = 1;
            foreach (var character in text)
            {
                if (character == Pointer)
                    yield return $"{path}:{line}:{column}";
                else if (character == '\n')
                    (line, column) = (line + 1, 1);
                else
                    column++;
            }
        }

        foreach (var place in At)
            yield return place;
    }

    public static byte[] Gbk(string text) => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text);
}

/// <summary>Documents without mistakes, to make mistakes in.</summary>
internal static class Sound
{
    public const string News = """
        ---
        title: 消息
        published: 2024-01-01
        disclosure: 主动公开
        reviewed: 2024-01-01
        ---
        正文。
        """;

    /// <summary>The header of a JPEG of 640 × 480 pixels.</summary>
    public static byte[] Jpeg { get; } = Convert.FromHexString("FFD8FFC200110801E0028003012200021101031101" + new string('0', 40));

    /// <summary>Front matter of a policy without the closing fence, so that keys can be added.</summary>
    public const string Policy = """
        ---
        title: 通知
        issuer: 测试市人民政府
        written: 2024-01-01
        published: 2024-01-01
        category: 综合政务
        disclosure: 主动公开
        reviewed: 2024-01-01

        """;

    /// <summary>A notice with further keys.</summary>
    public static string NewsWith(string keys, string body = "正文。") =>
        News.Replace("---\n正文。", $"{keys}\n---\n{body}", StringComparison.Ordinal);

    /// <summary>A notice that was reviewed on a day, with further keys.</summary>
    public static string Reviewed(string day, string keys) =>
        NewsWith(keys).Replace("reviewed: 2024-01-01", $"reviewed: {day}", StringComparison.Ordinal);

    public static string PolicyWith(string keys, string body = "正文。") =>
        Policy + (keys.Contains("status:", StringComparison.Ordinal) ? "" : "status: 有效\n") + keys + "\n---\n" + body;

    /// <summary>A notice with this body; the body begins on line 7.</summary>
    public static string Body(string body) => News.Replace("正文。", body, StringComparison.Ordinal);

    public static string Issue(string keys) => $"""
        ---
        published: 2024-01-31
        disclosure: 主动公开
        reviewed: 2024-01-31
        {keys}
        ---
        """;
}
