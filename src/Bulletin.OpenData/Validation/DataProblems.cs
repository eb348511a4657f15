using System.Globalization;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Validation;

/// <summary>What can be wrong with the data itself. None of it stops the site: the dataset is not published, and its page says so.</summary>
public static class DataProblems
{
    public static readonly Rule UnpublishedRule = Rule.Warning("BLT8101", "数据集未发布", "Dataset not published");
    public static readonly Rule UndeclaredRule = Rule.Warning("BLT8102", "数据文件没有写进 dataset.yml", "Undeclared data file");
    public static readonly Rule MissingRule = Rule.Warning("BLT8103", "数据文件不存在", "Missing data file");
    public static readonly Rule EncodingRule = Rule.Warning("BLT8104", "数据文件不是 UTF-8 编码", "Data file not UTF-8");
    public static readonly Rule HeadingRule = Rule.Warning("BLT8105", "表头与定义不符", "Headings unlike the schema");
    public static readonly Rule RaggedRule = Rule.Warning("BLT8106", "这一行的列数不对", "Ragged row");
    public static readonly Rule QuoteRule = Rule.Warning("BLT8107", "引号不对", "Wrong quotes");
    public static readonly Rule ControlRule = Rule.Warning("BLT8108", "单元格含有控制字符", "Control character in a cell");
    public static readonly Rule LengthRule = Rule.Warning("BLT8109", "单元格或行太长", "Cell or row too long");
    public static readonly Rule TypeRule = Rule.Warning("BLT8110", "值的类型不对", "Value of another type");
    public static readonly Rule RequiredRule = Rule.Warning("BLT8111", "必填的单元格空着", "Required cell empty");
    public static readonly Rule UniqueRule = Rule.Warning("BLT8112", "值重复", "Value stands twice");
    public static readonly Rule KeyRule = Rule.Warning("BLT8113", "主键重复", "Primary key stands twice");
    public static readonly Rule EnumRule = Rule.Warning("BLT8114", "不在可选值之内", "Not one of the values");
    public static readonly Rule RangeRule = Rule.Warning("BLT8115", "超出最大最小值", "Out of range");
    public static readonly Rule AreaRule = Rule.Warning("BLT8116", "坐标在范围之外", "Place outside the area");
    public static readonly Rule ReferenceRule = Rule.Warning("BLT8117", "引用的值不存在", "Reference to nothing");
    public static readonly Rule BlankRule = Rule.Warning("BLT8118", "空行或没有数据", "Blank row or no data");
    public static readonly Rule GeoJsonRule = Rule.Warning("BLT8119", "GeoJSON 不对", "Bad GeoJSON");
    public static readonly Rule ChartRule = Rule.Warning("BLT8120", "图表画不出来", "Chart without room");
    public static readonly Rule VersionRule = Rule.Warning("BLT8121", "旧版本读不了", "Version that cannot be read");
    public static readonly Rule SizeRule = Rule.Warning("BLT8122", "数据超过上限", "More data than can be held");

    public static readonly Rule SpreadsheetRule = Rule.Warning("BLT8123", "电子表格的出错提示", "Spreadsheet error");
    public static readonly Rule PersonalRule = Rule.Warning("BLT8124", "含有身份证号码", "Identity number");
    public static readonly Rule TotalRule = Rule.Warning("BLT8125", "像是合计行", "Row of totals");

    public static Diagnostic Unpublished(Location at, string title, int faults) => UnpublishedRule.At(
        at,
        new($"数据集“{title}”有 {faults} 处错误，数据没有发布；它的页面会说明，网站其余部分照常。", $"The dataset '{title}' has {faults} {(faults == 1 ? "fault" : "faults")} and its data is not published; its page says so, the rest of the site is as usual."),
        new("改正它的表里的错误后再生成。", "Correct the faults of its tables and build again."));

    public static Diagnostic Undeclared(string file) => UndeclaredRule.At(
        new(file),
        new("这个数据文件没有写进 dataset.yml，不会发布。", "This data file does not stand in dataset.yml and is not published."),
        new("在“文件”下面加上它和各列的定义，或移走它。", "Add it with its columns under 'files', or take it away."));

