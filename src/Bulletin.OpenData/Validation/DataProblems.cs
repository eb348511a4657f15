using System.Globalization;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Validation;

/// <summary>
/// What can be wrong with the data itself. No error here stops the build: the dataset is not published, and its page says so.
/// </summary>
public static class DataProblems
{
    private const int MostListed = 12;

    public static readonly Rule UnpublishedRule = Rule.Note("BLT8101", "数据集未发布", "Dataset not published");
    public static readonly Rule UndeclaredRule = Rule.Warning("BLT8102", "数据文件没有写进 dataset.yml", "Data file not declared in dataset.yml");
    public static readonly Rule MissingRule = Rule.Warning("BLT8103", "数据文件不存在", "Data file not found");
    public static readonly Rule EncodingRule = Rule.Warning("BLT8104", "数据文件不是 UTF-8 编码", "Data file not UTF-8");
    public static readonly Rule HeadingRule = Rule.Warning("BLT8105", "表头与定义不符", "Headings do not match the schema");
    public static readonly Rule RaggedRule = Rule.Warning("BLT8106", "这一行的列数不对", "Wrong number of cells in a row");
    public static readonly Rule QuoteRule = Rule.Warning("BLT8107", "引号不对", "Invalid quoting");
    public static readonly Rule ControlRule = Rule.Warning("BLT8108", "单元格含有控制字符", "Control character in a cell");
    public static readonly Rule LengthRule = Rule.Warning("BLT8109", "单元格或行太长", "Cell or row too long");
    public static readonly Rule TypeRule = Rule.Warning("BLT8110", "值的类型不对", "Value of the wrong type");
    public static readonly Rule RequiredRule = Rule.Warning("BLT8111", "必填的单元格空着", "Required cell empty");
    public static readonly Rule UniqueRule = Rule.Warning("BLT8112", "值重复", "Duplicate value");
    public static readonly Rule KeyRule = Rule.Warning("BLT8113", "主键重复", "Duplicate primary key");
    public static readonly Rule EnumRule = Rule.Warning("BLT8114", "不在可选值之内", "Value not in the enumeration");
    public static readonly Rule RangeRule = Rule.Warning("BLT8115", "超出最大最小值", "Value out of range");
    public static readonly Rule AreaRule = Rule.Warning("BLT8116", "坐标在范围之外", "Coordinates outside the area");
    public static readonly Rule ReferenceRule = Rule.Warning("BLT8117", "引用的值不存在", "Referenced value does not exist");
    public static readonly Rule BlankRule = Rule.Warning("BLT8118", "空行或没有数据", "Blank row or no data");
    public static readonly Rule ChartRule = Rule.Warning("BLT8120", "图表画不出来", "Chart data cannot be drawn");
    public static readonly Rule VersionRule = Rule.Warning("BLT8121", "旧版本读不了", "Old version cannot be read");
    public static readonly Rule SizeRule = Rule.Warning("BLT8122", "数据超过上限", "Data exceeds the limit");

    public static readonly Rule SpreadsheetRule = Rule.Warning("BLT8123", "电子表格的出错提示", "Spreadsheet error value");
    public static readonly Rule ColumnsRule = Rule.Warning("BLT8127", "文件的列太多", "Too many columns in the file");
    public static readonly Rule RemarkRule = Rule.Error("BLT8128", "单元格里有批注", "Comment in a cell");
    public static readonly Rule TotalRule = Rule.Warning("BLT8125", "像是合计行", "Possible totals row");

    public static Diagnostic Unpublished(Location at, string title, int faults) => UnpublishedRule.At(
        at,
        new(
            $"数据集“{title}”有 {faults} 处错误，数据没有发布；它的页面会说明，网站其余部分照常。",
            $"The dataset '{title}' has {faults} {(faults == 1 ? "error" : "errors")}, so its data is not published; its page says "
                + "so, and the rest of the site is built as usual."),
        new("改正它的表里的错误后再生成。", "Fix the errors in its tables and build again."));

    public static Diagnostic Undeclared(string file) => UndeclaredRule.At(
        new(file),
        new("这个数据文件没有写进 dataset.yml，不会发布。", "This data file is not declared in dataset.yml and is not published."),
        new("在“文件”下面加上它和各列的定义，或移走它。", "Add it with its columns under 'files', or remove it."));

    public static Diagnostic Missing(Location at, string file) => MissingRule.At(
        at,
        new($"找不到数据文件“{file}”。", $"Data file '{file}' does not exist."),
        new("检查文件名（区分大小写），或把文件放进数据集的文件夹。", "Check the file name (case matters), or put the file into the dataset folder."));

