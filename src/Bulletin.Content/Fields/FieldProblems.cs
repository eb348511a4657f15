using Bulletin.Content.Characters;
using Bulletin.Content.Comments;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Fields;

/// <summary>What can be wrong with the value of one key.</summary>
public static class FieldProblems
{
    public static readonly Rule UnknownKeyRule = Rule.Error("BLT2010", "不认识的键", "Unknown key");
    public static readonly Rule MissingRule = Rule.Error("BLT2011", "缺少必填的键", "Missing required key");
    public static readonly Rule WrongTypeRule = Rule.Error("BLT2012", "值的类型不对", "Wrong value type");
    public static readonly Rule NotADateRule = Rule.Error("BLT2013", "不是日期", "Not a date");
    public static readonly Rule NotAChoiceRule = Rule.Error("BLT2014", "不在可选值之内", "Value not allowed");
    public static readonly Rule ControlCharacterRule = Rule.Error("BLT2015", "含有控制字符", "Control character");
    public static readonly Rule TurningCharacterRule =
        Rule.Error("BLT2016", "含有改变文字方向的字符", "Direction control or tag character");
    public static readonly Rule UnseenCharacterRule =
        Rule.Warning("BLT2017", "含有看不见或不通用的字符", "Invisible or private-use character");
    public static readonly Rule GarbledRule = Rule.Warning("BLT2018", "含有乱码", "Garbled text");
    public static readonly Rule PossibleCommentRule = Rule.Warning("BLT2037", "值里可能有批注", "Possible comment in a value");
    public static readonly Rule CommentRule = Rule.Error("BLT2019", "值里有批注", "Comment in a value");

    /// <summary>Whether a rule is of keys that nobody knows and of values that cannot be read, whatever is still missing.</summary>
    internal static bool IsOfShape(Rule rule) =>
        rule == UnknownKeyRule || rule == WrongTypeRule || rule == NotADateRule || rule == NotAChoiceRule;

    public static Diagnostic UnknownKey(Location at, string typed, string? nearest) => UnknownKeyRule.At(
        at,
        new($"不认识的键“{typed}”。", $"Unknown key '{typed}'."),
        nearest is null
            ? new(
                $"删去它；可用的键见 {Page(at).Chinese}，或用 bulletin schema 生成补全。",
                $"Delete it; {Page(at).English} lists the keys, and 'bulletin schema' completes them in an editor.")
            : new($"是不是“{nearest}”？", $"Did you mean '{nearest}'?"));

    /// <summary>Keys that only another type of content has: the file lies in the wrong folder, or they are too many.</summary>
    public static Diagnostic KeyOfAnotherType(Location at, IReadOnlyList<string> typed, KeyHome home) => UnknownKeyRule.At(
        at,
        new(
            $"{string.Concat(typed.Select(static key => $"“{key}”"))}是“{home.Name.Chinese}”的键，这个文件夹里的文件没有。",
            $"{string.Join(", ", typed.Select(static key => $"'{key}'"))} belongs to the type '{home.Name.English}'; files in this folder "
                + "do not have it."),
        new(
            $"这份稿件是“{home.Name.Chinese}”的，把文件移到 content/{home.Folder} 下；不是的，把这些内容写进正文。",
            $"If the document is of the type '{home.Name.English}', move the file into content/{home.Folder}; if not, write these facts "
                + "in the text."));

    public static Diagnostic CutByComma(Location at, string rest) => UnknownKeyRule.At(
        at,
        new(
            $"“{rest}”成了一个没有值的键：花括号里的半角逗号把前面的内容切断了。",
            $"'{rest}' became a key without a value: within braces a comma ends the value before it."),
        new(
            "给整个内容加上引号，或把半角逗号改为全角“，”。",
            "Put the whole value in quotation marks, or type a full-width comma (，)."));

    public static Diagnostic Missing(Location at, Key key) => MissingRule.At(
        at,
        new(
            $"缺少“{key.Chinese}”({key.English})：{key.Meaning.Chinese}。",
            $"'{key.English}' ({key.Chinese}) is missing: {key.Meaning.English}."),
        new($"加上一行“{key.Chinese}: ……”。", $"Add a line '{key.English}: …'."));

    /// <summary>The key stands there, and nothing after it.</summary>
    public static Diagnostic Empty(Location at, Key key) => MissingRule.At(
        at,
        new(
            $"“{key.Chinese}”({key.English})是空的：{key.Meaning.Chinese}。",
            $"'{key.English}' ({key.Chinese}) has no value: {key.Meaning.English}."),
        new($"在“{key.Chinese}:”后面写上值。", $"Write the value after '{key.English}:'."));

    public static Diagnostic NotAText(Location at, Key key) => WrongTypeRule.At(
        at,
        new($"“{key.Chinese}”应当是文字，这里却是列表或键值。", $"'{key.English}' must be text, but this is a list or mapping."),
        new("写成一行文字。", "Write it as one line of text."));

    public static Diagnostic NotARecord(Location at, Key key) => WrongTypeRule.At(
        at,
        new(
            $"“{key.Chinese}”应当含有：{string.Join('、', key.Children.Select(child => child.ToString()))}。",
            $"'{key.English}' must be a mapping with the keys: {string.Join(", ", key.Children.Select(child => child.English))}."),
        new($"写成“{key.Children[0].Chinese}: ……”的形式，缩进两格。", $"Write '{key.Children[0].English}: …', indented by two spaces."));

