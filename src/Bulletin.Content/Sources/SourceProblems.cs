using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content.Characters;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Sources;

/// <summary>What can be wrong with a file before its front matter is read.</summary>
public static class SourceProblems
{
    public static readonly Rule NoContentRule = Rule.Error("BLT1001", "没有 content 文件夹", "No content folder");
    public static readonly Rule NotUtf8Rule = Rule.Error("BLT1002", "不是 UTF-8 编码", "Not UTF-8");
    public static readonly Rule EmptyRule = Rule.Error("BLT1003", "空文件", "Empty file");
    public static readonly Rule TooLargeRule = Rule.Error("BLT1004", "文件过大", "File too large");
    public static readonly Rule LinkRule = Rule.Error("BLT1005", "符号链接", "Symbolic link");
    public static readonly Rule BadNameRule = Rule.Error("BLT1006", "文件名不能用作网址", "Invalid file name");
    public static readonly Rule UnknownFolderRule = Rule.Error("BLT1007", "不认识的文件夹", "Unknown folder");
    public static readonly Rule UnreadableRule = Rule.Error("BLT1008", "文件无法读取", "File cannot be read");
    public static readonly Rule ChangedRule = Rule.Error("BLT1009", "生成期间文件有改动", "File changed during the build");
    public static readonly Rule DatasetsRule = Rule.Warning("BLT1010", "数据文件夹里有不处理的文件", "File outside any dataset");

    public static readonly Rule UnusedRule = Rule.Warning("BLT1011", "大量文件没有用到", "Many unused files");

    public static Diagnostic NoContent(string folder) => NoContentRule.At(
        new(folder),
        new("站点文件夹里没有 content 文件夹。", "The site folder has no content folder."),
        new("在站点文件夹中运行，或用 bulletin new site 建一个站点。", "Run the command in the site folder, or create a site with 'bulletin new site'."));

    public static Diagnostic NotUtf8(Location at, bool looksLikeGbk) => NotUtf8Rule.At(
        at,
        looksLikeGbk
            ? new("文件不是 UTF-8 编码，看来是 GBK（GB 18030）。", "The file is not UTF-8; it looks like GBK (GB 18030).")
            : new("文件不是 UTF-8 编码，这里是第一个错误的字节。", "The file is not UTF-8; this is the first invalid byte."),
        new("用编辑器“另存为”UTF-8 编码；或运行 iconv -f GB18030 -t UTF-8。", "Save it as UTF-8 in an editor, or run iconv -f GB18030 -t UTF-8."));

    public static Diagnostic DamagedUtf8(Location at) => NotUtf8Rule.At(
        at,
        new("文件是 UTF-8 编码，但从这里起有损坏的字节，可能被截断。", "The file is UTF-8 but damaged: this is the first invalid byte. It may be truncated."),
        new("用完好的文件替换，或在编辑器中改正这里的文字。", "Replace it with an intact copy, or correct the text here in an editor."));

    public static Diagnostic Utf16(Location at) => NotUtf8Rule.At(
        at,
        new("文件是 UTF-16 编码（Windows 记事本的“Unicode”）。", "The file is UTF-16 (Notepad's 'Unicode')."),
        new("用编辑器“另存为”UTF-8 编码。", "Save it as UTF-8 in an editor."));

    public static Diagnostic Empty(Location at) => EmptyRule.At(
        at,
        new("文件是空的。", "The file is empty."),
        new("写入内容，或删去这个文件；bulletin new 可以生成模板。", "Write the document or delete the file; 'bulletin new' creates a template."));

    public static Diagnostic TooLarge(Location at, long length, long limit) => TooLargeRule.At(
        at,
        new($"文件有 {Size(length)}，超过上限 {Size(limit)}。", $"The file is {Size(length)}; the limit is {Size(limit)}."),
        new("拆成几个文件；大的表格、图片请作为附件。", "Split it, and publish large tables and images as attachments."));

    public static Diagnostic Link(string path, string target) => LinkRule.At(
        new(path),
        new(
            $"这是指向“{target}”的符号链接；content 里不跟随符号链接，以免发布文件夹之外的内容。",
            $"This is a symbolic link to '{target}'; symbolic links in content are not followed, so that nothing outside it is published."),
        new("换成文件本身，或删去它。", "Replace the link with the file itself, or delete it."));

