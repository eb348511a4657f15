using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Markdown;

/// <content>Mistakes in headings, anchors, notes and tables.</content>
public static partial class MarkdownProblems
{
    public static readonly Rule SkippedLevelRule = Rule.Barrier("BLT3010", "标题层级跳级", "Heading level skipped");
    public static readonly Rule EmptyHeadingRule = Rule.Warning("BLT3011", "标题没有文字", "Heading without text");
    public static readonly Rule DuplicateAnchorRule = Rule.Error("BLT3012", "位置标识重复", "Duplicate anchor");
    public static readonly Rule InvalidAnchorRule = Rule.Error("BLT3013", "位置标识不合规", "Invalid anchor");
    public static readonly Rule MisplacedAnchorRule = Rule.Warning("BLT3014", "位置标识没有对象", "Unattached anchor");
    public static readonly Rule AttributesRule = Rule.Warning("BLT3015", "属性写法不支持", "Unsupported attributes");
    public static readonly Rule UnusedFootnoteRule = Rule.Warning("BLT3016", "脚注没有引用", "Unused footnote");
    public static readonly Rule UnusedDefinitionRule = Rule.Warning("BLT3017", "链接定义没有使用", "Unused link definition");
    public static readonly Rule BrokenTableRule = Rule.Warning("BLT3018", "网格表格画得不齐", "Grid table not aligned");
    public static readonly Rule TooDeepRule = Rule.Error("BLT3019", "嵌套过深", "Nested too deeply");
    public static readonly Rule EmptyBodyRule = Rule.Warning("BLT3020", "正文为空", "Empty body");
    public static readonly Rule PromptRule = Rule.Error("BLT3023", "正文中有待替换的提示", "Template placeholder in the body");
    public static readonly Rule TableLookalikeRule = Rule.Warning("BLT3024", "像表格，但不是表格", "Malformed table");
    public static readonly Rule UnevenRowRule = Rule.Warning("BLT3025", "表格一行的格数与表头不同", "Table row and header differ in length");
    public static readonly Rule TooMuchRule = Rule.Error("BLT3040", "正文过大", "Body too large");
    public static readonly Rule TooManyDefinitionsRule = Rule.Error("BLT3041", "脚注或链接定义过多", "Too many footnotes or link definitions");
    public static readonly Rule TooManyMisreadRule = Rule.Error("BLT3047", "写坏的链接过多", "Too many malformed links");
    public static readonly Rule HeadlessTableRule = Rule.Barrier("BLT3027", "表格没有表头", "Table without a header row");

    public static readonly Rule AttachmentsMissingRule = Rule.Warning("BLT3046", "正文写明有附件，却没有附件", "Attachments named but missing");

    public static readonly Rule SampleTextRule = Rule.Warning("BLT3049", "留有待补的字样", "Sample text left in");

    public static Diagnostic SampleText(Location at, string typed) => SampleTextRule.At(
        at,
        new(
            $"“{Short(typed)}”像是草稿里还没有补上的内容，会照样公开显示。",
            $"'{Short(typed)}' looks like a gap that was left in a draft; it is published as it is."),
        new("补上真正的内容；本来就该这样写的，不用改。", "Fill in the real words. If it is meant to be so, ignore this warning."));

    /// <param name="title">What the text names; empty when it stands on the next lines.</param>
    public static Diagnostic AttachmentsMissing(Location at, string title) => AttachmentsMissingRule.At(
        at,
        new(
            $"正文写明有附件{(title.Length == 0 ? "" : $"“{Short(title)}”")}，可是这份稿件没有附件，后面也没有附件的内容。",
            $"The text names attachments{(title.Length == 0 ? "" : $" ('{Short(title)}')")}, but the document has none, "
                + "and their text does not follow."),
        new(
            "附件是文件的，放在同一个文件夹，在文件头写“附件: [{文件: ……, 标题: ……}]”；是文字的，接在后面写，以“附件1”另起一行；不随文公开的，写“（略）”。",
            "Put the files beside the document and list them as 'attachments', or add their text below, beginning with a line 附件1. "
                + "If an attachment is not published, write （略） behind it."));

    public static Diagnostic HeadlessTable(Location at) => HeadlessTableRule.At(
        at,
        new(
            "表格没有表头，读屏软件不能说出每一格是什么（WCAG 2.2，1.3.1）。",
            "The table has no header row, so screen readers cannot announce what a cell means (WCAG 2.2, 1.3.1)."),
        new("第一行写上各栏的名称；网格表格在表头下面画 +===+。", "Put the column names into the first row; in a grid table, draw +===+ below the header."));

    public static Diagnostic SkippedLevel(Location at, int level, int expected) => SkippedLevelRule.At(
        at,
        new($"标题直接用了第 {level} 级，上一层还没有出现。", $"This heading has level {level}, but no heading of the level above comes before it."),
        new($"改用 {new string('#', expected)}。", $"Use {new string('#', expected)}."));

    public static Diagnostic EmptyHeading(Location at) => EmptyHeadingRule.At(
        at,
        new("标题没有文字，不会显示。", "The heading has no text and is not shown."),
        new("写上标题，或删去 #。", "Write the heading, or delete the #."));

