using Bulletin.Content.Fields;
using static Bulletin.Content.Fields.ValueKind;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>The keys of dataset.yml beside those of every document.</summary>
internal static class DatasetKeys
{
    // Those that stand within others come first: a static field is made in the order of the text.
    public static readonly Key From = Key.Of(Date, "from", "起", "开始的日期", "its first day");
    public static readonly Key To = Key.Of(Date, "to", "止", "结束的日期", "its last day");
    public static readonly Key ContactName = Key.Text("name", "名称", "人员或科室", "a person or office").Required();
    public static readonly Key Phone = Key.Text("phone", "电话", "电话", "telephone");
    public static readonly Key Email = Key.Text("email", "邮箱", "电子邮箱", "e-mail address");
    public static readonly Key File =
        Key.Of(ValueKind.Path, "file", "文件", "CSV 或 GeoJSON 文件名", "the name of a CSV or GeoJSON file").Required();
    public static readonly Key Name = Key.Text(
        "name", "名称", "发布的文件名；默认为文件名", "the name of the published files; by default the file's").Identifying();
    public static readonly Key Title = Key.Text("title", "标题", "表的标题；默认为数据集的标题", "the table's title; by default the dataset's");
    public static readonly Key TableDescription = Key.Text("description", "描述", "表讲什么", "what the table contains");
    public static readonly Key Delimiter =
        Key.Choice(
            "delimiter",
            "分隔符",
            "分隔符；默认从第一行看出",
            "what stands between cells; by default seen from the first line",
            ",",
            ";",
            "|",
            "tab",
            "制表符");
    public static readonly Key Missing = Key.Of(Texts, "missing", "空值", "表示没有数据的写法，如 “-”", "what stands for no value, e.g. '-'");
    public static readonly Key Ignored = Key.Of(
        Texts, "ignore", "忽略", "文件里有而不发布的列，写表头上的名称", "columns of the file that are not published, by their headings");
    public static readonly Key System = Key.Text(
        "crs",
        "坐标系",
        "坐标所用的坐标系：WGS84 CGCS2000 GCJ-02 BD-09",
        "in which system places are given: WGS84, CGCS2000, GCJ-02, BD-09").Identifying();
    public static readonly Key PrimaryKey = Key.Of(Texts, "primary_key", "主键", "合起来能指明一行的列", "the columns that together name a row");
    public static readonly Key ColumnName = Key.Text("name", "名称", "发布文件中的列名", "its name in the published files").Required().Identifying();
    public static readonly Key ColumnTitle = Key.Text("title", "标题", "给人看的列名；默认为名称", "its heading for readers; by default the name");
    public static readonly Key Type = Key.Choice("type", "类型", "类型；默认为文字", "the type; text by default", [.. ColumnTypes.Choices]);
    public static readonly Key Unit = Key.Text("unit", "单位", "计量单位", "the unit of measurement");
    public static readonly Key ColumnDescription = Key.Text("description", "描述", "列的含义", "what the column means");
    public static readonly Key Required = Key.Of(Flag, "required", "必填", "不能空着", "it may not be empty");
    public static readonly Key Unique = Key.Of(Flag, "unique", "唯一", "不能重复", "no value may stand there twice");
    public static readonly Key Enum = Key.Of(Texts, "enum", "可选值", "只能是这些值", "only these values") with
    { Joining = Joining.Terms };
    public static readonly Key Minimum = Key.Text("minimum", "最小值", "最小值或最早的日期", "the least value or earliest date");
    public static readonly Key Maximum = Key.Text("maximum", "最大值", "最大值或最晚的日期", "the greatest value or latest date");
    public static readonly Key References =
        Key.Text("references", "引用", "值必须在另一张表的列里：表名.列名", "every value must stand in a column of another table: table.column");
    public static readonly Key Kind =
        Key.Choice(
            "type",
            "类型",
            "折线 柱形 堆叠 占比 分图",
            "how it looks",
            "line",
            "折线",
            "bar",
            "柱形",
            "stacked",
            "堆叠",
            "share",
            "占比",
            "multiples",
            "分图").Required();
    public static readonly Key ChartTitle = Key.Text("title", "标题", "图表的标题", "its title").Required();
    public static readonly Key ChartDescription = Key.Text("description", "描述", "从图中能看出什么", "what a reader shall see in it");
    public static readonly Key X = Key.Text("x", "横轴", "横轴的列", "the column along the axis").Required().Identifying();
    public static readonly Key Y = Key.Of(Texts, "y", "数值", "数值的列；计数时可不写", "the columns of figures; none when rows are counted");
    public static readonly Key Series = Key.Text("series", "系列", "按这一列分成几个系列", "the column whose values are the series").Identifying();
    public static readonly Key Combine =
        Key.Choice(
            "aggregate",
            "汇总",
            "同一位置有几行时怎样合并",
            "what becomes of several rows at one place",
            "sum",
            "合计",
            "mean",
            "平均",
            "count",
            "计数");
    public static readonly Key MapTitle = Key.Text("title", "标题", "地图的标题", "its title").Required();
    public static readonly Key Label = Key.Text("label", "地名", "地点名称的列", "the column that names a place").Required().Identifying();
    public static readonly Key Place = Key.Text("place", "坐标", "坐标的列", "the column of coordinates").Identifying();
    public static readonly Key Longitude = Key.Text("longitude", "经度", "经度的列", "the column of longitudes").Identifying();
    public static readonly Key Latitude = Key.Text("latitude", "纬度", "纬度的列", "the column of latitudes").Identifying();
    public static readonly Key Group = Key.Text("group", "分组", "按这一列用不同的标记", "the column by which places are distinguished").Identifying();
    public static readonly Key Version = Key.Text(
        "version", "版本", "版本名，也是文件夹名", "its name, and that of its folder").Required().Identifying();
    public static readonly Key On = CommonKeys.On;
    public static readonly Key What = Key.Text("what", "内容", "后来改了什么", "what was changed after it");

