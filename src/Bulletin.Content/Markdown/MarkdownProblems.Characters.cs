using System.Globalization;
using Bulletin.Content.Characters;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Markdown;

/// <content>Mistakes in the characters themselves.</content>
public static partial class MarkdownProblems
{
    public static readonly Rule ControlCharacterRule = Rule.Error("BLT3021", "正文中有控制字符", "Control character in the body");
    public static readonly Rule GarbledTextRule = Rule.Warning("BLT3022", "正文中有乱码", "Garbled text in the body");
    public static readonly Rule TurningCharacterRule =
        Rule.Error("BLT3029", "正文中有改变文字方向的字符", "Direction control or tag character in the body");
    public static readonly Rule UnseenCharacterRule = Rule.Warning("BLT3030", "正文中有看不见的字符", "Invisible character in the body");
    public static readonly Rule PrivateCharacterRule = Rule.Warning("BLT3031", "正文中有私用区字符", "Private-use character in the body");

    public static Diagnostic ControlCharacter(Location at, char first, int count) => ControlCharacterRule.At(
        at,
        new($"有 {count} 个控制字符，第一个是 {Code(first)}。", $"Control characters found ({count}); the first is {Code(first)}."),
        new(
            "删去这些字符；从 Word 粘贴时，手动换行符（U+000B）请改为回车。",
            "Delete them. Replace a manual line break pasted from Word (U+000B) with a line end."));

    /// <summary>What an encoding conversion has spoilt.</summary>
    /// <param name="at">Where it begins.</param>
    /// <param name="sample">A few characters of it.</param>
    public static Diagnostic GarbledText(Location at, string sample) => GarbledTextRule.At(
        at,
        new(
            $"这里有乱码“{sample}”，文字在转码时损坏。",
            $"Garbled text '{sample}': characters were lost or altered in an encoding conversion."),
        new(
            "对照原件改正；整段都是乱码的，从原件重新导出为 UTF-8。",
            "Compare with the original and restore the text; if whole passages are garbled, export the original again as UTF-8."));

    public static Diagnostic TurningCharacter(Location at, OddTally found) => TurningCharacterRule.At(
        at,
        new(
            $"有 {found.Count} 个改变文字方向的字符或标签字符（{found.Codes}），读者看到的会与文件里写的不同。",
            $"Direction controls or tag characters found ({found.Count}: {found.Codes}); readers would see another text than the file "
                + "contains."),
        new(
            "删去这些看不见的字符，核对前后的文字；它们多半是从网页或聊天软件复制带入的。",
            "Delete these invisible characters and check the text around them; they were probably copied from a web page or a chat."));

    public static Diagnostic UnseenCharacter(Location at, OddTally found) => UnseenCharacterRule.At(
        at,
        new(
            $"有 {found.Count} 个看不见的字符（{found.Codes}），发布时去掉。",
            $"Invisible characters found ({found.Count}: {found.Codes}); they are removed from what is published."),
        new(
            "从文件里也删去它们：把这里前后的两个字连同中间一起删去，重新键入。",
            "Delete them from the file as well: delete the two letters around this place with what is between, and type them again."));

    public static Diagnostic PrivateCharacter(Location at, OddTally found) => PrivateCharacterRule.At(
        at,
        new(
            $"有 {found.Count} 个私用区字符（{found.Codes}），多数读者只看到方框。",
            $"Private-use characters found ({found.Count}: {found.Codes}); most readers see only a box."),
        new(
            "对照原件，换成通用的字或符号；生僻字在 Unicode 中多半有正式的编码。",
            "Compare with the original and use the standard character; most rare Han characters have a code point of their own."));

    private static string Code(char character) => "U+" + ((int)character).ToString("X4", CultureInfo.InvariantCulture);
}
