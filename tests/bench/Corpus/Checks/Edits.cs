using Bulletin.Bench.Output;
using Bulletin.Bench.Text;

namespace Bulletin.Bench.Checks;

/// <summary>The small changes an editor makes, each in the middle of the corpus; a token makes each different.</summary>
internal static class Edits
{
    private const string Mark = "（修订稿";

    public static string Apply(string site, string kind, string token) => kind switch
    {
        "body" => Change(site, Middle(site, "policies", 0), text => $"{text}\n本件第{token}次校核无误，特此说明。\n"),
        "title" => Change(site, Middle(site, "policies", 1), text => Retitled(text, token)),
        "add" => Add(site, token),
        "remove" => Remove(site, Middle(site, "news", 0)),
        _ => throw new ArgumentException($"no kind of edit {kind}"),
    };

    private static string Middle(string site, string folder, int offset)
    {
        var files = Directory.GetFiles(Path.Combine(site, "content", folder), "*.md", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        return Path.GetRelativePath(site, files[files.Length / 2 + offset]);
    }

    private static string Change(string site, string path, Func<string, string> change)
    {
        Files.Write(site, path, change(File.ReadAllText(Path.Combine(site, path))));
        return path;
    }

    private static string Retitled(string text, string token)
    {
        var start = text.IndexOf("title: ", StringComparison.Ordinal);
        var end = text.IndexOf('\n', start);
        var title = text[start..end];
        var mark = title.IndexOf(Mark, StringComparison.Ordinal);
        return $"{text[..start]}{(mark < 0 ? title : title[..mark])}{Mark}{token}）{text[end..]}";
    }

    private static string Add(string site, string token)
    {
        var issuer = Agencies.All[1];
        var news = new News(
            $"news/{Plan.LastYear}/bc-{token}",
            $"{issuer.Name}关于补充事项的公告（{token}）",
            new DateOnly(Plan.LastYear, 12, 30),
            issuer,
            Subjects.All[1]);
        var path = $"content/{news.Id}.md";
        Files.Write(site, path, BulletinSite.Of(news).With(Bodies.Of(news)));
        return path;
    }

    private static string Remove(string site, string path)
    {
        File.Delete(Path.Combine(site, path));
        return path;
    }
}
