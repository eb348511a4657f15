using System.Globalization;
using System.Text.RegularExpressions;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Validation;

namespace Bulletin.Cli.Scaffolding;

/// <summary>Guesses what the columns of a table hold, and writes their cells as a table publishes them.</summary>
/// <param name="rows">Headings first, all of one width.</param>
/// <param name="missing">Receives what stands for no value.</param>
/// <param name="told">Receives what the editor must know.</param>
internal sealed partial class RawColumns(List<List<string>> rows, SortedSet<string> missing, List<Wording> told)
{
    // So many digits are no quantity that an office counts.
    private const int LeastOfCode = 11;

    // The codes of a table have one width, from here on.
    private const int LeastWidth = 5;

    private const int FirstYear = 1949;
    private const int LastYear = 2100;

    // As narrow as may be first: what is a year is also a whole number.
    private static readonly ColumnType[] GuessedTypes =
    [
        ColumnType.Date,
        ColumnType.YearMonth,
        ColumnType.DateTime,
        ColumnType.Integer,
        ColumnType.Number,
        ColumnType.GeoPoint,
    ];

    public RawColumn Read(int at)
    {
        var heading = rows[0][at];
        Rewrite(at, Unmarked);
        var figures = Figures(at);
        var unit = "";
        var type = figures.Count == 0 || IsCode(heading, figures, at) ? ColumnType.String : TypeOf(heading, figures);
        if (type == ColumnType.DateTime && figures.TrueForAll(cell => Midnight().IsMatch(cell)))
            type = ColumnType.Date;
        var mayBeTime = figures.Count > 0 && type is ColumnType.String or ColumnType.Integer or ColumnType.Number;
        if (mayBeTime && TimeOf(heading, figures, at) is { } time)
            type = time;
        else if (type == ColumnType.String && !IsCode(heading, figures, at) && UnitOf(figures) is { } found)
            (type, unit) = (AsFigures(at), found);
        if (type is ColumnType.Date or ColumnType.YearMonth)
            Rewrite(at, cell => CellValue.TryRead(type, cell, out _, out _) ? cell : TypedTime.Of(type, cell) ?? cell);
        if (type == ColumnType.String && figures.Exists(cell => Exponent().IsMatch(cell)))
            told.Add(ScaffoldTexts.SpoiltColumn(heading, figures.Find(cell => Exponent().IsMatch(cell))!));
        return Column(at, type, unit);
    }

    private RawColumn Column(int at, ColumnType type, string unit)
    {
        var filled = Cells(at).Where(cell => cell.Length > 0).ToList();
        if (type != ColumnType.String)
            missing.UnionWith(filled.Where(cell => TypeRemedy.Nothings.Contains(cell)));
        var isFull = filled.Count == rows.Count - 1 && (type == ColumnType.String || Figures(at).Count == filled.Count);
        var isKey = at == 0 && isFull && filled.Distinct(StringComparer.Ordinal).Count() == filled.Count;
        return new(rows[0][at], type, unit, isFull, isKey);
    }

    private List<string> Cells(int at) => [.. rows.Skip(1).Where(row => at < row.Count).Select(row => row[at].Trim())];

    private List<string> Figures(int at) => Cells(at).FindAll(cell => cell.Length > 0 && !TypeRemedy.Nothings.Contains(cell));

    private void Rewrite(int at, Func<string, string> change)
    {
        foreach (var row in rows.Skip(1).Where(row => at < row.Count && row[at].Trim().Length > 0))
            row[at] = change(row[at].Trim()) is var changed && changed != row[at].Trim() ? changed : row[at];
    }

    // ="0101" and '0101, as spreadsheets keep the zeros of a code.
    private static string Unmarked(string cell) => cell switch
    {
        ['=', '"', .. var code, '"'] => code,
        ['\'', .. var code] when code.Length > 0 && code.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') => code,
        _ => cell,
    };

    // Digits that count nothing; those that begin with 0 are none of the numbers already.
    private static bool IsCode(string heading, List<string> cells, int at)
    {
        if (!cells.TrueForAll(cell => cell.All(char.IsAsciiDigit))) return false;
        if (ColumnNature.IsCode(heading) || cells.Exists(cell => cell.Length >= LeastOfCode)) return true;
        return at == 0
            && cells.Count > 1
            && cells[0].Length >= LeastWidth
            && cells.TrueForAll(cell => cell.Length == cells[0].Length)
            && cells.Distinct(StringComparer.Ordinal).Count() == cells.Count
            && TimeOf(heading, cells, at) is null;
    }

    private static ColumnType TypeOf(string heading, List<string> cells)
    {
        if (cells.TrueForAll(cell => cell is "是" or "否" or "true" or "false" or "TRUE" or "FALSE"))
            return ColumnType.Boolean;
        if (cells.TrueForAll(cell => CellValue.TryRead(ColumnType.Year, cell, out _, out var year) && year is >= FirstYear and <= LastYear)
            && (Years().IsMatch(heading) || cells.TrueForAll(cell => cell.EndsWith('年'))))
            return ColumnType.Year;
        foreach (var type in GuessedTypes)
        {
            if (cells.TrueForAll(cell => CellValue.TryRead(type, cell, out _, out _)))
                return type;
        }

        return ColumnType.String;
    }

    // 202401, 20240305, 2024.3.5 and the serial numbers of spreadsheets, where the heading or the place says that they are times.
    private static ColumnType? TimeOf(string heading, List<string> cells, int at)
    {
        var isDays = Days().IsMatch(heading)
            || (at == 0 && cells.TrueForAll(cell => cell.Length == 8))
            || cells.TrueForAll(cell => cell.Count(c => c == '.') == 2);
        if (isDays && cells.TrueForAll(cell => Lies(ColumnType.Date, cell)))
            return ColumnType.Date;
        var isMonths = Months().IsMatch(heading) || (at == 0 && cells.TrueForAll(cell => cell.Length == 6 && cell.All(char.IsAsciiDigit)));
        return isMonths && cells.TrueForAll(cell => Lies(ColumnType.YearMonth, cell)) ? ColumnType.YearMonth : null;
    }

    private static bool Lies(ColumnType type, string cell) =>
        TypedTime.Of(type, cell) is { } time
        && int.Parse(time.AsSpan(0, 4), CultureInfo.InvariantCulture) is >= FirstYear and <= LastYear;

    // The unit of all figures, or nothing; null: some are none, or their units differ.
    private static string? UnitOf(List<string> cells)
    {
        if (cells.Count == 0) return null;
        string? unit = null;
        foreach (var cell in cells)
        {
            if (TypedFigure.Of(cell) is not { } figure || (unit is not null && unit != figure.Unit)) return null;
            unit = figure.Unit;
        }

        return unit;
    }

    private ColumnType AsFigures(int at)
    {
        Rewrite(at, cell => TypedFigure.Of(cell)?.Number ?? cell);
        return Figures(at).TrueForAll(cell => CellValue.TryRead(ColumnType.Integer, cell, out _, out _))
            ? ColumnType.Integer
            : ColumnType.Number;
    }

    [GeneratedRegex("年$|年份|年度|^year$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Years();

    [GeneratedRegex("日期|日$|时间|年月日|^date$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Days();

    [GeneratedRegex("月|期$|期间|时间|^month$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Months();

    [GeneratedRegex("[ T]0?0:00(:00)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Midnight();

    [GeneratedRegex("^[0-9](\\.[0-9]+)?[Ee]\\+[0-9]+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Exponent();
}
