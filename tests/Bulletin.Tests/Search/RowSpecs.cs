using System.Globalization;
using AngleSharp.Html.Parser;
using Bulletin.Search;
using Bulletin.Search.Querying;
using Bulletin.Tests.Sites;
using Bulletin.Tests.Sites.Canaries;

namespace Bulletin.Tests.Search;

/// <summary>The text in the cells of tables is found, and a hit opens at its row.</summary>
public class RowSpecs
{
    private const string Columns = """
        files:
          - file: t.csv
            title: 服务点
            primary_key: code
            columns:
              - {name: code, title: 编号}
              - {name: name, title: 名称}
              - {name: address, title: 地址}
              - {name: phone, title: 电话}
              - {name: floor, title: 楼层}
              - {name: staff, title: 人数, type: integer}
              - {name: since, title: 开办, type: date}
        """;

    // Of 2,000 rows: on the page of the dataset, and on pages of rows.
    [Theory]
    [InlineData(3, "data/a.html")]
    [InlineData(20, "data/a.html")]
    [InlineData(21, "data/a/t/index.html")]
    [InlineData(150, "data/a/t/page-2.html")]
    [InlineData(2000, "data/a/t/page-20.html")]
    public void A_hit_opens_at_the_row(int row, string page)
    {
        using var site = Site(2000, row, "鹿鸣巷七号");
        var hit = SearchIndex.Open(site.Output).Search(new("鹿鸣巷")).Hits.Single();
        Assert.Equal(page, hit.Url);
        var there = new HtmlParser().ParseDocument(site.Read(hit.Url)).GetElementById(hit.Clause!);
        Assert.Contains("鹿鸣巷七号", there!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("鹿鸣巷", "第40站", "地址：鹿鸣巷七号")]
    [InlineData("梧桐里小区北门", "第40站", "地址：…")]
    [InlineData("8765432", "第40站", "电话：0882-8765432")]
    public void The_piece_shown_names_the_row_and_the_column(string typed, string name, string cell)
    {
        using var site = Site(60, 40, "鹿鸣巷七号，从人民路进，过了石桥往前走两百步，就在梧桐里小区北门的斜对面", "0882-8765432");
        var hit = SearchIndex.Open(site.Output).Search(new(typed)).Hits.Single();
        Assert.StartsWith(name + " ", hit.Snippet, StringComparison.Ordinal);
        Assert.Contains(cell, hit.Snippet, StringComparison.Ordinal);
        Assert.Contains(hit.Marks, mark => typed.Contains(hit.Snippet[mark.Begin..mark.End], StringComparison.Ordinal));
    }

    // Codes and telephone numbers are names; how many people, on which floor, since when are figures.
    [Theory]
    [InlineData("“F0040”", true)]
    [InlineData("“8765432”", true)]
    [InlineData("“736”", false)]
    [InlineData("“417”", false)]
    [InlineData("“2019-07-06”", false)]
    public void Codes_are_found_and_figures_are_not(string typed, bool isFound)
    {
        using var site = Site(60, 40, "鹿鸣巷", "0882-8765432");
        Assert.Equal(isFound, SearchIndex.Open(site.Output).Search(new(typed)).Total == 1);
    }

    [Theory]
    [InlineData(2000, 2000, true)]
    [InlineData(2001, 2001, false)]
    [InlineData(2001, 20, true)]
    public void Of_a_longer_table_the_rows_on_the_page_of_the_dataset_are_found(int rows, int row, bool isFound)
    {
        using var site = Site(rows, row, "鹿鸣巷七号");
        Assert.Equal(isFound, SearchIndex.Open(site.Output).Search(new("鹿鸣巷")).Total == 1);
    }

    [Fact]
    public void A_cell_that_was_changed_is_found_by_its_new_words_alone()
    {
        using var site = Site(60, 40, "鹿鸣巷七号");
        site.Write("content/data/a/t.csv", Table(60, 40, "雁栖路八号"));
        site.Publish();
        var index = SearchIndex.Open(site.Output);
        Assert.Equal("page-row-1-40", index.Search(new("雁栖路")).Hits.Single().Clause);
        Assert.Equal(0, index.Search(new("鹿鸣巷")).Total);
    }

    // The table says the word a thousand times, the notice means it.
    [Fact]
    public void A_long_table_neither_drowns_texts_nor_is_drowned_by_its_rows()
    {
        using var site = Site(1000, 40, "鹿鸣巷", all: "社区食堂");
        site.Write("content/news/a.md", OpenSite.Document("title: 关于做好助餐服务的通知", "各区应当办好社区食堂，社区食堂应当明码标价。"));
        site.Publish();
        Assert.Equal("news/a", SearchIndex.Open(site.Output).Search(new("社区食堂")).Hits[0].Id);
        var segment = new IndexReader(new IndexFiles(Path.Combine(site.Output, "search"))).Segments.Single();
        Assert.All(Enumerable.Range(0, segment.Documents), document => Assert.InRange(segment.Length(document), 1, 200));
    }

    // The same words day after day: the first of them leads to all.
    [Fact]
    public void Rows_that_differ_in_days_and_figures_alone_are_one()
    {
        using var site = new TestSite();
        site.Write("site.yml", OpenSite.Settings);
        site.Write("content/data/a/dataset.yml", Dataset("""
            files:
              - file: t.csv
                title: 日报
                columns: [{name: 日期, type: date}, {name: 指数, type: integer}, {name: 级别}]
            """));
        var days = Enumerable.Range(0, 300).Select(i => $"{new DateOnly(2023, 1, 1).AddDays(i):yyyy-MM-dd},{i},{(i == 7 ? "重度" : "良好")}\n");
        site.Write("content/data/a/t.csv", "日期,指数,级别\n" + string.Concat(days));
        site.Publish();
        var index = SearchIndex.Open(site.Output);
        Assert.Equal("page-row-1-8", index.Search(new("重度")).Hits.Single().Clause);
        Assert.StartsWith("2023年1月8日 级别：重度", index.Search(new("重度")).Hits.Single().Snippet, StringComparison.Ordinal);
        Assert.Equal(2, new IndexFiles(Path.Combine(site.Output, "search")).Read("text/data/a~1").Content.Split("级别：").Length - 1);
    }

    private static TestSite Site(int rows, int row, string address, string phone = "0882-6120000", string all = "人民路")
    {
        var site = new TestSite();
        site.Write("site.yml", OpenSite.Settings);
        site.Write("content/data/a/dataset.yml", Dataset(Columns));
        site.Write("content/data/a/t.csv", Table(rows, row, address, phone, all));
        site.Publish();
        return site;
    }

    private static string Dataset(string files) => $$"""
        title: 便民信息
        description: 各处的情况。
        publisher: 测试市民政局
        licence: CC-BY-4.0
        {{OpenSite.Gate()}}
        {{files}}
        """;

    private static string Table(int rows, int row, string address, string phone = "0882-6120000", string all = "人民路") =>
        "code,name,address,phone,floor,staff,since\n" + string.Concat(Enumerable.Range(1, rows).Select(i => string.Create(
            CultureInfo.InvariantCulture,
            $"F{i:0000},第{i}站,\"{(i == row ? address : all)}\",{(i == row ? phone : "")},{(i == row ? 417 : 1)},{(i == row ? 736 : 2)},"
                + $"{(i == row ? "2019-07-06" : "2018-01-02")}\n")));
}
