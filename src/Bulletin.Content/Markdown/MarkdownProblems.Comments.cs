using Bulletin.Content.Comments;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Markdown;

/// <content>Remarks of editors. No message repeats a word of one.</content>
public static partial class MarkdownProblems
{
    public static readonly Rule CommentRule = Rule.Error("BLT3002", "正文中有批注", "Comment in the body");
    public static readonly Rule AmbiguousCommentRule = Rule.Error("BLT3032", "%% 可能是批注", "%% may be a comment");
    public static readonly Rule UnclosedCommentRule = Rule.Error("BLT3033", "批注没有结束", "Comment without an end");
    public static readonly Rule DefinitionCommentRule = Rule.Warning("BLT3034", "链接定义当批注用", "Comment written as a link definition");
    public static readonly Rule PossibleCommentRule = Rule.Warning("BLT3048", "可能是批注", "Possible comment");
    public static readonly Rule PendingChangeRule = Rule.Error("BLT3035", "修订没有定稿", "Undecided change");

    /// <summary>The rules whose breach means nothing where site.yml lets comments be taken out.</summary>
    public static bool IsTakenOut(string code) => code == CommentRule.Code || code == DefinitionCommentRule.Code;

    internal static Diagnostic Comment(Location at, Comment comment) => comment.Kind switch
    {
        CommentKind.Ambiguous => AmbiguousComment(at),
        CommentKind.Unclosed => UnclosedComment(at, comment.Mark),
        CommentKind.Possible => PossibleComment(at, comment.Mark),
        CommentKind.Definition => DefinitionComment(at),
        CommentKind.Pending => PendingChange(at, comment.Mark),
        CommentKind.Deletion => Deletion(at, comment.Mark),
        CommentKind.Highlight => Highlight(at, comment.Mark),
        _ => Comment(at, comment.Mark, new("批注", "a comment")),
    };

    private static Diagnostic Comment(Location at, string mark, Wording what) => CommentRule.At(
        at,
        new($"“{mark}”是{what.Chinese}，不是给读者看的。", $"'{mark}' is {what.English}, not meant for readers."),
        new(
            "写给同事的话，移到文件头里以 # 开头的行；要留在正文里、发布时自动去掉的，在 site.yml 写“注释: 删去”；本来就是正文的，在记号前加反斜杠。",
            "Move notes for colleagues to a line starting with # in the front matter, or set 'comments: remove' in site.yml to have "
                + "them left out when the site is built. If it belongs to the text, put a backslash before the mark."));

    private static Diagnostic Highlight(Location at, string mark) => CommentRule.At(
        at,
        new($"“{mark}”是修订时标出文字的记号，不是给读者看的。", $"'{mark}' marks text for a revision and is not meant for readers."),
        new("留下文字，去掉记号。", "Keep the text and remove the marks."));

    private static Diagnostic Deletion(Location at, string mark) => CommentRule.At(
        at,
        new($"“{mark}”里是修订时要删的文字，还没有定稿。", $"'{mark}' holds text that a revision deletes, which is not decided yet."),
        new("同意删的，连记号一起删；不同意的，留下文字，去掉记号。", "If it is to go, delete it with its marks; if not, keep the text and remove the marks."));

    private static Diagnostic AmbiguousComment(Location at) => AmbiguousCommentRule.At(
        at,
        new(
            "这一行的两处 %% 可能是写重了的百分号，也可能是批注的起止（Obsidian 不显示其间的文字）。",
            "The two %% on this line may be doubled percent signs, or the ends of a comment (Obsidian hides what is between them)."),
        new(
            "是百分号，各写一个 %；是批注，移到文件头里以 # 开头的行。",
            "For percent signs, write a single % each; move a comment to a line starting with # in the front matter."));

    private static Diagnostic PossibleComment(Location at, string mark) => PossibleCommentRule.At(
        at,
        new(
            $"“{mark}”像是审稿时留下的批注或它的编号，会公开显示。",
            $"'{mark}' looks like a comment of a reviewer, or its number; it is published."),
        new("是批注的，删去；本来就是正文的，可以不改。", "Delete it if it is one; if it belongs to the text, you may leave it."));

    private static Diagnostic UnclosedComment(Location at, string mark) => UnclosedCommentRule.At(
        at,
        new(
            $"“{mark}”开始一段批注，但没有结束，后面的文字都可能是批注。",
            $"'{mark}' begins a comment that never ends, so any of the following text may belong to it."),
        new(
            $"在批注末尾写上 {CloseOf(mark)}；本来就是正文的，在记号前加反斜杠；百分号只写一个。",
            $"Write {CloseOf(mark)} at its end. If it belongs to the text, put a backslash before the mark; write a percent sign only "
                + "once."));

    private static Diagnostic DefinitionComment(Location at) => DefinitionCommentRule.At(
        at,
        new("这是写成链接定义的批注，不发布。", "This is a comment written as a link definition; it is not published."),
        new(
            "确是批注，可以不改；在 site.yml 写“注释: 删去”，不再提示。",
            "If it is a comment, you may leave it; 'comments: remove' in site.yml silences this warning."));

    private static Diagnostic PendingChange(Location at, string mark) => PendingChangeRule.At(
        at,
        new($"“{mark}”是还没有定稿的修订。", $"'{mark}' marks a change that is not decided yet."),
        new("采用的，去掉记号；不采用的，恢复原来的文字。", "If it is accepted, remove the marks; if not, restore the original text."));

    private static string CloseOf(string mark) => mark switch
    {
        "%%" or "％％" => mark,
        "{>>" => "<<}",
        "{{!" => "}}",
        "{{!--" => "--}}",
        "{{/*" => "*/}}",
        "{%" => "{% endcomment %}",
        "{{%" => "{{% /comment %}}",
        "{{<" => "{{< /comment >}}",
        "{::" => "{:/comment}",
        "<comment>" => "</comment>",
        "<%--" => "--%>",
        "&lt;!--" => "--&gt;",
        ['{', ..] => mark[1..] + "}",
        ['[', ..] => ")",
        _ => "-->",
    };
}
