using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Diagnostics;

/// <summary>Front matter that is no YAML, or YAML of another shape.</summary>
internal static class YamlMistakes
{
    public static readonly Mistake[] All =
    [
        new("no space after the colon", "BLT2002", ("content/news/a.md", "---\ntitle:▸消息\n---\n正文。")),
        new("a quote that does not end", "BLT2001", ("content/news/a.md", "---\ntitle: ▸\"消息\npublished: 2024-01-01\n---\n正文。")),
        new("a tab as indentation", "BLT2001", ("content/news/a.md", "---\ntitle: 消息\n▸\tpublished: 2024-01-01\n---\n正文。")),
        new("a colon within a value", "BLT2001", ("content/news/a.md", "---\ntitle: 消息▸: 副题\n---\n正文。")),
        new("a list as front matter", "BLT2002", ("content/news/a.md", "---\n▸- title\n- published\n---\n正文。")),
        new(
            "a key that stands twice",
            "BLT2003",
            ("content/news/a.md", Sound.NewsWith("▸title: 又一个")),
            ("content/news/b.md", Sound.NewsWith("▸标题: 又一个"))) { Facts = ["2"] },
        new("a key that stands twice in a record", "BLT2003", ("content/news/a.md", Sound.NewsWith("image: {file: a.png, ▸file: b.png}"))),
        new("anchors, aliases, tags and complex keys", "BLT2004",
            ("content/news/a.md", Sound.NewsWith("summary: ▸&a x")),
            ("content/news/b.md", Sound.NewsWith("summary: ▸!!str x")),
            ("content/news/c.md", Sound.NewsWith("? ▸[a, b]\n: x"))),
        new("a value that YAML takes for a comment", "BLT2005",
            ("content/news/a.md", Sound.NewsWith("summary: 关于实施 ▸#1 水厂改造的通知")),
            ("content/news/b.md", Sound.NewsWith("summary: ▸#1 水厂改造")),
            ("content/news/c.md", Sound.NewsWith("topics: [供水, 水厂 ▸#1]"))),
        new(
            "two documents in site.yml",
            "BLT2004",
            ("site.yml", TestSite.Settings + "\n▸---\ntitle: x\n"),
            ("content/news/a.md", Sound.News)),
        new(
            "nesting without end",
            "BLT2004",
            ("content/news/a.md", Sound.NewsWith("topics: [[[[[[[[[[[[▸[[[[a]]]]]]]]]]]]]]]]"))) { Facts = ["12"] },
        new(
            "a blank that is none to YAML after a colon",
            "BLT2001",
            ("content/news/a.md", Sound.NewsWith("summary:▸\u00a0甲")),
            ("content/news/b.md", Sound.NewsWith("summary:▸\u3000甲"))) { Facts = ["U+00A0", "U+3000", "summary"] },
        new("a full-width colon after a key", "BLT2001",
            ("content/news/a.md", "---\n标题▸：关于供水的通知\n发布日期: 2024-01-01\n---\n正文。"),
            ("content/news/b.md", Sound.NewsWith("摘要▸：甲：乙")),
            ("content/news/c.md", "---\n标题▸：甲\n发文机关：乙\n发布日期: 2024-01-01\n---\n正文。")) { Facts = ["标题: ", "摘要: "] },
        new("values that begin with a sign of YAML", "BLT2001",
            ("content/news/a.md", Sound.NewsWith("summary: ▸[试行]办法")),
            ("content/news/b.md", Sound.NewsWith("summary: ▸@所有人")),
            ("content/news/c.md", Sound.NewsWith("summary: ▸`代码`")),
            ("content/news/d.md", Sound.NewsWith("summary: ▸%5的增长")),
            ("content/news/e.md", Sound.NewsWith("summary: ▸{试行")),
            ("content/news/f.md", Sound.NewsWith("summary: ▸[试行\nauthor: 张三"))) { Facts = ["\"[试行]办法\"", "@"] },
        new(
            "values that begin with the sign of a tag",
            "BLT2004",
            ("content/news/a.md", Sound.NewsWith("summary: ▸!注意")),
            ("content/news/b.md", Sound.NewsWith("summary: ▸!a b")),
            ("content/news/c.md", Sound.NewsWith("summary: ▸*重点*内容"))),
        new("site.yml that is no YAML", "BLT2001", ("site.yml", "title: ▸'x\n"), ("content/news/a.md", Sound.News)),
    ];
}
