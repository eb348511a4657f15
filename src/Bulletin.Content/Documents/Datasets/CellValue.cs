using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>Reads a cell as its type demands and gives the one spelling in which it is published.</summary>
/// <remarks>
/// What an office writes is taken where it can mean only one thing: <c>2024/3/5</c> and <c>2024年3月5日</c> are 2024-03-05, 是 is true.
/// What could mean several things, such as <c>1,234</c> or <c>50%</c>, is refused.
/// </remarks>
public static class CellValue
{
    /// <summary>Room for the longest spelling of anything but text.</summary>
    public const int LongestSpelling = 64;

    // Before it, a digit is missing.
    private const int FirstYear = 1000;

    private const long MostExact = (1L << 53) - 1;

    /// <param name="type">Not <see cref="ColumnType.String"/>, which any text is.</param>
    /// <param name="cell">UTF-8 without blanks at the ends; not empty.</param>
    /// <param name="spelling">Takes the published spelling.</param>
    /// <param name="length">Its length.</param>
    /// <param name="number">What comparisons and statistics use: the number itself, days, minutes, months or years; the longitude of
    /// coordinates.</param>
    public static bool TryRead(ColumnType type, ReadOnlySpan<byte> cell, Span<byte> spelling, out int length, out double number)
    {
        (length, number) = (0, 0);
        return type switch
        {
            ColumnType.Integer => IsInteger(cell, out number) && Copy(cell, spelling, out length),
            ColumnType.Number => IsNumber(cell, out number) && Copy(cell, spelling, out length),
            ColumnType.Boolean => IsBoolean(cell, spelling, out length, out number),
            ColumnType.Date => IsDate(ref cell, spelling, out length, out number) && cell.IsEmpty,
            ColumnType.DateTime => IsDateTime(cell, spelling, out length, out number),
            ColumnType.Year => IsYear(cell, spelling, out length, out number),
            ColumnType.YearMonth => IsYearMonth(cell, spelling, out length, out number),
            ColumnType.GeoPoint => IsGeoPoint(cell, spelling, out length, out number, out _),
            _ => false,
        };
    }

    /// <summary>The same for a whole or decimal number, whose spelling is that of the cell but for a plus sign.</summary>
    public static bool TryReadNumber(ColumnType type, ref ReadOnlySpan<byte> cell, out double number)
    {
        if (!(type == ColumnType.Integer ? IsInteger(cell, out number) : IsNumber(cell, out number))) return false;
        if (cell[0] == '+') cell = cell[1..];
        return true;
    }

    /// <summary>Reads a text as an author typed it in dataset.yml.</summary>
    /// <param name="type">The type of the column.</param>
    /// <param name="text">As typed.</param>
    /// <param name="spelling">The published spelling.</param>
    /// <param name="number">See <see cref="TryRead(ColumnType, ReadOnlySpan{byte}, Span{byte}, out int, out double)"/>.</param>
    public static bool TryRead(ColumnType type, string text, out string spelling, out double number)
    {
        (spelling, number) = (text, 0);
        if (type == ColumnType.String) return true;
        Span<byte> buffer = stackalloc byte[LongestSpelling];
        var cell = Encoding.UTF8.GetBytes(text);
        if (cell.Length == 0 || !TryRead(type, cell, buffer, out var length, out number)) return false;
        spelling = Encoding.UTF8.GetString(buffer[..length]);
        return true;
    }

    /// <summary>Longitude and latitude in degrees, in this order.</summary>
    public static bool TryReadPoint(ReadOnlySpan<byte> cell, out double longitude, out double latitude)
    {
        Span<byte> spelling = stackalloc byte[LongestSpelling];
        return IsGeoPoint(cell, spelling, out _, out longitude, out latitude);
    }

    private static bool Copy(ReadOnlySpan<byte> cell, Span<byte> spelling, out int length)
    {
        if (cell[0] == '+') cell = cell[1..];
        length = cell.Length;
        return cell.TryCopyTo(spelling);
    }

    private static bool IsInteger(ReadOnlySpan<byte> cell, out double number)
    {
        number = 0;
        var digits = cell[0] is (byte)'-' or (byte)'+' ? cell[1..] : cell;
        if (digits.Length is 0 or > 16 || (digits.Length > 1 && digits[0] == '0')) return false;
        long value = 0;
        foreach (var digit in digits)
        {
            if ((uint)(digit - '0') > 9) return false;
            value = (value * 10) + digit - '0';
        }

        number = cell[0] == '-' ? -value : value;
        return value <= MostExact && !(value == 0 && cell[0] == '-');
    }

