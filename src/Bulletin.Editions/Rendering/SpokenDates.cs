using System.Globalization;
using System.Text;

namespace Bulletin.Editions.Rendering;

/// <summary>Dates as people say them: <c>2024-04-18</c> becomes 2024年4月18日.</summary>
internal static class SpokenDates
{
    private const int Length = 10;

    public static string In(string text)
    {
        if (text.Length < Length)
            return text;
        var from = 0;
        StringBuilder? written = null;
        for (var at = 4; (at = text.IndexOf('-', at)) >= 0; at++)
        {
            var start = at - 4;
            if (start < from || !IsDate(text, start))
                continue;
            var date = text.AsSpan(start, Length);
            (written ??= new())
                .Append(text, from, start - from)
                .Append(date[..4]).Append('年')
                .Append(int.Parse(date[5..7], CultureInfo.InvariantCulture)).Append('月')
                .Append(int.Parse(date[8..], CultureInfo.InvariantCulture)).Append('日');
            from = start + Length;
        }

        return written is null ? text : written.Append(text, from, text.Length - from).ToString();
    }

    // Not within a longer number or code: 12024-04-18, 2024-04-18-3.
    private static bool IsDate(string text, int start)
    {
        var end = start + Length;
        return end <= text.Length
            && DateOnly.TryParseExact(text.AsSpan(start, Length), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && (start == 0 || !IsOfCode(text[start - 1]))
            && (end == text.Length || !IsOfCode(text[end]));
    }

    private static bool IsOfCode(char character) => char.IsAsciiLetterOrDigit(character) || character == '-';
}