    public static Diagnostic Missing(Location at, string file) => MissingRule.At(
        at,
        new($"找不到数据文件“{file}”。", $"There is no data file '{file}'."),
        new("检查文件名（区分大小写），或把文件放进数据集的文件夹。", "Check its name, in which case counts, or put it into the dataset's folder."));

    public static Diagnostic NotUtf8(Diagnostic found) => EncodingRule.At(found.Location, found.Message, new("在 Excel 或 WPS 中“另存为 → CSV UTF-8”；或运行 iconv -f GB18030 -t UTF-8。", "Save it as 'CSV UTF-8', or run iconv -f GB18030 -t UTF-8."));

    public static Diagnostic NoHeading(Location at, TableColumn column) => HeadingRule.At(
        at,
        new($"第一行没有“{column.Title}”（{column.Name}）这一列。", $"The first line has no column '{column.Name}' ({column.Title})."),
        new("第一行写各列的名称或标题；列多余时从 dataset.yml 删去。", "Write the names or titles of the columns there; delete from dataset.yml what the file does not have."));

    public static Diagnostic NoProperty(Location at, TableColumn column) => HeadingRule.At(
        at,
        new($"没有一个要素有“{column.Title}”（{column.Name}）这个属性。", $"No feature has the property '{column.Name}' ({column.Title})."),
        new("属性用各列的名称或标题；列多余时从 dataset.yml 删去。", "Call properties by the names or titles of the columns; delete from dataset.yml what the file does not have."));

    public static Diagnostic UnknownHeading(Location at, string heading, string? nearest) => HeadingRule.At(
        at,
        new($"dataset.yml 没有定义“{heading}”这一列。", $"The schema in dataset.yml knows no column '{heading}'."),
        nearest is null ? new("在“列”下面定义它，或从文件中删去这一列。", "Define it under 'columns', or delete the column from the file.") : new($"是不是“{nearest}”？", $"Did you mean '{nearest}'?"));

    public static Diagnostic HeadingTwice(Location at, string heading) => HeadingRule.At(
        at,
        new($"“{heading}”这一列出现了两次。", $"The column '{heading}' stands there twice."),
        new("删去一列或改名。", "Delete or rename one of them."));

    public static Diagnostic FullWidthComma(Location at) => HeadingRule.At(
        at,
        new("第一行用了全角逗号“，”，分不出列。", "The first line has full-width commas and cannot be cut into columns."),
        new("分隔符用半角逗号“,”。", "Use the comma of ASCII between cells."));

    public static Diagnostic Ragged(Location at, int cells, int columns) => RaggedRule.At(
        at,
        new($"这一行有 {cells} 列，表头有 {columns} 列。", $"This row has {cells} cells, the first line {columns}."),
        cells > columns ? new("单元格里有逗号时，用英文双引号括起来。", "Put quotes around cells that hold a comma.") : new("补上缺少的单元格；没有数据的写空。", "Add what is missing; leave a cell empty where there is no value."));

    public static Diagnostic Quote(Location at, CsvFaultKind kind) => kind == CsvFaultKind.TooLong
        ? LengthRule.At(at, new("这一行超过 1 MiB，多半是前面漏了一个引号。", "This row has more than 1 MiB; most likely a quote is missing before it."), new("检查这里的引号。", "Check the quotes here."))
        : QuoteRule.At(
            at,
            kind switch
            {
                CsvFaultKind.Unclosed => new("引号没有结束，一直到文件末尾。", "This quote never closes."),
                CsvFaultKind.AfterQuote => new("结束的引号后面还有文字。", "Something stands behind the closing quote."),
                _ => new("没有用引号括起来的单元格里出现了引号。", "A quote stands within a cell that has none around it."),
            },
            new("含有引号的单元格整个用引号括起来，里面的引号写两遍：\"他说\"\"好\"\"\"。", "Put quotes around the whole cell and double those within: \"he said \"\"yes\"\"\"."));

    public static Diagnostic Control(Location at, int code) => ControlRule.At(
        at,
        new($"这里有控制字符 U+{code:X4}。", $"The control character U+{code:X4} stands here."),
        new("删去它（多半是从旧系统导出时带入的）。", "Delete it; it was probably exported by an old system."));