    public static readonly Key Columns =
        Key.Records(
            "columns",
            "列",
            "各列的定义，按发布的顺序",
            "the columns in the order of publication",
            ColumnName,
            ColumnTitle,
            Type,
            Unit,
            ColumnDescription,
            Required,
            Unique,
            Enum,
            Minimum,
            Maximum,
            References).Required();
    public static readonly Key Charts =
        Key.Records("charts", "图表", "图表", "charts", Kind, ChartTitle, ChartDescription, X, Y, Series, Combine);
    public static readonly Key Map = Key.Record("map", "地图", "地图", "a map", MapTitle, Label, Place, Longitude, Latitude, Group);

    public static readonly Key Description =
        Key.Text("description", "描述", "数据集讲什么、从哪里来，一段话", "what the dataset contains and where it comes from, in a paragraph")
            .Required();
    public static readonly Key Publisher = Key.Of(Texts, "publisher", "提供方", "提供数据的部门", "the agency that provides the data").Required() with
    { Joining = Joining.Agencies };
    public static readonly Key Licence = Key.Record(
        "licence",
        "许可",
        "使用许可：CC-BY-4.0 一类的名称，或名称与网址",
        "the licence: a name such as CC-BY-4.0, or title and address",
        Key.Text("title", "名称", "许可的名称", "its name").Required(),
        Key.Text("url", "网址", "许可全文的网址", "where its text stands")) with
    { OrFirstChild = true, IsRequired = true };
    public static readonly Key Frequency =
        Key.Choice("frequency", "更新频率", "多久更新一次", "how often it is brought up to date", [.. Frequencies.Chinese]);
    public static readonly Key Period = Key.Record("period", "时段", "数据涵盖的时间", "the time it covers", From, To);
    public static readonly Key Spatial = Key.Text("spatial", "地域", "数据涵盖的地域", "the region it covers");
    public static readonly Key Area =
        Key.Text("area", "坐标范围", "所有坐标应在的范围：西, 南, 东, 北（度）", "where all places must lie: west, south, east, north in degrees");
    public static readonly Key Access = Key.Choice(
        "access",
        "开放属性",
        "无条件开放或有条件开放；默认为无条件开放",
        "whether anybody may use the data; by default everybody",
        "unconditional",
        "无条件开放",
        "conditional",
        "有条件开放");
    public static readonly Key Conditions = Key.Text(
        "conditions", "开放条件", "有条件开放的，写明条件", "the conditions of data that is open with conditions");
    public static readonly Key Contact =
        Key.Record("contact", "联系方式", "数据的联系人或科室", "whom to ask about the data", ContactName, Phone, Email) with { OrFirstChild = true };
    public static readonly Key Notes = Key.Of(Texts, "notes", "说明", "口径、来源和使用时要注意的事", "how the figures came about and what to mind");
    public static readonly Key Files =
        Key.Records(
            "files",
            "文件",
            "数据文件和各列的定义",
            "the data files and their columns",
            File,
            Name,
            Title,
            TableDescription,
            Delimiter,
            Missing,
            Ignored,
            System,
            Columns,
            PrimaryKey,
            Charts,
            Map).Required();
    public static readonly Key Versions =
        Key.Records(
            "versions",
            "版本",
            "保留的旧版本，放在 versions/ 下同名的文件夹里",
            "earlier versions, each in a folder of that name below versions/",
            Version,
            On,
            What);
}
