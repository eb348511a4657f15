using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Sources;

/// <summary>What is said of files that are left aside, so that nobody waits for them to appear.</summary>
public static class AsideProblems
{
    public static readonly Rule UnusedRule = Rule.Warning("BLT1012", "没有稿件用到的文件", "File that no document uses");
    public static readonly Rule UnusedMediaRule = Rule.Note("BLT1013", "没有稿件用到的图片或音视频", "Image or recording that no document uses");
    public static readonly Rule CopyRule = Rule.Error("BLT1014", "另一份稿件的副本", "Copy of another document");
    public static readonly Rule TemporaryRule = Rule.Note("BLT1015", "程序留下的临时文件", "Temporary file");
    public static readonly Rule OtherFolderRule = Rule.Warning("BLT1016", "稿件可能放错了文件夹", "Document possibly in the wrong folder");

    /// <summary>A file that no document names, and that is no document.</summary>
    public static Diagnostic Unused(string path) => AsideKinds.Of(path) switch
    {
        AsideKind.Mistyped => Mistyped(path, AsideKinds.Renamed(path)),
        AsideKind.Backup => Backup(path, AsideKinds.Renamed(path)),
        AsideKind.Text => Text(path, AsideKinds.Renamed(path)),
        AsideKind.Workbook => Workbook(path),
        AsideKind.Media => Media(path),
        _ => Other(path),
    };

    public static Diagnostic Copy(string path, string original) => CopyRule.At(
        new(path),
        new($"看名字，这是 {original} 的副本；两份都发布，同一份稿件就有两个网址。", $"By its name this is a copy of {original}; one text would have two URLs."),
        new(
            "核对两份，留下要发布的那一份，另一份移到 content 之外；确是另一份稿件的，换一个名称。",
            "Compare the two, keep the one to be published and move the other out of content/. If this is another document, rename it."));

    public static Diagnostic Temporary(string path) => TemporaryRule.At(
        new(path),
        new(
            "这是编辑程序（如 Word、WPS）打开文件时留下的临时文件，不会发布。",
            "This is a temporary file of an editing program such as Word; it is not published."),
        new(
            "在那个程序里保存并关闭文件，它会自己消失；关了还在的，移到 content 之外。",
            "Save and close the file in that program, and it disappears; if it stays, move it out of content/."));

    public static Diagnostic Hidden(string path) => TemporaryRule.At(
        new(path),
        new("文件名以“.”开头，系统当作隐藏文件，不会发布。", "The name begins with '.', so the file is hidden; it is not published."),
        new("是稿件的，去掉名称开头的“.”；不是的，移到 content 之外。", "If it is a document, take the '.' off its name; if not, move it out of content/."));

    /// <summary>Documents beside content/ instead of in it.</summary>
    public static Diagnostic Outside(string folder) => OtherFolderRule.At(
        new(folder),
        new("这个文件夹里有稿件，但它不在 content 文件夹里，不会发布。", "This folder holds documents, but it is not in content/; they are not published."),
        new($"移到 content/{folder}。", $"Move it to content/{folder}."));

    /// <summary>A document beside site.yml.</summary>
    public static Diagnostic BesideContent(string name) => OtherFolderRule.At(
        new(name),
        new("这份稿件在 site.yml 旁边，不在 content 文件夹里，不会发布。", "This document lies beside site.yml, not in content/; it is not published."),
        new(
            "移到 content 下它那一种内容的文件夹里，如 content/policies；不是稿件的，删去开头的“---”。",
            "Move it to the folder of its type in content/, such as content/policies; if it is no document, delete the '---' at its "
                + "beginning."));

    /// <summary>A document of a type without validity that has a number and a status.</summary>
    public static Diagnostic LooksLikePolicy(Location at, Wording type, string folder) => OtherFolderRule.At(
        at,
        new(
            $"这份稿件有发文字号和有效性，像是政策文件，却在“{type.Chinese}”的文件夹里。",
            $"This document has a 发文字号 and a status like a policy, but lies in the folder of the type '{type.English}'."),
        new(
            $"是政策文件的，移到 content/{folder}；不是的，不写有效性。",
            $"If it is a policy, move it to content/{folder}; if not, it needs no 'status'."));

    private static Diagnostic Mistyped(string path, string renamed) => UnusedRule.At(
        new(path),
        new("扩展名不是 .md，不当作稿件，不会发布。", "The extension is not .md, so the file is not taken for a document and is not published."),
        new(
            $"改名为 {NameOf(renamed)}（先让系统显示扩展名）；不是稿件的，移到 content 之外。",
            $"Rename it to {NameOf(renamed)} (let the system show extensions first); if it is no document, move it out of content/."));

    private static Diagnostic Backup(string path, string renamed) => UnusedRule.At(
        new(path),
        new("看名字是备份文件，不会发布。", "By its name this is a backup; it is not published."),
        new(
            $"备份移到 content 之外；要发布的是这一份，改名为 {NameOf(renamed)}。",
            $"Move backups out of content/; if this is the one to be published, rename it to {NameOf(renamed)}."));

    private static Diagnostic Text(string path, string renamed) => UnusedRule.At(
        new(path),
        new("没有稿件用到这个文件，它不会发布：稿件要写成 .md 文件。", "No document uses this file, so it is not published: documents are .md files."),
        new(
            $"是稿件的，把文字存成 {NameOf(renamed)}（UTF-8 编码，开头有文件头，可用 bulletin new 生成）；是附件的，在那份稿件的文件头“附件”里写上它；都不是的，移到 content 之外。",
            $"If it is a document, save the text as {NameOf(renamed)} in UTF-8 with front matter ('bulletin new' makes one); if it is an "
                + "attachment, name it under 'attachments' of its document; otherwise move it out of content/."));

    private static Diagnostic Workbook(string path) => UnusedRule.At(
        new(path),
        new("数据集不读工作簿，这个文件不会发布。", "Datasets are not read from workbooks; this file is not published."),
        new(
            "另存为 CSV，写进 dataset.yml；只作附件的，在 dataset.yml 的“附件”里写上它；不用的，移到 content 之外。",
            "Save it as CSV and declare that in dataset.yml; if it is an attachment, name it under 'attachments'; otherwise move it out of "
                + "content/."));

    private static Diagnostic Media(string path) => UnusedMediaRule.At(
        new(path),
        new("没有稿件用到这个文件，它不会发布。", "No document uses this file, so it is not published."),
        new(
            "要发布的，在稿件的正文里写 ![说明](文件名)；不用的，移到 content 之外。",
            "To publish it, write ![description](file) in the text of a document; otherwise move it out of content/."));

    private static Diagnostic Other(string path) => UnusedRule.At(
        new(path),
        new("没有稿件用到这个文件，它不会发布。", "No document uses this file, so it is not published."),
        new(
            "是附件的，在那份稿件的文件头“附件”里写上它，或在正文里链接它；不用的，移到 content 之外。",
            "If it is an attachment, name it under 'attachments' of its document or link it in the text; otherwise move it out of "
                + "content/."));

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
