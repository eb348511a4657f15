using Bulletin.Content.Exporting;

namespace Bulletin.Editions.Rendering;

/// <summary>A title as HTML: what stands within 《》 and a year in 〔〕 with its number are kept together on a line where they fit.</summary>
internal static class TitleText
{
    public static void Write(PageWriter output, ReadOnlySpan<char> title)
    {
        while (!title.IsEmpty)
        {
            var (start, length) = Next(title);
            if (start < 0) break;
            output.Encoded(title[..start]);
            output.Write("<span class=\"keep\">");
            output.Encoded(title.Slice(start, length));
            output.Write("</span>");
            title = title[(start + length)..];
        }

        output.Encoded(title);
    }

    private static (int Start, int Length) Next(ReadOnlySpan<char> title)
    {
        for (var i = 0; i < title.Length; i++)
        {
            if (title[i] is not ('《' or '〔')) continue;
            var end = title[i..].IndexOf(title[i] == '《' ? '》' : '号');
            if (end > 0) return (i, end + 1);
        }

        return (-1, 0);
    }
}