    public static Diagnostic TooLong(Location at, int characters) => LengthRule.At(
        at,
        new($"单元格有 {characters} 个字符，超过 Excel 的上限 32767。", $"The cell has {characters} characters, more than the 32,767 of a workbook."),
        new("多半是前面漏了一个引号；长文请另存为文件。", "Most likely a quote is missing; publish long texts as files."));

    public static Diagnostic Type(Location at, TableColumn column, string typed) => TypeRule.At(
        at,
        new($"“{column.Title}”的值“{Short(typed)}”不是{column.Type.Title().Chinese}。", $"'{Short(typed)}' in '{column.Name}' is no {column.Type.Name()}."),
        Remedy(column.Type, typed));

    public static Diagnostic Required(Location at, TableColumn column) => RequiredRule.At(
        at,
        new($"“{column.Title}”必填，这里空着。", $"'{column.Name}' is required and empty here."),
        new("填上值；允许空着的列，在 dataset.yml 里删去“必填”。", "Fill it in; delete 'required' from dataset.yml where it may be empty."));

    public static Diagnostic NotUnique(Location at, TableColumn column, string typed, int line) => UniqueRule.At(
        at,
        new($"“{column.Title}”的值“{Short(typed)}”在第 {line} 行已有。", $"'{Short(typed)}' in '{column.Name}' stands in line {line} already."),
        new("改正其中一个，或删去重复的行。", "Correct one of them, or delete the row."));

    public static Diagnostic SameKey(Location at, string key, int line) => KeyRule.At(
        at,
        new($"主键“{Short(key)}”与第 {line} 行相同。", $"The primary key '{Short(key)}' is that of line {line}."),
        new("改正其中一行，或删去重复的行。", "Correct one of the rows, or delete it."));

    public static Diagnostic NotInEnum(Location at, TableColumn column, string typed) => EnumRule.At(
        at,
        new($"“{column.Title}”不能是“{Short(typed)}”。", $"'{column.Name}' cannot be '{Short(typed)}'."),
        new($"可选：{string.Join('、', column.Enum.Take(12))}{(column.Enum.Length > 12 ? "……" : "")}。", $"Choose one of: {string.Join(", ", column.Enum.Take(12))}{(column.Enum.Length > 12 ? "…" : "")}."));

    public static Diagnostic OutOfRange(Location at, TableColumn column, string typed) => RangeRule.At(
        at,
        new($"“{column.Title}”的值 {typed} {Bounds(column).Chinese}。", $"The value {typed} in '{column.Name}' {Bounds(column).English}."),
        new("改正数据；范围定错了，改 dataset.yml。", "Correct the value, or the bounds in dataset.yml."));

    /// <summary>A place that <see cref="Area.Holds"/> does not hold.</summary>
    /// <param name="at">Where it stands.</param>
    /// <param name="longitude">What stands for it.</param>
    /// <param name="latitude">What stands for it.</param>
    /// <param name="area">What dataset.yml declares, or the globe.</param>
    public static Diagnostic Outside(Location at, double longitude, double latitude, Area area)
    {
        if (longitude == 0 && latitude == 0)
        {
            return AreaRule.At(
                at,
                new("坐标是 0, 0，多半是没有填。", "The place is 0, 0: most likely it was never filled in."),
                new("填上坐标；不知道时空着。", "Fill it in, or leave it empty."));
        }

        return AreaRule.At(
            at,
            area == Area.Globe
                ? new(string.Create(CultureInfo.InvariantCulture, $"地球上没有经度 {longitude}、纬度 {latitude} 这个地方。"), string.Create(CultureInfo.InvariantCulture, $"There is no place at longitude {longitude}, latitude {latitude}."))
                : new(string.Create(CultureInfo.InvariantCulture, $"坐标 {longitude}, {latitude} 在声明的范围 {area} 之外。"), string.Create(CultureInfo.InvariantCulture, $"The place {longitude}, {latitude} lies outside the declared area {area}.")),
            area.Contains(latitude, longitude) ? new("经度和纬度像是写反了：先经度，后纬度。", "Longitude and latitude seem to be swapped: longitude comes first.") : new("检查坐标；用 WGS 84 经纬度，度为单位。", "Check it: WGS 84, in degrees."));
    }