    public static Diagnostic NotUtf8(Diagnostic found) => EncodingRule.At(
        found.Location,
        found.Message,
        new(
            "在 Excel 或 WPS 中“另存为 → CSV UTF-8”；或运行 iconv -f GB18030 -t UTF-8。",
            "Save it as 'CSV UTF-8' in the spreadsheet program, or run iconv -f GB18030 -t UTF-8."));

    public static Diagnostic TooManyColumns(Location at, int columns, int most) => ColumnsRule.At(
        at,
        new($"第一行有 {columns} 列，最多 {most} 列。", $"The header row has {columns} columns; at most {most} are allowed."),
        new(
            "多半是导出时带了空列，或分隔符不对；年份、地区等写成行，不要写成列。",
            "Empty columns were probably exported, or the delimiter is wrong. Write years, regions and the like as rows "
                + "instead of columns."));

    public static Diagnostic NoHeading(Location at, TableColumn column) => HeadingRule.At(
        at,
        new($"第一行没有“{column.Title}”（{column.Name}）这一列。", $"The header row has no column '{column.Name}' ({column.Title})."),
        new(
            "第一行写各列的名称或标题；列多余时从 dataset.yml 删去。",
            "The header row must contain the name or title of every column; delete columns from dataset.yml that the file does not have."));

    public static Diagnostic NoProperty(Location at, TableColumn column) => HeadingRule.At(
        at,
        new($"没有一个要素有“{column.Title}”（{column.Name}）这个属性。", $"No feature has the property '{column.Name}' ({column.Title})."),
        new(
            "属性用各列的名称或标题；列多余时从 dataset.yml 删去。",
            "Properties must use the name or title of a column; delete columns from dataset.yml that the file does not have."));

    public static Diagnostic UnknownHeading(Location at, string heading, string? nearest) => HeadingRule.At(
        at,
        new($"dataset.yml 没有定义“{Short(heading)}”这一列。", $"The column '{Short(heading)}' is not defined in dataset.yml."),
        nearest is null
            ? new(
                "在“列”下面定义它；不发布的列，名称写进“忽略”，或从文件中删去。",
                "Define it under 'columns'. If it is not to be published, name it under 'ignore' or delete it from the file.")
            : new($"是不是“{nearest}”？", $"Did you mean '{nearest}'?"));

    public static Diagnostic HeadingTwice(Location at, string heading) => HeadingRule.At(
        at,
        new($"“{Short(heading)}”这一列出现了两次。", $"The column '{Short(heading)}' appears twice."),
        new("删去一列或改名。", "Delete or rename one of them."));

    /// <param name="at">The first row.</param>
    /// <param name="first">What stands there.</param>
    /// <param name="line">The line of the headings.</param>
    public static Diagnostic HeadingsBelow(Location at, string first, int line) => HeadingRule.At(
        at,
        new($"表头在第 {line} 行，上面还有“{Short(first)}”等。", $"The header row is line {line}; '{Short(first)}' and perhaps more stand above it."),
        new("删去表头上面的各行：标题和单位写在 dataset.yml 里。", "Delete the lines above the header row: title and units belong in dataset.yml."));

    public static Diagnostic NoHeadings(Location at, string typed, IEnumerable<string> titles, IEnumerable<string> names) => HeadingRule.At(
        at,
        new(
            $"第一行“{Short(typed)}”里没有一个是 dataset.yml 定义的列。",
            $"None of the cells of the header row ('{Short(typed)}') is a column of dataset.yml."),
        new(
            $"第一行写表头：{Listed(titles, "、")}。",
            $"The header row must be: {Listed(names, ", ")}."));

    public static Diagnostic NoName(Location at, int column) => HeadingRule.At(
        at,
        new($"第 {column} 列没有列名，这里却有数据。", $"Column {column} has no heading, but there is a value here."),
        new(
            "在第一行写上列名；表头占两行的，合成一行，不合并单元格。",
            "Give it a heading in the first row. If the header takes two rows, make it one, without merged cells."));

    public static Diagnostic FullWidthComma(Location at) => HeadingRule.At(
        at,
        new("第一行用了全角逗号“，”，分不出列。", "The header row uses full-width commas and cannot be split into columns."),
        new("分隔符用半角逗号“,”。", "Separate cells with ASCII commas."));

    public static Diagnostic Ragged(Location at, int cells, int columns) => RaggedRule.At(
        at,
        new($"这一行有 {cells} 列，表头有 {columns} 列。", $"This row has {cells} cells; the header row has {columns}."),
        cells > columns
            ? new("单元格里有逗号时，用英文双引号括起来。", "Quote cells that contain a comma.")
            : new("补上缺少的单元格；没有数据的写空。", "Add the missing cells; leave a cell empty where there is no value."));

