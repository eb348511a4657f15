using System.Collections.Immutable;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>What is known of every dataset once its tables are read.</summary>
public interface IDatasets
{
    /// <summary>The gazette's own data, which is no document of the site; null: it is not published.</summary>
    Dataset? Gazette { get; }

    DatasetFacts Of(Dataset dataset);

    /// <summary>Rows of a table as they are published, for pages that show them one after the other.</summary>
    /// <param name="dataset">Of which dataset.</param>
    /// <param name="table">The position of the table.</param>
    /// <param name="first">The first row, from 0; below <see cref="TableFacts.Browsable"/>.</param>
    /// <param name="count">How many at most.</param>
    ImmutableArray<ImmutableArray<string>> Rows(Dataset dataset, int table, int first, int count);
}

/// <summary>What reading a dataset found, and the files that were made of it.</summary>
/// <param name="Faults">
/// How many mistakes its data has. More than none: nothing of the data is published, and all that follows is empty.
/// </param>
/// <param name="Tables">Its tables in the order of dataset.yml.</param>
/// <param name="Files">The files of the whole dataset: descriptions and the archive.</param>
/// <param name="Versions">Earlier versions, newest first.</param>
public sealed record DatasetFacts(
    int Faults,
    ImmutableArray<TableFacts> Tables,
    ImmutableArray<PublishedFile> Files,
    ImmutableArray<VersionFacts> Versions)
{
    /// <summary>Of a dataset that is not published.</summary>
    public static DatasetFacts Unpublished(int faults) => new(faults, [], [], []);

    public bool IsPublished => Faults == 0;
}

/// <summary>What is known of one table.</summary>
public sealed record TableFacts
{
    public required string Name { get; init; }

    /// <summary>How many rows it has, without the headings.</summary>
    public required long Rows { get; init; }

    public required ImmutableArray<ColumnStatistics> Columns { get; init; }

    /// <summary>The first 20 rows as they are published.</summary>
    public required ImmutableArray<ImmutableArray<string>> First { get; init; }

    /// <summary>How many rows can be read page by page: the first 10,000.</summary>
    public required int Browsable { get; init; }

    /// <summary>The same table in every format.</summary>
    public required ImmutableArray<PublishedFile> Files { get; init; }

    /// <summary>Its rows of each year as JSON; empty: it has no time, or of one year only.</summary>
    public ImmutableArray<YearSlice> Years { get; init; } = [];

    public ImmutableArray<ChartFacts> Charts { get; init; } = [];

    public MapFacts? Map { get; init; }
}

/// <summary>The rows of one year.</summary>
public sealed record YearSlice(int Year, long Rows, PublishedFile File);

/// <summary>
/// What the cells of a column are like. Values are as they are published; null: it does not exist for this type, or there are none.
/// </summary>
/// <param name="Filled">How many cells hold a value.</param>
/// <param name="Empty">How many do not.</param>
/// <param name="Distinct">How many different values there are; null: more than can be counted.</param>
/// <param name="Least">The least number or earliest time.</param>
/// <param name="Greatest">The greatest number or latest time.</param>
/// <param name="Mean">The arithmetic mean, with one decimal more than the values have.</param>
/// <param name="Sum">The sum, with as many decimals as the values have.</param>
/// <param name="Common">The most common values of a text that has few, with their counts.</param>
public sealed record ColumnStatistics(
    long Filled,
    long Empty,
    int? Distinct,
    string? Least,
    string? Greatest,
    string? Mean,
    string? Sum,
    ImmutableArray<ValueCount> Common);

/// <summary>A value and how many cells hold it.</summary>
public sealed record ValueCount(string Value, long Count);

/// <summary>A file to download.</summary>
/// <param name="Path">Where it lies in the output tree.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">64 lower-case hexadecimal digits.</param>
public sealed record PublishedFile(string Path, FileKind Kind, long Length, string Sha256);

/// <summary>A chart, drawn for three widths, and the same figures as a table.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Description">What it shows, in words.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Wide">SVG for 640 px.</param>
/// <param name="Narrow">SVG for 340 px.</param>
/// <param name="Large">SVG for 720 px with type for poor eyes.</param>
public sealed record ChartFacts(string Title, string Description, FigureTable Figures, string Wide, string Narrow, string Large);

/// <summary>Figures under headings; the first cell of a row names it.</summary>
/// <param name="Headings">One for each column.</param>
/// <param name="Rows">Figures as they are shown.</param>
public sealed record FigureTable(ImmutableArray<string> Headings, ImmutableArray<ImmutableArray<string>> Rows);

/// <summary>A map, drawn for three widths, and the same places as a list.</summary>
public sealed record MapFacts(string Title, string Description, FigureTable Places, string Wide, string Narrow, string Large);

/// <summary>An earlier version and what the one after it changed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Files">Its tables, as CSV.</param>
/// <param name="Changes">What is different in each table.</param>
public sealed record VersionFacts(string Name, ImmutableArray<PublishedFile> Files, ImmutableArray<TableChange> Changes);

/// <summary>What changed in a table from one version to the next.</summary>
/// <param name="Table">Its name.</param>
/// <param name="AddedColumns">Columns that came.</param>
/// <param name="RemovedColumns">Columns that went.</param>
/// <param name="AddedRows">Rows that came; with a primary key those whose key is new.</param>
/// <param name="RemovedRows">Rows that went.</param>
/// <param name="ChangedRows">
/// Rows whose key stayed and whose cells did not; null: the table has no primary key, and such a row came and went.
/// </param>
public sealed record TableChange(
    string Table,
    ImmutableArray<string> AddedColumns,
    ImmutableArray<string> RemovedColumns,
    long AddedRows,
    long RemovedRows,
    long? ChangedRows);
