using System.Globalization;
using System.Xml;

namespace Bulletin.Content.Media.Sheets;

/// <summary>How the numbers of a workbook are shown (ISO/IEC 29500-1, 18.8.30): as they are, as dates, as percents.</summary>
/// <param name="isFrom1904">Whether days are counted from 1904.</param>
internal sealed class CellFormats(bool isFrom1904)
{
    // As many digits as a spreadsheet keeps.
    private const string AsTyped = "G15";

    private readonly Dictionary<int, string> codes = [];
    private readonly List<int> styles = [];

    private enum Shown
    {
        Number,
        Percent,
        Month,
        Date,
        Time,
    }

    public void Read(XmlReader xml)
    {
        var isCell = false;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "cellXfs") isCell = false;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "cellXfs") isCell = !xml.IsEmptyElement;
            var id = Number(xml.GetAttribute("numFmtId"));
            if (xml.LocalName == "numFmt" && xml.GetAttribute("formatCode") is { } code) codes[id] = code;
            if (xml.LocalName == "xf" && isCell) styles.Add(id);
        }
    }

    /// <summary>The text of a number as a table holds it.</summary>
    /// <param name="value">As the file has it.</param>
    /// <param name="style">Of its cell.</param>
    public string Text(string value, string? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return value;
        var at = Number(style);
        return ShownAs(at < styles.Count ? styles[at] : 0) switch
        {
            Shown.Percent => Plain(number * 100) + "%",
            Shown.Month when Day(number) is { } day => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            Shown.Date when Day(number) is { } day => day.ToString(
                day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : day.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss",
                CultureInfo.InvariantCulture),
            Shown.Time when number is >= 0 and < 1 => new DateTime(0).AddSeconds(Math.Round(number * 86400))
                .ToString("HH:mm", CultureInfo.InvariantCulture),
            _ => Plain(number),
        };
    }

    private static string Plain(double number)
    {
        var text = number.ToString(AsTyped, CultureInfo.InvariantCulture);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact.ToString("0.############################", CultureInfo.InvariantCulture)
            : text;
    }

    // Day 60 is 29 February 1900, which never was: days before it lie one later.
    private DateTime? Day(double number)
    {
        if (number is not (>= 1 and <= 2_900_000)) return null;
        var first = isFrom1904 ? new DateTime(1904, 1, 1) : number < 60 ? new DateTime(1899, 12, 31) : new DateTime(1899, 12, 30);
        return first.AddSeconds(Math.Round(number * 86400));
    }

    private Shown ShownAs(int format) => format switch
    {
        9 or 10 => Shown.Percent,
        17 or 27 or 36 or 50 or 52 or 55 or 57 => Shown.Month,
        14 or 15 or 16 or 22 or (>= 28 and <= 31) or 51 or 53 or 54 or 58 => Shown.Date,
        (>= 18 and <= 21) or (>= 32 and <= 35) or (>= 45 and <= 47) or 56 => Shown.Time,
        _ => codes.TryGetValue(format, out var code) ? ShownAs(code) : Shown.Number,
    };

    // Of the first section, without texts in quotes, colours and conditions.
    private static Shown ShownAs(string code)
    {
        var (isQuoted, isBracketed) = (false, false);
        var (hasYear, hasMonth, hasDay, hasHour) = (false, false, false, false);
        for (var i = 0; i < code.Length && (code[i] != ';' || isQuoted); i++)
        {
            switch (code[i])
            {
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case '[' or ']' when !isQuoted:
                    isBracketed = code[i] == '[';
                    break;
                case '\\' or '_' or '*' when !isQuoted:
                    i++;
                    break;
                case var sign when !isQuoted && !isBracketed:
                    if (sign == '%') return Shown.Percent;
                    hasYear |= sign is 'y' or 'Y' or 'e';
                    hasMonth |= sign is 'm' or 'M';
                    hasDay |= sign is 'd' or 'D';
                    hasHour |= sign is 'h' or 'H' or 's' or 'S';
                    if (sign is '0' or '#' or 'G') return Shown.Number;
                    break;
            }
        }

        return hasDay || (hasYear && hasHour) ? Shown.Date : hasYear && hasMonth ? Shown.Month : hasHour ? Shown.Time : Shown.Number;
    }

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
