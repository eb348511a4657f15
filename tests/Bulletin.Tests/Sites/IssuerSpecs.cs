using Bulletin.Tests.Content.Diagnostics;

namespace Bulletin.Tests.Sites;

/// <summary>Agencies come and go; their documents stay together.</summary>
public class IssuerSpecs
{
    [Fact]
    public void The_list_of_the_surviving_agency_holds_what_all_that_were_merged_issued()
    {
        using var site = TestSite.With(
            ("site.yml", TestSite.Settings + "\ncolumns: [{title: 丙局, slug: c, query: {issuer: 甲局}}]\n"),
            (
                "issuers.yml",
                "- {name: 甲局, slug: a, merged_into: 乙局}\n- {name: 乙局, slug: b, formerly: 旧乙局, merged_into: 丙局}\n- {name: 丙局, slug: c}\n"),
            ("content/news/1.md", Notice("甲局")),
            ("content/news/2.md", Notice("旧乙局")),
            ("content/news/3.md", Notice("[乙局, 丙局]")),
            ("content/news/4.md", Notice("丁局")));
        site.Publish();
        foreach (var list in (string[])["by/issuer/c/index.html", "columns/c/index.html"])
        {
            var text = site.Read(list);
            Assert.Equal(3, text.Split("\nRows\n").Length - 1);
            Assert.DoesNotContain("丁局的消息", text);
        }

        Assert.False(site.Has("by/issuer/a/index.html") || site.Has("by/issuer/b/index.html"));
        Assert.Contains("by/issuer/c/index.html", site.Read("news/1.html").Replace("../", "", StringComparison.Ordinal));
    }

    private static string Notice(string issuers) =>
        Sound.NewsWith($"issuer: {issuers}").Replace("title: 消息", $"title: '{issuers}的消息'", StringComparison.Ordinal);
}
