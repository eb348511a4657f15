using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Configuration;

/// <summary>What can be wrong with the kinds of files that site.yml allows.</summary>
public static class SiteFileProblems
{
    public static readonly Rule FileTypeRule = Rule.Error("BLT5014", "不能加这种文件格式", "File type that cannot be added");

    public static Diagnostic BadFileType(Location at, string typed) => FileTypeRule.At(
        at,
        new($"“{typed}”不是文件名的结尾。", $"'{typed}' is not a file extension."),
        new("只写结尾的字母和数字，如 dwg。", "Write letters and digits only, such as dwg."));

    public static Diagnostic ActiveFileType(Location at, string typed) => FileTypeRule.At(
        at,
        new(
            $"“{typed}”文件会在读者的浏览器、电脑或网站的服务器上运行，不能加到可以发布的格式里。",
            $"Files of the type '{typed}' run in browsers, on servers or on readers' computers and cannot be allowed."),
        new("把要发布的文件改为 PDF、Word、Excel、CSV 等格式。", "Convert the files to be published to PDF, Word, Excel, CSV or the like."));
}
