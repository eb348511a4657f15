using System.Xml;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Media;

/// <summary>What is found in pictures and other files, for the messages about them.</summary>
internal static class MediaTexts
{
    public static Wording BrokenXml(XmlException fault) => new(
        $"写错的 XML：第 {fault.LineNumber} 行格式不对（{fault.Message}）",
        $"invalid XML ({fault.Message})");

    public static Wording Name(FileSignature signature) => signature switch
    {
        FileSignature.Text => new("纯文本", "plain text"),
        FileSignature.Markup => new("网页（HTML）或 XML", "HTML or XML"),
        FileSignature.Program => new("程序", "a program"),
        FileSignature.Zip => new("ZIP 压缩包，或者另一种 Office 文件", "a zip archive or another kind of Office file"),
        FileSignature.Compound => new(
            "2003 版的 Office 文件，或者加了密码的 Office 文件",
            "an Office 97–2003 file, or an Office file with a password"),
        FileSignature.EarlyOffice => new("RTF 或很旧的 Office 文件", "RTF or a very old Office file"),
        FileSignature.Pdf => new("PDF", "PDF"),
        FileSignature.Png => new("PNG 图片", "a PNG image"),
        FileSignature.Jpeg => new("JPEG 图片", "a JPEG image"),
        FileSignature.Gif => new("GIF 图片", "a GIF image"),
        FileSignature.WebP => new("WebP 图片", "a WebP image"),
        FileSignature.Heif => new("AVIF 或 HEIC 图片", "an AVIF or HEIC image"),
        FileSignature.Bmp => new("BMP 图片", "a BMP image"),
        FileSignature.Icon => new("图标（ICO）", "an icon (ICO)"),
        FileSignature.Tiff => new("TIFF 图片", "a TIFF image"),
        FileSignature.Recording => new("音频或视频", "audio or video"),
        FileSignature.Gzip => new("gzip 压缩的文件", "compressed with gzip"),
        _ => new("别的内容", "something else"),
    };
}
