using System.Globalization;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Media.Inspection;

namespace Bulletin.Content.Media.Words;

/// <summary>What the parts of Office files are called on a screen.</summary>
internal static class PartNames
{
    private static readonly (string Start, Wording Name)[] Known =
    [
        ("word/document", new("正文", "the text")),
        ("word/header", new("页眉", "a page header")),
        ("word/footer", new("页脚", "a page footer")),
        ("word/footnotes", new("脚注", "the footnotes")),
        ("word/endnotes", new("尾注", "the endnotes")),
        ("word/comments", new("批注", "the comments")),
        ("xl/comments", new("批注", "the comments")),
        ("xl/threadedComments", new("批注", "the comments")),
        ("xl/workbook", new("工作表名或定义的名称", "the names of sheets and ranges")),
        ("xl/drawings", new("图形", "a drawing")),
        ("xl/charts", new("图表", "a chart")),
        ("xl/pivotCache", new("数据透视表的缓存", "the data of a pivot table")),
        ("xl/externalLinks", new("其他工作簿的数据", "data of another workbook")),
        ("ppt/notesSlides", new("演讲者备注", "the speaker notes")),
        ("docProps", new("文件属性", "the properties")),
        ("content.xml", new("正文", "the text")),
        ("meta.xml", new("文件属性", "the properties")),
    ];

    public static Wording Of(string part)
    {
        foreach (var (start, name) in Known)
            if (part.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return name;
        var number = Path.GetFileNameWithoutExtension(part.AsSpan()).TrimStart("slide");
        var isSlide = part.StartsWith("ppt/slides/slide", StringComparison.Ordinal);
        if (isSlide && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var slide))
            return new($"第 {slide} 张幻灯片", $"slide {slide}");
        var shown = ShownName.Of(part) ?? "";
        return new(shown, $"'{shown}'");
    }
}
