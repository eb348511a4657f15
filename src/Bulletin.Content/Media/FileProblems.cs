using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Media;

/// <summary>What can be wrong with the files that lie beside documents: attachments, pictures, recordings.</summary>
public static class FileProblems
{
    public static readonly Rule TypeRule = Rule.Error("BLT4022", "不能发布的文件格式", "File type that may not be published");
    public static readonly Rule ContentRule = Rule.Error("BLT4030", "内容与文件名不符", "Content does not match the file name");
    public static readonly Rule OtherPictureRule = Rule.Warning(
        "BLT4031", "图片是另一种格式", "Image in another format than its name says");

    public static readonly Rule NoPictureRule = Rule.Error("BLT4032", "配图或插图不是图片", "Not an image that browsers show");
    public static readonly Rule HeavyPictureRule = Rule.Warning("BLT4067", "图片文件过大", "Image file too large");
    public static readonly Rule NotUtf8Rule = Rule.Warning("BLT4034", "文本附件不是 UTF-8 编码", "Text file that is not UTF-8");
    public static readonly Rule OnItsSideRule = Rule.Warning("BLT4033", "图片没有转正", "Image that is not turned upright");

    private const string Usual = "PDF、OFD、Word、Excel、PowerPoint、WPS、CSV、TXT、图片、音频、视频";
    private const string UsualEnglish = "PDF, OFD, Word, Excel, PowerPoint, WPS, CSV, TXT, images, audio and video";

    /// <summary>A file that something runs.</summary>
    public static Diagnostic Active(string path) => TypeRule.At(
        new(path),
        new(
            $"“{Ending(path)}”文件打开后会执行其中的脚本或程序，不能发布。",
            $"Files of the type '{Ending(path)}' can run scripts or programs when opened and may not be published."),
        new($"改为 {Usual}等格式，不要只改文件名。", $"Convert it to another format ({UsualEnglish}); do not just rename it."));

    /// <summary>A file of a kind that nobody has vouched for.</summary>
    public static Diagnostic Unlisted(string path) => TypeRule.At(
        new(path),
        Path.GetExtension(path).Length == 0
            ? new("文件名没有 .pdf 一类的结尾，读者和浏览器都不知道怎么打开它。", "The file name has no extension, so nothing tells what opens it.")
            : new($"可以发布的格式里没有“{Ending(path)}”。", $"'{Ending(path)}' is not among the file types that may be published."),
        new(
            $"改为 {Usual}等格式；读者确实要用这种格式的，请网站管理员加到 site.yml 的“文件格式”(file_types)。",
            $"Convert it ({UsualEnglish}), or, if readers need this type, have it added to 'file_types' in site.yml."));

    /// <summary>An Office file with a program in it, under the name of one without.</summary>
    public static Diagnostic Macros(Location at, string path) => TypeRule.At(
        at,
        new($"“{Name(path)}”里有宏（程序），打开后可能会运行。", $"'{Name(path)}' contains macros, which are programs that may run when it is opened."),
        new(
            "用 Office 或 WPS 打开，另存为不含宏的 .docx、.xlsx、.pptx，或导出 PDF。",
            "Open it and save it as .docx, .xlsx or .pptx without macros, or export a PDF."));

    public static Diagnostic Mismatch(Location at, string path, FileSignature found) => ContentRule.At(
        at,
        new(
            $"“{Name(path)}”的结尾是“{Ending(path)}”，内容却是{MediaTexts.Name(found).Chinese}。",
            $"'{Name(path)}' is named '{Ending(path)}', but its content is {MediaTexts.Name(found).English}."),
        found is FileSignature.Markup or FileSignature.Program
            ? new(
                "多半是下载时存下了登录页或出错页，或者文件被换过：找回原件，或用原来的程序另存为这种格式。",
                "It is often a login or error page that was saved in place of the file: get the original again, or save it in this format.")
            : new(
                "用原来的程序打开它，另存为这种格式；或者照内容改正文件名的结尾和引用它的地方。",
                "Open it in its own program and save it in this format, or correct the extension here and where the file is used."));

    public static Diagnostic Empty(Location at, string path) => ContentRule.At(
        at,
        new($"“{Name(path)}”是空的，一个字节也没有。", $"'{Name(path)}' is empty."),
        new("多半是没有复制完：重新复制原件。", "It was probably not copied completely; copy the original again."));

    public static Diagnostic Broken(Location at, string path) => ContentRule.At(
        at,
        new($"“{Name(path)}”损坏了，浏览器或办公软件打不开。", $"'{Name(path)}' is damaged and cannot be opened."),
        new("打开原件看一看，重新导出或复制一次。", "Check the original, then export or copy it again."));

    public static Diagnostic OtherPicture(Location at, string path, FileSignature found) => OtherPictureRule.At(
        at,
        new(
            $"“{Name(path)}”的结尾是“{Ending(path)}”，其实是{MediaTexts.Name(found).Chinese}：网页上看得见，存到电脑里有的软件打不开。",
            $"'{Name(path)}' is named '{Ending(path)}' but is {MediaTexts.Name(found).English}: pages show it, but some programs do not "
                + "open it."),
        new("照内容改正文件名的结尾和引用它的地方，或重新导出。", "Correct the extension here and where the image is used, or export it again."));

    public static Diagnostic NoPicture(Location at, string target) => NoPictureRule.At(
        at,
        new($"浏览器不能把“{target}”显示为图片。", $"Browsers cannot show '{target}' as an image."),
        new(
            "用 PNG、JPEG、WebP、GIF、SVG 图片；音频、视频和其他文件写成链接：[名称](文件)，或列入“附件”。",
            "Use a PNG, JPEG, WebP, GIF or SVG image; link audio, video and other files like [title](file), or list them as attachments."));

    /// <param name="bytes">How large it is.</param>
    public static Diagnostic HeavyPicture(Location at, string target, long bytes)
    {
        var megabytes = (bytes / 1048576.0).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
        return HeavyPictureRule.At(
            at,
            new(
                $"图片“{target}”有 {megabytes} MB，手机上要等很久。",
                $"The image '{target}' has {megabytes} MB, which takes long to load on a phone."),
            new(
                "用看图软件把长边缩到 2000 像素以内，另存为 JPEG 或 WebP；原图要给读者的，列入“附件”。",
                "Scale its longer side to at most 2000 pixels and save it as JPEG or WebP; to offer the original, list it as an "
                    + "attachment."));
    }

    public static Diagnostic OnItsSide(Location at, string path) => OnItsSideRule.At(
        at,
        new(
            $"“{Name(path)}”里写着要旋转或翻转后显示，但它是动画或者尺寸太大，发布时没有转，读者看到的方向不对。",
            $"'{Name(path)}' asks to be rotated or mirrored when shown, but it is animated or too large for that and is published as "
                + "it is."),
        new("用图片软件把画面转正，再导出一次。", "Rotate the image in an image editor and export it again."));

    public static Diagnostic NotUtf8(Location at, string path) => NotUtf8Rule.At(
        at,
        new(
            $"“{Name(path)}”不是 UTF-8 编码（看来是 GBK），读者打开会是乱码。",
            $"'{Name(path)}' is not UTF-8 (it looks like GBK), so readers see garbled text."),
        new(
            "用记事本打开，另存为 UTF-8 编码；表格在 Excel、WPS 里另存为“CSV UTF-8”。",
            "Save it as UTF-8 in an editor; in Excel or WPS save a table as 'CSV UTF-8'."));

    private static string Name(string path) => Path.GetFileName(path);

    private static string Ending(string path) => Path.GetExtension(path);
}
