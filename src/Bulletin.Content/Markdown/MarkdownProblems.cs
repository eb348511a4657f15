using System.Buffers;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Markdown;

/// <summary>Every mistake that a body can contain, in both languages.</summary>
public static partial class MarkdownProblems
{
    private static readonly SearchValues<char> OddInNames = SearchValues.Create(" ()<>%:");

    public static readonly Rule RawHtmlRule = Rule.Warning("BLT3001", "正文中有 HTML 标记", "HTML markup in the body");
    public static readonly Rule ForbiddenSchemeRule = Rule.Error("BLT3003", "链接协议不允许", "Link scheme not allowed");
    public static readonly Rule PictureWithoutAltRule = Rule.Error("BLT3004", "图片没有替代文字", "Image without alternative text");
    public static readonly Rule PictureElsewhereRule = Rule.Error("BLT3005", "图片不在本站", "Image on another site");
    public static readonly Rule LinkWithoutTextRule = Rule.Error("BLT3006", "链接没有文字", "Link without text");
    public static readonly Rule LinkWithoutTargetRule = Rule.Error("BLT3007", "链接没有目标", "Link without a target");
    public static readonly Rule MissingFragmentRule = Rule.Error("BLT3008", "页内位置不存在", "Anchor does not exist on this page");
    public static readonly Rule MisreadAddressRule = Rule.Error("BLT3009", "链接或图片的地址无法识别", "Unrecognised link or image address");
    public static readonly Rule VagueLinkRule = Rule.Barrier("BLT3026", "链接文字没有说明去处", "Uninformative link text");
    public static readonly Rule VagueAltRule = Rule.Barrier("BLT3028", "替代文字没有说明图片", "Uninformative alternative text");

    /// <summary>Raw HTML is shown as text; nothing of it becomes markup.</summary>
    public static Diagnostic RawHtml(Location at, string tag) => RawHtmlRule.At(
        at,
        new($"HTML 标记 {tag} 不会生效，将按文字原样显示。", $"The HTML markup {tag} has no effect and is shown as text."),
        Instead(tag));

    // What an editor does about it: most of it came with a paste.
    private static Wording Instead(string tag) => tag.Trim('<', '/', '>').ToLowerInvariant() switch
    {
        "table" or "tbody" or "thead" or "tr" or "td" or "th" => new(
            "把整张表换成普通表格（第一行写 | 甲 | 乙 |，第二行写 | --- | --- |）；有合并单元格的，把表存成 CSV，运行 bulletin table 画成网格表格。",
            "Replace the whole table by a pipe table (| a | b |, below it | --- | --- |). If cells are merged, save the table as CSV and "
                + "convert it with 'bulletin table'."),
        "br" => new(
            "删去它：正文里直接换行，就是另起一段；表格的格里要分行的，改用网格表格（bulletin table）。",
            "Delete it: a line end begins a new paragraph. For several lines in a cell of a table, use a grid table ('bulletin table')."),
        "sup" or "sub" => new(
            "改用上标、下标字符，如 m²、m³、CO₂；引注改用脚注 [^1]。",
            "Use superscript and subscript characters such as m², m³ and CO₂; for references use footnotes [^1]."),
        "b" or "strong" => new("改用 **文字**。", "Use **text**."),
        "i" or "em" => new("改用 *文字*。", "Use *text*."),
        "a" => new("改用 [文字](地址)。", "Use [text](address)."),
        "img" => new(
            "改用 ![图片说明](图片.png)，图片放在同一个文件夹。",
            "Use ![what it shows](picture.png), with the picture beside the document."),
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => new("改用 ## 标题。", "Use ## for headings."),
        "ul" or "ol" or "li" => new("改用以“- ”或“1. ”开头的行。", "Use lines that begin with '- ' or '1. '."),
        "p" or "div" or "span" or "font" or "center" or "u" or "style" or "section" or "o:p" => new(
            "删去 < > 里的记号，只留文字；样式由主题决定。确要显示这些字符时，在 < 前加反斜杠。",
            "Delete what stands in < > and keep the text; the theme controls styling. To show the characters themselves, put a backslash "
                + "before <."),
        _ => new(
            "改用 Markdown 写法；确要显示这些字符时，在 < 前加反斜杠。",
            "Use Markdown instead. To show the characters themselves, put a backslash before <."),
    };

    public static Diagnostic ForbiddenScheme(Location at, string address) => ForbiddenSchemeRule.At(
        at,
        new($"链接 {Short(address)} 的协议不允许，只显示文字。", $"The link {Short(address)} uses a scheme that is not allowed; only its text is shown."),
        new("只能用 http、https、mailto、tel、doc: 或相对路径。", "Use http, https, mailto, tel, doc: or a relative path."));

    /// <summary>An address of the author's own disk or network.</summary>
    public static Diagnostic OnOwnDisk(Location at, string address, bool isPicture)
    {
        var file = address[(address.AsSpan().LastIndexOfAny('/', '\\') + 1)..].Trim();
        var isName = file.Length > 0 && !file.AsSpan().ContainsAny(OddInNames);
        var (chinese, english) = isPicture ? ("图片.png", "picture.png") : ("附表.pdf", "table.pdf");
        var mark = isPicture ? "!" : "";
        return ForbiddenSchemeRule.At(
            at,
            new($"“{Short(address)}”是你电脑上的路径，读者打不开。", $"'{Short(address)}' is a path on your own computer; readers cannot open it."),
            new(
                $"把文件放到 content 下同一文件夹，再写相对路径，如 {mark}[……]({(isName ? file : chinese)})。",
                $"Put the file beside the document in content/ and write its relative path, such as "
                    + $"{mark}[…]({(isName ? file : english)})."));
    }