    public static Diagnostic Spreadsheet(Location at, string typed) => SpreadsheetRule.At(
        at,
        new($"“{Short(typed)}”是电子表格的出错提示，不是数据。", $"'{Short(typed)}' is what a spreadsheet shows for an error."),
        new("回到原表改正公式、加宽列，再另存为 CSV。", "Correct the formula or widen the column in the spreadsheet and save it again."));

    public static Diagnostic Personal(Location at, TableColumn column) => PersonalRule.At(
        at,
        new($"“{column.Title}”里有完整的居民身份证号码，属于个人信息，不得公开。", $"'{column.Name}' holds an identity number, which must not be published."),
        new("删去这一列，或遮去出生日期等位，如 530102********1234。", "Delete the column, or mask the number: 530102********1234."));

    public static Diagnostic Total(Location at, string typed) => TotalRule.At(
        at,
        new($"这一行像是“{typed}”行：求和、图表和统计会把它再算一遍。", $"This looks like a row of totals ('{typed}'): sums, charts and statistics count it again."),
        new("删去这一行；它确实是一类数据时，把它写进这一列的“可选值”。", "Delete it; where it is a value of its own, name it under 'enum' of the column."));

    public static Diagnostic NoReference(Location at, TableColumn column, string typed) => ReferenceRule.At(
        at,
        new($"“{column.Title}”的值“{Short(typed)}”在 {column.References!.Table} 表的 {column.References.Column} 列里没有。", $"'{column.Name}' refers to '{Short(typed)}', which does not stand in {column.References!.Table}.{column.References.Column}."),
        new("改正这个值，或在被引用的表里加上它。", "Correct it, or add it to the table that is referred to."));

    public static Diagnostic BlankRow(Location at) => BlankRule.At(
        at,
        new("这一行所有单元格都空着。", "All cells of this row are empty."),
        new("删去这一行。", "Delete the row."));

    public static Diagnostic NoRows(Location at) => BlankRule.At(
        at,
        new("文件里没有数据。", "The file holds no rows."),
        new("第一行是表头，下面至少有一行数据。", "The first line holds the headings; at least one row follows."));

    public static Diagnostic GeoJson(Location at, Wording fault) => GeoJsonRule.At(
        at,
        fault,
        new("用 GIS 软件重新导出 GeoJSON（RFC 7946，WGS 84）。", "Export it again from a GIS as GeoJSON (RFC 7946, WGS 84)."));

    public static Diagnostic SeveralAtOne(Location at, string chart, string place) => ChartRule.At(
        at,
        new($"图表“{chart}”在“{Short(place)}”处有几行数据，不知道画哪一行。", $"The chart '{chart}' has several rows at '{Short(place)}'."),
        new("加上“汇总: 合计”（数量）、“汇总: 平均”（比例、指数）或“汇总: 计数”，或用“系列”分开。", "Add 'aggregate: sum' for quantities, 'mean' for rates, or 'count'; or split it by 'series'."));

    public static Diagnostic NegativePart(Location at, string chart, string place) => ChartRule.At(
        at,
        new($"图表“{chart}”在“{Short(place)}”处有负数，负数不能是整体的一部分。", $"The chart '{chart}' has a number below zero at '{Short(place)}', which is no part of a whole."),
        new("改用“类型: 柱形”或“类型: 折线”。", "Use 'type: bar' or 'type: line'."));

    public static Diagnostic TooManyPoints(Location at, string chart, int most) => ChartRule.At(
        at,
        new($"图表“{chart}”超过 {most} 个点或系列太多，看不清。", $"The chart '{chart}' has more than {most} points, or too many series to be read."),
        new("换一个取值少的横轴（如按月、按类），并写“汇总”。", "Choose an axis with fewer values, such as months, and 'aggregate'."));

    public static Diagnostic NoVersion(Location at, string folder) => VersionRule.At(
        at,
        new($"版本的文件夹“{folder}”里没有与现在同名的数据文件。", $"The folder '{folder}' of this version holds no file named as those of today."),
        new("把旧的数据文件按原名放进去，或删去这个版本；GeoJSON 没有旧版本。", "Put the old files there under their names, or delete the version; GeoJSON has no versions."));

