using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>What can be wrong with dataset.yml beyond the values of its keys.</summary>
public static class DatasetProblems
{
    public static readonly Rule LicenceRule = Rule.Error("BLT8001", "许可没有网址", "Licence without a URL");
    public static readonly Rule AreaRule = Rule.Error("BLT8002", "坐标范围写法不对", "Invalid area");
    public static readonly Rule NameRule = Rule.Error("BLT8003", "表名或列名不能用", "Invalid table or column name");
    public static readonly Rule TwiceRule = Rule.Error("BLT8004", "名称重复", "Duplicate name");
    public static readonly Rule DataFileRule = Rule.Error("BLT8005", "不是数据文件", "Not a data file");
    public static readonly Rule UnknownColumnRule = Rule.Error("BLT8006", "没有这一列", "Unknown column");
    public static readonly Rule BoundsRule = Rule.Error("BLT8007", "界限或可选值与类型不符", "Bounds or choices do not fit the type");
    public static readonly Rule ReferenceRule = Rule.Error("BLT8008", "引用的列不存在", "Unknown reference");
    public static readonly Rule ChartRule = Rule.Error("BLT8009", "图表画不出来", "Chart cannot be drawn");
    public static readonly Rule MapRule = Rule.Error("BLT8010", "地图没有坐标", "Map without coordinates");

    public static readonly Rule SystemRule = Rule.Error("BLT8137", "不认识的坐标系", "Unknown coordinate system");
    public static readonly Rule ConditionsRule = Rule.Warning("BLT8138", "开放条件不清楚", "Unclear conditions of access");
    public static readonly Rule IgnoredRule = Rule.Error("BLT8139", "忽略的列又要发布", "Ignored column is also published");

    public static readonly Rule ColumnsRule = Rule.Error("BLT8126", "列太多", "Too many columns");

    public static Diagnostic TooManyColumns(Location at, int most) => ColumnsRule.At(
        at,
        new($"一张表最多 {most} 列，从这里起没有读。", $"A table may have {most} columns; the columns from here on are not read."),
        new("年份、地区等写成行，不要写成列；或分成几张表。", "Write years, regions and the like as rows instead of columns, or split the table."));

    public static Diagnostic UnknownSystem(Location at, string typed) => SystemRule.At(
        at,
        new(
            $"不认识坐标系“{typed}”，无法换算成 GeoJSON 要用的 WGS 84。",
            $"Unknown coordinate system '{typed}': it cannot be converted to the WGS 84 of GeoJSON."),
        new(
            "写 WGS84、CGCS2000、GCJ-02（高德、腾讯）或 BD-09（百度）；西安 80、北京 54 和投影坐标先用 GIS 软件转换。",
            "Write WGS84, CGCS2000, GCJ-02 (Amap, Tencent) or BD-09 (Baidu). Convert Xi'an 80, Beijing 54 and projected coordinates in "
                + "GIS software first."));

    public static Diagnostic NoConditions(Location at) => ConditionsRule.At(
        at,
        new("写了有条件开放，没有写“开放条件”，使用者不知道怎样申请。", "The data is open with conditions, but 'conditions' does not say which."),
        new("加一行“开放条件: ……”，写明谁可以用、怎样申请。", "Add 'conditions: …' and say who may use the data and how to apply."));

    public static Diagnostic IdleConditions(Location at) => ConditionsRule.At(
        at,
        new("写了“开放条件”，“开放属性”却是无条件开放。", "There are 'conditions', but 'access' is unconditional."),
        new("把“开放属性”改为有条件开放，或删去“开放条件”。", "Set 'access: conditional', or delete 'conditions'."));

    public static Diagnostic IgnoredColumn(Location at, string column) => IgnoredRule.At(
        at,
        new($"“{column}”既写在“忽略”里，又写在“列”里。", $"'{column}' is listed under both 'ignore' and 'columns'."),
        new("不发布的，从“列”里删去它；要发布的，从“忽略”里删去它。", "Delete it from 'columns' if it is not to be published, else from 'ignore'."));

    public static Diagnostic UnknownLicence(Location at, string title) => LicenceRule.At(
        at,
        new($"许可“{title}”没有网址，使用者看不到条款。", $"The licence '{title}' has no URL, so users cannot read its terms."),
        new($"写已知的名称（{Known}），或写 {{名称: ……, 网址: https://……}}。", $"Write a known name ({Known}), or {{title: …, url: https://…}}."));

    public static Diagnostic BadArea(Location at, string typed) => AreaRule.At(
        at,
        new($"“{typed}”不是坐标范围。", $"'{typed}' is not an area."),
        new("依次写西、南、东、北四个度数，如 100.5, 24.8, 101.9, 26.2。", "Write west, south, east and north in degrees, e.g. 100.5, 24.8, 101.9, 26.2."));

    public static Diagnostic BadName(Location at, string name) => NameRule.At(
        at,
        new(
            $"“{name}”不能作为发布文件的名称：只能含字母、数字、汉字和 - _ .，且不是 index、by。",
            $"'{name}' cannot be used as the name of a published file: use letters, digits, Han characters and - _ . only; index "
                + "and by are reserved."),
        new("加一行“名称: ……”，写一个简短的名称。", "Add 'name: …' with a short name."));

