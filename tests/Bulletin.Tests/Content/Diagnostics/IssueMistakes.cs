namespace Bulletin.Tests.Content.Diagnostics;

/// <summary>What must hold of a serial.</summary>
internal static class IssueMistakes
{
    public static readonly Mistake[] All =
    [
        new("a document in two issues", "BLT4011",
            ("content/issues/2024/01.md", Sound.Issue("contents: [{title: 文件, items: [news/a, news/b]}]")),
            ("content/issues/2024/02.md", Sound.Issue("contents: [{title: 文件, items: [▸news/a]}]")),
            ("content/news/a.md", Sound.News),
            ("content/news/b.md", Sound.NewsWith("issue: ▸2024/02"))) { Facts = ["news/a", "2024年第1期"] },
        new(
            "a document twice in one issue",
            "BLT4011",
            (
                "content/issues/2024/01.md",
                Sound.Issue("contents: [{title: 甲, items: [news/a]}, {title: 乙, items: [{id: ▸news/a, page: 3}]}]")),
            ("content/news/a.md", Sound.News)),
        new(
            "a gap within a year",
            "BLT4012",
            ("content/issues/2024/01.md", Sound.Issue("summary: x")),
            ("content/issues/2024/03.md", "▸" + Sound.Issue("summary: x"))) { Facts = ["2024"] },
        new(
            "a year that does not begin with its first issue",
            "BLT4012",
            ("content/issues/2023/12.md", Sound.Issue("summary: x")),
            ("content/issues/2024/02.md", "▸" + Sound.Issue("summary: x"))),
        new("running numbers that do not run", "BLT4012",
            ("content/issues/2023/12.md", Sound.Issue("total: 7")),
            ("content/issues/2024/01.md", Sound.Issue("total: ▸9")),
            ("content/issues/2024/02.md", Sound.Issue("total: ▸9")))
            {
                Facts = ["9"],
            },
    ];
}
