using Bulletin.Content.Diagnostics;
using Bulletin.Content.Markdown.Reading;

namespace Bulletin.Content.Markdown;

/// <content>What comes along when texts are pasted from Word, PDF, the web or other programs.</content>
public static partial class MarkdownProblems
{
    public static readonly Rule ConflictRule = Rule.Error("BLT3053", "正文中有 git 的冲突标记", "Conflict markers of git in the body");
    public static readonly Rule ForeignMarkRule = Rule.Warning("BLT3054", "正文中有别的软件的记号", "Markup of another program in the body");
    public static readonly Rule MissingBlankRule = Rule.Warning("BLT3055", "记号后面没有空格", "No blank behind a mark");
    public static readonly Rule PageNumbersRule = Rule.Warning("BLT3056", "正文中有页码或页眉", "Page numbers or running heads in the body");
    public static readonly Rule PastedContentsRule = Rule.Warning("BLT3057", "目录带着页码", "Table of contents with page numbers");
    public static readonly Rule CutLinesRule = Rule.Warning("BLT3058", "句子断成几行", "Sentences cut into lines");

    public static Diagnostic Conflict(Location at, string mark) => ConflictRule.At(
        at,
        new(
            $"“{mark}”是 git 合并冲突的标记，两个版本的文字都还在正文里。",
            $"'{mark}' marks a merge conflict of git; the text of both versions is still in the body."),
        new(
            "核对 <<<<<<<、=======、>>>>>>> 之间的两个版本，留下对的，删去这三行标记。",
            "Compare the two versions between <<<<<<<, ======= and >>>>>>>, keep the right one, and delete the three lines of marks."));

    internal static Diagnostic ForeignMark(Location at, ForeignMark kind, string sample, int count)
    {
        var (what, hint) = Explain(kind);
        var more = count == 1 ? new Wording("", "") : new($"，共 {count} 处", $" ({count} times)");
        return ForeignMarkRule.At(
            at,
            new(
                $"“{Short(sample)}”是{what.Chinese}，这里不起作用，按文字显示{more.Chinese}。",
                $"'{Short(sample)}' is {what.English}, which has no effect here and is shown as text{more.English}."),
            hint);
    }

    /// <param name="typed">The line.</param>
    /// <param name="right">As it should be.</param>
    public static Diagnostic HeadingWithoutBlank(Location at, string typed, string right) => MissingBlankRule.At(
        at,
        new(
            $"“{Short(typed)}”像是标题，但 # 要半角、在行首，后面要空一格；现在按文字显示。",
            $"'{Short(typed)}' looks like a heading, but # must be half-width, at the start of the line and followed by a blank; it is "
                + "shown as text."),
        new($"改为“{Short(right)}”；不是标题的，在 # 前加反斜杠。", $"Write '{Short(right)}'. If it is no heading, put a backslash before #."));

    public static Diagnostic ItemsWithoutBlank(Location at) => MissingBlankRule.At(
        at,
        new(
            "这几行以 - 开头，像列表，但 - 后面没有空格，按文字显示。",
            "These lines start with '-' like a list, but no blank follows it; they are shown as text."),
        new("在 - 后面加一个空格；不是列表的，把 - 改为 —。", "Put a blank behind each '-'. If it is no list, use a dash '—'."));

    public static Diagnostic PageNumbers(Location at, int count) => PageNumbersRule.At(
        at,
        new(
            $"这一行像是原来文件的页码{(count > 1 ? $"，这样的共 {count} 行" : "")}，网页不分页。",
            $"This line looks like a page number of the original{(count > 1 ? $" ({count} such lines)" : "")}; web pages have none."),
        new(
            "删去页码和页眉、页脚；一句话被它断成两段的，接成一段。",
            "Delete page numbers, running heads and feet; join the two halves of a sentence that it parted."));

    /// <param name="text">The line that comes again and again.</param>
    public static Diagnostic RunningHead(Location at, string text, int count) => PageNumbersRule.At(
        at,
        new(
            $"“{Short(text)}”出现 {count} 次，像是原来文件每一页的页眉，网页不分页。",
            $"'{Short(text)}' comes {count} times, like a running head of the original's pages; web pages have none."),
        new(
            "删去页眉、页脚和页码；一句话被它断成两段的，接成一段。",
            "Delete running heads, feet and page numbers; join the two halves of a sentence that they parted."));

    public static Diagnostic PastedContents(Location at, int count) => PastedContentsRule.At(
        at,
        new(
            $"这里像是从 Word 粘贴的目录（{count} 行），点线和页码在网页上没有意义。",
            $"This looks like a table of contents from Word ({count} lines); its leaders and page numbers mean nothing on a web page."),
        new(
            "删去目录：网页上按章、节标题自动有目录；目录是正文一部分的，只删点线和页码。",
            "Delete it: web pages get a table of contents from their headings. If it belongs to the text, delete only leaders and page "
                + "numbers."));