    public static Diagnostic BadName(string path, string name) => BadNameRule.At(
        new(path),
        FileNames.NotAllowed(name) is { Length: > 0 } wrong
            ? new(
                $"名称“{name}”不能用作网址：{Listed(wrong).Chinese}不能用，只能含字母、数字、汉字和 - _ .。",
                $"The name '{name}' cannot be used in a URL because of {Listed(wrong).English}; use only letters, digits, Han characters "
                    + "and '-', '_', '.'.")
            : new(
                $"名称“{name}”不能用作网址：只能含字母、数字、汉字和 - _ .，不超过 80 个字符，不是 Windows 设备名（如 con、nul）。",
                $"The name '{name}' cannot be used in a URL: use letters, digits, Han characters and - _ . only, at most 80 "
                    + "characters, and no Windows device name (such as con or nul)."),
        FileNames.Allowed(name) is { Length: > 0 } allowed && allowed != name
            ? new($"改名，例如改为“{allowed}”。", $"Rename it, for example to '{allowed}'.")
            : new("改名，例如把空格改为“-”。", "Rename it, for example by replacing spaces with '-'."));

    // Characters of a name; a blank and what cannot be seen by its code.
    private static Wording Listed(string characters)
    {
        List<string> shown =
        [
            .. characters.EnumerateRunes().Select(static rune =>
                rune.Value is < 0x21 or 0x3000 || OddCharacters.Of(rune.Value) != Oddity.None ? $"U+{rune.Value:X4}" : rune.ToString()),
        ];
        return new(
            string.Concat(shown.Select(static one => one == "U+0020" ? "空格" : $"“{one}”")),
            string.Join(", ", shown.Select(static one => one == "U+0020" ? "a space" : $"'{one}'")));
    }

    /// <param name="path">With U+FFFD for each byte that is no UTF-8.</param>
    public static Diagnostic NameNotUtf8(string path) => BadNameRule.At(
        new(path),
        new(
            "名称不是 UTF-8 编码，多半是在 Windows 上打包、按 GBK 解压的，所以显示为乱码；它和里面的文件都没有读到。",
            "The name is not UTF-8, probably because an archive was packed on Windows in GBK; it and the files in it are not read."),
        new(
            "重新命名；文件多时先运行 convmv -f gb18030 -t utf-8 -r content 查看，再加 --notest 改名。",
            "Rename it; for many files, run 'convmv -f gb18030 -t utf-8 -r content' to see the names, then again with --notest."));

    public static Diagnostic BadExtension(string path) => BadNameRule.At(
        new(path),
        new($"扩展名“{path[^3..]}”要小写。", $"The extension '{path[^3..]}' must be in lower case."),
        new("改为 .md。", "Rename it to .md."));

    public static Diagnostic ReservedName(string path, string name) => BadNameRule.At(
        new(path),
        new($"名称“{name}”留给目录页使用（index、by、page-数字）。", $"The name '{name}' is reserved for lists (index, by, page-N)."),
        new("换一个名称。", "Use another name."));

    /// <summary>A folder that is none of a type, once for all documents in it.</summary>
    /// <param name="path">The first of the documents.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="count">How many documents it holds.</param>
    /// <param name="types">The types of content that there are.</param>
    public static Diagnostic UnknownFolder(string path, string folder, int count, ImmutableArray<ContentType> types)
    {
        var nearest = types.FirstOrDefault(type => IsName(type.Name.Chinese) || IsName(type.FolderName.Chinese))?.Folder
            ?? EditDistance.Nearest(folder, types.Select(static type => type.Folder));
        return UnknownFolderRule.At(
            new(path),
            new(
                $"“{folder}”不是内容的文件夹，里面的稿件（{count} 份）没有读。",
                $"'{folder}' is not the folder of any content type; what is in it was not read ({count})."),
            nearest is null
                ? FolderList(types)
                : new(
                    $"把文件夹改名为“{nearest}”，或把稿件移到 content/{nearest}。",
                    $"Rename the folder to '{nearest}', or move the documents to content/{nearest}."));

        bool IsName(string name) => folder.Length > 1
            && (name.Contains(folder, StringComparison.Ordinal) || folder.Contains(name, StringComparison.Ordinal));
    }

    /// <summary>A document that lies directly below content/.</summary>
    public static Diagnostic InNoFolder(string path, ImmutableArray<ContentType> types) => UnknownFolderRule.At(
        new(path),
        new("稿件直接放在 content 下，不在任何一种内容的文件夹里。", "The file lies directly below content/, not in the folder of any content type."),
        FolderList(types));

