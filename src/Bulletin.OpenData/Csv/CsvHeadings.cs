using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.Csv;

/// <summary>Which cell of a row belongs to which column, as the headings say; one mistake in them is reported once.</summary>
/// <param name="scanner">Stands before the first row.</param>
/// <param name="path">Of the file, for messages.</param>
/// <param name="schema">What dataset.yml says of it.</param>
/// <param name="faults">Receives what is wrong with the headings.</param>
internal sealed class CsvHeadings(CsvScanner scanner, string path, TableSchema schema, FaultLog faults)
{
    // Above the headings there may be a title, a unit and a blank line.
    private const int MostRowsAbove = 8;

    private readonly int[] cells = [.. Enumerable.Repeat(-1, schema.Columns.Length)];
    private readonly List<int> nameless = [];

    /// <summary>The cell of each column of the schema; -1: the file has none.</summary>
    public int[] Cells => cells;

    /// <summary>Cells without a heading, as spreadsheets leave behind a table.</summary>
    public IReadOnlyList<int> Nameless => nameless;

    /// <summary>How many cells the row has.</summary>
    public int Width { get; private set; }

    /// <summary>Reads the row at which the scanner stands. False: the rows cannot be read.</summary>
    public bool Read()
    {
        Width = scanner.Count;
        if (Width > TableSchema.MostColumns)
        {
            faults.Add(DataProblems.TooManyColumns(new(path, scanner.PlaceOf(TableSchema.MostColumns)), Width, TableSchema.MostColumns));
            return false;
        }

        var headings = Row();
        if (CountKnown(headings) == 0)
        {
            faults.Add(Unknown(headings));
            return false;
        }

        var others = new List<(int Cell, string Heading)>();
        for (var i = 0; i < headings.Length; i++)
        {
            if (headings[i].Length == 0)
                nameless.Add(i);
            else if (!schema.Ignores(headings[i]) && !Assign(i, headings[i]))
                others.Add((i, headings[i]));
        }

        Report(others);
        return faults.IsEmpty;
    }

    private bool Assign(int cell, string heading)
    {
        var at = schema.IndexOfHeading(heading);
        if (at < 0)
            return false;
        if (cells[at] < 0)
            cells[at] = cell;
        else if (faults.Admit(DataProblems.HeadingRule))
            faults.Keep(DataProblems.HeadingTwice(Place(cell), heading));
        return true;
    }

    // A heading that is misspelt is not missing as well.
    private void Report(List<(int Cell, string Heading)> others)
    {
        var misspelt = new HashSet<int>();
        foreach (var (cell, heading) in others)
        {
            // 月份，站点 in one cell.
            var parts = heading.Split('，');
            if (parts.Length > 1 && parts.All(part => schema.IndexOfHeading(part.Trim()) >= 0))
            {
                misspelt.UnionWith(parts.Select(part => schema.IndexOfHeading(part.Trim())));
                if (faults.Admit(DataProblems.HeadingRule))
                    faults.Keep(DataProblems.FullWidthComma(Place(cell)));
                continue;
            }

            var nearest = schema.Nearest(heading);
            if (nearest is not null && schema.IndexOfHeading(nearest) is var at && cells[at] < 0)
                misspelt.Add(at);
            if (faults.Admit(DataProblems.HeadingRule))
                faults.Keep(DataProblems.UnknownHeading(Place(cell), heading, nearest));
        }

        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] < 0 && !misspelt.Contains(i))
                faults.Add(DataProblems.NoHeading(new(path, 1, 1), schema.Columns[i]));
        }
    }

    private Diagnostic Unknown(string[] headings)
    {
        var place = Place(0);
        if (Width == 1 && headings[0].Contains('，'))
            return DataProblems.FullWidthComma(place);
        for (var i = 0; i < MostRowsAbove && scanner.Read(); i++)
        {
            var below = Row();
            if (CountKnown(below) * 2 >= schema.Columns.Length)
                return DataProblems.HeadingsBelow(place, headings[0], scanner.Line);
        }

        return DataProblems.NoHeadings(
            place,
            string.Join('、', headings.Where(heading => heading.Length > 0)),
            schema.Columns.Select(column => column.Title),
            schema.Columns.Select(column => column.Name));
    }

    private int CountKnown(string[] headings) =>
        headings.Count(heading => heading.Length > 0 && (schema.IndexOfHeading(heading) >= 0 || schema.Ignores(heading)));

    private string[] Row() => [.. Enumerable.Range(0, scanner.Count).Select(i => Encoding.UTF8.GetString(scanner[i]).Trim())];

    private Location Place(int cell) => new(path, scanner.PlaceOf(cell));
}