    // RFC 8259, 6; a plus sign is dropped.
    private static bool IsNumber(ReadOnlySpan<byte> cell, out double number)
    {
        number = 0;
        if (cell.Length > LongestSpelling) return false;
        var rest = cell[0] is (byte)'-' or (byte)'+' ? cell[1..] : cell;
        var digits = Digits(rest);
        if (digits == 0 || (digits > 1 && rest[0] == '0')) return false;
        // Most numbers are short: then the sum of their digits is exact, and so is its quotient by a power of ten (Clinger).
        var isShort = digits <= 15;
        long value = 0;
        for (var i = 0; i < digits && isShort; i++) value = (value * 10) + rest[i] - '0';
        rest = rest[digits..];
        var scale = 0;
        if (rest is [(byte)'.', ..])
        {
            var decimals = Digits(rest[1..]);
            if (decimals == 0) return false;
            isShort &= digits + decimals <= 15;
            for (var i = 1; i <= decimals && isShort; i++) value = (value * 10) + rest[i] - '0';
            scale = decimals;
            rest = rest[(decimals + 1)..];
        }

        if (rest.IsEmpty && isShort)
        {
            number = value / Powers[scale];
            if (cell[0] == '-') number = -number;
            return true;
        }

        if (rest is [(byte)'e' or (byte)'E', ..])
        {
            rest = rest[1..];
            if (rest is [(byte)'-' or (byte)'+', ..]) rest = rest[1..];
            var exponent = Digits(rest);
            if (exponent == 0) return false;
            rest = rest[exponent..];
        }

        // Beyond what is exact, other programs round it; and what a spreadsheet made of a long code looks the same.
        return rest.IsEmpty && Utf8Parser.TryParse(cell[0] == '+' ? cell[1..] : cell, out number, out _) && Math.Abs(number) <= MostExact;
    }

    /// <summary>How many decimals a number is written with, its exponent counted in; at most 12.</summary>
    /// <param name="cell">A number in its published spelling.</param>
    public static int Decimals(ReadOnlySpan<byte> cell)
    {
        // Most have few, and no exponent.
        for (var i = cell.Length - 1; i >= 0; i--)
        {
            if (cell[i] == '.') return Math.Min(cell.Length - 1 - i, MostDecimals);
            if (cell[i] is (byte)'e' or (byte)'E') return Decimals(cell, i);
        }

        return 0;
    }

    private const int MostDecimals = 12;

    private static int Decimals(ReadOnlySpan<byte> cell, int exponent)
    {
        var point = cell.IndexOf((byte)'.');
        return Utf8Parser.TryParse(cell[(exponent + 1)..].TrimStart((byte)'+'), out int shift, out _)
            ? (int)Math.Clamp((point < 0 ? 0 : exponent - point - 1) - (long)shift, 0, MostDecimals)
            : MostDecimals;
    }

    private static ReadOnlySpan<double> Powers => [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

    private static int Digits(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && (uint)(text[length] - '0') <= 9) length++;
        return length;
    }

    private static bool IsBoolean(ReadOnlySpan<byte> cell, Span<byte> spelling, out int length, out double number)
    {
        var isTrue = cell.SequenceEqual("true"u8)
            || cell.SequenceEqual("TRUE"u8)
            || cell.SequenceEqual("True"u8)
            || cell.SequenceEqual("1"u8)
            || cell.SequenceEqual("是"u8);
        var isFalse = cell.SequenceEqual("false"u8)
            || cell.SequenceEqual("FALSE"u8)
            || cell.SequenceEqual("False"u8)
            || cell.SequenceEqual("0"u8)
            || cell.SequenceEqual("否"u8);
        var word = isTrue ? "true"u8 : "false"u8;
        word.CopyTo(spelling);
        (length, number) = (word.Length, isTrue ? 1 : 0);
        return isTrue || isFalse;
    }