    /// <param name="at">The full-width comma.</param>
    /// <param name="cell">The cell that it stands in.</param>
    public static Diagnostic WideComma(Location at, int cells, int columns, string cell) => RaggedRule.At(
        at,
        new(
            $"这一行有 {cells} 列，表头有 {columns} 列：“{Short(cell)}”里的逗号是全角的“，”，没有分开两列。",
            $"This row has {cells} cells, the header row {columns}: the comma in '{Short(cell)}' is a full-width one (，) and parts "
                + "no cells."),
        new(
            "把它改成半角逗号“,”；本来就是一格里的标点的，再看这一行少了哪一格，没有数据的写空。",
            "Replace it with an ASCII comma. If it belongs to the text of the cell, see which cell is missing; leave it empty "
                + "where there is no value."));

    public static Diagnostic Quote(Location at, CsvFaultKind kind) => kind == CsvFaultKind.TooLong
        ? LengthRule.At(
            at,
            new("这一行超过 1 MiB，多半是前面漏了一个引号。", "This row is larger than 1 MiB; a quote is probably missing before it."),
            new("检查这里的引号。", "Check the quotes here."))
        : QuoteRule.At(
            at,
            kind switch
            {
                CsvFaultKind.Unclosed => new("引号没有结束，一直到文件末尾。", "This quote is never closed."),
                CsvFaultKind.AfterQuote => new("结束的引号后面还有文字。", "Unexpected text after the closing quote."),
                _ => new("没有用引号括起来的单元格里出现了引号。", "Unexpected quote inside an unquoted cell."),
            },
            new(
                "含有引号的单元格整个用引号括起来，里面的引号写两遍：\"他说\"\"好\"\"\"。",
                "Quote the whole cell and double the quotes inside it: \"he said \"\"yes\"\"\"."));

    public static Diagnostic Control(Location at, int code) => ControlRule.At(
        at,
        new($"这里有控制字符 U+{code:X4}。", $"Control character U+{code:X4}."),
        new("删去它（多半是从旧系统导出时带入的）。", "Delete it; it was probably exported from an old system."));

    public static Diagnostic TooLong(Location at, int characters) => LengthRule.At(
        at,
        new($"单元格有 {characters} 个字符，超过 Excel 的上限 32767。", $"The cell has {characters} characters, more than the Excel limit of 32,767."),
        new("多半是前面漏了一个引号；长文请另存为文件。", "A quote is probably missing; publish long texts as separate files."));

    public static Diagnostic Type(Location at, TableColumn column, string typed) => TypeRule.At(
        at,
        new(
            $"“{column.Title}”的值“{Short(typed)}”不是{column.Type.Title().Chinese}。",
            $"'{Short(typed)}' in '{column.Name}' is not a valid {column.Type.Name()}."),
        TypeRemedy.Of(column, typed));

    /// <summary>A message that stands for several cells of its column.</summary>
    public static Wording OnLines(Wording message, IReadOnlyList<int> lines, int count)
    {
        var isAll = lines.Count == count;
        return new(
            $"{message.Chinese}这一列第 {string.Join('、', lines)} 行{(isAll ? "" : $"等 {count} 处")}都是这样。",
            $"{message.English} The same is wrong in this column on lines {string.Join(", ", lines)}"
                + $"{(isAll ? "" : $" and others, {count} in all")}.");
    }

    public static Diagnostic Required(Location at, TableColumn column) => RequiredRule.At(
        at,
        new($"“{column.Title}”必填，这里空着。", $"'{column.Name}' is required but empty."),
        new(
            "填上值（合并单元格留下的空格，每一行都要填）；允许空着的列，在 dataset.yml 里删去“必填”。",
            "Fill in the value, in every row of what were merged cells; or delete 'required' in dataset.yml if the cell may be empty."));

    public static Diagnostic NotUnique(Location at, TableColumn column, string typed, int line) => UniqueRule.At(
        at,
        new($"“{column.Title}”的值“{Short(typed)}”在第 {line} 行已有。", $"'{Short(typed)}' in '{column.Name}' is already on line {line}."),
        new("改正其中一个，或删去重复的行。", "Correct one of them, or delete the duplicate row."));

    public static Diagnostic SameKey(Location at, string key, int line) => KeyRule.At(
        at,
        new($"主键“{Short(key)}”与第 {line} 行相同。", $"The primary key '{Short(key)}' is already on line {line}."),
        new("改正其中一行，或删去重复的行。", "Correct one of the rows, or delete the duplicate row."));

