using System.Globalization;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.Cli.Scaffolding;

/// <summary>
/// A table as a spreadsheet saved it, brought into the form of data: one line of
/// headings, no blank rows or columns, numbers without commas and signs.
/// </summary>
internal sealed class RawTable
{
    private readonly List<List<string>> rows;
    private readonly List<Wording> told = [];

    /// <param name="read">The rows of the file.</param>
    public RawTable(List<List<string>> read)
    {
        rows = [.. read.Where(row => row.Exists(cell => !string.IsNullOrWhiteSpace(cell)))];
        if (rows.Count == 0)
            return;
        var head = new RawHead(rows, told);
        (Title, Notes) = (head.Title, head.Notes);
        var width = rows.Max(row => row.Count);
        foreach (var row in rows)
            row.AddRange(Enumerable.Repeat("", width - row.Count));
        for (var i = width - 1; i >= 0; i--)
        {
            if (rows.TrueForAll(row => string.IsNullOrWhiteSpace(row[i])))
                rows.ForEach(row => row.RemoveAt(i));
        }

        head.Join();
        Headings();
        var columns = new RawColumns(rows, Missing, told);
        Columns = [.. Enumerable.Range(0, rows[0].Count).Select(columns.Read)];
    }

    /// <summary>What stood above the headings; null: nothing did.</summary>
    public string? Title { get; }

    /// <summary>Remarks that stood above or below the table.</summary>
    public IReadOnlyList<string> Notes { get; } = [];

    /// <summary>What the editor must know of what was made of the file.</summary>
    public IReadOnlyList<Wording> Told => told;

    public IReadOnlyList<RawColumn> Columns { get; } = [];

    public int Rows => rows.Count;

    /// <summary>What stands for no value in it.</summary>
    public SortedSet<string> Missing { get; } = new(StringComparer.Ordinal);

    public string ToCsv() => string.Concat(rows.Select(row => string.Join(',', row.Select(Quoted)) + "\n"));

    /// <summary>A text that is not among those known, with a number behind it where it would be; it is known from then on.</summary>
    public static string UniqueName(HashSet<string> known, string text)
    {
        var one = text;
        for (var number = 2; !known.Add(one); number++)
            one = string.Create(CultureInfo.InvariantCulture, $"{text}{number}");
        return one;
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

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
}

/// <summary>A column of a table that a spreadsheet saved.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Type">What its cells seem to be.</param>
/// <param name="Unit">What stood behind its figures, or nothing.</param>
/// <param name="IsFull">Whether no cell is empty.</param>
/// <param name="IsKey">Whether it is the first and no value stands twice.</param>
internal sealed record RawColumn(string Heading, ColumnType Type, string Unit, bool IsFull, bool IsKey);
