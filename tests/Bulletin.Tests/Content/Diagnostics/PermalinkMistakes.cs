namespace Bulletin.Tests.Content.Diagnostics;

/// <summary>Promises that are broken, and lines of permalinks.txt that cannot be read.</summary>
internal static class PermalinkMistakes
{
    public static readonly Mistake[] All =
    [
        new(
            "a promised page that is not built",
            "BLT6101",
            ("permalinks.txt", "news/a\t2024-01-01\n▸news/gone\t2024-01-01\n"),
            News) { Facts = ["news/gone"] },
        new(
            "a withdrawn page that is built",
            "BLT6102",
            ("permalinks.txt", "▸news/a\t2024-01-01\twithdrawn\t有误\n"),
            News) { Facts = ["news/a"] },
        new("a line that is no permalink", "BLT6103", ("permalinks.txt", "▸news/a\n"), News),
        new("a date of a permalink that is none", "BLT6104", ("permalinks.txt", "news/a\t▸2024-1-1\n"), News) { Facts = ["2024-1-1"] },
        new("an unknown mark", "BLT6105", ("permalinks.txt", "news/a\t2024-01-01\t▸gone\t有误\n"), News) { Facts = ["gone"] },
        new("a withdrawal without a reason", "BLT6106", ("permalinks.txt", "news/b\t2024-01-01\twithdrawn\t▸ \n"), News),
        new(
            "a permalink that stands twice",
            "BLT6107",
            ("permalinks.txt", "news/a\t2024-01-01\n▸news/a\t2024-01-01\n"),
            News) { Facts = ["news/a"] },
    ];

    private static (string Path, string Text) News => ("content/news/a.md", Sound.News);
}
