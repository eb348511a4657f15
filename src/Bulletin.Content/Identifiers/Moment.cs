using System.Globalization;

namespace Bulletin.Content.Identifiers;

/// <summary>A day, optionally with hour and minute, in Chinese standard time (+08:00), as an editor writes it.</summary>
/// <remarks>Accepted: <c>2024-03-05</c>, <c>2024年3月5日</c>, either followed by <c> 09:30</c> (also <c>T09:30</c>).</remarks>
public readonly record struct Moment(DateOnly Day, TimeOnly? Clock = null) : IComparable<Moment>
{
    public static bool TryParse(ReadOnlySpan<char> text, out Moment moment)
    {
        moment = default;
        text = text.Trim();
        if (!TryNumber(ref text, 4, 4, out var year) || !TrySeparator(ref text, '-', '年'))
            return false;
        if (!TryNumber(ref text, 1, 2, out var month) || !TrySeparator(ref text, '-', '月'))
            return false;
        if (!TryNumber(ref text, 1, 2, out var day))
            return false;
        if (text.StartsWith("日"))
            text = text[1..];
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        var date = new DateOnly(year, month, day);
        if (text.IsEmpty)
        {
            moment = new(date);
            return true;
        }

        return TryClock(text, date, out moment);
    }

    /// <summary>The first moment of the day when no time was given: what comparisons use.</summary>
    public DateTime Start => Day.ToDateTime(Clock ?? TimeOnly.MinValue);

    /// <summary>ISO 8601: <c>2024-03-05</c>, or <c>2024-03-05T09:30:00+08:00</c> when the time is known.</summary>
    public string ToIso() => Clock is { } clock
        ? string.Create(CultureInfo.InvariantCulture, $"{Day:O}T{clock:HH\\:mm}:00+08:00")
        : Day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>RFC 3339 date-time, midnight when the time is unknown: what Atom demands.</summary>
    public string ToRfc3339() =>
        Clock is null ? Day.ToString("O", CultureInfo.InvariantCulture) + "T00:00:00+08:00" : ToIso();

    /// <summary><c>YYYY-MM-DD HH:MM</c>: the form of the page tag PubDate (国办发〔2017〕47号 annex 3).</summary>
    public string ToPageTag() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd} {Clock ?? TimeOnly.MinValue:HH\\:mm}");

    /// <summary><c>2024年3月5日</c> without zero padding (GB/T 9704-2012), and the time when it is known.</summary>
    public string ToChinese() => Clock is { } clock
        ? string.Create(CultureInfo.InvariantCulture, $"{Day.Year}年{Day.Month}月{Day.Day}日 {clock:HH\\:mm}")
        : string.Create(CultureInfo.InvariantCulture, $"{Day.Year}年{Day.Month}月{Day.Day}日");

    public int CompareTo(Moment other) =>
        Day.CompareTo(other.Day) is var byDay and not 0 ? byDay : (Clock ?? TimeOnly.MinValue).CompareTo(other.Clock ?? TimeOnly.MinValue);

    public override string ToString() => ToIso();

    private static bool TryClock(ReadOnlySpan<char> text, DateOnly date, out Moment moment)
    {
        moment = default;
        if (text[0] is not (' ' or 'T' or '　'))
            return false;
        text = text.TrimStart(" T　");
        if (!TryNumber(ref text, 1, 2, out var hour) || !TrySeparator(ref text, ':', '：'))
            return false;
        if (!TryNumber(ref text, 2, 2, out var minute) || hour > 23 || minute > 59)
            return false;
        if (text is not ("" or ":00" or "+08:00" or ":00+08:00"))
            return false;
        moment = new(date, new(hour, minute));
        return true;
    }

    private static bool TryNumber(ref ReadOnlySpan<char> text, int least, int most, out int value)
    {
        value = 0;
        var length = 0;
        while (length < most && length < text.Length && char.IsAsciiDigit(text[length]))
            value = value * 10 + text[length++] - '0';
        text = text[length..];
        return length >= least;
    }

    private static bool TrySeparator(ref ReadOnlySpan<char> text, char first, char second)
    {
        if (text.IsEmpty || (text[0] != first && text[0] != second))
            return false;
        text = text[1..];
        return true;
    }
}
