using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Configuration;

/// <summary>What can be wrong with the files that site.yml publishes, and with the kinds of files that it allows.</summary>
public static class SiteFileProblems
{
    public static readonly Rule SiteFileRule = Rule.Error("BLT5012", "徽标或样式表不能用", "Logo or style sheet that cannot be used");
    public static readonly Rule OutsideStyleRule = Rule.Warning("BLT5013", "样式表引用外部内容", "Style sheet loads from another site");
    public static readonly Rule FileTypeRule = Rule.Error("BLT5014", "不能加这种文件格式", "File type that cannot be added");
    public static readonly Rule StyleWithoutRule = Rule.Warning(
        "BLT5015", "样式表引用的文件不会发布", "Style sheet names a file that is not published");

    /// <summary>A file that is kept for the office or for a tool.</summary>
    public static Diagnostic PrivateFile(Location at, string file) => SiteFileRule.At(
        at,
        new(
            $"“{file}”在 content、以点开头的文件夹或生成的网站里，不能作为徽标或样式表发布。",
            $"'{file}' is in content/, in a folder whose name begins with a dot, or in a built site; it may not be published as a logo or "
                + "style sheet."),
        new("把徽标图片、样式表放在 site.yml 旁边，写那里的路径。", "Put the logo image or style sheet beside site.yml and write that path."));

    public static Diagnostic NotALogo(Location at, string file) => SiteFileRule.At(
        at,
        new($"徽标“{file}”的格式不是图片。", $"The logo '{file}' is not an image type."),
        new("写 SVG、PNG、JPEG、WebP、GIF 或 ICO 图片的路径。", "Write the path of an SVG, PNG, JPEG, WebP, GIF or ICO image."));

    public static Diagnostic NotAStylesheet(Location at, string file) => SiteFileRule.At(
        at,
        new(
            $"“{file}”不是样式表：结尾应当是 .css，内容应当是纯文本，其中没有“</style”。",
            $"'{file}' is not a style sheet: it must be named .css and be plain text without '</style'."),
        new("写样式表的路径，如 site.css。", "Write the path of a style sheet, such as site.css."));

    public static Diagnostic OutsideStyle(Location at, string address) => OutsideStyleRule.At(
        at,
        new(
            $"样式表引用别的网站上的“{Short(address)}”：每位读者的访问都会报告给那个网站，内网里和 U 盘上的副本也打不开它。",
            $"The style sheet loads '{Short(address)}' from another site: that site learns of every reader, and copies without a network "
                + "break."),
        new(
            "用本机的字体（font-family）；图片写成 data: 地址嵌入样式表，@import 换成被引用的内容。",
            "Use fonts of the system (font-family); embed images as data: addresses, and put in the text that @import names."));

    public static Diagnostic StyleWithout(Location at, string address) => StyleWithoutRule.At(
        at,
        new(
            $"样式表引用“{Short(address)}”，这个文件不会发布：只有样式表本身会放到 assets/site.css。",
            $"The style sheet names '{Short(address)}', which is not published: only the style sheet itself becomes assets/site.css."),
        new(
            "图片写成 data: 地址嵌入样式表；别的样式表，把内容复制到这一个里。",
            "Embed images as data: addresses; copy the text of another style sheet into this one."));

    private static string Short(string address) => address.Length <= 80 ? address : address[..80] + "…";

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
