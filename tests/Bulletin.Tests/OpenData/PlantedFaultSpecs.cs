using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Tests.Content.Diagnostics;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.OpenData;

/// <summary>
/// The datasets of the sample city with faults planted in a copy: each is reported where it
/// stands, its dataset is held back, and the others are as they were.
/// </summary>
public class PlantedFaultSpecs
{
    private const string Settings = "title: 测试公报\norganisation: 测试市人民政府办公室\nbase_url: https://gazette.example/\n"
        + "search: false\neditions: [standard]\n";

    private static readonly (string File, string From, string To, string Code)[] Faults =
    [
        ("caizheng/shouzhi.csv", "2022年3月,", "2022年2月,", "BLT8113"),
        ("caizheng/kemu.csv", "2021,205,教育,", "2021,205,教育,约", "BLT8110"),
        ("dibao/dibao.csv", "2023-02,青屏区,", "2023-02,清屏区,", "BLT8114"),
        ("dibao/dibao.csv", "2023-03,临云区,", "2023-03,临云区,,", "BLT8106"),
        ("kongqi/ribao.csv", "2023-01-01,2023-01,", "2023-01-32,2023-01,", "BLT8110"),
        ("gongjiao/line_stops.csv", "L01,1,S", "L01,1,X", "BLT8117"),
        ("bianmin/didian.csv", "\"100.2", "\"25.6, 100.2", "BLT8110"),
        ("xiangmu/xiangmu.csv", ",55.0,在建", ",155.0,在建", "BLT8115"),
        ("quanli/quanli.csv", "食品经营许可,", "\"食品\"经营许可,", "BLT8107"),
        ("quhua/quhua.geojson", "\"Polygon\"", "\"Polygone\"", "BLT8119"),
    ];

    [Fact]
    public void Each_is_told_and_what_has_none_is_published()
    {
        using var site = Copy();
        var expected = new List<string>();
        foreach (var (file, from, to, code) in Faults)
        {
            var path = $"content/data/{file}";
            var text = File.ReadAllText(site.FullPath(path));
            var at = text.IndexOf(from, StringComparison.Ordinal);
            Assert.True(at >= 0, file);
            site.Write(path, text[..at] + to + text[(at + from.Length)..]);
            expected.Add($"{path}:{text[..at].Count(c => c == '\n') + 1} {code}");
        }

        var report = site.Publish();
        var reported = report.Diagnostics
            .Where(fault => fault.Code is not "BLT8101")
            .Select(fault => $"{fault.Location.File}:{fault.Location.Line} {fault.Code}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), reported.Order(StringComparer.Ordinal));
        Assert.Equal(8, report.Diagnostics.Count(fault => fault.Code == "BLT8101"));
        foreach (var name in Faults.Select(fault => fault.File.Split('/')[0]).Distinct())
        {
            Assert.Contains("没有通过校验", site.Read($"data/{name}.html"), StringComparison.Ordinal);
            Assert.DoesNotContain(site.Tree().Keys, path =>
                path.StartsWith($"data/{name}/", StringComparison.Ordinal) && !path.EndsWith("/index.json", StringComparison.Ordinal));
        }

        Assert.True(site.Has("data/sanji/sanji.xlsx"));
        Assert.Contains("\"available\": false", site.Read("data/index.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void With_strict_nothing_is_published()
    {
        using var site = Copy();
        site.Publish();
        var before = site.Tree();
        site.Replace("content/data/sanji/sanji.csv", "序号,", "序号 号,");
        Assert.Contains(site.Build(options => options with { Strict = true }).Diagnostics, fault => fault.Code == "BLT8105");
        TestSite.Same(before, site.Tree());
    }

    [Fact]
    public void A_table_in_GBK_is_named_as_such()
    {
        using var site = Copy();
        var path = "content/data/quanli/quanli.csv";
        site.Write(path, Mistake.Gbk(File.ReadAllText(site.FullPath(path), Encoding.UTF8)));
        var fault = Assert.Single(site.Publish().Diagnostics, fault => fault.Code == "BLT8104");
        Assert.Equal(new Location(path, 1, 1), fault.Location);
        Assert.Contains("GBK", fault.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void One_mistake_throughout_a_column_is_told_once_and_how_often_it_is_there()
    {
        using var site = Copy();
        var path = "content/data/kongqi/ribao.csv";
        site.Write(path, File.ReadAllText(site.FullPath(path)).Replace(",良,", ",好,", StringComparison.Ordinal));
        var reported = Assert.Single(site.Publish().Diagnostics, fault => fault.Code == "BLT8114");
        Assert.Matches("这一列第 [0-9]+、[0-9、]+ 行等 [0-9]{3} 处都是这样", reported.Message.Chinese);
    }

    [Fact]
    public void Of_one_kind_twenty_are_told_and_how_many_there_are()
    {
        using var site = Copy();
        var path = "content/data/kongqi/ribao.csv";
        var lines = File.ReadAllLines(site.FullPath(path)).Select((line, i) => line.Replace(",良,", $",好{i},", StringComparison.Ordinal));
        site.Write(path, string.Join('\n', lines));
        var reported = site.Publish().Diagnostics.Where(fault => fault.Code == "BLT8114").ToList();
        Assert.Equal(20, reported.Count);
        Assert.Matches("本文件共有 [0-9]{3} 处同类问题", reported[^1].Message.Chinese);
    }

    private static TestSite Copy()
    {
        var site = TestSite.With(("site.yml", Settings));
        var data = Path.Combine(TestSite.Repository, "content", "data");
        foreach (var file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories))
            site.Write("content/data/" + Path.GetRelativePath(data, file).Replace('\\', '/'), File.ReadAllBytes(file));
        return site;
    }
}
