using System.Text;
using Bulletin.Tests.Content.Diagnostics;
using Bulletin.Tests.Content.Media.Sheets;

namespace Bulletin.Tests.Cli;

/// <summary>What <c>bulletin new dataset</c> makes of the tables of an office: its own check has nothing to say against it.</summary>
public class NewDatasetSpecs
{
    [Theory]
    [InlineData("月份,金额\n2024年1月,1.5\n2024年2月,2\n", "月份 月 必填|金额 小数 必填", "月份,金额|2024年1月,1.5|2024年2月,2")]
    [InlineData("序号;日期;金额\n1;2024/3/5;12\n2;2024/3/6;13\n", "序号 整数 必填|日期 日期 必填|金额 整数 必填", "序号,日期,金额|1,2024/3/5,12|2,2024/3/6,13")]
    [InlineData("月份\t金额\n2024年1月\t1,234.50\n2024年2月\t2\n", "月份 月 必填|金额 小数 必填", "月份,金额|2024年1月,1234.50|2024年2月,2")]
    [InlineData("县区,比例\n甲,98.5%\n乙,100%\n", "县区 文字 必填|比例 小数 % 必填", "县区,比例|甲,98.5|乙,100")]
    [InlineData("县区,人数\n甲,12\n乙,-\n,13\n", "县区 文字|人数 整数", "县区,人数|甲,12|乙,-|,13")]
    [InlineData("值,值,,\"名称\n（全称）\",null\n1,2,,甲,x\n", "值 整数 必填|值2 整数 必填|名称（全称） 文字 必填|null 文字 必填", "值,值2,名称（全称）,null|1,2,甲,x")]
    [InlineData("PM2.5,PM25,ID,id\n1,2,3,4\n", "PM2.5 整数 必填|PM25 整数 必填|ID 文字 必填|id2 整数 必填", "PM2.5,PM25,ID,id2|1,2,3,4")]
    [InlineData(
        "身份证号,联系电话\n530102********1234,08826120582\n530102********1235,08826120583\n",
        "身份证号 文字 必填|联系电话 文字 必填",
        "身份证号,联系电话|530102********1234,08826120582|530102********1235,08826120583")]
    [InlineData("编号,数\n530102199001011234,1\n,,\n530102199001011235,2\n,,\n", "编号 文字 必填|数 整数 必填", "编号,数|530102199001011234,1|"
        + "530102199001011235,2")]
    public void Types_are_guessed_and_what_spreadsheets_leave_is_cleared_away(string table, string columns, string written)
    {
        using var site = SiteFolder.Scaffolded();
        Make(site, Encoding.UTF8.GetBytes(table));
        Assert.Equal(written.Replace('|', '\n') + "\n", site.Read("content/data/t/t.csv"));
        var reported = site
            .Read("content/data/t/dataset.yml")
            .Split('\n')
            .Where(line => line.StartsWith("      - {", StringComparison.Ordinal))
            .Select(Column);
        Assert.Equal(columns, string.Join('|', reported));
        Publish(site);
        Assert.DoesNotContain(
            "BLT",
            SiteFolder.Tool("check", site.Path).Error.Replace("BLT9001", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("区划,数\n530102,1\n530103,2\n", "区划 文字 必填|数 整数 必填", "区划,数|530102,1|530103,2")]
    [InlineData("名称,户号\n甲,12345678901\n乙,1\n", "名称 文字 必填|户号 文字 必填", "名称,户号|甲,12345678901|乙,1")]
    [InlineData("编号,数\n=\"0101\",1\n'0102,2\n", "编号 文字 必填|数 整数 必填", "编号,数|0101,1|0102,2")]
    [InlineData("月份,数\n202401,1\n202402,2\n", "月份 月 必填|数 整数 必填", "月份,数|2024-01,1|2024-02,2")]
    [InlineData("日期,数\n20240305,1\n20240306,2\n", "日期 日期 必填|数 整数 必填", "日期,数|2024-03-05,1|2024-03-06,2")]
    [InlineData("时间,数\n45356,1\n45357,2\n", "时间 日期 必填|数 整数 必填", "时间,数|2024-03-05,1|2024-03-06,2")]
    [InlineData("日期,数\n2024.3.5,1\n2024.3.6,2\n", "日期 日期 必填|数 整数 必填", "日期,数|2024-03-05,1|2024-03-06,2")]
    [InlineData("日期,数\n2024/3/5 0:00,1\n2024/3/6 0:00,2\n", "日期 日期 必填|数 整数 必填", "日期,数|2024-03-05,1|2024-03-06,2")]
    [InlineData("年份,数\n2023,1\n2024,2\n", "年份 年 必填|数 整数 必填", "年份,数|2023,1|2024,2")]
    [InlineData("名称,人数\n甲,202401\n乙,202402\n", "名称 文字 必填|人数 整数 必填", "名称,人数|甲,202401|乙,202402")]
    [InlineData("项,数\n甲,１２\n乙,(34)\n", "项 文字 必填|数 整数 必填", "项,数|甲,12|乙,-34")]
    [InlineData("项,数\n甲,1.5万元\n乙,2万元\n", "项 文字 必填|数 小数 万元 必填", "项,数|甲,1.5|乙,2")]
    [InlineData("sep=;\n项;数\n甲;1\n", "项 文字 必填|数 整数 必填", "项,数|甲,1")]
    [InlineData("区县,人口,,面积\n,男,女,\n甲,1,2,3\n", "区县 文字 必填|人口男 整数 必填|人口女 整数 必填|面积 整数 必填", "区县,人口男,人口女,面积|甲,1,2,3")]
    [InlineData("甲站,112.94\n乙站,112.95\n", "列1 文字 必填|列2 小数 必填", "列1,列2|甲站,112.94|乙站,112.95")]
    [InlineData("用水情况表,\n单位：万吨,\n项,数\n甲,1\n注：快报数,\n", "项 文字 必填|数 整数 必填", "项,数|甲,1")]
    public void Codes_times_and_headings_are_known(string table, string columns, string written) =>
        Types_are_guessed_and_what_spreadsheets_leave_is_cleared_away(table, columns, written);

    [Theory]
    [InlineData("{site} kongqi {table}", "bulletin new dataset kongqi {table} {site}")]
    [InlineData("kongqi {site} {table}", "bulletin new dataset kongqi {table} {site}")]
    [InlineData("{site} {table}", "bulletin new dataset 名称 {table} {site}")]
    [InlineData("kongqi {site}", "bulletin new dataset kongqi 表.xlsx {site}")]
    public void A_site_folder_in_the_place_of_another_is_told_where_to_stand(string typed, string right)
    {
        using var site = SiteFolder.Small();
        site.Write("t.csv", "a,b\n1,2\n");
        string Filled(string text) => text
            .Replace("{site}", site.Path, StringComparison.Ordinal)
            .Replace("{table}", site.Full("t.csv"), StringComparison.Ordinal);
        var run = SiteFolder.Tool(["new", "dataset", .. Filled(typed).Split(' '), "--lang", "zh"]);
        Assert.Equal(2, run.Code);
        Assert.Equal($"bulletin：“{site.Path}”是站点文件夹，要写在最后：{Filled(right)}", run.Error.Split('\n')[0]);
    }

    [Fact]
    public void The_help_names_workbooks_and_the_order_of_arguments()
    {
        var help = SiteFolder.Tool("new", "dataset", "--help", "--lang", "zh").Out;
        Assert.Contains("表：.xlsx 工作簿", help, StringComparison.Ordinal);
        Assert.Contains("bulletin new dataset kongqi 空气质量.xlsx gongbao", help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_is_read_with_its_dates_percents_and_merged_cells()
    {
        using var site = SiteFolder.Scaffolded();
        var rows = Workbooks.Row("2024年供水", "", "", "", "") + Workbooks.Row("水厂", "日期", "合格率", "电话", "供水量")
            + "<row><c t='inlineStr'><is><t>甲厂</t></is></c><c s='2'><v>45356</v></c><c s='1'><v>0.985</v></c>"
            + "<c t='inlineStr'><is><t>08826120001</t></is></c><c s='6'><v>1234.5</v></c></row>"
            + "<row><c/><c s='2'><v>45357</v></c><c s='1'><v>1</v></c>"
            + "<c t='inlineStr'><is><t>08826120002</t></is></c><c><v>7</v></c></row>";
        var merged = "<mergeCells><mergeCell ref='A1:E1'/><mergeCell ref='A3:A4'/></mergeCells>";
        var content = Workbooks.Of(("说明", "visible", "", ""), ("月报", "visible", rows, merged), ("底稿", "visible", Workbooks.Row("x"), ""));
        var run = Make(site, content);
        Assert.Contains("月报", run.Error, StringComparison.Ordinal);
        Assert.Contains("底稿", run.Error, StringComparison.Ordinal);
        Assert.Equal(
            "水厂,日期,合格率,电话,供水量\n甲厂,2024-03-05,98.5,08826120001,1234.5\n甲厂,2024-03-06,100,08826120002,7\n",
            site.Read("content/data/t/t.csv"));
        var yaml = site.Read("content/data/t/dataset.yml");
        Assert.Contains("标题: '2024年供水'", yaml, StringComparison.Ordinal);
        Assert.Contains("标题: 合格率, 类型: 小数, 单位: '%'", yaml, StringComparison.Ordinal);
        Assert.Contains("标题: 电话, 类型: 文字", yaml, StringComparison.Ordinal);
        File.WriteAllBytes(site.Full("T.xlsx"), content);
        Assert.Equal(2, SiteFolder.Tool("new", "dataset", "u", site.Full("T.xlsx"), site.Path, "--sheet", "没有").Code);
        Assert.Equal(2, SiteFolder.Tool("new", "dataset", "u", site.Full("T.xlsx"), site.Path, "--sheet", "说明").Code);
    }

    [Fact]
    public void What_a_spreadsheet_spoilt_is_told_at_once()
    {
        using var site = SiteFolder.Scaffolded();
        Assert.Contains("5.30102E+17", Make(site, "代码,名称\n5.30102E+17,甲\n"u8.ToArray()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_two_encodings_is_refused_with_its_line()
    {
        using var site = SiteFolder.Scaffolded();
        var run = Make(site, [.. "项目,数量\n水厂,1\n"u8, 0xd2, 0xd2, .. ",2\n"u8], code: 2);
        Assert.Contains("line 3", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_above_the_headings_becomes_that_of_the_dataset()
    {
        using var site = SiteFolder.Scaffolded();
        var run = Make(site, Mistake.Gbk("云川市2024年用水情况表,,\n县区,用水量（万吨）,备注\n甲,12,\n乙,13,见注\n"));
        Assert.Contains("云川市2024年用水情况表", run.Error, StringComparison.Ordinal);
        var yaml = site.Read("content/data/t/dataset.yml");
        Assert.Contains("标题: 云川市2024年用水情况表", yaml, StringComparison.Ordinal);
        Assert.Contains("名称: 用水量万吨, 标题: 用水量（万吨）", yaml, StringComparison.Ordinal);
        Assert.StartsWith("县区,用水量（万吨）,备注\n甲,12,\n", site.Read("content/data/t/t.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Places_get_a_map_and_bounds()
    {
        using var site = SiteFolder.Scaffolded();
        Make(site, "名称,经度,纬度\n甲,100.25,25.5\n乙,100.5,25.75\n"u8.ToArray());
        var yaml = site.Read("content/data/t/dataset.yml");
        Assert.Contains("地图: {标题: （标题）, 地名: 名称, 经度: 经度, 纬度: 纬度}", yaml, StringComparison.Ordinal);
        Assert.Contains("最小值: -90, 最大值: 90", yaml, StringComparison.Ordinal);
        Publish(site);
        Assert.Equal(0, site.Build("--quiet").Code);
        Assert.True(File.Exists(site.Full("output/data/t/t.geojson")));
    }

    [Fact]
    public void Its_prompts_are_not_published()
    {
        using var site = SiteFolder.Scaffolded();
        Make(site, "a,b\n1,2\n"u8.ToArray());
        var path = site.Full("content/data/t/dataset.yml");
        File.WriteAllText(
            path,
            File.ReadAllText(path)
                .Replace("草稿: true\n", "", StringComparison.Ordinal)
                .Replace("发布审核:", "发布审核: 2024-03-05", StringComparison.Ordinal));
        var run = site.Build();
        Assert.Equal(1, run.Code);
        Assert.Equal(2, run.Error.Split("BLT2028").Length - 1);
    }

    [Theory]
    [InlineData("PK\u0003\u0004xl/worksheets")]
    [InlineData("<html><table><tr><td>1</td></tr></table></html>")]
    public void Workbooks_and_web_pages_are_named_as_such(string content)
    {
        using var site = SiteFolder.Scaffolded();
        var run = Make(site, Encoding.UTF8.GetBytes(content), code: 2);
        Assert.Contains("CSV UTF-8", run.Error, StringComparison.Ordinal);
        Assert.Contains(".xlsx", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Full("content/data/t")));
    }

    [Theory]
    [InlineData("gazette")]
    [InlineData("index")]
    [InlineData("a b")]
    public void Names_that_are_taken_or_no_part_of_an_address_are_refused(string name)
    {
        using var site = SiteFolder.Scaffolded();
        File.WriteAllText(site.Full("t.csv"), "a,b\n1,2\n");
        Assert.Equal(2, SiteFolder.Tool("new", "dataset", name, site.Full("t.csv"), site.Path).Code);
    }

    [Fact]
    public void A_new_table_takes_the_place_of_the_old_one_and_only_its_review_is_emptied()
    {
        using var site = SiteFolder.Scaffolded();
        Make(site, "月份,金额\n2024年1月,1.5\n"u8.ToArray());
        Publish(site);
        var yaml = site.Read("content/data/t/dataset.yml");
        File.WriteAllBytes(site.Full("二月.csv"), Mistake.Gbk("月份,金额\n2024年1月,1.5\n2024年2月,\"1,200\"\n"));
        var refused = SiteFolder.Tool("new", "dataset", "t", site.Full("二月.csv"), site.Path);
        Assert.Equal(2, refused.Code);
        Assert.Contains("--update", refused.Error, StringComparison.Ordinal);
        var update = SiteFolder.Tool("new", "dataset", "t", site.Full("二月.csv"), site.Path, "--update");
        Assert.Equal(0, update.Code);
        Assert.Contains("have been emptied", update.Error, StringComparison.Ordinal);
        Assert.Equal("月份,金额\n2024年1月,1.5\n2024年2月,1200\n", site.Read("content/data/t/t.csv"));
        Assert.Contains("\n发布审核: 2024-03-05\n", yaml, StringComparison.Ordinal);
        Assert.Equal(
            yaml.Replace("发布审核: 2024-03-05", "发布审核:", StringComparison.Ordinal),
            site.Read("content/data/t/dataset.yml"));
        Assert.Contains("content/data/t/dataset.yml: no record of review", site.Build().Out, StringComparison.Ordinal);
        Assert.Equal(2, SiteFolder.Tool("new", "dataset", "other", site.Full("二月.csv"), site.Path, "--update").Code);
    }

    private static CommandRun Make(SiteFolder site, byte[] table, int code = 0)
    {
        File.WriteAllBytes(site.Full("T.csv"), table);
        var run = SiteFolder.Tool("new", "dataset", "t", site.Full("T.csv"), site.Path);
        Assert.Equal(code, run.Code);
        return run;
    }

    private static void Publish(SiteFolder site)
    {
        var path = site.Full("content/data/t/dataset.yml");
        File.WriteAllText(path, File.ReadAllText(path)
            .Replace("草稿: true\n", "", StringComparison.Ordinal).Replace("发布审核:", "发布审核: 2024-03-05", StringComparison.Ordinal)
            .Replace("（标题）", "测试", StringComparison.Ordinal).Replace("（一段话：数据讲什么、从哪里来）", "测试用的数据。", StringComparison.Ordinal));
    }

    // 标题 类型, then unit and 必填 where they stand.
    private static string Column(string line)
    {
        var fields = line
            .Trim()
            .TrimStart('-', ' ')
            .Trim('{', '}')
            .Split(", ")
            .Select(field => field.Split(": "))
            .ToDictionary(field => field[0], field => field[1].Trim('\''));
        return string.Join(
            ' ',
            new[] { fields["标题"], fields["类型"], fields.GetValueOrDefault("单位"), fields.ContainsKey("必填") ? "必填" : null }.OfType<string>());
    }
}
