using System.Collections.Immutable;
using System.Text;

namespace Bulletin.Bench.Readers;

/// <summary>What each grammar is made of, and examples that are in no file.</summary>
internal static class Signs
{
    public static readonly ImmutableArray<string> Markdown =
    [
        "*", "**", "***", "_", "__", "`", "``", "```\n", "~~~\n", "[", "]", "![", "](", ")", "](doc:", "[^1]", "[^1]: ", "[a]: b\n", "<",
        ">",
        "</", "<!--", "-->", "<https://a.cn>", "<a@b.cn>", "&", "&amp;", "&#27;", "&#x110000;", "{", "}", "{#", "{#a}", "# ", "###### ",
        "> ",
        "- ", "+ ", "1. ", "007) ", ":   ", "^^^", "|", "| a |", "|-|-|\n", "+--+\n", "+==+\n", "\n", "\n\n", "\r", "\r\n", "\t", "    ",
        "\\",
        "\u3000", "第一条　", "第一章 ", "一、", "（一）", "目录\n", "%%", "---\n", "***\n", "\0", "\u0085", "\u2028", "\ufeff", "\ud83d\ude00",
        "\u200b", "\u202e", "http://", "javascript:", "//", "../", "%ff", "#t1", "。", "字",
    ];

    public static readonly ImmutableArray<string> Yaml =
    [
        "---\n", "...\n", ": ", ":", "- ", "? ", "| ", ">\n", "|+9\n", "[", "]", "{", "}", ",", "&a ", "*a", "<<: *a", "!!str ", "!<x> ",
        "!",
        "%YAML 1.1\n", "%TAG ! x\n", "#", " #", "'", "\"", "\\", "\\x00", "\\uD800", "\\UFFFFFFFF", "\\\n", "~", "null", "\n", "\r", "\r\n",
        "\t", "  ", "\u0085", "\u2028", "\ufeff", "\0", "：", "标题: ", "发布日期: ", "files:\n", "  - ", "2024-02-30", "9999-99-99",
        "99999999999999999999", "〔99999〕", "号", "true", "是", "{by: x}", "(", ")", "\\", "/", "..", "@", "`",
    ];

    public static readonly ImmutableArray<string> Csv =
    [
        ",", ";", "\t", "|", "\"", "\"\"", "\n", "\r", "\r\n", "，", "\ufeff", "\0", "\u0085", "-", "1e999999", "0.1", "2024-02-29", "=",
        "NaN",
        "99999999999999999", "100.5, 25", "是", "　", "\u00a0", "𠮷", "合计",
    ];

    public static readonly ImmutableArray<string> Json =
    [
        "{", "}", "[", "]", "[[", "]]", ",", ":", "\"", "\\", "\\ud800", "\\u0000", "null", "true", "1e999999", "-0", "180", "90", "0.1",
        "\"type\":", "\"Feature\"", "\"geometry\":", "\"coordinates\":", "\"properties\":", "\"features\":", "\"crs\":", "\"Polygon\"",
        "\"Point\"", "\"MultiPolygon\"", "\"GeometryCollection\"", "\n", "\ufeff", "\0", "//", "𠮷",
    ];

    public static readonly ImmutableArray<string> Xml =
    [
        "<", ">", "/>", "</", "<g>", "</g>", "<style>", "</style>", "<script>", "<![CDATA[", "]]>", "<!--", "-->", "<?x ?>", "&", "&lt;",
        "&#0;", "&#x41;", "&a;", "<!DOCTYPE svg [<!ENTITY a \"b\">]>", "\"", "'", " href=\"#a\"", " onload=\"x\"",
        " style=\"fill:url(#a)\"",
        "url(", "@import", "\\69", "data:image/png;base64,", "xmlns:x=\"x\"", " viewBox=\"0 0 1e999 1\"", " width=\"9\"", "\0", "\ufeff",
        "\n",
    ];

    public static readonly ImmutableArray<string> Bytes =
    [
        "\0", "\0\0", "\x7f", "IHDR", "VP8X", "VP8L", "VP8 ", "RIFF", "WEBP", "GIF89a", "eXIf", "IDAT", "JFIF", "Exif\0\0",
    ];

    public static readonly ImmutableArray<byte[]> Drawings =
    [
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><style>a{fill:red}</style><g style='fill:url(#a)'/></svg>"u8.ToArray(),
        "<?xml version='1.0' encoding='utf-16'?><!DOCTYPE svg><svg width='9px' height='1e3'/>"u8.ToArray(),
    ];

    public static readonly ImmutableArray<byte[]> Pictures =
    [
        [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 9, 0, 0, 0, 9, 8, 2, 0, 0, 0, 0, 0,
            0, 0],
        [0xff, 0xd8, 0xff, 0xe0, 0, 16, .. "JFIF\0\x01\x01\0\0\x01\0\x01\0\0"u8, 0xff, 0xc0, 0, 17, 8, 0, 9, 0, 9, 3, 1, 0x22, 0, 2, 0x11,
            1],
        [.. "GIF89a\x09\0\x09\0"u8, .. new byte[24]],
        [.. "RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0"u8, 0, 0, 0, 0, 8, 0, 0, 8, 0, 0, 0, 0],
        [.. "RIFF\x1e\0\0\0WEBPVP8L\x0a\0\0\0\x2f"u8, 8, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        [.. "RIFF\x1e\0\0\0WEBPVP8 \x0a\0\0\0"u8, 0, 0, 0, 0x9d, 1, 0x2a, 9, 0, 9, 0, 0, 0],
    ];

    /// <summary>The bytes of a sign; half a character becomes what UTF-8 has for it.</summary>
    public static byte[] Encode(string sign) => Encoding.UTF8.GetBytes(sign);
}
