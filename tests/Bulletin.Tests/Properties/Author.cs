using System.Globalization;
using System.Text;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Properties;

/// <summary>
/// Writes the files of a small site at random: most of them such that they can be published, and that they know of each other.
/// </summary>
internal sealed class Author(World world, Random random)
{
    public static readonly string[] Ids =
    [
        "policies/2023/1", "policies/2023/2", "policies/2024/1", "policies/2024/2", "policies/2024/关于供水的通知", "news/1", "news/2", "news/大事记",
        "interpretations/1", "specials/1", "specials/2", "issues/2024/01", "issues/2024/02", "consultations/1",
        "pages/about", "responses/1", "press/1",
    ];

    public static readonly string[] Media = ["policies/2024/a.svg", "policies/2024/b.csv", "news/c.svg", "news/d.txt"];

    private static readonly string[] Texts =
    [
        "第一条　为了规范供水，制定本办法。", "第二条　见[](doc:测〔2024〕1号)和[](doc:测〔1999〕9号)。", "一、总体要求", "（一）目标。", "## 附表", "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |",
        "见[甲](/policies/2024/1.md)、[乙](/news/1.md#s1)。", "见[章](/policies/2023/1.md#t1)。", "![水厂](/policies/2024/a.svg)",
        "![水厂](/news/c.svg)", "[表](/policies/2024/b.csv)", "正文[^1]。\n\n[^1]: 注。", "<b>粗</b>", "最后一段。",
    ];

    /// <summary>A site whose first state can be published; the same seed writes the same.</summary>
    public static World Site(int seed)
    {
        var tries = new Random(seed);
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            var world = new World();
            new Author(world, new(tries.Next())).Everything();
            using var site = new TestSite();
            foreach (var (path, bytes) in world.Files)
                site.Write(path, bytes);
            if (site.Check().Errors == 0)
                return world;
        }

