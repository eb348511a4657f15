using Bulletin.Content.Documents;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>
/// The head of an official document (GB/T 9704—2012, 7.2) that was pasted before its text: 云川市人民政府文件, the 发文字号, the title and
/// 主送机关, each in one line or in several.
/// </summary>
internal static class TypedHead
{
    /// <summary>So many lines a head has at most.</summary>
    public const int Longest = 10;

    private const int LeastTitle = 5;

    // What stands behind the name of the agency in its masthead.
    private static readonly string[] Mastheads = ["文件", "令", "公告", "通告", ""];

    /// <param name="lines">The first lines of the text, without blanks.</param>
    /// <param name="parts">What the page shows.</param>
    /// <returns>Which of them the page shows already.</returns>
    public static List<int> Find(List<string> lines, ShownParts parts)
    {
        var found = new List<int>();
        if (lines.Count == 0)
            return found;
        var issuers = string.Concat(parts.Issuers.Select(TypedParts.Compact));
        string[] wholes = [.. Titles(TypedParts.Compact(parts.Title), issuers), .. Recipients(parts)];
        var (at, known) = (0, 0);
        while (at < lines.Count)
        {
            var count = Count(lines, at, wholes);
            if (count == 0 && IsNumber(lines, at, parts.Number?.Text))
                count = 1;
            if (count > 0)
                known = found.Count + count;
            else if ((count = Masthead(lines, at, issuers)) == 0 && !DocumentNumber.TryParse(lines[at], out _))
                break;
            found.AddRange(Enumerable.Range(at, count));
            // Another number stays.
            at += Math.Max(1, count);
        }

        // The name of an agency alone is the head of no document.
        found.RemoveRange(known, found.Count - known);
        return found;
    }

    // Also 关于供水的通知 below 云川市人民政府.
    private static IEnumerable<string> Titles(string title, string issuers)
    {
        if (title.Length < LeastTitle)
            return [];
        var rest = title.StartsWith(issuers, StringComparison.Ordinal) ? title[issuers.Length..] : "";
        return [title, $"《{title}》", issuers + title, rest.Length < LeastTitle ? title : rest];
    }

    private static string[] Recipients(ShownParts parts) =>
        parts.Recipients is { } recipients && TypedParts.Compact(recipients) is var text ? [text + "：", text + ":", text] : [];

    private static int Masthead(List<string> lines, int at, string issuers)
    {
        if (issuers.Length == 0 || !issuers.StartsWith(lines[at][..Math.Min(2, lines[at].Length)], StringComparison.Ordinal))
            return 0;
        return Count(lines, at, [.. Mastheads.Select(masthead => issuers + masthead)]);
    }

    // Also in other brackets, and 第3号 below 云川市人民政府令.
    private static bool IsNumber(List<string> lines, int at, string? number)
    {
        if (number is null || lines[at][^1] is not ('号' or '）' or ')'))
            return false;
        var text = lines[at].Replace("（第", "第", StringComparison.Ordinal).Replace("(第", "第", StringComparison.Ordinal);
        if (text.Length < lines[at].Length)
            text = text.TrimEnd('）', ')');
        return text == number
            || (DocumentNumber.TryParse(text, out var typed) && typed.Text == number)
            || (at > 0 && lines[at - 1] + text == number);
    }

    // How many lines from here on say one of them together.
    private static int Count(List<string> lines, int at, string[] wholes)
    {
        foreach (var whole in wholes)
        {
            var rest = whole.AsSpan();
            for (var i = at; rest.Length > 0 && i < lines.Count && rest.StartsWith(lines[i]); i++)
            {
                rest = rest[lines[i].Length..];
                if (rest.IsEmpty)
                    return i - at + 1;
            }
        }

        return 0;
    }
}
