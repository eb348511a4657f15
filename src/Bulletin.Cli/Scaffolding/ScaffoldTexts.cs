using Bulletin.Cli.Terminal;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;

namespace Bulletin.Cli.Scaffolding;

/// <summary>What <c>new</c> says, and the words it writes into new documents: those are for Chinese editors.</summary>
internal static class ScaffoldTexts
{
    public const string DraftHead = "# 每行一个键，“#”后面是说明；带“#”的行不起作用，需要时删去行首的“# ”。写好后删去“草稿”一行，填上“发布审核”。";

    public static readonly Wording Site = new("新建站点", "a site");
    public static readonly Wording Theme = new(
        "新建主题：内置主题的完整副本，需要 .NET SDK",
        "a theme: a full copy of the built-in theme; needs the .NET SDK");
    public static readonly Wording Folder = new("新建的文件夹，必须不存在或是空的", "Folder to create; must not exist or must be empty");
    public static readonly Wording Date = new("日期，默认为今天", "Date; default: today");
    public static readonly Wording Title = new("标题", "The title");
    public static readonly Wording Number = new("发文字号，也用作文件名", "Document number (发文字号); also names the file");
    public static readonly Wording IssueNumber = new("当年第几期，默认为下一期", "Issue number within the year; default: the next one");
    public static readonly Wording Next = new(
        "写好后删去“草稿”一行，填上“发布审核”，再运行 bulletin check。",
        "When the text is ready, delete the line 草稿 (draft), fill in 发布审核 (reviewed) and run bulletin check.");

    /// <summary>A name that was made of the date becomes part of a URL that is meant to last.</summary>
    public static Wording NamedByDate(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return new(
            $"文件名“{name}”会成为永久网址的一部分；要换名，请在发布前给文件改名（如 gongshui-banfa.md），或删去它，用 --number（专题、页面用 --title）重新新建。",
            $"The file name '{name}' becomes part of a permanent URL. To change it, rename the file before it is published (for "
                + "example to gongshui-banfa.md), or delete it and run the command again with --number (--title for special topics "
                + "and pages).");
    }

    public static readonly IReadOnlyList<Example> NewExamples =
    [
        new("bulletin new site gongbao", new("新建站点", "create a site")),
        new("bulletin new policy gongbao --number 云政办发〔2024〕12号", new("新建政策文件", "create a policy")),
        new("bulletin new issue gongbao", new("新建下一期公报", "create the next issue")),
    ];

    public static readonly IReadOnlyList<Example> SiteExamples =
    [
        new("bulletin new site gongbao", new("然后运行 bulletin serve gongbao", "then run: bulletin serve gongbao")),
    ];

    public static readonly IReadOnlyList<Example> ThemeExamples =
    [
        new("bulletin new theme gongbao/mytheme", new("然后运行 dotnet build gongbao/mytheme", "then run: dotnet build gongbao/mytheme")),
    ];

    public static Wording Document(Wording type) => new($"新建{type.Chinese}（草稿）", $"a draft: {type.English}");

    public static IReadOnlyList<Example> DocumentExamples(ContentType type) => type switch
    {
        IssueType => [new("bulletin new issue --date 2024-04-30 --number 4", new("2024年第4期", "issue 4 of 2024"))],
        { IsNamedByTitle: false } =>
        [
            new($"bulletin new {type.Word} --date 2024-03-05 --title 关于……的通知", new("日期也用作文件名", "the date also names the file")),
        ],
        _ => [new($"bulletin new {type.Word} --title 联系我们", new("标题也用作文件名", "the title also names the file"))],
    };

    public static readonly Wording Dataset = new(
        "新建数据集（草稿）：复制表格为 UTF-8，猜出各列的类型",
        "a dataset (draft): copies a table as UTF-8 and guesses the types of its columns");
    public static readonly Wording DatasetName = new("数据集的名称，用在网址里，写在最前", "Name of the dataset; part of its URL; comes first");
    public static readonly Wording DatasetFile = new(
        "表：.xlsx 工作簿，或 CSV、TSV 文件（UTF-8 或 GBK）",
        "The table: an .xlsx workbook, or a CSV or TSV file (UTF-8 or GBK)");
    public static readonly Wording NextForData = new(
        "看一看各列的类型，写好描述和许可，删去“草稿”一行，填上“发布审核”，再运行 bulletin check。",
        "Review the column types, fill in 描述 (description) and 许可 (licence), delete the line 草稿 (draft), fill in 发布审核 (reviewed) "
            + "and run bulletin check.");
    public static readonly IReadOnlyList<Example> DatasetExamples =
    [
        new("bulletin new dataset kongqi 空气质量.xlsx gongbao", new("名称、表、站点文件夹", "name, table, site folder")),
        new(
            "bulletin new dataset kongqi 空气质量.xlsx gongbao --update",
            new("每月换上新的表", "replace its table, for example every month")),
    ];

