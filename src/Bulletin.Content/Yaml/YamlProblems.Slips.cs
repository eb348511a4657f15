using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Yaml;

/// <summary>The slips by which YAML most often cannot be read, each with its character.</summary>
public static partial class YamlProblems
{
    /// <summary>A key that ends with the colon of Chinese texts.</summary>
    public static Diagnostic FullWidthColon(Location at, string key) => UnreadableRule.At(
        at,
        new($"“{key}”后面的冒号是全角的“：”。", $"The colon after '{key}' is full-width (：)."),
        new($"改为半角冒号加一个空格：“{key}: ……”。", $"Use a half-width colon and a space: '{key}: …'."));

    public static Diagnostic NoBlank(Location at, string key) => NotAMappingRule.At(
        at,
        new($"“{key}:”的冒号后面没有空格。", $"There is no space after the colon of '{key}:'."),
        new($"在冒号后面加一个半角空格：“{key}: ……”。", $"Put a space after the colon: '{key}: …'."));

    /// <summary>A blank that is not the one of YAML.</summary>
    public static Diagnostic OddBlank(Location at, string key, char blank) => UnreadableRule.At(
        at,
        new(
            $"“{key}”的冒号后面不是普通的空格，是{Named(blank).Chinese}。",
            $"The character after the colon of '{key}' is not an ordinary space but {Named(blank).English}."),
        new("删去这个字符，重新键入一个半角空格。", "Replace this character with a single ordinary space."));

    public static Diagnostic OddIndent(Location at, char blank) => UnreadableRule.At(
        at,
        new(
            $"行首有{Named(blank).Chinese}，缩进只能用半角空格。",
            $"The line is indented with {Named(blank).English}; only ordinary spaces are allowed."),
        new(
            "行首改用半角空格；每深一层缩进两格，最外层的键顶格写。",
            "Indent with ordinary spaces, two for each level; keys of the outermost level are not indented."));

    /// <param name="at">Its line.</param>
    /// <param name="key">The key that is indented.</param>
    /// <param name="indent">By how many blanks.</param>
    /// <param name="expected">How many its neighbour has.</param>
    /// <param name="line">The line of the neighbour.</param>
    public static Diagnostic Indented(Location at, string key, int indent, int expected, int line) => UnreadableRule.At(
        at,
        new(
            $"“{key}”行首有 {indent} 个空格，与第 {line} 行没有对齐（那里是 {expected} 个）。",
            $"'{key}' is indented by {indent} spaces and does not line up with line {line}, which has {expected}."),
        expected == 0
            ? new("同一层的键要对齐：这一行顶格写。", "Keys of one level line up: begin this line without spaces.")
            : new(
                $"同一层的键要对齐：这一行行首留 {expected} 个半角空格。",
                $"Keys of one level line up: begin this line with {expected} spaces."));

    public static Diagnostic DashWithoutBlank(Location at, string item) => UnreadableRule.At(
        at,
        new($"列表的横线“-”后面没有空格：“-{item}”。", $"There is no space after the dash '-' of a list: '-{item}'."),
        new($"在横线后面加一个半角空格：“- {item}”。", $"Put a space after the dash: '- {item}'."));

    public static Diagnostic OtherDash(Location at, char sign) => UnreadableRule.At(
        at,
        new($"列表的行首是“{sign}”，应当是半角横线“-”。", $"The list item begins with '{sign}' instead of the hyphen '-'."),
        new("改为半角横线加一个空格：“- ……”。", "Use a hyphen and a space: '- …'."));

    /// <summary>A list whose items do not line up: YAML takes one for the rest of the other, or gives up.</summary>
    public static Diagnostic DashAside(Location at) => UnreadableRule.At(
        at,
        new("这一行的横线“-”没有与上面的横线对齐。", "The dash '-' of this line does not line up with the one above."),
        new("各项的横线上下对齐，缩进的空格一样多。", "Align the dashes: indent all items by the same number of spaces."));

    public static Diagnostic UnclosedQuote(Location at, char quote, string value) => UnreadableRule.At(
        at,
        new($"半角引号 {quote} 没有结束：{quote}{value}。", $"The quotation mark {quote} is never closed: {quote}{value}."),
        new(
            $"在值的末尾补上 {quote}；不需要引号的，把开头的 {quote} 去掉。",
            $"Add {quote} at the end of the value, or leave the first {quote} out if none is needed."));

