using System.Buffers;
using System.Globalization;
using System.Text;
using Bulletin.Content.Characters;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Identifiers;

/// <summary>What the writer of a text that is no date of ours meant by it. Asked only when <see cref="Moment"/> cannot read it.</summary>
/// <param name="Meant">The day that is meant, where it is one whoever reads it; null: that cannot be known.</param>
/// <param name="Fact">What is wrong with it; null: it is written in another manner.</param>
public readonly record struct DateGuess(Moment? Meant, Wording? Fact)
{
    // In minutes: no place of the world is farther from UTC.
    private const int LargestOffset = 14 * 60;

    private static readonly SearchValues<char> Ranges = SearchValues.Create("-—–~～至到");
    private static readonly SearchValues<char> Numerals = SearchValues.Create("〇○零一二三四五六七八九十");

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static DateGuess Of(string typed)
    {
        var text = Plain(typed);
        if (Moment.TryParse(text, out var same))
            return new(same, null);
        if (DigitLetters.Find(text) is { } letter && Of(DigitLetters.Replace(text)) is { Meant: { } repaired })
            return new(repaired, letter);
        if (EndOfFirstClock(text) is > 0 and var clock && Read(text[..clock]).Meant is { } begins)
            return new(begins, new("这是一段时间，只写开始的时刻", "this is a period; write when it begins"));
        if (IndexOfRange(text) is var range and > 0 && Read(text[..range]).Meant is not null && text[range..].Any(char.IsAsciiDigit))
            return new(null, new("这是一段时间，要写一个日期", "this is a period, not a day"));
        return Read(text);
    }

    private static DateGuess Read(string text)
    {
        var isMinguo = text.Contains("民国", StringComparison.Ordinal) || text.Contains("民國", StringComparison.Ordinal);
        var numbers = Numbers(text, out var clockAt);
        var clock = Clock(text[clockAt..], out var shift);
        if (numbers.Count == 1 && numbers[0].Length is 10 or 13 && numbers[0].Value is > 946_684_800 and < 4_102_444_800_000)
            return Stamp(numbers[0]);
        if (numbers.Count == 1 && numbers[0].Length == 8)
            return Day((int)(numbers[0].Value / 10000), (int)(numbers[0].Value / 100 % 100), (int)(numbers[0].Value % 100), clock, shift);
        if (numbers.Count == 1 && SerialDay.Of(numbers[0].Value) is { } serial)
            return new(new(serial), new("这是电子表格里日期的序号", "this is the serial number of a date in a spreadsheet"));

        if (numbers.Count == 2)
            return new(null, numbers[0].Length == 4 ? new("缺少日", "the day is missing") : new("缺少年份", "the year is missing"));
        if (numbers.Count == 1 && numbers[0].Length is 4 or 6)
            return new(null, numbers[0].Length == 4 ? new("只有年份", "it is only a year") : new("缺少日", "the day is missing"));
        if (numbers.Count < 3)
            return default;
        if (clock is null && text.AsSpan(clockAt).ContainsAnyInRange('0', '9'))
            return new(null, new("时刻不对", "the time of day is wrong"));
        var (a, b, c) = ((int)numbers[0].Value, (int)numbers[1].Value, (int)numbers[2].Value);
        if (isMinguo)
        {
            var western = Day(a + 1911, b, c, clock, shift);
            return western with { Fact = new("民国纪年要换成公元", "the year is of the Minguo calendar") };
        }

        if (numbers[0].Length == 4)
            return Day(a, b, c, clock, shift);
        if (numbers[2].Length == 4)
        {
            return b > 12 && a <= 12 ? Day(c, a, b, clock, shift)
                : a > 12 && b <= 12 ? Day(c, b, a, clock, shift)
                : new(null, new("分不清哪个是月、哪个是日", "it is unclear which number is the month"));
        }

        return numbers[0].Length == 2 && a is > 0 and < 100 && Day(2000 + a, b, c, clock, shift).Meant is { } full
            ? new(full, new("年份要写四位", "the year must have four digits"))
            : default;
    }

    private static DateGuess Day(int year, int month, int day, TimeOnly? clock, int? shift)
    {
        if (year is < 1 or > 9999)
            return default;
        if (month is < 1 or > 12)
            return new(null, new($"没有{month}月", $"there is no month {month}"));
        var days = DateTime.DaysInMonth(year, month);
        if (day < 1 || day > days)
            return new(null, new($"{year}年{month}月只有{days}天", $"{year}-{month:00} has {days} days"));
        var date = new DateOnly(year, month, day);
        if (clock is not { } time)
            return new(new(date), null);
        if (shift is not { } minutes)
            return new(null, new("时刻后面的部分不是时差", "what follows the time of day is no offset from UTC"));
        if (minutes == 0)
            return new(new(date, time), null);
        var there = date.ToDateTime(time);
        if (minutes > 0 ? there > DateTime.MaxValue.AddMinutes(-minutes) : there < DateTime.MinValue.AddMinutes(-minutes))
            return default;
        var here = there.AddMinutes(minutes);
        var moment = new Moment(DateOnly.FromDateTime(here), TimeOnly.FromDateTime(here));
        return new(moment, new("时间要写成北京时间（+08:00）", "the time must be in Chinese standard time (+08:00)"));
    }

    private static DateGuess Stamp((long Value, int Length, int End) number)
    {
        var seconds = number.Length == 13 ? number.Value / 1000 : number.Value;
        var here = DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime.AddHours(8);
        var moment = new Moment(DateOnly.FromDateTime(here), TimeOnly.FromDateTime(here));
        return new(moment, new("这是计算机的时间戳", "this is a time stamp of computers"));
    }

    // The first three numbers, which are the day; names of months count.
    private static List<(long Value, int Length, int End)> Numbers(string text, out int end)
    {
        var numbers = new List<(long Value, int Length, int End)>(3);
        end = 0;
        for (var i = 0; i < text.Length && numbers.Count < 3; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                var start = i;
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                    i++;
                if (long.TryParse(text.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                    numbers.Add((value, i - start, i));
                end = i;
                i--;
            }
            else if (char.IsAsciiLetter(text[i]) && i + 3 <= text.Length && MonthAt(text, i) is { } month)
            {
                while (i < text.Length && char.IsAsciiLetter(text[i]))
                    i++;
                numbers.Insert(0, (month, 2, i));
                end = i;
                i--;
            }
        }

        return numbers;
    }

    private static int? MonthAt(string text, int at)
    {
        var index = Array.FindIndex(Months, month => text.AsSpan(at, 3).Equals(month, StringComparison.OrdinalIgnoreCase));
        return index < 0 || (at > 0 && char.IsAsciiLetter(text[at - 1])) ? null : index + 1;
    }

    // 9:30, 9时30分, 下午3点, 09:30:15Z; the shift is in minutes, to Chinese standard time; null: what follows is no offset.
    private static TimeOnly? Clock(string text, out int? shift)
    {
        shift = 0;
        var digits = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (digits < 0)
            return null;
        var rest = text.AsSpan(digits);
        var hour = Number(ref rest);
        var isAfternoon = text.Contains("下午", StringComparison.Ordinal)
            || text.Contains('晚')
            || text.Contains("pm", StringComparison.OrdinalIgnoreCase);
        if (rest is not [':' or '时' or '点' or '時', ..])
            return null;
        rest = rest[1..];
        var minute = rest is ['半', ..] ? 30 : Number(ref rest);
        if (isAfternoon && hour < 12)
            hour += 12;
        if (hour > 23 || minute > 59)
            return null;
        shift = Shift(rest);
        return new(hour, minute);
    }

    // +08:00, +0800, UTC+8.
    private static int? Shift(ReadOnlySpan<char> rest)
    {
        if (rest.EndsWith("Z", StringComparison.OrdinalIgnoreCase))
            return 8 * 60;
        if (rest.LastIndexOfAny('+', '-') is not (>= 0 and var sign))
            return 0;
        var zone = rest[(sign + 1)..];
        if (zone is not [>= '0' and <= '9', ..])
            return 0;
        var hours = Number(ref zone);
        var minutes = 0;
        if (zone is [':', ..])
        {
            zone = zone[1..];
            minutes = Number(ref zone);
        }
        else if (hours >= 100)
        {
            (hours, minutes) = (hours / 100, hours % 100);
        }

        var offset = hours * 60 + minutes;
        if (offset > LargestOffset || minutes > 59)
            return null;
        return 8 * 60 - (rest[sign] == '+' ? offset : -offset);
    }

    private static int Number(ref ReadOnlySpan<char> text)
    {
        var value = 0;
        while (text is [>= '0' and <= '9', ..] && value < 10000)
        {
            value = value * 10 + text[0] - '0';
            text = text[1..];
        }

        return value;
    }

    // 2026-03-05 10:00-11:30: no offset from UTC, since it ends later than it begins.
    private static int EndOfFirstClock(string text)
    {
        var at = text.AsSpan().LastIndexOfAny(Ranges);
        if (at < 8 || text.Contains('T'))
            return -1;
        var end = at;
        while (end > 0 && text[end - 1] is '-' or '—' or ' ')
            end--;
        var first = text.AsSpan(0, end);
        first = first[(first.LastIndexOfAny(' ', '日', '午') + 1)..];
        // 02:00:00 -05:00 has an offset.
        var isPeriod = first.Count(':') < 2 && Clock(first.ToString(), out _) is { } begins && Clock(text[at..], out _) > begins;
        return isPeriod ? end : -1;
    }

    private static int IndexOfRange(string text)
    {
        foreach (var mark in (string[])["至", "到", "~", "——", "--", "—", " - ", "起"])
            if (text.IndexOf(mark, StringComparison.Ordinal) is var at and > 7) return at;
        return -1;
    }

    // Half width, no blanks within, Chinese numerals as digits, no punctuation at the end.
    private static string Plain(string typed)
    {
        // A short dash may stand between two days.
        var plain = HalfWidth.Of(typed.Trim().Replace('–', '—'))
            .TrimEnd('。', '.', ',', '，', '、', ';', '；', ' ')
            .Trim('"', '\'', '“', '”', '(', ')', '[', ']');
        return ChineseNumerals(plain);
    }

    private static string ChineseNumerals(string text)
    {
        if (text.AsSpan().IndexOfAny(Numerals) < 0 || text.AsSpan().ContainsAnyInRange('0', '9'))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var digit = "〇一二三四五六七八九".IndexOf(text[i] is '○' or '零' ? '〇' : text[i]);
            if (digit >= 0)
            {
                plain.Append((char)('0' + digit));
            }
            else if (text[i] == '十')
            {
                // 十, 十二, 二十, 二十三.
                if (plain.Length == 0 || !char.IsAsciiDigit(plain[^1]))
                    plain.Append('1');
                if (i + 1 == text.Length || "一二三四五六七八九".IndexOf(text[i + 1]) < 0)
                    plain.Append('0');
            }
            else
            {
                plain.Append(text[i]);
            }
        }

        return plain.ToString();
    }
}
