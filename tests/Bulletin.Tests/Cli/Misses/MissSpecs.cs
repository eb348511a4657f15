using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Bulletin.Cli.Misses;

namespace Bulletin.Tests.Cli.Misses;

/// <summary>What readers searched for in vain, out of the logs of their servers.</summary>
public class MissSpecs
{
    private const string Agent = "Mozilla/5.0 (X11; Linux x86_64)";

    // Stands for what a browser makes of 停水.
    private const string Encoded = "¤";

    [Fact]
    public void The_list_names_what_leads_nowhere_and_how_often_it_was_asked()
    {
        using var site = Built();
        site.Write(
            "access.log",
            string.Concat(
                Asked("10.0.0.1", "供水"),
                Asked("10.0.0.2", "量子隧穿"),
                Asked("10.0.0.3", "量子隧穿"),
                Asked("10.0.0.3", "供水"),
                Asked("10.0.0.4", "量子隧穿的供水"),
                Asked("10.0.0.5", "量子隧穿的供水"),
                Asked("10.0.0.5", "一次而已吗啊")));
        var run = SiteFolder.Tool("search", "--index", site.Full("output"), "--misses", site.Full("access.log"), "--lang", "zh");
        Assert.Equal(0, run.Code);
        Assert.Equal(
            """
            读了 7 行日志，其中有 7 次检索。下面的数字是读者人数，按日志里的地址区分。

                 2  量子隧穿（没有结果）
                 2  量子隧穿的供水（没有着落：量子隧穿）

            公文里另有说法的，写进 synonyms.yml，一行一组；本来就没有这方面文件的，可以写一份。

            """,
            run.Out);
    }

    [Fact]
    public void Programs_get_it_as_JSON_from_several_logs_that_may_be_compressed()
    {
        using var site = Built();
        site.Write("a.log", Asked("10.0.0.1", "量子隧穿"));
        using (var packed = new GZipStream(File.Create(site.Full("b.log")), CompressionLevel.Fastest))
            packed.Write(Encoding.UTF8.GetBytes(Asked("10.0.0.2", "量子隧穿")));
        var run = SiteFolder.Tool("search", "--index", site.Full("output"), "--misses", site.Full("a.log"), site.Full("b.log"), "--json");
        var told = JsonDocument.Parse(run.Out).RootElement;
        var miss = Assert.Single(told.GetProperty("misses").EnumerateArray());
        Assert.Equal((2, 2), (told.GetProperty("lines").GetInt32(), told.GetProperty("searches").GetInt32()));
        Assert.Equal("readers", told.GetProperty("counted").GetString());
        Assert.Equal("量子隧穿", miss.GetProperty("query").GetString());
        Assert.Equal((2, 0), (miss.GetProperty("count").GetInt32(), miss.GetProperty("total").GetInt32()));
        Assert.Equal("量子隧穿", Assert.Single(miss.GetProperty("lost").EnumerateArray()).GetString());
    }