    /// <param name="site">The site folder that was typed before the last place.</param>
    /// <param name="name">Of the dataset; null: it was not typed.</param>
    /// <param name="table">The file; null: it was not typed.</param>
    public static Wording SiteComesLast(string site, string? name, string? table) => new(
        $"bulletin：“{site}”是站点文件夹，要写在最后：bulletin new dataset {name ?? "名称"} {table ?? "表.xlsx"} {site}",
        $"bulletin: '{site}' is the site folder, which comes last: bulletin new dataset {name ?? "NAME"} {table ?? "FILE"} {site}");

    public static Wording BadDatasetName(string name) => new(
        $"bulletin：数据集的名称“{name}”只能含字母、数字、汉字和 - _ .，不能是 index、by、gazette、openapi。",
        $"bulletin: invalid dataset name '{name}'; use letters, digits, Han characters and - _ . only; index, by, gazette and "
            + "openapi are reserved.");

    public static readonly Wording Update = new("数据集已经有了，只换上新的表", "Replace the table of an existing dataset");
    public static readonly Wording NextForTable = new(
        "再改 dataset.yml 的“更新日期”；审核后用 bulletin review 写上“发布审核”，运行 bulletin check。",
        "Now set 更新日期 (updated) in dataset.yml, record the review with bulletin review and run bulletin check.");
    public static readonly Wording Emptied = new(
        "原来的“发布审核”“保密审查”审的是旧表，已经清空；审核以前，数据集不会发布。",
        "The reviews in dataset.yml were of the old table and have been emptied; the dataset is not published until it is reviewed.");

    public static Wording DatasetExists(string path) => new(
        $"bulletin：{path} 已经存在，没有写入。只换上新的表，加 --update。",
        $"bulletin: {path} already exists; nothing was written. Add --update to replace its table.");

    public static Wording NoTable(string folder, string file) => new(
        $"bulletin：{folder} 里没有可以换的表“{file}”。",
        $"bulletin: {folder} has no table '{file}' to replace.");

    public static Wording NotCsv(string path) => new(
        $"bulletin：“{path}”不是 .xlsx 工作簿，也不是 CSV（旧的 .xls、WPS 的 .et 和网页读不了）。在 Excel 或 WPS 中打开它，另存为 .xlsx 或“CSV UTF-8”，再运行。",
        $"bulletin: '{path}' is neither an .xlsx workbook nor CSV (.xls, .et and web pages cannot be read). Open it in a spreadsheet "
            + "program, save it as .xlsx or 'CSV UTF-8' and try again.");

    public static Wording NotTable(string path) => new(
        $"bulletin：“{path}”是 Markdown 稿件，不是表格。把要画的表存成 .xlsx 或“CSV UTF-8”，再运行；稿件里写成 | 甲 | 乙 | 的表格不用画。",
        $"bulletin: '{path}' is a Markdown document, not a table. Save the table as .xlsx or 'CSV UTF-8' and try again; pipe tables of a "
            + "document need no drawing.");

    public static readonly Wording SheetName = new("工作簿里的哪张表，默认为第一张有内容的", "Which sheet of a workbook; default: the first with content");

    public static Wording NoSheets(string path) => new(
        $"bulletin：“{path}”是 CSV，没有工作表，去掉 --sheet。",
        $"bulletin: '{path}' is CSV and has no sheets; leave out --sheet.");

    public static Wording NoSheet(string path, string name, IEnumerable<string> names) => new(
        $"bulletin：“{path}”里没有工作表“{name}”，有：{string.Join('、', names)}。",
        $"bulletin: '{path}' has no sheet '{name}'; it has: {string.Join(", ", names)}.");

