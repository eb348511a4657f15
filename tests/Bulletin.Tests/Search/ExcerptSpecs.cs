using Bulletin.Search;
using Bulletin.Tests.Sites;
using Bulletin.Tests.Sites.Canaries;

namespace Bulletin.Tests.Search;

/// <summary>What is shown of a text says by itself what it is.</summary>
public class ExcerptSpecs
{
    [Theory]
    [InlineData("楼道照明", "主题词：加装电梯、楼道照明")]
    [InlineData("加装电梯", "现就加装电梯通知如下。")]
    public void The_line_of_a_property_is_shown_with_its_label_and_only_where_the_text_has_nothing(string typed, string shown)
    {
        var policy = SmallSite.Policy("住宅改造的通知", "云政发〔2024〕1号", "现就加装电梯通知如下。");
        using var site = TestSite.With((
            "content/policies/a.md",
            policy.Replace("topics: [测试]", "topics: [加装电梯, 楼道照明]", StringComparison.Ordinal)));
        site.Publish();
        var hit = SearchIndex.Open(site.Output).Search(new(typed)).Hits.Single();
        Assert.StartsWith(shown, hit.Snippet, StringComparison.Ordinal);
        Assert.Contains(hit.Marks, mark => typed.Contains(hit.Snippet[mark.Begin..mark.End], StringComparison.Ordinal));
    }

    // The text has the words one by one, and articles that a hit would open at.
    [Theory]
    [InlineData("“住宅照明改造”", "主题词：住宅照明改造", null)]
    [InlineData("住宅照明改造补贴标准", "来源：住宅照明改造补贴标准社", null)]
    [InlineData("“楼栋照明办公室”", "发文机关：楼栋照明办公室", null)]
    [InlineData("“照明发〔2024〕”", "发文字号：照明发〔2024〕1号", null)]
    [InlineData("“015000001/2024”", "索引号：015000001/2024-00012", null)]
    [InlineData("“照明改造通知如下”", "现就照明改造通知如下。", null)]
    [InlineData("“楼道照明改造”", "第二条　楼道照明改造免费", "t2")]
    [InlineData("“第一章　照明的改造”", "第一章　照明的改造", "z1")]
    [InlineData("“住宅照明改造” 申请", "第一条　住宅照明可以申请", "t1")]
    [InlineData("楼栋办公室", "…宅照明可以申请", "t1")]
    public void What_is_quoted_is_shown_where_it_stands(string typed, string shown, string? clause)
    {
        const string Body = """
            现就照明改造通知如下。

            ## 第一章　照明的改造

            第一条　住宅照明可以申请改造，由楼栋向住建办公室提出，补贴有标准。

            第二条　楼道照明改造免费，照明发光。
            """;
        const string More = "signature: [住建局]\nindex: 015000001/2024-00012\nsource: 住宅照明改造补贴标准社";
        var policy = SmallSite.Policy("住宅通知", "照明发〔2024〕1号", Body)
            .Replace("topics: [测试]", $"topics: [住宅照明改造]\n{More}", StringComparison.Ordinal)
            .Replace("测试市人民政府办公室", "楼栋照明办公室", StringComparison.Ordinal);
        using var site = TestSite.With(("content/policies/a.md", policy));
        site.Publish();
        var hit = SearchIndex.Open(site.Output).Search(new(typed)).Hits.Single();
        Assert.StartsWith(shown, hit.Snippet, StringComparison.Ordinal);
        Assert.Equal(clause, hit.Clause);
    }

    [Theory]
    [InlineData("“税收收入（万元）”", "税收收入（万元")]
    [InlineData("“收入(万元)”", "收入（万元")]
    [InlineData("“户数（户），税收”", null)]
    [InlineData("“乙类（万元）”", "乙类（万元")]
    public void A_heading_of_a_table_is_found_with_its_unit(string typed, string? marked)
    {
        using var site = new TestSite();
        site.Write("site.yml", OpenSite.Settings);
        site.Write("content/data/a/dataset.yml", $$"""
            title: 财政收支
            description: 各月的收支。
            publisher: 测试市财政局
            licence: CC-BY-4.0
            {{OpenSite.Gate()}}
            files:
              - file: t.csv
                title: 收支
                columns:
                  - {name: month, title: 月份}
                  - {name: kind, title: 类别}
                  - {name: tax, title: 税收收入, unit: 万元, type: integer}
                  - {name: count, title: 户数, unit: 户, type: integer}
                charts: [{type: bar, title: 收入图, x: month, y: tax, series: kind}]
            """);
        site.Write("content/data/a/t.csv", "month,kind,tax,count\n一月,甲类,12,3\n一月,乙类,13,4\n二月,甲类,14,5\n二月,乙类,15,6\n");
        site.Publish();
        var hit = SearchIndex.Open(site.Output).Search(new(typed)).Hits.SingleOrDefault();
        Assert.Equal(marked is null ? null : "page-table-1", hit?.Clause);
        if (marked is not null) Assert.Contains(marked, hit!.Marks.Select(mark => hit.Snippet[mark.Begin..mark.End]));
    }
}