    public static Diagnostic NotInEnum(Location at, TableColumn column, string typed) => EnumRule.At(
        at,
        new($"“{column.Title}”不能是“{Short(typed)}”。", $"'{Short(typed)}' is not allowed in '{column.Name}'."),
        new(
            $"可选：{string.Join('、', column.Enum.Take(12))}{(column.Enum.Length > 12 ? "……" : "")}。",
            $"Choose one of: {string.Join(", ", column.Enum.Take(12))}{(column.Enum.Length > 12 ? "…" : "")}."));

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
                new("坐标是 0, 0，多半是没有填。", "The coordinates are 0, 0, which probably means that they were never filled in."),
                new("填上坐标；不知道时空着。", "Fill in the coordinates, or leave the cell empty."));
        }

        if (area.IsSwapped(longitude, latitude))
        {
            return AreaRule.At(
                at,
                new(
                    string.Create(CultureInfo.InvariantCulture, $"经度 {longitude}、纬度 {latitude} 像是写反了：这个地方在北极附近。"),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Longitude {longitude} and latitude {latitude} seem to be swapped: the place would lie near the North Pole.")),
                new(
                    "先写经度，后写纬度；确实在那里时，写上“坐标范围”。",
                    "Write the longitude first. If the place does lie there, declare an 'area'."));
        }

        return AreaRule.At(
            at,
            area == Area.Globe
                ? new(
                    string.Create(CultureInfo.InvariantCulture, $"地球上没有经度 {longitude}、纬度 {latitude} 这个地方。"),
                    string.Create(CultureInfo.InvariantCulture, $"Longitude {longitude}, latitude {latitude} does not exist on the globe."))
                : new(
                    string.Create(CultureInfo.InvariantCulture, $"坐标 {longitude}, {latitude} 在声明的范围 {area} 之外。"),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The coordinates {longitude}, {latitude} are outside the declared area {area}.")),
            area.Contains(latitude, longitude)
                ? new("经度和纬度像是写反了：先经度，后纬度。", "Longitude and latitude seem to be swapped: longitude comes first.")
                : new("检查坐标；用 WGS 84 经纬度，度为单位。", "Check the coordinates: they must be WGS 84, in degrees."));
    }

    public static Diagnostic Spreadsheet(Location at, string typed) => SpreadsheetRule.At(
        at,
        new($"“{Short(typed)}”是电子表格的出错提示，不是数据。", $"'{Short(typed)}' is a spreadsheet error value, not data."),
        new("回到原表改正公式、加宽列，再另存为 CSV。", "Correct the formula or widen the column in the spreadsheet, and save it as CSV again."));

    /// <param name="at">The cell.</param>
    /// <param name="column">Its column.</param>
    /// <param name="mark">The signs by which it is known.</param>
    public static Diagnostic Remark(Location at, TableColumn column, string mark) => RemarkRule.At(
        at,
        new($"“{column.Title}”里的“{mark}”是批注，不是给读者看的。", $"'{mark}' in '{column.Name}' is a comment, not meant for readers."),
        new("写给同事的话，移到 dataset.yml 里以 # 开头的行。", "Move notes for colleagues to a line starting with # in dataset.yml."));

    public static Diagnostic Total(Location at, string typed) => TotalRule.At(
        at,
        new(
            $"这一行像是“{typed}”行：求和、图表和统计会把它再算一遍。",
            $"This looks like a totals row ('{typed}'); sums, charts and statistics would count it again."),
        new("删去这一行；它确实是一类数据时，把它写进这一列的“可选值”。", "Delete the row. If it is a real category, add it to 'enum' of the column."));

    public static Diagnostic NoReference(Location at, TableColumn column, string typed) => ReferenceRule.At(
        at,
        new(
            $"“{column.Title}”的值“{Short(typed)}”在 {column.References!.Table} 表的 {column.References.Column} 列里没有。",
            $"'{column.Name}' refers to '{Short(typed)}', which does not exist in {column.References!.Table}.{column.References.Column}."),
        new("改正这个值，或在被引用的表里加上它。", "Correct the value, or add it to the referenced table."));

    public static Diagnostic BlankRow(Location at) => BlankRule.At(
        at,
        new("这一行所有单元格都空着。", "All cells of this row are empty."),
        new("删去这一行。", "Delete the row."));

    public static Diagnostic NoRows(Location at) => BlankRule.At(
        at,
        new("文件里没有数据。", "The file contains no rows."),
        new("第一行是表头，下面至少有一行数据。", "The first line must be the header row, followed by at least one row."));

    public static Diagnostic SeveralAtOne(Location at, string chart, string place) => ChartRule.At(
        at,
        new(
            $"图表“{chart}”在“{Short(place)}”处有几行数据，不知道画哪一行。",
            $"The chart '{chart}' has several rows at '{Short(place)}', so the value is ambiguous."),
        new(
            "加上“汇总: 合计”（数量）、“汇总: 平均”（比例、指数）或“汇总: 计数”，或用“系列”分开。",
            "Add 'aggregate: sum' for quantities, 'aggregate: mean' for rates, or 'aggregate: count'; or split the rows with 'series'."));

    public static Diagnostic SumOfRates(Location at, string chart, TableColumn column, string place) => ChartRule.At(
        at,
        new(
            $"图表“{chart}”把“{Short(place)}”处几行的“{column.Title}”相加，百分数、均价一类的数相加没有意义。",
            $"The chart '{chart}' adds up several rows of '{column.Name}' at '{Short(place)}'; a sum of percentages, rates or means "
                + "says nothing."),
        new(
            "改用“汇总: 平均”，或用“系列”分开；要精确，先用数量算出总的比率。",
            "Use 'aggregate: mean' or split the rows with 'series'; to be exact, compute the overall rate from quantities first."));

    public static Diagnostic NoWhole(Location at, string chart, string place, string total) => ChartRule.At(
        at,
        new(
            $"图表“{chart}”在“{Short(place)}”处的百分数加起来是 {total}%，不是一个整体的各部分。",
            $"The percentages of the chart '{chart}' at '{Short(place)}' add up to {total} percent: they are not parts of one whole."),
        new("改用“类型: 柱形”或“类型: 折线”，或核对数据。", "Use 'type: bar' or 'type: line', or check the data."));

    public static Diagnostic ChartOfCodes(Location at, string chart, TableColumn column) => ChartRule.At(
        at,
        new(
            $"图表“{chart}”的数值“{column.Title}”是编码、年份或坐标，不是数量，画出来没有意义。",
            $"The values of the chart '{chart}' ('{column.Name}') are codes, years or coordinates, not quantities."),
        new("“数值”换成数量的列；只数有几行时写“汇总: 计数”。", "Use a column of quantities as 'y'; to count rows, write 'aggregate: count'."));

    public static Diagnostic NegativePart(Location at, string chart, string place) => ChartRule.At(
        at,
        new(
            $"图表“{chart}”在“{Short(place)}”处有负数，负数不能是整体的一部分。",
            $"The chart '{chart}' has a negative value at '{Short(place)}', which cannot be part of a whole."),
        new("改用“类型: 柱形”或“类型: 折线”。", "Use 'type: bar' or 'type: line'."));

    public static Diagnostic TooManyPoints(Location at, string chart, int most) => ChartRule.At(
        at,
        new($"图表“{chart}”超过 {most} 个点或系列太多，看不清。", $"The chart '{chart}' has more than {most} points, or too many series to be readable."),
        new("换一个取值少的横轴（如按月、按类），并写“汇总”。", "Use an axis with fewer values, such as months, together with 'aggregate'."));

    public static Diagnostic NoVersion(Location at, string folder) => VersionRule.At(
        at,
        new($"版本的文件夹“{folder}”里没有与现在同名的数据文件。", $"The version folder '{folder}' has no file with the name of a current data file."),
        new(
            "把旧的数据文件按原名放进去，或删去这个版本；GeoJSON 没有旧版本。",
            "Put the old files there under their original names, or delete the version. GeoJSON files have no versions."));

    public static Diagnostic TooManyValues(Location at, int most) => TooMany(
        at,
        new($"超过 {most} 个不同的值，无法核对是否重复。", $"There are more than {most} different values; duplicates cannot be found."));

    public static Diagnostic TooMany(Location at, Wording what) => SizeRule.At(
        at,
        what,
        new("把数据按年份或地区拆成几个文件。", "Split the data into files by year or region."));

    private static Wording Bounds(TableColumn column) => (column.Minimum, column.Maximum) switch
    {
        ({ } least, { } most) => new($"不在 {least} 到 {most} 之间", $"is not between {least} and {most}"),
        ({ } least, null) => new($"小于最小值 {least}", $"is less than {least}"),
        (_, var most) => new($"大于最大值 {most}", $"is more than {most}"),
    };

    private static string Listed(IEnumerable<string> names, string separator) =>
        string.Join(separator, names.Take(MostListed)) + (names.Count() > MostListed ? "……" : "");

    private static string Short(string text) =>
        text.Length <= 40 ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[39]) ? 39 : 40), "…");
}