    public static Diagnostic DuplicateAnchor(Location at, string id) => DuplicateAnchorRule.At(
        at,
        new($"位置标识 {Short(id)} 在本文件中已经用过。", $"The anchor {Short(id)} is already used in this document."),
        new("换一个标识。", "Use another anchor."));

    public static Diagnostic InvalidAnchor(Location at, string id) => InvalidAnchorRule.At(
        at,
        new($"位置标识“{Short(id)}”不合规。", $"'{Short(id)}' is not a valid anchor."),
        new("以文字或数字开头，只用文字、数字、-、_ 和 .。", "Start with a letter or digit; use letters, digits, -, _ and . only."));

    public static Diagnostic MisplacedAnchor(Location at, string id) => MisplacedAnchorRule.At(
        at,
        new($"位置标识 {Short(id)} 没有对象，按文字显示。", $"The anchor {Short(id)} is not attached to anything and is shown as text."),
        new("写在标题或段落末尾，或单独一行放在表格、列表之前。", "Put it at the end of a heading or paragraph, or on its own line before a table or list."));

    public static Diagnostic Attributes(Location at, string block) => AttributesRule.At(
        at,
        new($"属性 {Short(block)} 不支持，按文字显示。", $"The attributes {Short(block)} are not supported and are shown as text."),
        new("花括号内只能写 {#" + "id}；样式由主题决定。", "Only {#" + "id} is allowed in braces; the theme controls styling."));

    public static Diagnostic UnusedFootnote(Location at, string label) => UnusedFootnoteRule.At(
        at,
        new($"脚注 [{Short(label)}] 在正文中没有引用，仍列于文末。", $"The footnote [{Short(label)}] is never referenced; it is still shown at the end."),
        new($"在正文相应位置加上 [{Short(label)}]，或删去脚注。", $"Add [{Short(label)}] where it belongs in the text, or delete the footnote."));

    public static Diagnostic UnusedDefinition(Location at, string label) => UnusedDefinitionRule.At(
        at,
        new($"链接定义 [{Short(label)}] 没有使用，不会显示。", $"The link definition [{Short(label)}] is never used; it is not shown."),
        new("删去定义，或检查引用处的名称。", "Delete it, or check the name at the place that should use it."));

    public static Diagnostic BrokenTable(Location at) => BrokenTableRule.At(
        at,
        new("网格表格的线从这里起没有对齐，整张表按文字显示。", "The lines of this grid table are not aligned from here on; the whole table is shown as text."),
        new("使每行的 | 与 + 上下对齐（汉字按两格或一格计均可）。", "Align | and + in every row (a Han character may count as two columns or one)."));

    public static Diagnostic TooDeep(Location at) => TooDeepRule.At(
        at,
        new("嵌套过深或括号过多，无法解析，按纯文本显示。", "Lists, quotes, emphasis or brackets are nested too deeply; the text is shown as plain text."),
        new("减少嵌套层次，或拆成几段。", "Reduce the nesting, or split the paragraph."));

    /// <summary>A body with too many lines or marks, of which no more is read.</summary>
    public static Diagnostic TooMuch(Location at, int lines, int marks) => TooMuchRule.At(
        at,
        new(
            $"正文超过 {lines} 行，或 *、[、| 等记号超过 {marks} 个，从这里起没有读。",
            $"The body has more than {lines} lines, or more than {marks} marks such as *, [ and |; what follows is not read."),
        new(
            "核对是不是误贴了别的内容；长文分成几篇，大表作为数据集发布。",
            "Check whether something else was pasted by mistake. Split a long text into several documents, and publish a large table "
                + "as a dataset."));

    /// <summary>More footnotes or definitions of links than a body may have.</summary>
    public static Diagnostic TooManyDefinitions(Location at, int most) => TooManyDefinitionsRule.At(
        at,
        new($"脚注或链接定义超过 {most} 个，其余按文字显示。", $"There are more than {most} footnotes or link definitions; the rest is shown as text."),
        new("分成几篇。", "Split the text into several documents."));

    /// <summary>More addresses behind brackets that are none than are looked through.</summary>
    public static Diagnostic TooManyMisread(Location at, int most) => TooManyMisreadRule.At(
        at,
        new(
            $"“](”后面读不出地址的已有 {most} 处，从这里起的链接都按文字显示。",
            $"No address can be read after '](' in {most} places, so all links from here on are shown as text."),
        new(
            "核对是不是误贴了别的内容；链接写成 [文字](地址)，地址里不留空格。",
            "Check whether something else was pasted by mistake. Write links as [text](address), without blanks in the address."));

    public static Diagnostic EmptyBody(Location at) => EmptyBodyRule.At(
        at,
        new("正文没有内容。", "The body has no content."),
        new("补上正文；没有写好的，在文件头写“草稿: 是”。", "Write the text. If the document is not ready, set 'draft: true'."));

    public static Diagnostic Prompt(Location at) => PromptRule.At(
        at,
        new("新建文件时的提示还留在正文里，将公开显示。", "The template placeholder is still in the body and would be published."),
        new("删去这一行，写上正文。", "Delete this line and write the body."));

