using System.Globalization;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>Where the tables of a dataset and their rows stand on its pages.</summary>
public static class RowPlaces
{
    /// <summary>So many rows of a table stand on the page of the dataset, under its charts.</summary>
    public const int Shown = 20;

    /// <summary>So many stand together where all of them can be read page by page.</summary>
    public const int OnPage = 100;

    /// <summary>How the ids of rows begin.</summary>
    public const string Prefix = "page-row-";

    /// <summary>The id of the earlier versions.</summary>
    public const string Versions = "page-versions";

    /// <summary>The id of a table on the page of its dataset.</summary>
    /// <param name="table">Its position, from 0.</param>
    public static string Table(int table) => string.Create(CultureInfo.InvariantCulture, $"page-table-{table + 1}");

    /// <summary>How the ids of the rows of a table begin; the number of the row follows, from 1.</summary>
    /// <param name="table">Its position, from 0.</param>
    public static string RowsOf(int table) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{table + 1}-");

    /// <summary>A page of rows, below the folder of the dataset.</summary>
    /// <param name="schema">The table.</param>
    /// <param name="number">The number of the page, from 1.</param>
    public static string Page(TableSchema schema, int number) =>
        number == 1 ? $"{schema.Name}/index.html" : string.Create(CultureInfo.InvariantCulture, $"{schema.Name}/page-{number}.html");

    /// <summary>
    /// Where a row stands: its id on the page of the dataset, or the page of rows that has it, below the folder of the dataset, and its id.
    /// </summary>
    /// <param name="schema">The table.</param>
    /// <param name="table">Its position, from 0.</param>
    /// <param name="row">The position of the row, from 0.</param>
    public static string Of(TableSchema schema, int table, int row)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{RowsOf(table)}{row + 1}");
        return row < Shown ? id : $"{Page(schema, (row / OnPage) + 1)}#{id}";
    }
}