    public static Diagnostic TooMany(Location at, Wording what) => SizeRule.At(
        at,
        what,
        new("把数据按年份或地区拆成几个文件。", "Split the data into files by year or region."));

    private static Wording Remedy(ColumnType type, string typed) => type switch
    {
        _ when typed.AsSpan().ContainsAnyInRange('０', '９') => new("数字用半角。", "Use the digits of ASCII."),
        ColumnType.Integer or ColumnType.Number when typed.Contains(',') => new("去掉千分位的逗号。", "Delete the commas between thousands."),
        ColumnType.Integer or ColumnType.Number when typed.EndsWith('%') => new("去掉 %，单位写在 dataset.yml 里（带引号）：单位: \"%\"。", "Delete the %; the unit goes to dataset.yml, in quotes: unit: \"%\"."),
        ColumnType.Integer or ColumnType.Number when typed.Length > 1 && typed[0] == '0' && char.IsAsciiDigit(typed[1]) => new("以 0 开头的是编码而不是数，类型写“文字”。", "What begins with 0 is a code and no number: use the type string."),
        ColumnType.Integer when typed.Length > 15 && typed.All(char.IsAsciiDigit) => new("位数太多，别的软件会丢掉末位；编码的类型写“文字”。", "Other programs lose its last digits; for a code use the type string."),
        ColumnType.Integer => new("只写整数；有小数时类型写“小数”，没有数据时空着。", "Write a whole number; with decimals use the type number; leave it empty where there is none."),
        ColumnType.Number when typed.Length > 15 || typed.AsSpan().ContainsAny('e', 'E') => new("位数太多，别的软件会丢掉末位；编码的类型写“文字”。5.3E+17 这样的是 Excel 改坏的长编码，从原件重新导出。", "Other programs lose its last digits; for a code use the type string. What looks like 5.3E+17 is a code that a spreadsheet spoilt: export it again."),
        ColumnType.Number when typed.StartsWith('.') || typed.EndsWith('.') => new("小数点前后都要有数字，如 0.5。", "Digits stand on both sides of the point: 0.5."),
        ColumnType.Number => new("只写数字和小数点；没有数据时空着，或在 dataset.yml 里写“空值”。", "Write digits and a point only; leave it empty where there is no value, or name what stands for none under 'missing'."),
        ColumnType.Boolean => new("写 true 或 false（是 或 否）。", "Write true or false."),
        ColumnType.Date => new("写成 2024-03-05 或 2024年3月5日，须是存在的日期。", "Write 2024-03-05, a day that exists."),
        ColumnType.DateTime => new("写成 2024-03-05 09:30 或 2024-03-05T09:30:00+08:00。", "Write 2024-03-05 09:30 or 2024-03-05T09:30:00+08:00."),
        ColumnType.Year => new("写四位年份。", "Write a year of four digits."),
        ColumnType.YearMonth => new("写成 2024-03 或 2024年3月。", "Write 2024-03."),
        ColumnType.GeoPoint when typed.Contains('，') => new("经度和纬度之间用半角逗号。", "Put a comma of ASCII between longitude and latitude."),
        ColumnType.GeoPoint when IsSwapped(typed) => new("经度和纬度像是写反了：先经度，后纬度。", "Longitude and latitude seem to be swapped: longitude comes first."),
        _ => new("写成“经度, 纬度”，以度为单位，如 100.23, 25.61。", "Write longitude and latitude in degrees, e.g. 100.23, 25.61."),
    };

    private static bool IsSwapped(string typed) =>
        typed.Split(',') is [var first, var second] && CellValue.TryRead(ColumnType.GeoPoint, $"{second.Trim()}, {first.Trim()}", out _, out _);

    private static Wording Bounds(TableColumn column) => (column.Minimum, column.Maximum) switch
    {
        ({ } least, { } most) => new($"不在 {least} 到 {most} 之间", $"is not between {least} and {most}"),
        ({ } least, null) => new($"小于最小值 {least}", $"is less than {least}"),
        (_, var most) => new($"大于最大值 {most}", $"is more than {most}"),
    };

    private static string Short(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[39]) ? 39 : 40), "…");
}