    /// <summary>Rows of bars, and no line of dashes below the first of them.</summary>
    public static Diagnostic NoRuler(Location at, int cells) => TableLookalikeRule.At(
        at,
        new(
            "这几行以 | 开头，像表格，但第一行下面没有分隔行，按文字显示。",
            "These lines start with | and look like a table, but there is no separator line below the first; they are shown as text."),
        new(
            $"紧接第一行加一行“{Ruler(cells)}”，格数与第一行相同，各行之间不空行；不是表格的，在行首的 | 前加反斜杠。",
            $"Add a line '{Ruler(cells)}' directly below the first line, with the same number of cells and no blank lines between "
                + "rows. If it is not a table, put a backslash before the leading |."));

    /// <summary>Rows of bars whose line of dashes has other dashes.</summary>
    public static Diagnostic WideRuler(Location at, int cells) => TableLookalikeRule.At(
        at,
        new(
            "这几行像表格，但分隔行的横线不是半角的 -，按文字显示。",
            "These lines look like a table, but the dashes of its separator line are not '-'; they are shown as text."),
        new($"把分隔行改为“{Ruler(cells)}”。", $"Change the separator line to '{Ruler(cells)}'."));

    /// <summary>Rows of bars whose line of dashes has another number of cells than the first.</summary>
    public static Diagnostic UnlikeRuler(Location at, int cells, int dashes) => TableLookalikeRule.At(
        at,
        new(
            $"这几行像表格，但第一行有 {cells} 格，分隔行有 {dashes} 格，按文字显示。",
            $"These lines look like a table, but the first line has {Cells(cells)} and the separator line has {dashes}; they are "
                + "shown as text."),
        new($"把分隔行改为“{Ruler(cells)}”，紧接在第一行下面。", $"Change the separator line to '{Ruler(cells)}', directly below the first line."));

    /// <summary>Rows whose cells are parted by tabs, as Word and Excel hand them over.</summary>
    public static Diagnostic TabbedRows(Location at) => TableLookalikeRule.At(
        at,
        new(
            "这几行里有 Tab 分开的文字，像是从 Word 或 Excel 粘贴的表格，按文字显示。",
            "These lines contain tab-separated text, like a table pasted from Word or Excel; they are shown as text."),
        new(
            "各格之间改用 |，第一行下面加一行“| --- | --- |”；或把表存成 CSV，运行 bulletin table 画成网格；不是表格的，把 Tab 改为空格。",
            "Separate the cells with | and add a line '| --- | --- |' below the first line; or save the table as CSV and convert "
                + "it with 'bulletin table'. If it is not a table, replace the tabs with spaces."));

    /// <summary>Rows whose bars are full-width.</summary>
    public static Diagnostic WideBars(Location at) => TableLookalikeRule.At(
        at,
        new(
            "这几行的竖线是全角的，像表格，按文字显示。",
            "These lines look like a table with full-width bars; they are shown as text."),
        new(
            "把 ｜ 换成半角 |，第一行下面加一行“| --- | --- |”，格数与第一行相同。",
            "Replace ｜ by | and add a line '| --- | --- |' below the first line, with the same number of cells."));

    /// <summary>A table drawn with dashes or box characters.</summary>
    public static Diagnostic DrawnTable(Location at) => TableLookalikeRule.At(
        at,
        new(
            "这里像是用横线或制表符号画的表格，按文字显示，行列会散开。",
            "This looks like a table drawn with dashes or box characters; it is shown as text and falls apart."),
        RealTable);

    /// <summary>A table whose cells are parted by blanks.</summary>
    public static Diagnostic AlignedTable(Location at) => TableLookalikeRule.At(
        at,
        new(
            "这几行用空格对齐，像表格，按文字显示，行列会散开。",
            "These lines are aligned with blanks like a table; they are shown as text and fall apart."),
        RealTable);

    private static Wording RealTable => new(
        "各格之间改用 |，第一行下面加一行“| --- | --- |”；或把表存成 CSV，运行 bulletin table 画成网格；不是表格的，只留一个空格。",
        "Separate the cells with | and add a line '| --- | --- |' below the first line; or save the table as CSV and convert it with "
            + "'bulletin table'. If it is not a table, leave one blank.");

    public static Diagnostic UnevenRow(Location at, int cells, int columns) => UnevenRowRule.At(
        at,
        new(
            $"这一行有 {cells} 格，表头有 {columns} 格；{(cells < columns ? "少的补成空格" : "多的另成一列")}。",
            $"This row has {Cells(cells)}, the header has {columns}; "
                + $"{(cells < columns ? "missing cells are left empty" : "extra cells get a column of their own")}."),
        new(
            "核对这一行的 |：空的格也要写，格里的竖线写成 \\|；表格后面的文字与表格之间空一行。",
            "Check the | characters in this row: write empty cells too, and write \\| for a | inside a cell. Leave a blank line "
                + "between the table and the text below it."));

    // A line of a terminal holds a dozen; more are as clear.
    private static string Ruler(int cells) => string.Concat(Enumerable.Repeat("| --- ", Math.Clamp(cells, 1, 12))) + "|";

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";
}
