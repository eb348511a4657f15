using System.Globalization;
using Bulletin.Content.Characters;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>Times as offices and spreadsheets write them beside the forms that a table takes: 20240305, 2024.3.5, 45356.</summary>
public static class TypedTime
{
    /// <summary>The published spelling of what can mean only one time; null: it could be several, or none.</summary>
    public static string? Of(ColumnType type, string typed)
    {
        var text = HalfWidth.Of(typed).Trim();
        foreach (var one in Candidates(type, text))
            if (CellValue.TryRead(type, one, out var spelling, out _)) return spelling;
        return null;
    }

    private static IEnumerable<string> Candidates(ColumnType type, string text)
    {
        yield return text;
        yield return text.Replace('.', '-').Replace('—', '-');
        switch (type)
        {
            case ColumnType.Date:
                yield return text.Split([' ', 'T'])[0].Replace('.', '-');
                if (IsDigits(text, 8)) yield return $"{text[..4]}-{text[4..6]}-{text[6..]}";
                if (text is [.., '号']) yield return text[..^1] + "日";
                if (SerialDay.Of(text) is { } day) yield return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                break;
            case ColumnType.DateTime:
                yield return text + " 00:00";
                yield return text.Replace("日", "日 ", StringComparison.Ordinal).Replace('时', ':').Replace("分", "", StringComparison.Ordinal);
                yield return text.Replace("日", "日 ", StringComparison.Ordinal).Replace("时", ":00", StringComparison.Ordinal);
                break;
            case ColumnType.YearMonth:
                if (IsDigits(text, 6)) yield return $"{text[..4]}-{text[4..]}";
                if (text.Length > 7 && CellValue.TryRead(ColumnType.Date, text, out var date, out _)) yield return date[..7];
                break;
            case ColumnType.Year:
                yield return text.Replace("年度", "年", StringComparison.Ordinal);
                break;
        }
    }

    private static bool IsDigits(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);
}