        throw new InvalidOperationException("none of 1,000 worlds can be published");
    }

    private void Everything()
    {
        Settings();
        Issuers();
        foreach (var file in Media)
            Picture(file);
        foreach (var id in Ids)
        {
            if (Chance(80))
                Document(id);
        }

        if (Chance(70))
            Dataset();
    }

    public void Document(string id)
    {
        var type = id[..id.IndexOf('/')];
        var text = new StringBuilder("---\n");
        void Line(string line, int percent = 100)
        {
            if (Chance(percent))
                text.Append(line).Append('\n');
        }

        Line($"title: {Pick(["关于供水的通知", "关于供热的办法", "消息一则", "“引号”与 & 号", "年度情况"])}{random.Next(3)}");
        Line($"published: 2024-0{random.Next(1, 4)}-1{random.Next(10)}");
        Line("updated: 2024-04-0" + random.Next(1, 9), 30);
        Line($"disclosure: {(Chance(90) ? "主动公开" : "依申请公开")}");
        Line("reviewed: 2024-01-01", 95);
        Line("secrecy_reviewed: 2024-01-01", 80);
        Line("summary: " + Pick(["摘要甲", "摘要乙"]), 30);
        Line($"attachments: [/{Pick(Media)}]", 20);
        Line($"image: {{file: /{Pick(["policies/2024/a.svg", "news/c.svg"])}, alt: 图}}", 15);
        Line($"aliases: [/old/{random.Next(100)}.html]", 20);
        if (type == "issues")
        {
            Line($"total: {(id.EndsWith("01", StringComparison.Ordinal) ? 1 : 2)}", 50);
            Line($"contents: [{{title: 文件, items: [{Target(id, Ids[..8])}]}}]", 50);
            Line($"specials: {Target(id, ["specials/1"])}", 20);
        }
        else
        {
            Line($"issuer: {Pick(["测试市水务局", "测试市水利局", "[测试市水务局, 测试市财政局]"])}", type == "policies" ? 100 : 50);
            Line($"number: 测〔2024〕{(Chance(95) ? Array.IndexOf(Ids, id) + 1 : 1)}号", id.EndsWith("-x", StringComparison.Ordinal) ? 0 : 60);
            Line($"topics: [{Pick(["供水", "供热", "供水, 供热"])}]", 60);
            Line($"category: {Pick(["综合政务", "其他", "国防"])}", type == "policies" ? 100 : 20);
            Line("issue: 2024/01", Has("issues/2024/01") ? 15 : 1);
            Line($"specials: {Target(id, ["specials/1", "specials/2"])}", 15);
        }

        if (type == "policies")
        {
            Line("written: 2024-01-01");
            Line($"status: {Pick(["有效", "有效", "已修改", "尚未生效"])}");
            Line($"expires: 2024-0{random.Next(4, 7)}-01", 20);
            Line($"effective: 2024-0{random.Next(1, 7)}-01", 20);
            Line($"amends: {Target(id, Ids[..5])}", 15);
            Line("repeals: 测〔1999〕9号", 15);
        }

        if (type == "interpretations")
            Line($"interprets: {Target(id, Ids[..5])}", 60);
        if (type == "specials")
            Line($"query: {{topics: {Pick(["供水", "供热"])}}}", 50);
        if (type == "specials")
            Line($"documents: [{Target(id, Ids[..8])}]", 40);
        if (type == "consultations")
            Line("opens: 2024-01-01\ncloses: 2024-05-01");
        if (type == "press")
            Line("held: 2024-02-01 10:00");
        if (type == "pages")
            Line("menu: true", 70);
        world.Put(World.PathOf(id), text + "---\n" + Paragraphs());
    }

    public string Paragraphs() =>
        string.Join(
            "\n\n",
            Enumerable.Range(0, random.Next(1, 6)).Select(_ => Chance(1) ? "见[没有的](/news/none.md)。" : Pick([.. Texts.Where(Leads)])))
        + "\n";

    // Most references lead somewhere, or nothing would ever be published.
    private string Target(string from, string[] ids)
    {
        string[] there = [.. ids.Where(id => id != from && Has(id))];
        return there.Length > 0 && Chance(97) ? Pick(there) : there.Length > 0 || Chance(3) ? Pick(ids) : "测〔1999〕9号";
    }

    private bool Leads(string text) =>
        (!text.Contains("/policies/2024/1.md", StringComparison.Ordinal)
            || (Has("policies/2024/1") && Says("news/1", "一、")))
        && (!text.Contains("/policies/2023/1.md", StringComparison.Ordinal) || Says("policies/2023/1", "第一条"));

    private bool Says(string id, string text) =>
        Has(id) && world.Text(World.PathOf(id)).Contains(text, StringComparison.Ordinal);

    public void Settings()
    {
        var text = new StringBuilder(TestSite.Settings).Append('\n');
        if (Chance(30))
            text.Append("icp: 测ICP备1号\n");
        if (Chance(30))
            text.Append(CultureInfo.InvariantCulture, $"as_of: 2024-0{random.Next(4, 8)}-01\n");
        if (Chance(20))
            text.Append("require: {secrecy_review: true}\n");
        if (Chance(50))
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"columns:\n  - {{title: {Pick(["文件", "政策文件"])}, folder: policies}}\n"
                    + $"  - {{title: 供水, slug: water, query: {{topics: 供水}}}}\nhome: [policies, water]\n");
        }

        if (Chance(60))
            text.Append("data: CC0-1.0\n");
        if (Chance(20))
            text.Replace("https://gazette.example/", "https://gazette.example/gb/");
        world.Put("site.yml", text.ToString());
    }

    // Sometimes with a fault, sometimes gone, sometimes the table alone.
    public void Dataset()
    {
        const string Folder = "content/data/shui/";
        if (Chance(15))
        {
            world.Remove(Folder + "dataset.yml");
            world.Remove(Folder + "t.csv");
            world.Remove(Folder + "versions/v1/t.csv");
            return;
        }

        if (Chance(60) || !world.Has(Folder + "dataset.yml"))
        {
            world.Put(Folder + "dataset.yml", $$"""
                title: {{Pick(["水质", "水质月报"])}}
                description: 每月水质。
                publisher: 测试市水务局
                published: 2024-01-0{{random.Next(1, 9)}}
                disclosure: 主动公开
                reviewed: 2024-01-01
                licence: CC0-1.0
                frequency: {{Pick(["每月", "每年"])}}
                {{(world.Has(Folder + "versions/v1/t.csv") ? "versions: [{version: v1, on: 2023-01-01}]" : "notes: 无")}}
                files:
                  - file: t.csv
                    primary_key: [month]
                    columns:
                      - {name: month, title: 月份, type: yearmonth}
                      - {name: rate, title: 达标率, type: number, unit: '%'}
                      - {name: place, title: 地点, type: geopoint}
                    charts: [{type: {{Pick(["line", "bar"])}}, title: 达标率, x: month, y: rate}]
                    map: {title: 地点, label: month, place: place}

                """);
        }

        var rows = Enumerable.Range(1, random.Next(1, 30)).Select(row =>
            $"{2020 + (row / 12)}-{(row % 12) + 1:00},{(Chance(4) ? "很好" : random.Next(50, 100))},\"10{random.Next(0, 9)}.5, "
            + $"2{random.Next(0, 9)}\"\n");
        world.Put(Folder + "t.csv", "月份,达标率,place\n" + string.Concat(rows));
        if (Chance(20))
            world.Copy(Folder + "t.csv", Folder + "versions/v1/t.csv");
    }

    public void Issuers()
    {
        if (Chance(20))
        {
            world.Remove("issuers.yml");
            return;
        }

        var formerly = Chance(50) ? ", formerly: [测试市水利局]" : "";
        world.Put("issuers.yml", $"- {{name: 测试市水务局, slug: {Pick(["water", "shuiwu"])}{formerly}}}\n");
    }

    // Same length, other content and size: what a stamp of length and time may miss.
    public void Picture(string path) => world.Put("content/" + path, path.EndsWith(".svg", StringComparison.Ordinal)
        ? $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{random.Next(10, 100)}\" height=\"{random.Next(10, 100)}\"></svg>\n"
        : $"数据{random.Next(10, 100)}\n");

    private bool Has(string id) => world.Has(World.PathOf(id));

    private bool Chance(int percent) => random.Next(100) < percent;

    private T Pick<T>(T[] items) => items[random.Next(items.Length)];
}
