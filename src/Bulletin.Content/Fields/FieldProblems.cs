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

    public static Diagnostic UnknownKey(Location at, string typed, string? nearest) => UnknownKeyRule.At(
        at,
        new($"不认识的键“{typed}”。", $"Unknown key '{typed}'."),
        nearest is null
            ? new(
                $"删去它；可用的键见 {Page(at).Chinese}，或用 bulletin schema 生成补全。",
                $"Delete it; {Page(at).English} lists the keys, and 'bulletin schema' completes them in an editor.")
            : new($"是不是“{nearest}”？", $"Did you mean '{nearest}'?"));

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

    private static Wording Page(Location at) => at.File.EndsWith(".yml", StringComparison.Ordinal)
        ? new("docs/site.md", "docs/site.md")
        : new("docs/zh/撰写各类内容.md", "docs/front-matter.md");
}