    private static Wording FolderList(ImmutableArray<ContentType> types) => new(
        $"按内容移到 content/ 下的文件夹：{string.Join('、', types.Select(static type => $"{type.Folder}（{type.FolderName.Chinese}）"))}。",
        $"Move it to the folder of its type in content/: {string.Join(", ", types.Select(static type => type.Folder))}.");

    public static Diagnostic TwoExtensions(string path) => BadNameRule.At(
        new(path),
        new("扩展名 .md 写了两遍，会成为网址的一部分。", "The extension .md stands there twice and would be part of the URL."),
        new("改名，只留一个 .md。", "Rename the file so that it ends in one .md."));

    /// <summary>A file that was found and cannot be read: one that is no longer there was moved meanwhile.</summary>
    public static Diagnostic Unreadable(string path, Exception fault) => fault is FileNotFoundException or DirectoryNotFoundException
        ? Changed(path)
        : UnreadableRule.At(
            new(path),
            new($"文件无法读取：{FileFault.Of(fault).Chinese}。", $"The file cannot be read: {fault.Message}"),
            new("检查文件权限和磁盘。", "Check its permissions and the disk."));

    public static Diagnostic UnreadableFolder(string path, Exception fault) => UnreadableRule.At(
        new(path),
        new($"文件夹无法读取，里面的文件都没有读到：{FileFault.Of(fault).Chinese}。", $"The folder and all files in it cannot be read: {fault.Message}"),
        new(
            "检查文件夹的权限（Linux：ls -ld、chmod u+rX）和磁盘；不该在这里的文件夹请移走。",
            "Check its permissions (Linux: ls -ld, chmod u+rX) and the disk; move a folder away that does not belong here."));

    public static Diagnostic NotAFile(string path) => UnreadableRule.At(
        new(path),
        new("这是管道、套接字或设备，不是文件。", "This is a pipe, socket or device, not a file."),
        new("删去它。", "Delete it."));

    public static Diagnostic Changed(string path) => ChangedRule.At(
        new(path),
        new("文件在生成期间一再被改动或移走。", "The file was changed or moved again and again during the build."),
        new("等保存、同步或移动完成后再生成一次。", "Wait until saving, synchronising or moving is over, then build again."));

    public static Diagnostic Misplaced(string path) =>
        DataFolder.IsMistyped(path.AsSpan(path.LastIndexOf('/') + 1)) ? Mistyped(path) : Stray(path);

    private static Diagnostic Stray(string path) => DatasetsRule.At(
        new(path),
        new("content/data 里的这个文件不属于任何数据集，未处理。", "This file in content/data does not belong to any dataset and is ignored."),
        new(
            "每个数据集一个文件夹：content/data/名称/dataset.yml 和它旁边的 CSV 或 GeoJSON 文件；说明写在 dataset.yml 里。",
            "Give each dataset its own folder: content/data/NAME/dataset.yml with CSV or GeoJSON files beside it. Descriptions go "
                + "into dataset.yml."));

    private static Diagnostic Mistyped(string path) => DatasetsRule.At(
        new(path),
        new(
            "数据集的说明文件要叫 dataset.yml，这个文件没有读，数据未发布。",
            "The description of a dataset is called dataset.yml; this file was not read, and the data is not published."),
        new("改名为 dataset.yml（先让系统显示扩展名）。", "Rename it to dataset.yml (let the system show extensions first)."));

    public static Diagnostic Undescribed(string folder) => DatasetsRule.At(
        new(folder),
        new("这个文件夹里有数据文件，但没有 dataset.yml，数据未发布。", "This folder contains data files but no dataset.yml; the data is not published."),
        new("运行 bulletin new dataset 生成 dataset.yml。", "Run 'bulletin new dataset' to create one."));

    public static Diagnostic Unused(string folder, int count) => UnusedRule.At(
        new(folder),
        new(
            $"文件夹里有 {count} 个没有任何文档引用的文件，没有发布；每次生成都要查看它们。",
            $"No document refers to {count} files in this folder; they are not published, and every build looks at them."),
        new(
            "在文档里引用要发布的文件；放错地方的文件夹请移出 content。",
            "Refer to those that are to be published in a document, or move a misplaced folder out of content."));

    private static string Size(long bytes) => bytes >= 1 << 20
        ? (bytes / 1048576.0).ToString("0.0######", CultureInfo.InvariantCulture) + " MiB"
        : (bytes / 1024.0).ToString("0.0######", CultureInfo.InvariantCulture) + " KiB";
}