    public static Diagnostic ClosedByWide(Location at, char quote, char wide) => UnreadableRule.At(
        at,
        new(
            $"值以半角引号 {quote} 开头，却以全角引号“{wide}”结束。",
            $"The value begins with {quote} but ends with the full-width quotation mark '{wide}'."),
        new($"把末尾的“{wide}”改为半角的 {quote}。", $"Replace '{wide}' at the end with {quote}."));

    /// <summary>A half-width quote ends the value before its end.</summary>
    public static Diagnostic QuoteWithin(Location at, char quote, string value) => UnreadableRule.At(
        at,
        new($"值里的半角引号 {quote} 在这里就结束了这个值，后面还有文字。", $"The quotation mark {quote} ends the value here, but more text follows."),
        new(
            $"文字里的引号改用中文的“”；或把整个值放在另一种半角引号里：{Quoted(value, quote)}。",
            $"Use the quotation marks of Chinese in the text, or put the whole value in the other kind: {Quoted(value, quote)}."));

    public static Diagnostic ColonInValue(Location at, string value) => UnreadableRule.At(
        at,
        new($"值“{value}”里有半角冒号加空格，YAML 会当作又一个键。", $"The value '{value}' contains a colon and a space, which YAML takes for another key."),
        new(
            $"是文字，就把整个值放在半角引号里：\"{value}\"，或改用全角冒号“：”；是几个小键，就放在花括号里：{{键: 值, 键: 值}}。",
            $"If it is text, quote the whole value, \"{value}\", or use a full-width colon (：); if these are keys, put them in braces: "
                + "{key: value, key: value}."));

    public static Diagnostic WideComma(Location at, char sign, string key) => UnreadableRule.At(
        at,
        new(
            $"花括号里“{key}”前面是“{sign}”，各项之间要用半角逗号。",
            $"Within braces '{sign}' stands before '{key}'; entries are separated by half-width commas."),
        new($"改为半角逗号加一个空格：“, {key}: ……”。", $"Use a half-width comma and a space: ', {key}: …'."));

    public static Diagnostic NoComma(Location at, string key) => UnreadableRule.At(
        at,
        new($"花括号里“{key}”前面缺少半角逗号。", $"Within braces a comma is missing before '{key}'."),
        new($"加上半角逗号：“, {key}: ……”。", $"Add a comma: ', {key}: …'."));

    public static Diagnostic WideBracket(Location at, char wide, char meant) => UnreadableRule.At(
        at,
        new($"这里的括号是“{wide}”，应当是半角的“{meant}”。", $"The bracket here is '{wide}' instead of the half-width '{meant}'."),
        new(
            "几个小键用半角花括号 {键: 值, 键: 值}，列表用半角方括号 [甲, 乙]。",
            "Use braces for keys, {key: value, key: value}, and square brackets for a list, [a, b]."));

    public static Diagnostic UnclosedBracket(Location at, char sign, string value) => UnreadableRule.At(
        at,
        new(
            $"“{sign}”没有配对的“{Closing(sign)}”：{value}。",
            $"The bracket '{sign}' has no matching '{Closing(sign)}': {value}."),
        new(
            $"{(sign == '[' ? "是列表" : "是几个小键")}，就在末尾补上“{Closing(sign)}”；是文字，就把整个值放在半角引号里：\"{value}\"。",
            $"If it is a {(sign == '[' ? "list" : "mapping")}, add '{Closing(sign)}' at its end; if it is text, quote the whole value: "
                + $"\"{value}\"."));

    public static Diagnostic SeveralInRow(Location at, char sign) => UnreadableRule.At(
        at,
        new($"一个“{sign}{Closing(sign)}”后面还有一项，没有放在列表里。", $"More follows after '{sign}{Closing(sign)}', but it is not within a list."),
        new("几项写成列表：整个用方括号括起来，[{……}, {……}]。", "Write a list: put everything in square brackets, [{…}, {…}]."));

    /// <summary>A value that begins with a sign that YAML keeps for itself.</summary>
    public static Diagnostic SpecialStart(Location at, char sign, string value) => UnreadableRule.At(
        at,
        new($"值“{value}”以“{sign}”开头，YAML 会当作记号。", $"The value '{value}' starts with '{sign}', which is special in YAML."),
        new(
            $"是文字就把整个值放在半角引号里：\"{value}\"{(sign is '[' or '{' ? "；是列表就把括号写成对" : "")}。",
            $"If it is text, quote the whole value: \"{value}\""
                + $"{(sign is '[' or '{' ? "; if it is a list, close the bracket" : "")}."));

