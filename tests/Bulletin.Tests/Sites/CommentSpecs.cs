using System.Text;
using Bulletin.Search;
using Bulletin.Tests.Content.Diagnostics;

namespace Bulletin.Tests.Sites;

/// <summary>A remark of an editor is in no file of a site, whatever site.yml says, and a word is found whatever hides in it.</summary>
public class CommentSpecs
{
    private const string Body = """
        全市建成社区食堂120家。

        %% 内部：琥珀待核 %%

        <!-- 琥珀
        下周再发 -->

        - 甲 {>>琥珀<<}
          [//]: # (琥珀)

        | 项目 | 数量 |
        | --- | --- |
        | 食堂 %%琥珀%% | 3 |

        写法：`<!-- -->`。
        """;

    [Fact]
    public void By_default_nothing_is_published_and_each_is_named()
    {
        using var site = TestSite.With(("content/news/a.md", Sound.Body(Body)));
        var report = site.Build();
        Assert.Equal(
            [
                "content/news/a.md:9:1 BLT3002", "content/news/a.md:11:1 BLT3002", "content/news/a.md:14:5 BLT3002",
                "content/news/a.md:19:6 BLT3002", "content/news/a.md:15:3 BLT3034",
            ],
            report.Diagnostics.Select(found => $"{found.Location} {found.Code}"));
        Assert.Empty(site.Tree());
        Assert.DoesNotContain("琥珀", string.Concat(report.Diagnostics), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("comments: remove")]
    [InlineData("注释: 删去")]
    public void Where_the_site_says_so_they_are_taken_out(string setting)
    {
        using var site = TestSite.With(
            ("site.yml", TestSite.Settings + "\n" + setting),
            ("content/news/a.md", Sound.Body(Body)));
        Assert.Empty(site.Publish().Diagnostics);
        Assert.Empty(Traces(site));
        Assert.Contains("120家", site.Read("news/a.txt"), StringComparison.Ordinal);
        Assert.Contains("<!-- -->", site.Read("news/a.txt"), StringComparison.Ordinal);
        Assert.Empty(SearchIndex.Open(site.Output).Search(new("琥珀")).Hits);
    }

    public static TheoryData<string> Spellings =>
    [
        "<!-- 琥珀 -->", "《！—— 琥珀 ——》", "＜!-- 琥珀 --＞", "&lt;!-- 琥珀 --&gt;", "<comment>琥珀</comment>", "%%琥珀%%", "％％琥珀％％",
        "{>>琥珀<<}", "{--琥珀--}", "{# 琥珀 #}", "{{!-- 琥珀 --}}", "{% comment %}琥珀{% endcomment %}",
    ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public void In_no_place_of_a_body_is_any_spelling_published(string remark)
    {
        string[] places =
        [
            "甲{0}乙", "## 标题{0}", "> 引{0}", "- 项{0}", "词{0}\n:   义{0}", "甲[^1]。\n\n[^1]: 注{0}", "[文{0}](b.md)", "**重{0}**",
            "| 甲 | 乙{0} |\n| --- | --- |\n| 丙 | 丁{0} |", "^^^\n![水厂{0}](a.svg)\n^^^ 图说{0}", "{0}",
        ];
        var body = string.Join("\n\n", places).Replace("{0}", remark, StringComparison.Ordinal);
        using var site = TestSite.With(
            ("site.yml", TestSite.Settings + "\ncomments: remove"),
            ("content/news/a.md", Sound.Body(body)),
            ("content/news/b.md", Sound.News),
            ("content/news/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"></svg>"));
        Assert.Empty(site.Publish().Diagnostics);
        Assert.Empty(Traces(site));
        Assert.Contains("图说", site.Read("news/a.txt"), StringComparison.Ordinal);
        site.Write("site.yml", TestSite.Settings);
        var found = site.Build().Diagnostics;
        Assert.Equal(body.AsSpan().Count("琥珀"), found.Count(one => one.Code == "BLT3002"));
        Assert.DoesNotContain("琥珀", string.Concat(found), StringComparison.Ordinal);
    }

    [Fact]
    public void The_setting_is_heard_when_nothing_else_has_changed()
    {
        using var site = TestSite.With(("content/news/a.md", Sound.Body(Body)));
        Assert.NotEmpty(site.Build().Diagnostics);
        site.Write("site.yml", TestSite.Settings + "\ncomments: remove");
        site.Publish();
        using var clean = TestSite.With(
            ("site.yml", TestSite.Settings + "\ncomments: remove"),
            ("content/news/a.md", Sound.Body(Body)));
        clean.Publish();
        TestSite.Same(clean.Tree(), site.Tree());
        site.Write("site.yml", TestSite.Settings);
        Assert.NotEmpty(site.Build().Diagnostics);
        Assert.Empty(Traces(site));
    }

    [Theory]
    [InlineData("{++琥珀++}", "BLT3035")]
    [InlineData("增长5%%，琥珀3%%", "BLT3032")]
    [InlineData("<!-- 琥珀", "BLT3033")]
    [InlineData("%% 琥珀", "BLT3033")]
    public void What_is_not_certain_is_an_error_in_any_case(string text, string code)
    {
        using var site = TestSite.With(
            ("site.yml", TestSite.Settings + "\ncomments: remove"),
            ("content/news/a.md", Sound.Body("正文。\n\n" + text)));
        Assert.Equal(code, Assert.Single(site.Build().Diagnostics).Code);
        Assert.Empty(site.Tree());
    }

    [Theory]
    [InlineData("社区食堂")]
    [InlineData("社区\u200b食堂")]
    [InlineData("社\u00ad区食堂")]
    [InlineData("\ufeff测政办发〔2024〕3号\u2060")]
    [InlineData("测政办发﹝2024﹞3号")]
    public void A_word_is_found_whatever_nobody_sees_in_it(string query)
    {
        using var site = TestSite.With((
            "content/policies/a.md",
            Sound.PolicyWith("number: 测政\u200b办发〔2024〕3号\u200b", "全市建成社\u200b区食\u00ad堂。")));
        site.Publish();
        var hit = Assert.Single(SearchIndex.Open(site.Output).Search(new(query)).Hits);
        Assert.Equal("policies/a", hit.Id);
        Assert.DoesNotContain(
            site.Tree(),
            file => file.Value.AsSpan().IndexOf("社\u200b"u8) >= 0 || file.Value.AsSpan().IndexOf("食\u00ad"u8) >= 0);
    }

    private static IEnumerable<string> Traces(TestSite site) =>
        from file in site.Tree()
        where file.Value.AsSpan().IndexOf("琥珀"u8) >= 0
            || file.Value.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Uri.EscapeDataString("琥珀"))) >= 0
            || file.Value.AsSpan().IndexOf(@"\u7425\u73c0"u8) >= 0
        select file.Key;
}
