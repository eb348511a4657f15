using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Markdown;

/// <content>Marks of Markdown that readers would see because they are not written as they must be.</content>
public static partial class MarkdownProblems
{
    public static readonly Rule VisibleMarksRule = Rule.Warning("BLT3050", "加粗的记号会显示出来", "Visible marks of bold text");
    public static readonly Rule NoFootnoteRule = Rule.Warning("BLT3051", "脚注没有注文", "Footnote mark without its note");
    public static readonly Rule RepeatedFootnoteRule = Rule.Warning("BLT3052", "脚注重名", "Two footnotes of the same name");

    /// <summary>A pair of marks that is none because of the blanks inside, or because of low lines beside Han text.</summary>
    public static Diagnostic VisibleMarks(Location at, string sample, string mark) => VisibleMarksRule.At(
        at,
        new($"“{Short(sample)}”没有加粗，记号 {mark} 按文字显示。", $"'{Short(sample)}' is not bold; the marks {mark} are shown as text."),
        mark[0] == '_'
            ? new("中文里用 **文字** 加粗；本来就是下划线的，可以不改。", "Use **text** for bold. If low lines are meant, leave it.")
            : new(
                "** 要紧贴加粗的文字，里面不留空格：**文字**；确要显示星号的，在前面加反斜杠。",
                "Put ** directly beside the text, without blanks inside: **text**. To show asterisks, put a backslash before them."));

    public static Diagnostic BoldOverLines(Location at, string mark) => VisibleMarksRule.At(
        at,
        new(
            $"加粗从这里跨到下一行，记号 {mark} 按文字显示：换行就是另起一段，加粗不能跨段。",
            $"Bold text that starts here goes on in the next line, so the marks {mark} are shown as text: a line end begins a new "
                + "paragraph."),
        new("每一行各用一对 **：**第一行** 换行 **第二行**。", "Use a pair of ** in each line."));

    public static Diagnostic BoldWithoutEnd(Location at, string mark) => VisibleMarksRule.At(
        at,
        new($"这里的 {mark} 没有配对，按文字显示。", $"The mark {mark} has no other half and is shown as text."),
        new(
            "在加粗的文字后面补上 **，或删去它；本来就是星号的，在前面加反斜杠。",
            "Add ** behind the bold text, or delete it. If asterisks are meant, put a backslash before them."));

    /// <param name="label">The name of the note with its sign: <c>^1</c>.</param>
    public static Diagnostic NoFootnote(Location at, string label) => NoFootnoteRule.At(
        at,
        new($"脚注 [{Short(label)}] 没有注文，按文字显示。", $"The footnote [{Short(label)}] has no note; its mark is shown as text."),
        new(
            $"另起一段写“[{Short(label)}]: 注文”；不要脚注的，删去 [{Short(label)}]。",
            $"Write the note as a paragraph '[{Short(label)}]: text', or delete [{Short(label)}]."));

    /// <summary>A note whose name is followed by a full-width colon, or by a blank and a colon.</summary>
    public static Diagnostic WrongColonOfFootnote(Location at, string label) => NoFootnoteRule.At(
        at,
        new(
            $"脚注 [{Short(label)}] 的注文没有认出：] 后面要紧接半角冒号。",
            $"The note [{Short(label)}] is not recognised: a half-width colon must follow ] directly."),
        new($"改为“[{Short(label)}]: 注文”。", $"Write '[{Short(label)}]: text'."));

    /// <summary>A mark or note in other brackets.</summary>
    public static Diagnostic WideFootnote(Location at, string typed, string label) => NoFootnoteRule.At(
        at,
        new(
            $"“{Short(typed)}”像是脚注，但用的不是半角方括号，按文字显示。",
            $"'{Short(typed)}' looks like a footnote, but its brackets are not [ ], so it is shown as text."),
        new($"改用半角方括号：[{Short(label)}]。", $"Use [ ]: [{Short(label)}]."));

    public static Diagnostic EmptyFootnote(Location at, string label) => NoFootnoteRule.At(
        at,
        new($"脚注 [{Short(label)}] 的注文是空的。", $"The note of the footnote [{Short(label)}] is empty."),
        new(
            $"在“[{Short(label)}]:”后面写上注文；不要脚注的，连同正文里的 [{Short(label)}] 一起删去。",
            $"Write its text behind '[{Short(label)}]:', or delete it together with [{Short(label)}] in the text."));

    /// <param name="label">The name that two notes have.</param>
    /// <param name="first">The line of the one that the text refers to.</param>
    public static Diagnostic RepeatedFootnote(Location at, string label, int first) => RepeatedFootnoteRule.At(
        at,
        new(
            $"脚注 [{Short(label)}] 有两条同名的注文，前一条在第 {first} 行；正文里的 [{Short(label)}] 都指前一条，这一条列于文末，没有引用。",
            $"There are two footnotes [{Short(label)}]; all marks refer to the one on line {first}, and this one is only listed at "
                + "the end."),
        new(
            "两条是不同的注，给这一条另起名称，正文里相应位置也改；是重复的，删去一条。",
            "Give this one another name, here and in the text; if it is a repetition, delete it."));
}