    public static Diagnostic NoColon(Location at, string text) => NotAMappingRule.At(
        at,
        new($"这一行“{text}”没有“键: 值”的半角冒号。", $"The line '{text}' has no colon as in 'key: value'."),
        new(
            "是一个键，就在键名后面写半角冒号和一个空格；是上一行没有写完的值，就接到上一行末尾；是备注，就在行首写“# ”。",
            "If it is a key, put a half-width colon and a space after its name; if it is the rest of the line above, move it there; if it "
                + "is a remark, begin the line with '# '."));

    /// <summary>Text between the two lines of <c>---</c>.</summary>
    public static Diagnostic TextBeforeFence(Location at, string text) => UnreadableRule.At(
        at,
        new(
            $"“{text}”看来是正文，而文件头在它前面没有以“---”结束。",
            $"'{text}' looks like the text of the document, but the front matter is not closed with '---' before it."),
        new("在这一行前面单独写一行“---”。", "Put a line '---' before this line."));

    public static Diagnostic FenceLike(Location at, string line) => UnreadableRule.At(
        at,
        new($"这一行是“{line}”，不是三个半角连字符“---”。", $"This line is '{line}' instead of three hyphens, '---'."),
        new(
            "文件头的第一行和最后一行都写“---”：三个半角连字符，顶格，单独一行。",
            "Front matter begins and ends with a line '---': three hyphens, alone on the line, without blanks before them."));

    public static Diagnostic IndentedFence(Location at) => UnreadableRule.At(
        at,
        new("“---”前面有空格，不算文件头的起止。", "Blanks stand before '---', so it does not begin or end the front matter."),
        new("“---”顶格写，单独一行。", "Begin the line with '---', without blanks before it."));

    /// <summary>A fence with a character that nobody sees.</summary>
    public static Diagnostic OddFence(Location at, char odd) => UnreadableRule.At(
        at,
        new(
            $"“---”这一行里有{Named(odd).Chinese}，不算文件头的起止。",
            $"The line of '---' contains {Named(odd).English}, so it does not begin or end the front matter."),
        new("重新键入这一行：只有三个半角连字符“---”。", "Type the line again: nothing but three hyphens, '---'."));

    public static Diagnostic TextAfterFence(Location at, string text) => UnreadableRule.At(
        at,
        new(
            $"“---”后面还有“{text}”，不算文件头的起止。",
            $"'{text}' follows '---' on the same line, so it does not begin or end the front matter."),
        new("“---”单独一行，后面的文字另起一行。", "Leave '---' alone on its line and put the text on the next one."));

    public static Diagnostic Conflict(Location at, string mark) => UnreadableRule.At(
        at,
        new(
            $"这里有 Git 合并冲突的记号“{mark}”：两个版本都在文件里，还没有选定。",
            $"Git left the mark '{mark}' of a merge conflict here: both versions are in the file."),
        new(
            "对照两个版本，只留下应当发布的内容；“<<<<<<<”“=======”“>>>>>>>”三种记号都不留。",
            "Compare both versions and keep only what belongs in the document, without the marks '<<<<<<<', '=======' and '>>>>>>>'."));

    /// <summary>A key within the signs that make text bold.</summary>
    public static Diagnostic MarkedKey(Location at) => UnreadableRule.At(
        at,
        new("键名前有加粗用的“**”。", "The key is preceded by '**', which makes text bold."),
        new("文件头里不用排版记号：只写键名、半角冒号和值。", "Front matter has no markup: write just the key, a colon and the value."));

    private static char Closing(char sign) => sign == '[' ? ']' : '}';

    private static string Quoted(string value, char quote) => quote == '"'
        ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'"
        : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static Wording Named(char blank) => blank switch
    {
        '\t' => new("制表符（Tab）", "a tab"),
        '\u3000' => new("全角空格（U+3000）", "an ideographic space (U+3000)"),
        '\u00a0' => new("不换行空格（U+00A0）", "a no-break space (U+00A0)"),
        _ => new($"U+{(int)blank:X4}", $"U+{(int)blank:X4}"),
    };
}
