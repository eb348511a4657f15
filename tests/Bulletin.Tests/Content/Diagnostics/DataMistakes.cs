using Bulletin.OpenData.Csv;
using Bulletin.OpenData.GeoJson;

namespace Bulletin.Tests.Content.Diagnostics;

/// <summary>What is wrong with a dataset: first with its description, then with its data.</summary>
internal static class DataMistakes
{
    private const string Folder = "content/data/a/";
    private const string Csv = Folder + "t.csv";
    private const string Columns = "- {name: id, title: 编号, type: integer, required: true}\n- {name: name, title: 名称}\n"
        + "- {name: amount, title: 金额, type: number, unit: 元}";

    // The dataset with faults is reported at its title, too.
    private static readonly string[] Left = ["content/data/a/dataset.yml:1:8 BLT8101"];

    public static readonly Mistake[] All =
    [
        new(
            "a licence without an address",
            "BLT8001",
            Described("licence: ▸自订许可", Columns),
            (Csv, "id,name,amount\n1,a,2\n")) { Facts = ["CC-BY-4.0"] },
        new(
            "an area of three numbers",
            "BLT8002",
            Described("licence: CC0-1.0\narea: ▸100.5, 24.8, 101.9", Columns),
            (Csv, "id,name,amount\n1,a,2\n")) { Facts = ["100.5, 24.8, 101.9"] },
        new(
            "names that cannot be used",
            "BLT8003",
            Described(Licence, "- {name: ▸2024, title: 年}\n- {name: ▸a-b}", file: "file: t.csv\n    name: ▸index"),
            (Csv, "a\n1\n")) { Facts = ["index", "a-b"] },
        new(
            "a dataset with the name of the gazette's own",
            "BLT8003",
            ("content/data/gazette/dataset.yml", Described(Licence, Columns).Text),
            ("content/data/gazette/t.csv", "id,name,amount\n1,a,2\n")) { At = ["content/data/gazette/dataset.yml"], Facts = ["gazette"] },
        new(
            "a column twice",
            "BLT8004",
            Described(Licence, Columns + "\n- {name: ▸Name}"),
            (Csv, "id,name,amount\n1,a,2\n")) { Facts = ["Name"] },
        new("a workbook as data, and a way out of the folder", "BLT8005",
            Described(Licence, Columns, file: "file: ▸t.xlsx"),
            ("content/data/b/dataset.yml", Described(Licence, Columns, file: "file: ▸../a/t.csv").Text)) { Facts = ["t.xlsx", ".csv"] },
        new("a key and a chart of columns that are not there", "BLT8006",
            Described(
                Licence,
                Columns,
                "primary_key: [▸ids]\ncharts:\n- {type: bar, title: 图, x: ▸nam, y: amount}"), (Csv, "id,name,amount\n1,a,2\n"))
                {
                    Facts = ["id", "name"],
                },
        new(
            "bounds that do not fit",
            "BLT8007",
            Described(
                Licence,
                "- {name: id, type: integer, minimum: ▸零}\n- {name: name, maximum: ▸9}\n- {name: b, type: boolean, enum: [▸也许]}"),
            (Csv, "id,name,b\n1,a,1\n")) { Facts = ["零"] },
        new(
            "bounds that nothing fits",
            "BLT8007",
            Described(Licence, "- {name: id, type: integer, minimum: 10, maximum: ▸5}"),
            (Csv, "id\n7\n")) { Facts = ["10", "5"] },
        new(
            "a reference to no column",
            "BLT8008",
            Described(Licence, "- {name: id, references: ▸t}\n- {name: ▸other, references: u.id}"),
            (Csv, "id,other\n1,2\n")) { Facts = ["u.id"] },
        new("charts that cannot be drawn", "BLT8009",
            Described(
                Licence,
                Columns + "\n- {name: share, type: number, unit: '%'}",
                "charts:\n- {type: bar, title: 甲, x: id, y: ▸name}\n- {type: bar, title: ▸乙, x: id}\n"
                    + "- {type: line, title: 丙, x: id, y: ▸[amount, share]}\n- {type: line, title: 丁, x: id, y: [id, id], series: ▸name}"),
            (Csv, "id,name,amount,share\n1,a,2,3\n")),
        new(
            "a map without places",
            "BLT8010",
            Described(Licence, Columns, "map: {title: ▸图, label: name}"),
            (Csv, "id,name,amount\n1,a,2\n")),
        new(
            "a map of what are no places",
            "BLT8010",
            Described(Licence, Columns, "map: {title: 图, label: name, place: ▸name}"),
            (Csv, "id,name,amount\n1,中山路,2\n")),
        new(
            "a dataset with a fault",
            "BLT8101",
            ("content/data/a/dataset.yml", Described(Licence, Columns).Text.Replace("表", "▸表", StringComparison.Ordinal)),
            (Csv, "id,name,amount\n一,a,2\n")) { Also = [Csv + ":2:1 BLT8110"], Facts = ["表", "1"] },
        new(
            "a data file that nobody describes",
            "BLT8102",
            Described(Licence, Columns),
            (Csv, "id,name,amount\n1,a,2\n"),
            (Folder + "old.csv", "x\n1\n")) { At = [Folder + "old.csv"] },
        new(
            "a data file that is not there",
            "BLT8103",
            Described(Licence, Columns, file: "file: ▸T.csv"),
            ("content/data/a/t.tsv", "x")) { Also = [.. Left, "content/data/a/t.tsv BLT8102"], Facts = ["T.csv"] },
        new("a table in GBK", "BLT8104", Described(Licence, Columns))
        {
            Prepare = site => site.Write(Csv, Mistake.Gbk("编号,名称,金额\n1,测试,2\n")), At = [Csv + ":1:1"], Also = Left, Facts = ["GBK"],
        },
        new(
            "headings that are not those of the schema",
            "BLT8105",
            Described(Licence, Columns),
            (Csv, "▸编号,▸冒称,▸编号,▸x\n1,a,2,3\n")) { Also = Left, Facts = ["冒称"] },
        new(
            "a description of too many columns",
            "BLT8126",
            Described(Licence, string.Join('\n', Enumerable.Range(1, 1000).Select(i => $"- {{name: c{i}}}")) + "\n- {name: ▸c1001}"),
            (Csv, "c1\n1\n")) { Facts = ["1000"] },
        new(
            "a header of too many columns",
            "BLT8127",
            Described(Licence, Columns),
            (Csv, "id,name,amount" + string.Concat(Enumerable.Repeat(",x", 997)) + ",▸x\n1,a,2\n"))
        { Also = Left, Facts = ["1001", "1000"] },
        new(
            "rows of another width",
            "BLT8106",
            Described(Licence, Columns),
            (Csv, "id,name,amount\n1,a,2\n2,▸b\n3,c,4,▸5\n\n4,\"d,e\",6\n")) { Also = Left, Facts = ["4", "3"] },
        new(
            "quotes",
            "BLT8107",
            Described(Licence, Columns),
            (Csv, "id,name,amount\n1,a▸\"b,2\n2,\"c\"▸d,3\n3,\"说\"\"好\"\"\",4\n4,▸\"e,5\n")) { Also = Left },
        new(
            "a control character",
            "BLT8108",
            Described(Licence, Columns),
            (Csv, "id,name,amount\n1,a▸\u0001,2\n")) { Also = Left, Facts = ["U+0001"] },
        new(
            "a cell that turns the direction of its text",
            "BLT8108",
            Described(Licence, Columns),
            (Csv, "id,name,amount\n1,a▸\u202eb,2\n")) { Also = Left, Facts = ["U+202E"] },
        new(
            "a cell that is too long, and a row",
            "BLT8109",
            Described(Licence, Columns),
            (
                Csv,
                $"id,name,amount\n1,▸{new string('长', 32768)},2\n▸2,\"{new string('x', 3 * CsvScanner.LongestRow)}\n3,c,4\n"))
                {
                    Also = [.. Left],
                    Facts = ["32768"],
                },
        new("values of another type", "BLT8110", Described(
            Licence,
            "- {name: a, title: 甲, type: integer}\n- {name: b, title: 乙, type: number}\n- {name: c, title: 丙, type: date}\n"
                + "- {name: d, title: 丁, type: yearmonth}\n- {name: e, title: 戊, type: boolean}\n"
                + "- {name: f, title: 己, type: geopoint}\n- {name: g, title: 庚, type: year}\n- {name: h, title: 辛, type: datetime}"),
            (
                Csv,
                ("a,b,c,d,e,f,g,h\n▸007,\"▸1,234\",▸2023-02-29,▸2024-13,▸也许,\"▸200, 10\",▸24,▸2024-01-01\n"
                + "▸12345678901234567,▸50%,１日,,,,,\n1.0,2,,,,,,\n")
                    .Replace("\"▸", "▸\"", StringComparison.Ordinal)
                    .Replace("\n1.0", "\n▸1.0", StringComparison.Ordinal))) { Also = Left, Facts = ["007", "50%"] },
        new(
            "required cells that are empty",
            "BLT8111",
            Described(Licence, Columns, "primary_key: [name]"),
            (Csv, "id,name,amount\n▸,a,2\n2,▸,3\n")) { Also = Left },
        new(
            "a value twice",
            "BLT8112",
            Described(Licence, "- {name: id, type: integer, unique: true}\n- {name: name}"),
            (
                Csv,
                "id,name\n1,a\n2,b\n▸1,c\n\"▸1\",d\n".Replace(
                    "\"▸1\"", "▸\"1\"", StringComparison.Ordinal))) { Also = Left, Facts = ["2"] },
        new(
            "a key twice",
            "BLT8113",
            Described(Licence, Columns, "primary_key: [id, name]"),
            (Csv, "id,name,amount\n1,a,2\n1,b,2\n▸1,a,3\n")) { Also = Left, Facts = ["2", "1、a"] },
        new(
            "a value that is no choice",
            "BLT8114",
            Described(Licence, "- {name: id}\n- {name: kind, title: 类别, enum: [甲, 乙]}"),
            (Csv, "id,kind\n1,甲\n2,▸丙\n3,\n")) { Also = Left, Facts = ["丙", "甲"] },
        new(
            "values out of range",
            "BLT8115",
            Described(
                Licence,
                "- {name: n, type: integer, minimum: 0, maximum: 10}\n- {name: d, type: date, minimum: 2024-01-01}\n"
                    + "- {name: m, type: number, maximum: 1}"),
            (Csv, "n,d,m\n▸-1,▸2023-12-31,▸1.5\n▸11,2024年1月1日,1\n")) { Also = Left, Facts = ["-1", "2024-01-01"] },
        new(
            "places outside the area",
            "BLT8116",
            Described(
                Licence + "\narea: 70, 20, 80, 30",
                "- {name: p, type: geopoint}\n- {name: x, type: number}\n- {name: y, type: number}",
                "map: {title: 图, label: p, longitude: x, latitude: y}"),
            (Csv, "p,x,y\n▸\"25, 75\",75,25\n\"75, 25\",▸83,25\n")) { Also = Left, Facts = ["70, 20, 80, 30"] },
        new("references to nothing", "BLT8117",
            (
                "content/data/a/dataset.yml",
                Described(Licence, "- {name: id}\n- {name: parent, references: t.id}").Text
                    + "  - file: u.csv\n    columns:\n    - {name: t_id, references: t.id}\n"),
            (Csv, "id,parent\n1,\n2,1\n3,▸9\n"), (Folder + "u.csv", "t_id\n3\n▸4\n")) { Also = Left, Facts = ["9", "t"] },
        new("blank rows, and nothing else", "BLT8118",
            Described(Licence, Columns), (Csv, "id,name,amount\n1,a,2\n▸,,\n"),
            (
                "content/data/b/dataset.yml",
                Described(Licence, Columns).Text), ("content/data/b/t.csv", "▸id,name,amount\n"))
                {
                    Also = [.. Left, "content/data/b/dataset.yml:1:8 BLT8101"],
                },
        new("bad GeoJSON", "BLT8119", Described(Licence, "- {name: name}", file: "file: t.geojson"),
            (
                Folder + "t.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[\n"
                + "{\"type\":\"Feature\",\"geometry\":▸{\"type\":\"Circle\",\"coordinates\":[1,2]}"
                + ",\"properties\":{\"name\":▸[1]}},\n"
                + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":▸[200,2]}"
                + ",\"properties\":{\"name\":\"a\"}},\n"
                + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[▸[[0,0],[1,0],[1,1],[0,1]]]}"
                + ",\"properties\":{\"name\":\"b\"}},\n▸7]}"))
                {
                    Also = Left,
                    Facts = ["Circle"],
                },
        new("a chart with several rows at one place, and one with too many", "BLT8120",
            Described(
                Licence,
                Columns,
                "charts:\n- {type: bar, title: ▸甲, x: name, y: amount}\n- {type: line, title: ▸乙, x: id, y: amount}"),
            (Csv, "id,name,amount\n" + string.Concat(Enumerable.Range(1, 1600).Select(i => $"{i},同名,{i}\n")))) { Facts = ["同名", "1500"] },
        new(
            "a version without files",
            "BLT8121",
            Described(Licence + "\nversions:\n- {version: ▸v1, on: 2023-01-01}", Columns),
            (Csv, "id,name,amount\n1,a,2\n")) { Facts = ["versions/v1"] },
        new("GeoJSON that is too large", "BLT8122", Described(Licence, "- {name: name}", file: "file: t.geojson"))
        {
            Prepare = site =>
                site.Write(Folder + "t.geojson", new byte[GeoJsonSource.LargestFile + 1]), At = [Folder + "t.geojson"], Also = Left,
        },
        new(
            "what a spreadsheet shows for an error",
            "BLT8123",
            Described(Licence, Columns),
            (Csv, "id,name,amount\n1,▸#N/A,2\n")) { Also = Left, Facts = ["#N/A"] },
        new(
            "an identity number",
            "BLT9001",
            Described(Licence, Columns),
            (Csv, "id,name,amount\n1,▸11010519491231002X,2\n")),
        new(
            "a remark of editors",
            "BLT8128",
            Described(Licence, Columns),
            (Csv, "id,name,amount\n1,▸甲<!-- 待核 -->,2\n")) { Facts = ["<!-- -->"] },
        new(
            "a row of totals",
            "BLT8125",
            Described(Licence, Columns),
            (Csv, "id,name,amount\n1,甲,2\n2,▸合计,2\n3,总计,2\n")) { Facts = ["合计"] },
        new(
            "codes that a spreadsheet spoilt",
            "BLT8130",
            Described(Licence, "- {name: id}\n- {name: phone, title: 电话}\n- {name: code, title: 代码}"),
            (Csv, "id,phone,code\n1,▸1.39E+10,▸'0101\n2,8.8E+10,=\"0102\"\n")) { Also = Left, Facts = ["1.39E+10", "0101"] },
        new(
            "formulas",
            "BLT8131",
            Described(Licence, Columns),
            (Csv, "id,name,amount\n1,▸=B3,2\n2,a,▸=SUM(C2:C3)\n")) { Also = Left, Facts = ["=B3"] },
        new(
            "a remark below the table",
            "BLT8132",
            Described(Licence, Columns),
            (Csv, "id,name,amount\n1,a,2\n▸注：数据来源于统计局。,,\n")) { Also = Left, Facts = ["统计局"] },
        new(
            "a period that ends before the data",
            "BLT8133",
            Described(Licence + "\nperiod: ▸{from: 2024-01-01, to: 2024-02-29}", "- {name: m, title: 月份, type: yearmonth}\n- {name: n}"),
            (Csv, "m,n\n2024-01,a\n2024-03,b\n")) { Facts = ["2024-02-29", "2024-03"] },
        new(
            "percents that are none",
            "BLT8134",
            Described(
                Licence,
                "- {name: a, title: 合格率, type: number, unit: '%'}\n- {name: b, title: 占比, type: number, unit: '%'}\n"
                    + "- {name: c, title: 达标率, type: number, unit: '%'}"),
            (Csv, "a,b,c\n99,▸0.35,▸0.98\n▸985,0.25,0.97\n98,0.4,0.96\n")) { Facts = ["35"] },
        new(
            "a row twice",
            "BLT8135",
            Described(Licence, Columns),
            (Csv, "id,name,amount\n1,a,2\n2,b,2\n▸1,a,2\n")) { Facts = ["2"] },
        new(
            "a month that is missing",
            "BLT8136",
            Described(Licence, "- {name: m, title: 月份, type: yearmonth}\n- {name: n}"),
            (Csv, "m,n\n2024-01,a\n2024-02,b\n2024-03,c\n2024-04,d\n2024-06,e\n2024-07,f\n")) { At = [Csv], Facts = ["2024-05"] },
        new(
            "a coordinate system that nobody knows",
            "BLT8137",
            Described(Licence + "\ncrs: ▸西安80", Columns),
            (Csv, "id,name,amount\n1,a,2\n")) { Facts = ["西安80", "CGCS2000"] },
        new(
            "conditions that are not said",
            "BLT8138",
            Described(Licence + "\naccess: ▸有条件开放", Columns),
            (Csv, "id,name,amount\n1,a,2\n")),
        new(
            "a column that is ignored and published",
            "BLT8139",
            Described(Licence, Columns, "ignore: ▸[名称]"),
            (Csv, "id,name,amount\n1,a,2\n")) { Facts = ["名称"] },
        new("ids and numbers that are not published", "BLT8140",
            Described(Licence, "- {name: n}", file: "file: t.geojson"),
            (
                Folder + "t.geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[▸{\"type\":\"Feature\",\"id\":7,\"properties\":{\"n\":\"a\"},"
                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":▸[100,25,1,2]}}]}")),
    ];

    private const string Licence = "licence: CC0-1.0";

    private static (string Path, string Text) Described(string keys, string columns, string more = "", string file = "file: t.csv")
    {
        var text = $"title: 表\ndescription: 说明。\npublisher: 测试市统计局\npublished: 2024-01-01\ndisclosure: 主动公开\n"
            + $"reviewed: 2024-01-01\n{keys}\nfiles:\n  - {file}\n    columns:\n{Indented(columns)}\n";
        return (Folder + "dataset.yml", more.Length == 0 ? text : text + Indented(more) + "\n");

        static string Indented(string lines) => string.Join('\n', lines.Split('\n').Select(line => "    " + line));
    }
}
