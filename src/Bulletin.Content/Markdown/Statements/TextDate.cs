using System.Globalization;
using Bulletin.Content.Markdown.Clauses;

namespace Bulletin.Content.Markdown.Statements;

/// <summary>Days as texts write them: 2024年4月1日, 二〇二四年四月一日, 2024.4.1, 2024/4/1, 2024-4-1, 4月1日.</summary>
internal static class TextDate
{
    /// <param name="text">Without blanks; the day stands at its start.</param>
    /// <param name="value">As <c>2024-04-01</c>; <c>04-01</c> without a year.</param>
    /// <param name="length">How many characters the day takes.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out string value, out int length)
    {
        (value, length) = ("", 0);
        var year = 0;
        if (!TryNumber(text, ref length, out var first) || length >= text.Length)
            return false;
        var month = first;
        if (text[length] is not '月')
        {
            var mark = text[length++];
            year = first;
            if (mark is not ('年' or '.' or '/' or '-' or '．') || !TryNumber(text, ref length, out month) || length >= text.Length)
                return false;
            if (text[length] != (mark == '年' ? '月' : mark))
                return false;
        }

        length++;
        if (!TryNumber(text, ref length, out var day))
            return false;
        if (length < text.Length && text[length] is '日' or '号')
            length++;
        // 2024 stands in for a year that is not there: the leap day may be meant.
        if (month is < 1 or > 12 || year is not (0 or (>= 1900 and <= 2199)))
            return false;
        if (day < 1 || day > DateTime.DaysInMonth(year == 0 ? 2024 : year, month))
            return false;
        value = year == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{month:00}-{day:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}");
        return true;
    }

    /// <summary>A run of numerals, Arabic or Chinese.</summary>
    public static bool TryNumber(ReadOnlySpan<char> text, ref int at, out int value)
    {
        var end = at;
        while (end < text.Length && ChineseNumeral.IsNumeral(text[end]))
            end++;
        if (!ChineseNumeral.TryRead(text[at..end], out value))
            return false;
        at = end;
        return true;
    }
}