    public static Diagnostic TakenName(Location at, string name) => NameRule.At(
        at,
        new(
            $"数据集不能叫“{name}”：这个网址另有用处（gazette 是公报自身的数据，openapi 是接口说明）。",
            $"A dataset cannot be named '{name}': that URL is reserved (gazette: the gazette's own data; openapi: the API description)."),
        new("给数据集的文件夹换一个名称。", "Rename the dataset folder."));

    public static Diagnostic BadColumnName(Location at, string name) => NameRule.At(
        at,
        new(
            $"列名“{name}”不能用：只能含字母、数字、汉字和 _，不以数字开头。",
            $"Invalid column name '{name}': use letters, digits, Han characters and _ only; the first character may not be a digit."),
        new("换一个名称；原来的写法放在“标题”里。", "Use another name, and keep this one as the title."));

    public static Diagnostic Twice(Location at, string name) => TwiceRule.At(
        at,
        new($"名称“{name}”已经用过，或者是保留的名称。", $"The name '{name}' is already used or is reserved."),
        new("换一个名称。", "Use another name."));

    public static Diagnostic NotADataFile(Location at, string file) => DataFileRule.At(
        at,
        new($"“{file}”不是数据文件，或不在 dataset.yml 旁边。", $"'{file}' is not a data file, or is not beside dataset.yml."),
        new(
            "只写同一文件夹里的 .csv、.tsv、.txt 或 .geojson 文件名；Excel 文件请另存为 CSV UTF-8。",
            "Name a .csv, .tsv, .txt or .geojson file in the same folder; save Excel workbooks as CSV UTF-8."));

    public static Diagnostic UnknownColumn(Location at, string name, string? nearest) => UnknownColumnRule.At(
        at,
        new($"这张表没有“{name}”列。", $"The table has no column '{name}'."),
        nearest is null
            ? new("写“列”里定义过的名称或标题。", "Use a name or title defined under 'columns'.")
            : new($"是不是“{nearest}”？", $"Did you mean '{nearest}'?"));

    public static Diagnostic NoBounds(Location at, Key key, ColumnType type) => BoundsRule.At(
        at,
        new($"{type.Title().Chinese}类型的列没有“{key.Chinese}”。", $"'{key.English}' does not apply to a column of type {type.Name()}."),
        new("删去它，或改正类型。", "Delete it, or correct the type."));

    public static Diagnostic NoRange(Location at, string least, string most) => BoundsRule.At(
        at,
        new($"最大值 {most} 小于最小值 {least}，没有一个值合格。", $"The maximum {most} is less than the minimum {least}, so no value is valid."),
        new("改正其中一个。", "Correct one of them."));

    public static Diagnostic NotAPlace(Location at, TableColumn column, ColumnType type) => MapRule.At(
        at,
        new(
            $"“{column.Title}”是{column.Type.Title().Chinese}，不能作为地图的位置。",
            $"'{column.Name}' has the type {column.Type.Name()} and cannot be used as a map position."),
        new($"把这一列的类型写成“{type.Title().Chinese}”，或选别的列。", $"Set the type of the column to {type.Name()}, or use another column."));

    public static Diagnostic NotOfType(Location at, string typed, ColumnType type) => BoundsRule.At(
        at,
        new($"“{typed}”不是{type.Title().Chinese}。", $"'{typed}' is not a valid {type.Name()}."),
        new("改成与这一列的类型相同的值。", "Use a value of the column's type."));

    public static Diagnostic BadReference(Location at, string typed) => ReferenceRule.At(
        at,
        new($"引用“{typed}”找不到对应的表和列。", $"The reference '{typed}' does not match any table and column of this dataset."),
        new("写成“表名.列名”，表名是文件的名称。", "Write table.column, where the table is the name of a file of this dataset."));

    public static Diagnostic NotNumeric(Location at, TableColumn column) => ChartRule.At(
        at,
        new(
            $"“{column.Title}”是{column.Type.Title().Chinese}，不能作为图表的数值。",
            $"'{column.Name}' has the type {column.Type.Name()} and cannot be used as a chart value."),
        new("选整数或小数的列；要数有几行，写“汇总: 计数”。", "Use a column of type integer or number; to count rows, write 'aggregate: count'."));

    public static Diagnostic NoFigures(Location at) => ChartRule.At(
        at,
        new("图表没有数值的列。", "The chart has no value column."),
        new("加上“数值: 列名”，或写“汇总: 计数”。", "Add 'y: column', or write 'aggregate: count'."));

    public static Diagnostic SeriesTwice(Location at) => ChartRule.At(
        at,
        new("既按“系列”分，又有几个数值列。", "The chart has both 'series' and several value columns."),
        new("去掉“系列”，或只留一个数值列。", "Delete 'series', or keep only one value column."));

    public static Diagnostic TwoUnits(Location at) => ChartRule.At(
        at,
        new("几个数值列的单位不同，不能画在同一个轴上。", "The value columns have different units and cannot share an axis."),
        new("分成几张图，或用“类型: 分图”。", "Split it into several charts, or use 'type: multiples'."));

    public static Diagnostic NoPlace(Location at) => MapRule.At(
        at,
        new("地图没有写坐标在哪一列。", "The map does not name its coordinate column."),
        new("写“坐标: 列名”，或“经度: 列名”和“纬度: 列名”。", "Write 'place: column', or 'longitude' and 'latitude'."));

    private static string Known => string.Join(", ", Licence.Known.Select(licence => licence.Name));
}