    public static Wording SheetChosen(string name, IReadOnlyCollection<string> others) => new(
        $"读了工作表“{name}”；还有：{string.Join('、', others)}。要读别的，加 --sheet 名称。",
        $"Read the sheet '{name}'; there are also: {string.Join(", ", others)}. To read another, add --sheet NAME.");

    public static Wording HiddenCells(int rows, int columns) => new(
        $"隐藏的 {rows} 行、{columns} 列没有读。要用的，先在工作簿里取消隐藏。",
        $"{rows} hidden rows and {columns} hidden columns were not read. Unhide them in the workbook if they are wanted.");

    public static Wording NotOneEncoding(string path, int line) => new(
        $"bulletin：“{path}”是 UTF-8，但第 {line} 行有不是 UTF-8 的字符。改正这一行，另存为“CSV UTF-8”，再运行。",
        $"bulletin: '{path}' is UTF-8, but line {line} has characters that are not. Correct the line, save the file as 'CSV UTF-8' "
            + "and try again.");

    public static Wording HeadJoined(string headings) => new(
        $"表头占两行，已合成一行：{headings}。",
        $"The headings took two rows and were joined: {headings}.");

    public static Wording NoHead(string first) => new(
        $"第一行（“{first}”……）像是数据，不是表头。各列暂时叫“列1”“列2”……，请在 dataset.yml 的“标题”里写上真正的列名。",
        $"The first row ('{first}' …) looks like data and not like headings. The columns are called 列1, 列2 … for now; write their real "
            + "names as titles in dataset.yml.");

    public static Wording SpoiltColumn(string heading, string cell) => new(
        $"“{heading}”里有“{cell}”这样的值：电子表格改成了科学计数法，末几位已经丢失。回到原件，把这一列设为“文本”格式后重新导出。",
        $"'{heading}' has values such as '{cell}': a spreadsheet rewrote them in scientific notation, and the last digits are lost. "
            + "Go back to the original, set the format of the column to 'Text' and export it again.");

    public static Wording TitleTaken(string title) => new(
        $"第一行“{title}”像是表的标题，已用作数据集的标题，没有写进表里。",
        $"The first line '{title}' looks like a title. It is used as the title of the dataset and is not part of the table.");

    public static Wording LineAbove(string text) => new(
        $"“{text}”在表头上面，没有画进表里；要写的，另起一段写在表的前面。",
        $"'{text}' stands above the headings and is not part of the drawing. Write it as a paragraph before the table if it is needed.");

    public static Wording SiteMade(string folder) => new(
        $"站点已建好：{folder}\n预览：bulletin serve {folder}\n生成：bulletin build {folder}",
        $"Created site: {folder}\nPreview: bulletin serve {folder}\nBuild: bulletin build {folder}");

    public static Wording ThemeMade(string folder, string name) => new(
        $"主题已建好：{folder}\n编译：dotnet build {folder}\n然后在 site.yml 写（相对于站点文件夹）：theme: {name}/bin/{name}.dll",
        $"Created theme: {folder}\nBuild it: dotnet build {folder}\nThen set in site.yml (relative to the site folder): theme: "
            + $"{name}/bin/{name}.dll");

    public static Wording NotEmpty(string folder) => new(
        $"bulletin：“{folder}”已经存在且不是空文件夹，没有写入。",
        $"bulletin: '{folder}' already exists and is not an empty folder; nothing was written.");

    public static Wording Exists(string path) => new(
        $"bulletin：{path} 已经存在，没有写入。",
        $"bulletin: {path} already exists; nothing was written.");

    public static Wording NumberTaken(string number, string path) => new(
        $"bulletin：发文字号“{number}”已经用于 {path}，没有写入。核对发文字号；要改那一份，直接打开它。",
        $"bulletin: {path} already has the number '{number}'; nothing was written. Check the number, or open that document to change it.");

    public static Wording BadIssueNumber(string typed) => new(
        $"bulletin：期号不能是“{typed}”，请写 1 至 9999 的整数。",
        $"bulletin: invalid issue number '{typed}'; use a whole number from 1 to 9999.");

    public static Wording BadThemeName(string name) => new(
        $"bulletin：主题名“{name}”只能含字母、数字和 - _ .，并以字母或数字开头。",
        $"bulletin: invalid theme name '{name}'; use letters, digits and - _ . only, beginning with a letter or digit.");
}