    public static Diagnostic NotANumber(Location at, Key key, string typed) => WrongTypeRule.At(
        at,
        new($"“{key.Chinese}”应当是整数，不能是“{typed}”。", $"'{key.English}' must be a whole number, not '{typed}'."),
        new("只写阿拉伯数字。", "Write digits only."));

    public static Diagnostic NotAFlag(Location at, Key key, string typed) => WrongTypeRule.At(
        at,
        new($"“{key.Chinese}”应当是“是”或“否”，不能是“{typed}”。", $"'{key.English}' must be true or false, not '{typed}'."),
        new("写 true 或 false（是 或 否）。", "Write true or false."));

    public static Diagnostic NotADate(Location at, Key key, string typed) => NotADateRule.At(
        at,
        new($"“{key.Chinese}”的值“{typed}”不是日期。", $"'{key.English}' is not a date: '{typed}'."),
        new("写成 2024-03-05 或 2024年3月5日，可再加 09:30。", "Write 2024-03-05 or 2024年3月5日, optionally with 09:30."));

    public static Diagnostic NotAChoice(Location at, Key key, string typed) => NotAChoiceRule.At(
        at,
        new($"“{key.Chinese}”不能是“{typed}”。", $"'{key.English}' cannot be '{typed}'."),
        new($"可选：{string.Join('、', key.Choices)}。", $"Choose one of: {string.Join(", ", key.Choices)}."));

    public static Diagnostic ControlCharacter(Location at, Key key, char found) => ControlCharacterRule.At(
        at,
        new($"“{key.Chinese}”含有控制字符 U+{(int)found:X4}。", $"'{key.English}' contains the control character U+{(int)found:X4}."),
        new("删去它（多半是从旧系统复制时带入的）。", "Delete it; it was probably copied from an old system."));

    public static Diagnostic TurningCharacter(Location at, Key key, OddTally found) => TurningCharacterRule.At(
        at,
        new(
            $"“{key.Chinese}”含有改变文字方向的字符或标签字符（{found.Codes}），读者看到的会与文件里写的不同。",
            $"'{key.English}' contains direction controls or tag characters ({found.Codes}); readers would see another text than is "
                + "written."),
        new(
            "删去这些看不见的字符，核对前后的文字；它们多半是从网页或聊天软件复制带入的。",
            "Delete these invisible characters and check the text around them; they were probably copied from a web page or a chat."));

    public static Diagnostic UnseenCharacter(Location at, Key key, OddTally found) => UnseenCharacterRule.At(
        at,
        new(
            $"“{key.Chinese}”含有看不见的字符或特殊的空格（{found.Codes}），不计在内。",
            $"'{key.English}' contains invisible characters or special blanks ({found.Codes}); they are ignored."),
        new("删去后重新键入这个值，不要从网页复制。", "Type the value again instead of copying it from a web page."));

    public static Diagnostic UnseenInKey(Location at, Key key) => UnseenCharacterRule.At(
        at,
        new($"键“{key.Chinese}”里有看不见的字符，不计在内。", $"The key '{key.English}' contains invisible characters; they are ignored."),
        new($"重新键入这个键：{key.Chinese}。", $"Type the key again: {key.English}."));

    public static Diagnostic PrivateCharacter(Location at, Key key, OddTally found) => UnseenCharacterRule.At(
        at,
        new(
            $"“{key.Chinese}”含有私用区字符（{found.Codes}），多数读者只看到方框{(key.Identifies ? "；不计在内" : "")}。",
            $"'{key.English}' contains private-use characters ({found.Codes}); most readers see only a box"
                + $"{(key.Identifies ? ", and they are ignored here" : "")}."),
        new(
            "对照原件，换成通用的字；生僻字在 Unicode 中多半有正式的编码。",
            "Compare with the original and use the standard character; most rare Han characters have a code point of their own."));

    public static Diagnostic Garbled(Location at, Key key, string sample) => GarbledRule.At(
        at,
        new(
            $"“{key.Chinese}”里有乱码“{sample}”，文字在转码时损坏。",
            $"'{key.English}' contains garbled text '{sample}': characters were lost or altered in an encoding conversion."),
        new("对照原件改正。", "Compare with the original and restore the text."));

    /// <summary>Nothing of the comment is repeated.</summary>
    internal static Diagnostic Comment(Location at, Key key, Comment comment) =>
        comment.Kind == CommentKind.Possible ? PossibleComment(at, key, comment.Mark) : CertainComment(at, key, comment.Mark);

    private static Diagnostic PossibleComment(Location at, Key key, string mark) => PossibleCommentRule.At(
        at,
        new(
            $"“{key.Chinese}”里的“{mark}”像是审稿时留下的批注或它的编号，会公开显示。",
            $"'{mark}' in '{key.English}' looks like a comment of a reviewer, or its number; it is published."),
        new("是批注的，删去；本来就是正文的，可以不改。", "Delete it if it is one; if it belongs to the text, you may leave it."));

    private static Diagnostic CertainComment(Location at, Key key, string mark) => CommentRule.At(
        at,
        new(
            $"“{key.Chinese}”里有批注或修订的记号 {mark}，会连同其中的文字公开显示。",
            $"'{key.English}' contains {mark}, the marks of a comment or change, which would be published with the text in them."),
        new(
            "批注移到单独一行，行首加 #，它不会发布；百分号只写一个。",
            "Move the comment to a line of its own that starts with #, which is never published; write a percent sign only once."));

    private static Wording Page(Location at) => at.File.EndsWith(".yml", StringComparison.Ordinal)
        ? new("docs/site.md", "docs/site.md")
        : new("docs/zh/撰写各类内容.md", "docs/front-matter.md");
}
