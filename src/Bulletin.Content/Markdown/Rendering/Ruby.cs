using Bulletin.Content.Pinyin;

namespace Bulletin.Content.Markdown.Rendering;

/// <summary>Sets the reading above rare characters.</summary>
public static class Ruby
{
    /// <summary>
    /// Text for HTML, with a <c>ruby</c> around every rare character; its <c>rt</c> is no part of the text, nor read out within it.
    /// </summary>
    public static void Write(TextWriter output, ReadOnlySpan<char> text)
    {
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (RareCharacters.ReadingAt(text, i, out var length) is not { } reading)
                continue;
            HtmlText.WriteLine(output, text[from..i]);
            output.Write("<ruby>");
            output.Write(text.Slice(i, length));
            output.Write("<rt lang=\"zh-Latn\" aria-hidden=\"true\">");
            output.Write(reading);
            output.Write("</rt></ruby>");
            from = i + length;
            i = from - 1;
        }

        HtmlText.WriteLine(output, text[from..]);
    }
}
