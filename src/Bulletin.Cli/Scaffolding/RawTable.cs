using System.Globalization;
using System.Text.RegularExpressions;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.Cli.Scaffolding;

/// <summary>
/// A table as a spreadsheet saved it, brought into the form of data: one line of
/// headings, no blank rows or columns, numbers without commas and signs.
/// </summary>
internal sealed partial class RawTable
{
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

    // What stands where there is no figure.
    private static readonly string[] Dashes = ["-", "—", "——", "－", "/", "…", "……", "N/A"];

    private readonly List<List<string>> rows;

    /// <param name="read">The rows of the file.</param>
    public RawTable(List<List<string>> read)
    {
        rows = [.. read.Where(row => row.Exists(cell => !string.IsNullOrWhiteSpace(cell)))];
        // Above the headings, one cell for the whole table.
        while (rows.Count > 2 && CountFilled(rows[0]) == 1 && CountFilled(rows[1]) > 1)
        {
            Title ??= rows[0].First(cell => !string.IsNullOrWhiteSpace(cell)).Trim();
            rows.RemoveAt(0);
        }

        if (rows.Count == 0)
            return;
        foreach (var row in rows)
            row.AddRange(Enumerable.Repeat("", Math.Max(0, rows[0].Count - row.Count)));
        for (var i = rows[0].Count - 1; i >= 0; i--)
        {
            if (rows.TrueForAll(row => string.IsNullOrWhiteSpace(row[i])))
                rows.ForEach(row => row.RemoveAt(i));
        }

        Headings();
        Columns = [.. Enumerable.Range(0, rows[0].Count).Select(Column)];
    }

    /// <summary>What stood above the headings; null: nothing did.</summary>
    public string? Title { get; }

    public IReadOnlyList<RawColumn> Columns { get; } = [];

    public int Rows => rows.Count;

    /// <summary>What stands for no value in it.</summary>
    public SortedSet<string> Missing { get; } = new(StringComparer.Ordinal);

    public string ToCsv() => string.Concat(rows.Select(row => string.Join(',', row.Select(Quoted)) + "\n"));

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static int CountFilled(List<string> row) => row.Count(cell => !string.IsNullOrWhiteSpace(cell));

    // In one line, each once, none empty.
    private void Headings()
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < rows[0].Count; i++)
        {
            var heading = string.Concat(rows[0][i].Split(
                ['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            if (heading.Length == 0)
                heading = string.Create(CultureInfo.InvariantCulture, $"第{i + 1}列");
            rows[0][i] = UniqueName(known, heading);
        }
    }

    private RawColumn Column(int at)
    {
        var heading = rows[0][at];
        var cells = rows.Skip(1).Where(row => at < row.Count).Select(row => row[at].Trim()).ToList();
        var filled = cells.Where(cell => cell.Length > 0).ToList();
        var figures = filled.Where(cell => !Dashes.Contains(cell)).ToList();
        var unit = "";
        var type = figures.Count == 0 || IsCode(heading, figures) ? ColumnType.String : TypeOf(figures);
        if (type == ColumnType.String
            && figures.Count > 0
            && figures.TrueForAll(cell => Figure().IsMatch(cell))
            && (figures.TrueForAll(cell => cell.EndsWith('%')) || !figures.Exists(cell => cell.EndsWith('%'))))
        {
            if (figures[0].EndsWith('%'))
                unit = "%";
            foreach (var row in rows.Skip(1).Where(row => at < row.Count && Figure().IsMatch(row[at].Trim())))
                row[at] = row[at].Trim().TrimEnd('%').Replace(",", "", StringComparison.Ordinal);
            type = TypeOf(
                [.. rows
                    .Skip(1)
                    .Where(row => at < row.Count && CountFilled([row[at]]) > 0 && !Dashes.Contains(row[at].Trim()))
                    .Select(row => row[at].Trim())]);
        }

        if (type != ColumnType.String)
            Missing.UnionWith(filled.Where(cell => Dashes.Contains(cell)));
        var isFull = filled.Count == rows.Count - 1 && (type == ColumnType.String || figures.Count == filled.Count);
        return new(heading, type, unit, isFull, at == 0 && isFull && filled.Distinct(StringComparer.Ordinal).Count() == filled.Count);
    }

    // Digits that count nothing: long ones, and those that begin with 0 are none of the numbers already.
    private static bool IsCode(string heading, List<string> cells) =>
        Codes().IsMatch(heading)
        && cells.TrueForAll(cell => cell.Length == cells[0].Length && cell.Length > 4 && cell.All(char.IsAsciiDigit));

    private static ColumnType TypeOf(List<string> cells)
    {
        if (cells.TrueForAll(cell => cell is "是" or "否" or "true" or "false"))
            return ColumnType.Boolean;
        foreach (var type in GuessedTypes)
        {
            if (cells.TrueForAll(cell => CellValue.TryRead(type, cell, out _, out _)))
                return type;
        }

        return ColumnType.String;
    }

    /// <summary>A text that is not among those known, with a number behind it where it would be; it is known from then on.</summary>
    public static string UniqueName(HashSet<string> known, string text)
    {
        var one = text;
        for (var number = 2; !known.Add(one); number++)
            one = string.Create(CultureInfo.InvariantCulture, $"{text}{number}");
        return one;
    }

    [GeneratedRegex("^[-+]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?%?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();

    [GeneratedRegex("号|码|编号|代码|电话|手机|邮编|身份证", RegexOptions.CultureInvariant)]
    private static partial Regex Codes();
}

/// <summary>A column of a table that a spreadsheet saved.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Type">What its cells seem to be.</param>
/// <param name="Unit">What stood behind its figures, or nothing.</param>
/// <param name="IsFull">Whether no cell is empty.</param>
/// <param name="IsKey">Whether it is the first and no value stands twice.</param>
internal sealed record RawColumn(string Heading, ColumnType Type, string Unit, bool IsFull, bool IsKey);
