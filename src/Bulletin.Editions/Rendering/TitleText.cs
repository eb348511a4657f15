using System.Collections.Immutable;
using Bulletin.Content;
using Bulletin.Content.Markdown.Rendering;

namespace Bulletin.Editions.Rendering;

/// <summary>
/// A title as HTML, to be broken where the sense allows it (GB/T 9704-2012, 7.3.1: 回行时词意完整): after the words by which titles of documents
/// are built, such as 关于 and 印发, and around 《》. What stands within 《》, or a year in 〔〕 with its number, stays together where it fits on a
/// line.
/// </summary>
internal static class TitleText
{
    /// <summary>A line of a title on a phone, and one beside a margin, in characters.</summary>
    private const int Narrow = 13;
    private const int Wide = 18;

    // Neither the first words of a title nor its last (…的通知) make a line of their own.
    private const int LeastBefore = 6;
    private const int LeastAfter = 5;
    private const int LeastPart = 6;

    private static readonly ImmutableArray<string> Joints = ["关于", "印发", "转发", "公布", "发布", "修改", "废止", "进一步", "的", "、"];

    /// <summary>
    /// How the style sheet may break it: <c>phrased</c>, or <c>phrased-wide</c> where there is room, only at its joints; else anywhere,
    /// for a part would not fit on a line.
    /// </summary>
    public static string Class(ReadOnlySpan<char> title)
    {
        var longest = 0;
        for (var from = 0; from < title.Length;)
        {
            var (length, _) = Next(title, from);
            longest = Math.Max(longest, length);
            from += length;
        }

        return longest <= Narrow ? "phrased" : longest <= Wide ? "phrased-wide" : "";
    }

    public static void Write(PageWriter output, ReadOnlySpan<char> title, bool hasReadings = false)
    {
        for (var from = 0; from < title.Length;)
        {
            var (length, isKept) = Next(title, from);
            if (from > 0) output.Write("<wbr>");
            if (isKept) output.Write("<span class=\"keep\">");
            if (hasReadings) Ruby.Write(output, title.Slice(from, length));
            else output.Encoded(title.Slice(from, length));
            if (isKept) output.Write("</span>");
            from += length;
        }
    }

    /// <summary>The part that begins here: up to a joint, or one that is kept together.</summary>
    private static (int Length, bool IsKept) Next(ReadOnlySpan<char> title, int from)
    {
        if (KeptAt(title[from..]) is var kept and > 0) return (kept, true);
        for (var i = from + 1; i < title.Length; i++)
        {
            if (title[i] is '《' or '〔' && KeptAt(title[i..]) > 0) return (i - from, false);
            var isRoom = i >= LeastBefore && i - from >= LeastPart && title.Length - i >= LeastAfter;
            if (isRoom && EndsJoint(title[from..i])) return (i - from, false);
        }

        return (title.Length - from, false);
    }

    private static int KeptAt(ReadOnlySpan<char> text) => text[0] switch
    {
        '《' => text.IndexOf('》') + 1,
        '〔' => text.IndexOf('号') + 1,
        _ => 0,
    };

    private static bool EndsJoint(ReadOnlySpan<char> text)
    {
        foreach (var joint in Joints)
            if (text.EndsWith(joint)) return true;
        return false;
    }
}
