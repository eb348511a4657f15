using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Yaml;

/// <summary>What can be wrong with YAML before any key is looked at.</summary>
public static partial class YamlProblems
{
    public static readonly Rule UnreadableRule = Rule.Error("BLT2001", "YAML 无法读取", "YAML cannot be read");
    public static readonly Rule NotAMappingRule = Rule.Error("BLT2002", "应为“键: 值”", "Not a mapping");
    public static readonly Rule DuplicateKeyRule = Rule.Error("BLT2003", "键重复", "Duplicate key");
    public static readonly Rule UnsupportedRule = Rule.Error("BLT2004", "不支持的 YAML 写法", "Unsupported YAML");
    public static readonly Rule CutByCommentRule = Rule.Error("BLT2005", "值被 # 截断", "Value truncated by #");

    public static Diagnostic Unreadable(Location at, string reason) => UnreadableRule.At(
        at,
        new("YAML 无法读取，从这里起格式不对。", $"YAML cannot be read: {reason}"),
        new(
            "检查这一行和上一行：冒号是否为半角、其后是否有空格，缩进是否用空格，引号是否成对；值中含有“: ”“#”或以引号、方括号开头时，请用引号括起来。",
            "Check this line and the line above: use a half-width colon followed by a space, indent with spaces, close all "
                + "quotes. Quote a value that contains ': ' or '#', or that starts with a bracket or quote."));

    public static Diagnostic NotAMapping(Location at) => NotAMappingRule.At(
        at,
        new("这里应当是一行一个“键: 值”。", "Expected one 'key: value' pair per line."),
        new("写成“标题: ……”的形式，冒号用半角，后面留一个空格。", "Write 'title: …' with a half-width colon followed by a space."));

    public static Diagnostic DuplicateKey(Location at, string key, int firstLine) => DuplicateKeyRule.At(
        at,
        new($"键“{key}”在第 {firstLine} 行已经写过。", $"The key '{key}' is already on line {firstLine}."),
        new("只保留一处。", "Keep only one of them."));

    public static Diagnostic Unsupported(Location at) => UnsupportedRule.At(
        at,
        new("这里用了 YAML 的锚点、别名、标签或复合键。", "YAML anchors, aliases, tags and complex keys are not supported."),
        new("直接写出值；以 & * ! 开头的文字请用引号括起来。", "Write the value itself; quote text that starts with & * or !."));

    public static Diagnostic SecondDocument(Location at) => UnsupportedRule.At(
        at,
        new("一个文件只能有一段 YAML。", "A file may hold only one YAML document."),
        new("删去多余的“---”。", "Delete the extra '---'."));

    public static Diagnostic TooDeep(Location at, int limit) => UnsupportedRule.At(
        at,
        new($"嵌套超过 {limit} 层。", $"Nesting is deeper than {limit} levels."),
        new("减少嵌套。", "Reduce the nesting."));

    public static Diagnostic CutByComment(Location at, string value) => CutByCommentRule.At(
        at,
        new($"空格加 # 之后的文字是 YAML 注释，这个值只剩“{value}”。", $"Text after a space and # is a YAML comment, so the value is only '{value}'."),
        new(
            "值里有 # 就把整个值用引号括起来；是注释就在 # 后加一个空格。",
            "If the # belongs to the value, quote the whole value; if it is a comment, put a space after the #."));
}
