using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Markdown;

/// <summary>What can be wrong between a text and the attachments that it names.</summary>
public static class AttachmentProblems
{
    public static readonly Rule MissingRule = Rule.Warning("BLT4043", "正文写明有附件，却没有附件", "Attachments named but missing");

    /// <param name="at">Where the text names them.</param>
    /// <param name="title">What it names; empty when that stands on the next lines.</param>
    public static Diagnostic Missing(Location at, string title) => MissingRule.At(
        at,
        new(
            $"正文写明有附件{(title.Length == 0 ? "" : $"“{title}”")}，可是这份稿件没有附件，后面也没有附件的内容。",
            $"The text names attachments{(title.Length == 0 ? "" : $" ('{title}')")}, but the document has none, "
                + "and their text does not follow."),
        new(
            "附件是文件的，放在同一个文件夹，在文件头写“附件: [{文件: ……, 标题: ……}]”；是文字的，接在后面写，以“附件1”另起一行；不随文公开的，写“（略）”。",
            "Put the files beside the document and list them as 'attachments', or add their text below, beginning with a line 附件1. "
                + "If an attachment is not published, write （略） behind it."));
}
