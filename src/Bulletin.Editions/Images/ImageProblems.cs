using Bulletin.Content.Diagnostics;

namespace Bulletin.Editions.Images;

/// <summary>What can be wrong with pictures that are worked on.</summary>
public static class ImageProblems
{
    public static readonly Rule UnreadableRule = Rule.Error("BLT4027", "图片读不出来", "Image cannot be read");
    public static readonly Rule NotCutRule = Rule.Note("BLT4028", "长图没有切开", "Tall image not cut into slices");

    public static readonly Rule TooLargeRule = Rule.Warning("BLT4050", "图片尺寸过大", "Image dimensions too large");

    public static Diagnostic TooLarge(string file, int width, int height) => TooLargeRule.At(
        new(file),
        new(
            $"图片自称宽 {width}、高 {height} 像素，浏览器多半打不开，手机版也不切段。",
            $"The image claims to be {width} × {height} pixels. Browsers can probably not show it, and it is not cut into slices."),
        new(
            "用看图软件打开看一看：确实这么大就缩小或分成几张，不是就重新导出。",
            "Open it in an image viewer. If it is that large, scale it down or split it; if not, export it again."));

    public static Diagnostic Unreadable(string file) => UnreadableRule.At(
        new(file),
        new(
            "图片已经损坏，或者不是它的文件名所说的格式，不能切成手机上看的小段。",
            "The image is damaged, or its format does not match its file name, so it cannot be cut into slices for phones."),
        new("用看图软件打开看一看，重新导出一次。", "Open it in an image viewer and export it again."));

    public static Diagnostic NotCut(string file) => NotCutRule.At(
        new(file),
        new(
            "这张图很长，手机版要等整张图下载完才能看；这台电脑上没有切图用的 libvips。",
            "This image is tall, and the mobile edition shows it only after it has loaded completely; libvips, which cuts it into "
                + "slices, is not installed."),
        new(
            "安装 libvips（Debian：apt-get install libvips-tools），或者自己把图分成几张。",
            "Install libvips (Debian: apt-get install libvips-tools), or split the image yourself."));
}