    [Fact]
    public void What_was_asked_once_is_listed_on_demand_only()
    {
        using var site = Built();
        site.Write("access.log", Asked("10.0.0.1", "量子隧穿"));
        string Run(params string[] more) =>
            SiteFolder.Tool(["search", "--index", site.Full("output"), "--misses", site.Full("access.log"), "--lang", "zh", .. more]).Out;
        Assert.Contains("日志里分不出读者，下面的数字是检索次数。\n问过 2 次以上的检索词在本站都有着落。", Run(), StringComparison.Ordinal);
        Assert.Contains("     1  量子隧穿", Run("--at-least", "1"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_reader_who_asks_again_and_again_makes_no_line_of_the_list()
    {
        using var site = Built();
        // Between them something else, or they are pages of one search.
        string[] ofOne = ["王小明", "供水", "王小明", "供水", "王小明"];
        site.Write("one.log", string.Concat(ofOne.Select(query => Asked("10.0.0.1", query))));
        site.Write("others.log", Asked("10.0.0.2", "量子隧穿") + Asked("10.0.0.3", "量子隧穿"));
        // All through one proxy, which the log does not tell for whom it asked.
        site.Write("proxy.log", string.Concat(ofOne.Select(query => Forwarded(query, "-"))));
        site.Write("told.log", string.Concat(ofOne.Select((query, i) => Forwarded(query, $"192.168.0.{i}"))));
        string Run(params string[] logs) =>
            SiteFolder.Tool(["search", "--index", site.Full("output"), "--lang", "zh", "--misses", .. logs.Select(site.Full)]).Out;
        Assert.DoesNotContain("王小明", Run("one.log", "others.log"), StringComparison.Ordinal);
        Assert.Contains("     2  量子隧穿", Run("one.log", "others.log"), StringComparison.Ordinal);
        Assert.Contains("分不出读者", Run("proxy.log"), StringComparison.Ordinal);
        Assert.Contains("     3  王小明", Run("proxy.log"), StringComparison.Ordinal);
        Assert.Contains("     3  王小明", Run("told.log"), StringComparison.Ordinal);
        Assert.Contains("读者人数", Run("told.log"), StringComparison.Ordinal);
    }

    /// <summary>Who sends the header writes what they like before what the proxy adds.</summary>
    [Fact]
    public void Nobody_makes_many_readers_of_one_by_what_they_send()
    {
        using var site = Built();
        string Listed(string connection, Func<int, string> header)
        {
            site.Write(
                "access.log",
                Asked("10.9.9.9", "供水") + string.Concat(Enumerable.Range(1, 4).Select(i =>
                    Forwarded(i % 2 == 0 ? "王小明" : "供水", header(i)).Replace("10.0.0.1", connection, StringComparison.Ordinal))));
            return SiteFolder.Tool("search", "--index", site.Full("output"), "--lang", "zh", "--misses", site.Full("access.log")).Out;
        }

        Assert.Contains("     2  王小明", Listed("10.0.0.1", i => $"240.1.1.{i}"), StringComparison.Ordinal);
        Assert.Contains("     2  王小明", Listed("unix:", i => $"240.1.1.{i}:4711"), StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", Listed("10.0.0.1", i => $"240.1.1.{i}, 240.7.7.7"), StringComparison.Ordinal);
        Assert.DoesNotContain("王小明", Listed("240.7.7.7", i => $"240.1.1.{i}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[30/Nov/2026:11:00:00 +0800]", "[30/Nov/2026:03:29:59 +0000]", 1)]
    [InlineData("[30/Nov/2026:11:00:00 +0800]", "[30/Nov/2026:11:31:00 +0800]", 2)]
    [InlineData("[30/Nov/2026:11:00:00 +0800]", "[01/Dec/2026:11:00:00 +0800]", 2)]
    [InlineData("[x]", "[x]", 1)]
    public void The_same_again_is_the_next_page_within_half_an_hour_only(string first, string second, int expected)
    {
        using var site = Built();
        site.Write("access.log", string.Concat(new[] { first, second }
            .Select(time => Asked("10.0.0.1", "量子隧穿").Replace("[x]", time, StringComparison.Ordinal))));
        var run = SiteFolder.Tool("search", "--index", site.Full("output"), "--misses", site.Full("access.log"), "--lang", "zh");
        Assert.StartsWith($"读了 2 行日志，其中有 {expected} 次检索。", run.Out);
    }

    [Theory]
    [InlineData("""{"ts":1796007600.5,"request":{"method":"GET","uri":"/"},"status":200}""")]
    [InlineData("""{"time_iso8601":"2026-11-30T11:00:00+08:00","request":"GET / HTTP/1.1","status":"200"}""")]
    [InlineData("""1.2.3.4 - - [30/Nov/2026:11:00:00 +0800] "GET / HTTP/1.1" 200 512""")]
    [InlineData("#Fields: date time cs-method cs-uri-stem sc-status\n2026-11-30 03:00:00 GET / 200")]
    public void A_log_says_when(string lines)
    {
        var reader = new LogReader();
        var entry = lines.Split('\n').Select(reader.Read).ToArray()[^1];
        Assert.Equal("2026-11-30 03:00:00Z", entry!.Time!.Value.ToString("u", CultureInfo.InvariantCulture));
    }

    /// <summary>A log that came in part is read as far as it goes, and this is said.</summary>
    [Fact]
    public void A_compressed_log_that_was_cut_off_is_told()
    {
        using var site = Built();
        var lines = string.Concat(Enumerable
            .Range(0, 4000)
            .Select(i => Asked($"10.0.{i / 250}.{i % 250}", i % 2 == 0 ? "量子隧穿" : $"供水{i * 7919}")));
        byte[] Packed(string text)
        {
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(Encoding.UTF8.GetBytes(text));
            return packed.ToArray();
        }

        CommandRun Run(byte[] log, params string[] more)
        {
            File.WriteAllBytes(site.Full("a.gz"), log);
            return SiteFolder.Tool(["search", "--index", site.Full("output"), "--misses", site.Full("a.gz"), "--lang", "zh", .. more]);
        }

        var whole = Packed(lines);
        Assert.Equal((0, ""), (Run(whole).Code, Run(whole).Error));
        Assert.Equal("", Run([.. Packed(lines[..5000]), .. Packed(lines[5000..])]).Error);
        Assert.StartsWith("读了 4000 行日志", Run([.. Packed(lines[..5000]), .. Packed(lines[5000..])]).Out);
        byte[] flipped = [.. whole];
        flipped[whole.Length / 2] ^= 0x55;
        foreach (var damaged in (byte[][])[whole[..(whole.Length / 2)], whole[..^1], whole[..^8], flipped])
        {
            var run = Run(damaged);
            Assert.Equal(0, run.Code);
            Assert.Matches("a.gz”只读了前 [1-9][0-9]* 行：压缩文件不完整或者已损坏", run.Error);
            Assert.Contains("量子隧穿", run.Out, StringComparison.Ordinal);
        }

        var told = JsonDocument.Parse(Run(whole[..(whole.Length / 2)], "--json").Out).RootElement;
        var incomplete = Assert.Single(told.GetProperty("incomplete").EnumerateArray());
        Assert.Equal(told.GetProperty("lines").GetInt64(), incomplete.GetProperty("lines").GetInt64());
    }

    [Theory]
    [InlineData("nowhere.log", "没有文件")]
    [InlineData("damaged.gz", "解压不了")]
    public void A_log_that_cannot_be_read_is_named(string name, string expected)
    {
        using var site = Built();
        File.WriteAllBytes(site.Full("damaged.gz"), [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, .. Enumerable.Repeat((byte)0xff, 100)]);
        var run = SiteFolder.Tool("search", "--index", site.Full("output"), "--misses", site.Full(name), "--lang", "zh");
        Assert.Equal(2, run.Code);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Contains(name, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""1.2.3.4 - - [30/Nov/2026:11:00:00 +0800] "GET /search/index.html?q=¤ HTTP/1.1" 200 512""")]
    [InlineData("""1.2.3.4 - zhang [x] "GET /gb/wza/search/?page=2&q=¤#x HTTP/2.0" 304 0 "-" "Mozilla" """)]
    [InlineData("""gov.example:443 1.2.3.4 - - [x] "GET /api/search?limit=3&q=%e5%81%9c+%E6%B0%B4+ HTTP/1.1" 200 5 "-" "-" 0.01""", "停 水")]
    [InlineData("""1.2.3.4 - - [x] "GET /search/p0.js?v=1 HTTP/1.1" 200 512 "https://gov.example/search/index.html?q=¤" "Mozilla" """)]
    [InlineData("""1.2.3.4 - - [x] "GET /search/index.html?q=\xE5\x81\x9C\xE6\xB0\xB4 HTTP/1.1" 200 512 "-" "a \"quoted\" browser" """)]
    [InlineData("""1.2.3.4 - - [x] "GET /search/index.html?q=%CD%A3%CB%AE HTTP/1.1" 200 512 "-" "Mozilla" """)]
    [InlineData("""{"level":"info","request":{"remote_ip":"::1","method":"GET","uri":"/search/?q=¤","headers":{}},"status":200}""")]
    [InlineData("""{"request":{"method":"GET","uri":"/a.js","headers":{"Referer":["https://a.example/search/?q=停水"]}},"status":200}""")]
    [InlineData("""{"request":{"method":"GET","uri":"/search/?q=¤","headers":{"Referer":["\ud800"]}},"status":200}""")]
    [InlineData("""{"remote_addr":"1.2.3.4","request":"GET /search/index.html?q=¤ HTTP/1.1","status":"200","http_referer":""}""")]
    [InlineData("#Software: IIS\n#Fields: cs-method cs-uri-stem cs-uri-query cs(Referer) sc-status\nGET /search/index.html q=¤ - 200")]
    public void A_search_is_known_in_the_logs_of_all_servers(string lines, string query = "停水") =>
        Assert.Equal([query], Read(lines));

    [Theory]
    [InlineData("""1.2.3.4 - - [x] "GET /search/index.html?q=%E5%81%9C%E6%B0""")]
    [InlineData("""1.2.3.4 - - [x] "GET /search/index.html?q=%E5%81%9C%E6%B0 HTTP/1.1" 200 512""")]
    [InlineData("""1.2.3.4 - - [x] "GET /search/index.html?q=¤ HTTP/1.1" 404 512""")]
    [InlineData("""1.2.3.4 - - [x] "HEAD /search/index.html?q=¤ HTTP/1.1" 200 0""")]
    [InlineData("""1.2.3.4 - - [x] "GET /search/index.html?q=¤ HTTP/1.1" 200 512 "-" "Mozilla (compatible; Baiduspider/2.0)" """)]
    [InlineData("""1.2.3.4 - - [x] "GET /search/index.html?q= HTTP/1.1" 200 512""")]
    [InlineData("""1.2.3.4 - - [x] "GET /search/index.html HTTP/1.1" 200 512 "https://www.example/s?q=¤" "Mozilla" """)]
    [InlineData("""1.2.3.4 - - [x] "GET /news/research.html?q=1 HTTP/1.1" 200 512""")]
    [InlineData("""1.2.3.4 - - [x] "\x16\x03\x01" 400 157 "-" "-" """)]
    [InlineData("""{"request":{"uri":"/search/index.html?q=%E5%81""")]
    [InlineData("""{"request":"x","status":[]}""")]
    [InlineData("not a log")]
    [InlineData("")]
    public void What_is_no_search_of_a_reader_or_was_cut_off_does_not_count(string line) => Assert.Empty(Read(line));

    [Theory]
    [InlineData("13812345678 的医保", "*** 的医保")]
    [InlineData("１３８１２３４５６７８", "***")]
    [InlineData("身份证53010219900307123X", "身份证***")]
    [InlineData("0871-6512 3456", "***")]
    [InlineData("zhang.san@mail.example.cn 举报", "*** 举报")]
    [InlineData("张三-13812345678", "张三-***")]
    [InlineData("2024-1-1-13812345678", "***")]
    [InlineData("138.1234.5678", "***")]
    [InlineData("一三八一二三四五六七八", "***")]
    [InlineData("幺三八一二三四五六七八 的医保", "*** 的医保")]
    [InlineData("壹叁捌壹贰叁肆伍陆柒捌", "***")]
    [InlineData("1 3 8 1 2 3 4 5 6 7 8", "***")]
    [InlineData("一 三 八 一二三四 五六七八", "***")]
    [InlineData("138一二三四5678", "***")]
    [InlineData("１３８　１２３４　５６７８", "***")]
    [InlineData("身份证 530102 19900307 123X 遗失", "身份证 *** 遗失")]
    [InlineData("五三零一零二一九九零零三零七一二三叉", "***")]
    [InlineData("6222 0212 3456 7890 123 余额", "*** 余额")]
    [InlineData("云A12345 违章", "*** 违章")]
    [InlineData("云A·D12345", "***")]
    [InlineData("粤b1234学", "***")]
    [InlineData("护照E12345678", "护照e***")]
    [InlineData("zhang艾特qq.com", "***")]
    [InlineData("zhang at qq dot com", "***")]
    [InlineData("微信号zhang_san88 举报", "微信号*** 举报")]
    [InlineData("QQ 123456", "qq ***")]
    [InlineData("二〇二四年四月十五日 三三两两", "二〇二四年四月十五日 三三两两")]
    [InlineData("12345热线 95598", "12345热线 95598")]
    [InlineData("张三 13812345678", "张三 ***")]
    [InlineData("新A股 云服务器 川a", "新a股 云服务器 川a")]
    [InlineData("微信支付 qq群举报", "微信支付 qq群举报")]
    [InlineData("zhang @qq.com", "***")]
    [InlineData("zhang(at)qq.com", "***")]
    [InlineData("2024-04-15 云政办发(2023)123号", "2024-04-15 云政办发(2023)123号")]
    [InlineData("云政发〔2024〕12号", "云政发(2024)12号")]
    [InlineData("2024-04-15", "2024-04-15")]
    public void What_tells_who_asked_is_not_kept(string typed, string expected) =>
        Assert.Equal([expected], Read(Asked("1.2.3.4", typed).TrimEnd()));

    [Fact]
    public void What_is_typed_on_the_way_and_the_next_page_count_once()
    {
        var asked = new AskedQueries();
        foreach (var query in (string[])["停", "停水", "停水通知", "停水通知", "停水", "限行"]) asked.Add("1.2.3.4", query);
        asked.Add("5.6.7.8", "限行");
        Assert.Equal([("限行", 2), ("停水", 1)], asked.Counted());
    }

    [Fact]
    public void A_log_without_end_takes_no_more_than_it_may()
    {
        var asked = new AskedQueries(mostQueries: 10, mostClients: 5);
        for (var i = 0; i < 1000; i++)
        {
            asked.Add($"1.2.3.{i}", "停水");
            asked.Add($"1.2.4.{i}", $"甲{i}乙");
        }

        Assert.Equal(("停水", 1000), asked.Counted()[0]);
        Assert.InRange(asked.Counted().Count, 1, 11);
        using var site = new SiteFolder();
        site.Write("long.log", new string('a', 200_000) + "\n" + Asked("1.2.3.4", "停水") + new string('b', 100_000));
        Assert.Equal([Asked("1.2.3.4", "停水").TrimEnd()], LogLines.Read(site.Full("long.log")));
    }

    private static SiteFolder Built()
    {
        var site = SiteFolder.Small();
        Assert.Equal(0, SiteFolder.Tool("build", site.Path, "--quiet").Code);
        return site;
    }

    private static string Asked(string client, string query) =>
        $"{client} - - [x] \"GET /search/index.html?q={Uri.EscapeDataString(query)} HTTP/1.1\" 200 5 \"-\" \"{Agent}\"\n";

    private static string Forwarded(string query, string asked) =>
        Asked("10.0.0.1", query).Replace($"{Agent}\"", $"{Agent}\" \"{asked}\"", StringComparison.Ordinal);

    private static string[] Read(string lines)
    {
        using var site = new SiteFolder();
        site.Write("access.log", lines.Replace(Encoded, "%E5%81%9C%E6%B0%B4", StringComparison.Ordinal));
        var reader = new LogReader();
        return [.. LogLines.Read(site.Full("access.log"))
            .Select(reader.Read)
            .Where(entry => entry is { IsRead: true })
            .Select(entry => AskedQuery.Of(entry!.Address) ?? AskedQuery.Of(entry.Referrer))
            .OfType<string>()];
    }
}