    public static Diagnostic PictureWithoutAlt(Location at, string target) => PictureWithoutAltRule.At(
        at,
        new($"图片 {Short(target)} 没有替代文字。", $"The image {Short(target)} has no alternative text."),
        new("在方括号内写明图片内容：![说明](图片.png)。", "Describe the image in the brackets: ![what it shows](picture.png)."));

    public static Diagnostic PictureElsewhere(Location at, string target) => PictureElsewhereRule.At(
        at,
        new(
            $"图片 {Short(target)} 在其他网站，断网或对方改动后将无法显示。",
            $"The image {Short(target)} is on another site and breaks when that site changes or is offline."),
        new("把图片存到文件旁边，用相对路径引用。", "Store the image beside the document and use a relative path."));

    public static Diagnostic LinkWithoutText(Location at, string target) => LinkWithoutTextRule.At(
        at,
        new($"链接 {Short(target)} 没有文字。", $"The link to {Short(target)} has no text."),
        new("在方括号内写上链接文字；只有 doc: 链接可以省略。", "Write the link text in the brackets; only doc: links may omit it."));

    public static Diagnostic VagueLink(Location at, string text) => VagueLinkRule.At(
        at,
        new(
            $"链接文字“{Short(text)}”没有说明去处（WCAG 2.2，2.4.4、2.4.9）。",
            $"The link text '{Short(text)}' does not say where the link leads (WCAG 2.2, 2.4.4, 2.4.9)."),
        new("用文件名或事项名作链接文字，如“见《办法》第三条”。", "Use the name of the document or subject as the link text."));

    public static Diagnostic VagueAlt(Location at, string alt) => VagueAltRule.At(
        at,
        new(
            $"替代文字“{Short(alt)}”没有说明图上有什么（WCAG 2.2，1.1.1）。",
            $"The alternative text '{Short(alt)}' does not say what the image shows (WCAG 2.2, 1.1.1)."),
        new("写出图上的内容，看不见图的人靠它了解。", "Describe what the image shows; readers who cannot see it depend on this text."));

    public static Diagnostic LinkWithoutTarget(Location at) => LinkWithoutTargetRule.At(
        at,
        new("链接没有目标地址，只显示文字。", "The link has no target; only its text is shown."),
        new("在圆括号内写上地址，或去掉链接写法。", "Write the address in the parentheses, or remove the link."));

    public static Diagnostic MissingFragment(Location at, string fragment) => MissingFragmentRule.At(
        at,
        new($"本页没有 #{Short(fragment)} 这个位置。", $"This page has no anchor #{Short(fragment)}."),
        new(
            "改为已有的位置（如 #t12 第十二条、#s1 一、），或在目标处加 {#" + "id}。",
            "Use an existing anchor (such as #t12 for 第十二条), or add {#" + "id} to the target."));

    public static Diagnostic MisreadAddress(Location at, string address) => MisreadAddressRule.At(
        at,
        new(
            $"“{Short(address)}”像是链接或图片的地址，但写法无法识别，整段会按文字显示。",
            $"'{Short(address)}' looks like the address of a link or image but is not valid, so everything is shown as text."),
        new(
            "用半角圆括号；文件名不能有空格，请把空格改为“-”；确要显示这些字符时，在 [ 前加反斜杠。",
            "Use (…) rather than （…）. File names may not contain spaces; replace them with '-'. To show the characters "
                + "themselves, put a backslash before [."));

    /// <summary>A link or picture in full-width brackets, or a picture behind a full-width or parted exclamation mark.</summary>
    public static Diagnostic WideLink(Location at, string typed, string right) => MisreadAddressRule.At(
        at,
        new(
            $"“{Short(typed)}”像是{(right.StartsWith('!') ? "图片" : "链接")}，但括号或叹号是全角的，或中间有空格，没有认出。",
            $"'{Short(typed)}' looks like {(right.StartsWith('!') ? "an image" : "a link")}, but its brackets or exclamation mark are "
                + "full-width or parted by a blank, so it is not recognised."),
        new($"改用半角，中间不留空格，写成“{Short(right)}”。", $"Use half-width characters without blanks: '{Short(right)}'."));

    /// <summary>A web or mail address without what it must begin with, or with a spoilt one.</summary>
    public static Diagnostic WithoutScheme(Location at, string typed, string right) => MisreadAddressRule.At(
        at,
        new(
            $"“{Short(typed)}”像是网址或邮箱，但开头的 http://、https:// 或 mailto: 缺少或写错，读者点不开。",
            $"'{Short(typed)}' looks like a web or mail address, but http://, https:// or mailto: is missing or misspelt, so it cannot "
                + "be opened."),
        new(
            $"写成 {Short(right)}；是文件的，核对文件名。",
            $"Write {Short(right)}; if it is a file, check its name."));

    /// <summary>An author's text in a message: one line, not longer than a line of a terminal.</summary>
    private static string Short(string text)
    {
        const int Longest = 80;
        if (text.Length <= Longest) return text;
        var end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
