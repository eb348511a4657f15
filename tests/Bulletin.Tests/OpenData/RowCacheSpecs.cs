using Bulletin.Tests.Sites;

namespace Bulletin.Tests.OpenData;

/// <summary>What a build keeps of a table for the next one is never taken for that of another table.</summary>
public class RowCacheSpecs
{
    private const string Csv = "content/data/a/t.csv";
    private const string Settings = "title: 测试公报\norganisation: 测试市人民政府办公室\nbase_url: https://gazette.example/\n"
        + "search: false\neditions: [standard]\n";

    [Theory]
    [InlineData("truncated")]
    [InlineData("of another table")]
    [InlineData("gone")]
    public void Rows_that_are_not_those_of_the_last_build_are_made_anew(string state)
    {
        using var site = Site(Rows("甲"));
        site.Publish();
        var rows = Assert.Single(Directory.GetFiles(site.Cache, "*.rows", SearchOption.AllDirectories));
        if (state == "gone")
            File.Delete(rows);
        else if (state == "truncated")
            File.WriteAllBytes(rows, File.ReadAllBytes(rows)[..^100]);
        else
            File.WriteAllBytes(rows, OtherRows());
        site.Replace("site.yml", "测试公报", "新公报");
        site.Publish();
        using var clean = Site(Rows("甲"));
        clean.Replace("site.yml", "测试公报", "新公报");
        clean.Publish();
        TestSite.Same(clean.Tree(), site.Tree());
    }

    [Fact]
    public void No_rows_stay_of_a_table_that_has_faults_by_now_and_they_come_back_when_it_is_mended()
    {
        using var site = Site(Rows("甲"));
        site.Publish();
        var rows = Assert.Single(Directory.GetFiles(site.Cache, "*.rows", SearchOption.AllDirectories));
        var before = File.ReadAllBytes(rows);
        site.Write(Csv, Rows("乙") + "一,坏\n");
        site.Publish();
        Assert.False(File.Exists(rows));
        site.Write(Csv, Rows("甲"));
        site.Publish();
        Assert.Equal(before, File.ReadAllBytes(rows));
    }

    private static byte[] OtherRows()
    {
        using var site = Site(Rows("乙"));
        site.Publish();
        return File.ReadAllBytes(Assert.Single(Directory.GetFiles(site.Cache, "*.rows", SearchOption.AllDirectories)));
    }

    private static string Rows(string name) => "id,name\n" + string.Concat(Enumerable.Range(1, 150).Select(i => $"{i},{name}{i}\n"));

    private static TestSite Site(string rows) => TestSite.With(
        ("site.yml", Settings),
        (
            "content/data/a/dataset.yml",
            "title: 表\ndescription: 说明。\npublisher: 测试市统计局\npublished: 2024-01-01\ndisclosure: 主动公开\nreviewed: 2024-01-01\n"
            + "licence: CC0-1.0\nfiles:\n  - file: t.csv\n    columns:\n    - {name: id, type: integer}\n    - {name: name}\n"),
        (Csv, rows));
}