    private static bool IsDate(ref ReadOnlySpan<byte> cell, Span<byte> spelling, out int length, out double number)
    {
        (length, number) = (0, 0);
        if (!TryMonth(ref cell, out var year, out var month, out var separator) || !TryNumber(ref cell, 1, 2, out var day)) return false;
        if (separator == 0 && !cell.StartsWith("日"u8)) return false;
        if (separator == 0) cell = cell["日"u8.Length..];
        if (day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        length = Write(spelling, year, month, day);
        number = new DateOnly(year, month, day).DayNumber;
        return true;
    }

    private static bool IsDateTime(ReadOnlySpan<byte> cell, Span<byte> spelling, out int length, out double number)
    {
        if (!IsDate(ref cell, spelling, out length, out number) || cell.Length < 4 || cell[0] is not ((byte)' ' or (byte)'T')) return false;
        cell = cell[1..];
        var second = 0;
        if (!TryNumber(ref cell, 1, 2, out var hour) || !TrySeparator(ref cell, ':') || !TryNumber(ref cell, 2, 2, out var minute))
            return false;
        if (!cell.IsEmpty && cell[0] == ':' && !(TrySeparator(ref cell, ':') && TryNumber(ref cell, 2, 2, out second))) return false;
        if (hour > 23 || minute > 59 || second > 59 || !(cell.IsEmpty || cell.SequenceEqual("+08:00"u8))) return false;
        spelling[length++] = (byte)'T';
        length += Two(spelling[length..], hour, ':');
        length += Two(spelling[length..], minute, ':');
        length += Two(spelling[length..], second, '+') - 1;
        "+08:00"u8.CopyTo(spelling[length..]);
        length += 6;
        number += (((hour * 60) + minute) * 60 + second) / 86400.0;
        return true;
    }

    private static bool IsYear(ReadOnlySpan<byte> cell, Span<byte> spelling, out int length, out double number)
    {
        length = 4;
        var isYear = TryNumber(ref cell, 4, 4, out var year) && year >= FirstYear && (cell.IsEmpty || cell.SequenceEqual("年"u8));
        Two(spelling, year / 100, '\0');
        Two(spelling[2..], year % 100, '\0');
        number = year;
        return isYear;
    }

    private static bool IsYearMonth(ReadOnlySpan<byte> cell, Span<byte> spelling, out int length, out double number)
    {
        (length, number) = (0, 0);
        if (!TryNumber(ref cell, 4, 4, out var year) || year < FirstYear) return false;
        var isChinese = cell.StartsWith("年"u8);
        if (isChinese) cell = cell["年"u8.Length..];
        else if (!TrySeparator(ref cell, '-') && !TrySeparator(ref cell, '/')) return false;
        if (!TryNumber(ref cell, 1, 2, out var month) || month is < 1 or > 12) return false;
        if (!(isChinese ? cell.SequenceEqual("月"u8) : cell.IsEmpty)) return false;
        length = Write(spelling, year, month, 1) - 3;
        number = (year * 12) + month - 1;
        return true;
    }

    private static bool IsGeoPoint(ReadOnlySpan<byte> cell, Span<byte> spelling, out int length, out double longitude, out double latitude)
    {
        (length, longitude, latitude) = (0, 0, 0);
        var comma = cell.IndexOf((byte)',');
        if (comma < 1 || comma == cell.Length - 1 || cell.Length > LongestSpelling - 2) return false;
        var east = cell[..comma].TrimEnd((byte)' ');
        var north = cell[(comma + 1)..].TrimStart((byte)' ');
        if (east.IsEmpty || north.IsEmpty || !IsNumber(east, out longitude) || !IsNumber(north, out latitude)) return false;
        if (Math.Abs(longitude) > 180 || Math.Abs(latitude) > 90) return false;
        east = east.TrimStart((byte)'+');
        north = north.TrimStart((byte)'+');
        east.CopyTo(spelling);
        ", "u8.CopyTo(spelling[east.Length..]);
        north.CopyTo(spelling[(east.Length + 2)..]);
        length = east.Length + 2 + north.Length;
        return true;
    }

    // 2024-03, 2024/03, 2024.03 or 2024年03月, and what stands before the day. Separator 0: Chinese.
    private static bool TryMonth(ref ReadOnlySpan<byte> cell, out int year, out int month, out byte separator)
    {
        (month, separator) = (0, 0);
        if (!TryNumber(ref cell, 4, 4, out year) || year < FirstYear || cell.IsEmpty) return false;
        if (cell.StartsWith("年"u8))
        {
            cell = cell["年"u8.Length..];
            if (!TryNumber(ref cell, 1, 2, out month) || !cell.StartsWith("月"u8)) return false;
            cell = cell["月"u8.Length..];
        }
        else
        {
            separator = cell[0];
            if (separator is not ((byte)'-' or (byte)'/')) return false;
            cell = cell[1..];
            if (!TryNumber(ref cell, 1, 2, out month) || !TrySeparator(ref cell, (char)separator)) return false;
        }

        return month is >= 1 and <= 12;
    }

    private static bool TryNumber(ref ReadOnlySpan<byte> cell, int least, int most, out int value)
    {
        value = 0;
        var length = 0;
        while (length < most && length < cell.Length && (uint)(cell[length] - '0') <= 9) value = (value * 10) + cell[length++] - '0';
        cell = cell[length..];
        return length >= least;
    }

    private static bool TrySeparator(ref ReadOnlySpan<byte> cell, char separator)
    {
        if (cell.IsEmpty || cell[0] != separator) return false;
        cell = cell[1..];
        return true;
    }

    private static int Write(Span<byte> spelling, int year, int month, int day)
    {
        Two(spelling, year / 100, '\0');
        Two(spelling[2..], year % 100, '-');
        Two(spelling[5..], month, '-');
        Two(spelling[8..], day, '\0');
        return 10;
    }

    // Two digits and, unless it is NUL, what stands after them.
    private static int Two(Span<byte> spelling, int value, char after)
    {
        spelling[0] = (byte)('0' + (value / 10));
        spelling[1] = (byte)('0' + (value % 10));
        if (after == '\0') return 2;
        spelling[2] = (byte)after;
        return 3;
    }

    /// <summary>
    /// The moment that a number of <see cref="TryRead(ColumnType, ReadOnlySpan{byte}, Span{byte}, out int, out double)"/> stands for, as
    /// it is published.
    /// </summary>
    public static string Spell(ColumnType type, double number) => type switch
    {
        ColumnType.Date => DateOnly.FromDayNumber((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ColumnType.YearMonth => string.Create(CultureInfo.InvariantCulture, $"{(int)number / 12:0000}-{((int)number % 12) + 1:00}"),
        ColumnType.Year => number.ToString("0000", CultureInfo.InvariantCulture),
        _ => number.ToString("R", CultureInfo.InvariantCulture),
    };
}