    public static Diagnostic CutLines(Location at, int count) => CutLinesRule.At(
        at,
        new(
            $"一句话在上一行没有完，从这里接着写{(count > 1 ? $"，这样的共 {count} 处" : "")}；换行就是另起一段。",
            $"A sentence of the line above goes on here{(count > 1 ? $" ({count} such places)" : "")}; every line end begins a new "
                + "paragraph."),
        new("把断开的行接成一段；用 pandoc 转换的，加上 --wrap=none。", "Join the lines to one paragraph; when converting with pandoc, use --wrap=none."));

    private static (Wording What, Wording Hint) Explain(ForeignMark kind) => kind switch
    {
        Reading.ForeignMark.Struck => (
            new("删除线的写法", "markup for struck-out text"),
            new("删去的文字连同 ~~ 一起删去；要保留的，只删 ~~。", "Delete the struck-out text with its ~~; to keep it, delete only ~~.")),
        Reading.ForeignMark.Raised => (
            new("上标的写法", "markup for superscript"),
            new("改用上标字符，如 m²、m³、10⁶；引注改用脚注 [^1]。", "Use superscript characters such as m², m³, 10⁶; for references use footnotes [^1].")),
        Reading.ForeignMark.Lowered => (
            new("下标的写法", "markup for subscript"),
            new("改用下标字符，如 H₂O、CO₂、PM₂.₅，或直接写 H2O。", "Use subscript characters such as H₂O and CO₂, or write H2O.")),
        Reading.ForeignMark.Highlighted => (
            new("标亮的写法", "markup for highlighted text"),
            new("删去 ==；要突出的，改用 **文字**。", "Delete ==; for emphasis use **text**.")),
        Reading.ForeignMark.Fence => (
            new("转换工具或别的网站程序的写法", "markup of a converter or another site generator"),
            new("删去以 ::: 开头的行，留下中间的文字。", "Delete the lines that start with ::: and keep the text between them.")),
        Reading.ForeignMark.Contents => (
            new("自动目录的写法", "markup for a table of contents"),
            new("删去这一行：网页上按章、节标题自动有目录。", "Delete this line: web pages get a table of contents from their headings.")),
        Reading.ForeignMark.WikiLink => (
            new("笔记软件的链接写法", "a link of a note-taking program"),
            new(
                "链接改用 [文字](文件.md)，图片改用 ![图片说明](图片.png)；本来就是方括号的，在 [ 前加反斜杠。",
                "Use [text](file.md) for links and ![what it shows](picture.png) for images. If brackets are meant, put a backslash "
                    + "before [.")),
        Reading.ForeignMark.Callout => (
            new("提示框的写法", "markup for a callout"),
            new("删去方括号和里面的字，引用的文字照留。", "Delete the bracket with its word and keep the quoted text.")),
        Reading.ForeignMark.Formula => (
            new("公式的写法", "markup for a formula"),
            new(
                "简单的公式直接写成文字；复杂的做成图片，并写上图片说明。",
                "Write simple formulas as text; put complex ones into an image with a description.")),
        Reading.ForeignMark.PageBreak => (
            new("分页的写法", "markup for a page break"),
            new("删去这一行：网页不分页。", "Delete this line: web pages have no page breaks.")),
        Reading.ForeignMark.Task => (
            new("待办事项的写法", "markup for a task"),
            new("删去方括号；要显示方框的，写 □ 或 ☑。", "Delete the bracket; to show a box, write □ or ☑.")),
        Reading.ForeignMark.LineEnd => (
            new("转换工具换行的写法", "a converter's markup for a line break"),
            new("删去行末的反斜杠：换行就是另起一段。", "Delete the backslash at the end of the line: every line end begins a new paragraph.")),
        Reading.ForeignMark.Entity => (
            new("网页里空格的写法", "a web page's markup for a blank"),
            new("删去它，要空格的直接键入空格。", "Delete it; where a blank is needed, type one.")),
        Reading.ForeignMark.Bullet => (
            new("丢了字体的 Word 项目符号", "a bullet of Word that lost its font"),
            new("把行首的这个字母改为“- ”，就是列表。", "Replace the letter at the start of each line by '- ' to get a list.")),
        Reading.ForeignMark.Field or _ => (
            new("没有更新的 Word 域或域代码", "a field of Word that was not resolved, or its code"),
            new("对照原件，补上这里应有的文字或链接。", "Compare with the original and write the text or link that belongs here.")),
    };
}
