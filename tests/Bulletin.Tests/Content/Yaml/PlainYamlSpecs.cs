using Bulletin.Content.Diagnostics;
using Bulletin.Content.Yaml;
using Bulletin.Tests.Documentation;
using Bulletin.Tests.Properties;
using FsCheck.Fluent;

namespace Bulletin.Tests.Content.Yaml;

/// <summary>Front matter that is read without the YAML parser is read as the parser reads it.</summary>
public class PlainYamlSpecs
{
    private static readonly string[] Signs =
    [
        "标题: ", "主题词: ", "on: ", "附件:\n", "a:", ": ", ":", "- ", "  - ", "-", "[", "]", "{", "}", ", ", ",", "，", "'", "\"", "\\", "#",
        " #", "关于供水的通知", "云政发〔2024〕1号", "2024-03-05", "15:00", "《办法》", "null", "~", "?", "? ", "!", "&a ", "*", "|", ">", "%", "@", "`",
        "\n", "\n", "\n", "\n\n", " ", "  ", "\t", "—", "–", "·", "…", "（", "𠮷", "\u3000", "\u0085", "\ufeff", "\r\n", "---", "...", "<<: ",
        "{时间: 2024-01-01, 人: 甲}", "[甲, 乙]",
    ];

    [Fact]
    public void Nearly_all_front_matter_needs_no_parser()
    {
        var texts = FrontMatter();
        var plain = texts.Count(text => PlainYaml.Read(text, 1) is not null);
        Assert.True(plain > texts.Count * 6 / 10, $"{plain} of {texts.Count}");
    }

    [Fact]
    public void It_is_read_as_the_parser_reads_it()
    {
        foreach (var text in FrontMatter()) Compare(text);
    }

    [Fact]
    public void After_any_slip_as_well() => Law.ForAll(
        from text in Gen.Elements(FrontMatter().Where(text => text.Length < 600))
        from slips in Gen.Choose(1, 3)
        from places in Gen.Choose(0, text.Length).ArrayOf(slips)
        from signs in Gen.Elements(Signs).ArrayOf(slips)
        select With(text, places, signs),
        Compare,
        runs: 3000);

    [Fact]
    public void Any_text_as_well() => Law.ForAll(Pieces.Of(Signs, 1, 14), text => Compare("标题: 甲\n" + text), runs: 3000);

    [Theory]
    [InlineData("标题: 甲\n主题词: [供水, 节水]\n发布审核: {时间: 2024-04-17, 审核人: 公开科}\n发布日期: 2024年4月18日 15:00\n")]
    [InlineData("附件:\n- 一.pdf\n- \"二: .pdf\"\n作者: 甲")]
    [InlineData("a: 'x'\n\nb: “甲”\nc:\n  - 1\n  - 2")]
    public void These_need_no_parser(string text)
    {
        Assert.NotNull(PlainYaml.Read(text, 1));
        Compare(text);
    }

    private static void Compare(string text)
    {
        if (PlainYaml.Read(text, 2) is not { } plain) return;
        var problems = new DiagnosticBag();
        var parsed = YamlReader.Parse(text, "a.yml", 2, problems);
        Assert.Empty(problems.Sorted());
        Assert.Equal(Yaml.Show(parsed!), Yaml.Show(plain));
        Assert.Equal(Yaml.Places(parsed!), Yaml.Places(plain));
    }

    private static Pieces With(string text, int[] places, string[] signs)
    {
        var pieces = new List<string>();
        var begin = 0;
        foreach (var (place, sign) in places.Order().Zip(signs))
        {
            pieces.Add(text[begin..place]);
            pieces.Add(sign);
            begin = place;
        }

        return new([.. pieces, text[begin..]]);
    }

    private static List<string> FrontMatter() =>
    [
        .. Directory
            .EnumerateFiles(Path.Combine(Docs.Repository, "content"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .Where(text => text.StartsWith("---\n", StringComparison.Ordinal))
            .Select(text => text[4..text.IndexOf("\n---", 4, StringComparison.Ordinal)]),
    ];
}
