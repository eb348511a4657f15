using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Media.Inspection;

/// <summary>What files hold besides what they show.</summary>
internal static class TraceTexts
{
    public static readonly Wording Authors = new("作者", "authors");
    public static readonly Wording Comments = new("批注", "comments");
    public static readonly Wording Changes = new("修订痕迹（含删去的文字）", "tracked changes, with deleted text");
    public static readonly Wording HiddenText = new("隐藏文字", "hidden text");
    public static readonly Wording HiddenSheets = new("隐藏的工作表", "hidden sheets");
    public static readonly Wording HiddenRows = new("隐藏的行", "hidden rows");
    public static readonly Wording HiddenColumns = new("隐藏的列", "hidden columns");
    public static readonly Wording Outside = new("指向其他工作簿的链接（存有其中的数据）", "links to other workbooks, with data of theirs");
    public static readonly Wording HiddenSlides = new("隐藏的幻灯片", "hidden slides");
    public static readonly Wording Notes = new("演讲者备注", "speaker notes");
    public static readonly Wording Macros = new("宏", "macros");
    public static readonly Wording Exif = new("拍摄信息（EXIF，可能有位置）", "camera data (EXIF, perhaps with a location)");
    public static readonly Wording Xmp = new("编辑信息（XMP）", "editing data (XMP)");
    public static readonly Wording Place = new("拍摄位置（GPS）", "location (GPS)");
    public static readonly Wording Remark = new("注释", "a comment");

    public static readonly Wording Program = new("程序或脚本", "programs or scripts");
    public static readonly Wording Escape = new("会解压到别处的路径", "paths that lead out of the folder");
    public static readonly Wording Locked = new("加密的文件", "encrypted files");

    public static readonly Wording TooDeep = new("套了太多层的文件", "files that are packed too deep");
    public static readonly Wording TooMuch = new("太大、太多的文件", "files that are too large or too many");
    public static readonly Wording Strange = new("解不开的文件", "files that cannot be unpacked");
    public static readonly Wording Unlisted = new("压缩包目录里没有的内容", "content that the archive does not list");
}
