namespace Bulletin.Tests.Properties;

/// <summary>Edits at random what any site bears: those of the sample city, which no <see cref="Author"/> wrote.</summary>
internal sealed class SampleEditor(World world, Random random)
{
    /// <summary>One edit; says what it was.</summary>
    public string Edit()
    {
        var path = Pick(world.Documents);
        var text = world.Text(path);
        switch (random.Next(7))
        {
            case 0:
                world.Put(path, text + "\n\n新增的一段。\n");
                return $"body {path}";
            case 1:
                world.Put(
                    path,
                    text.Replace("title: ", "title: 改", StringComparison.Ordinal).Replace("标题: ", "标题: 改", StringComparison.Ordinal));
                return $"title {path}";
            case 2:
                world.Put(path, text.Replace("---\n", "---\ndraft: true\n", StringComparison.Ordinal)[..(text.Length + 12)]);
                return $"draft {path}";
            case 3:
                world.Remove(path);
                return $"delete {path}";
            case 4:
                world.Put($"content/news/2024/new-{random.Next(3)}.md", News);
                return "add news";
            case 5:
                world.Put(
                    "site.yml",
                    world.Text("site.yml")
                        .Replace("主办", "主管主办", StringComparison.Ordinal)
                        .Replace("phone: 0882", "phone: 0883", StringComparison.Ordinal));
                return "site.yml";
            default:
                var media = Pick(world.Others);
                world.Append(media, "\n"u8);
                return $"media {media}";
        }
    }

    private const string News = """
        ---
        title: 新通知
        published: 2024-03-30
        disclosure: 主动公开
        reviewed: 2024-03-30
        topics: [供水]
        ---
        正文见[公报](../../issues/2024/03.md)。

        """;

    private T Pick<T>(T[] items) => items[random.Next(items.Length)];
}
