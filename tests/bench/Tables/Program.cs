using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Csv;
using Bulletin.OpenData.Files;
using Bulletin.OpenData.Formats;
using Bulletin.OpenData.Reading;
using Bulletin.OpenData.Rows;
using Bulletin.OpenData.Validation;

// tables write FOLDER ROWS        a site with one dataset of so many rows, some 130 bytes each
// tables read FOLDER              reads and checks its table, on one thread
// tables publish FOLDER WORK      the same, and writes every format but the workbook
return args switch
{
    ["write", var folder, var rows] => Write(folder, int.Parse(rows, CultureInfo.InvariantCulture)),
    ["read", var folder] => Read(folder, null),
    ["publish", var folder, var work] => Read(folder, work),
    _ => 2,
};

static int Write(string folder, int rows)
{
    string[] districts = ["临云区", "青屏区", "江湾区", "白石县", "双河县", "云溪县", "松岭县"];
    string[] kinds = ["食品", "药品", "特种设备", "计量", "广告", "价格", "电梯", "餐饮"];
    var place = Directory.CreateDirectory(Path.Combine(folder, "content", "data", "big")).FullName;
    File.WriteAllText(
        Path.Combine(folder, "site.yml"),
        "title: 大表\norganisation: 测试\nbase_url: https://example.cn/\nsearch: false\neditions: [standard]\n");
    File.WriteAllText(Path.Combine(place, "dataset.yml"), Sample.Description);
    var random = new Random(7);
    using var output = new StreamWriter(Path.Combine(place, "big.csv"), false, new UTF8Encoding(false), 1 << 20);
    output.Write("编号,日期,县区,类别,单位名称,金额,数量,经度,纬度,合格\n");
    for (var i = 0; i < rows; i++)
    {
        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"YC{i:00000000},{2015 + (i * 10L / rows)}-{random.Next(1, 13):00}-{random.Next(1, 29):00},"
            + $"{districts[random.Next(7)]},{kinds[random.Next(8)]},云川市第{i % 99991}号经营单位有限公司,"
            + $"{random.NextDouble() * 1e6:0.00},{random.Next(1, 9999)},"
            + $"{100 + random.NextDouble():0.000000},{25 + random.NextDouble():0.000000},{(i % 7 > 0 ? "是" : "否")}\n"));
    }

    return 0;
}

static int Read(string folder, string? place)
{
    var schema = Sample.Schema;
    var dataset = Sample.Dataset(schema);
    var source = new Table(Path.Combine(folder, "content", "data", "big", "big.csv"), dataset);
    var reading = new TableReading(source, schema);
    using var work = place is null ? null : new WorkFiles(place);
    using var files = work is null ? null : new TableFiles(dataset, schema, work, work.PathOf("rows"), withWorkbook: false);
    var facts = reading.Read(_ => new HashSet64(), files, CancellationToken.None);
    Console.WriteLine($"{facts?.Rows ?? 0} rows, {reading.Faults.Count} faults");
    return facts is null ? 1 : 0;
}

internal sealed class Table(string path, Dataset dataset) : DatasetSource(dataset)
{
    public override bool Has(TableSchema schema) => true;

    public override string PathOf(TableSchema schema) => "big.csv";

    public override int RowsOf(TableSchema schema) => (int)Math.Min(new FileInfo(path).Length / 128, 1 << 21);

    public override IRowSource Open(TableSchema schema, FaultLog faults) => new CsvSource(path, "big.csv", schema, faults);
}

internal static class Sample
{
    public const string Description = """
        title: 抽检记录
        description: 生成的大表。
        publisher: 测试
        published: 2024-01-01
        disclosure: 主动公开
        reviewed: 2024-01-01
        licence: CC0-1.0
        files:
          - file: big.csv
            primary_key: [id]
            columns:
              - {name: id, title: 编号, required: true}
              - {name: date, title: 日期, type: date, required: true}
              - {name: district, title: 县区, enum: [临云区, 青屏区, 江湾区, 白石县, 双河县, 云溪县, 松岭县]}
              - {name: kind, title: 类别, required: true}
              - {name: unit, title: 单位名称, required: true}
              - {name: amount, title: 金额, type: number, unit: 元, minimum: 0}
              - {name: quantity, title: 数量, type: integer, minimum: 1, maximum: 9999}
              - {name: lon, title: 经度, type: number, minimum: 99, maximum: 102}
              - {name: lat, title: 纬度, type: number}
              - {name: passed, title: 合格, type: boolean}
            charts:
              - {type: bar, title: 各县区金额, x: district, y: amount, aggregate: sum}

        """;

    /// <summary>The same as the description says.</summary>
    public static TableSchema Schema { get; } = new()
    {
        Name = "big",
        Title = "抽检记录",
        File = new("big.csv", default),
        PrimaryKey = [0],
        Columns =
        [
            new() { Name = "id", Title = "编号", Type = ColumnType.String, IsRequired = true },
            new() { Name = "date", Title = "日期", Type = ColumnType.Date, IsRequired = true },
            new() { Name = "district", Title = "县区", Type = ColumnType.String, Enum = ["临云区", "青屏区", "江湾区", "白石县", "双河县", "云溪县", "松岭县"] },
            new() { Name = "kind", Title = "类别", Type = ColumnType.String, IsRequired = true },
            new() { Name = "unit", Title = "单位名称", Type = ColumnType.String, IsRequired = true },
            new() { Name = "amount", Title = "金额", Type = ColumnType.Number, Unit = "元", Minimum = "0" },
            new() { Name = "quantity", Title = "数量", Type = ColumnType.Integer, Minimum = "1", Maximum = "9999" },
            new() { Name = "lon", Title = "经度", Type = ColumnType.Number, Minimum = "99", Maximum = "102" },
            new() { Name = "lat", Title = "纬度", Type = ColumnType.Number },
            new() { Name = "passed", Title = "合格", Type = ColumnType.Boolean },
        ],
        Charts = [new(ChartKind.Bar, "各县区金额", null, 2, [5], null, Aggregate.Sum, default)],
    };

    public static Dataset Dataset(TableSchema schema) =>
        new(new DocumentHeader { Id = new("data/big"), Source = new("content/data/big/dataset.yml", default, 1, 0), Title = "抽检记录" })
        {
            Description = "生成的大表。",
            Licence = Licence.Find("CC0-1.0")!,
            Tables = ImmutableArray.Create(schema),
        };
}
