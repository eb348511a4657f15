using System.Collections.Immutable;
using Bulletin.Content.Characters;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>One table of a dataset: its file and what must hold of its cells.</summary>
public sealed record TableSchema
{
    /// <summary>How many columns a table may have: pages and statistics name every one of them.</summary>
    public const int MostColumns = 1000;

    /// <summary>Names the published files: a file name without ending, unique within the dataset.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>The file as dataset.yml names it, relative to the dataset's folder.</summary>
    public required Reference File { get; init; }

    /// <summary>What stands between two cells; null: found from the first line.</summary>
    public byte? Delimiter { get; init; }

    /// <summary>Cells that stand for no value, beside empty ones.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    public required ImmutableArray<TableColumn> Columns { get; init; }

    /// <summary>Headings of the file whose columns are not published.</summary>
    public ImmutableArray<string> Ignored { get; init; } = [];

    /// <summary>In which the file gives its places; null: nobody said.</summary>
    public CoordinateSystem? System { get; init; }

    /// <summary>Positions of the columns that together name a row; empty: none do.</summary>
    public ImmutableArray<int> PrimaryKey { get; init; } = [];

    public ImmutableArray<ChartSpecification> Charts { get; init; } = [];

    public MapSpecification? Map { get; init; }

    /// <summary>
    /// The position of the column by whose years the rows are cut: the first time that every row has, else the first; null: the table has
    /// none.
    /// </summary>
    public int? Time => First(column => column.Type.IsTime() && column.IsRequired) ?? First(column => column.Type.IsTime());

    public bool IsGeoJson => File.Text.EndsWith(".geojson", StringComparison.OrdinalIgnoreCase);

    /// <summary>The position of a column by its name; -1: there is none.</summary>
    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Length; i++)
            if (Columns[i].Name == column) return i;
        return -1;
    }

    /// <summary>
    /// The position of a column by what a file calls it: its name, its title, or its title with the unit; blanks and widths make no
    /// difference. -1: there is none.
    /// </summary>
    public int IndexOfHeading(string heading)
    {
        var named = IndexOf(heading);
        if (named < 0) named = Find(column => column.Title == heading);
        if (named >= 0) return named;
        var plain = Plain(heading);
        return Find(column => Plain(column.Name) == plain || Plain(column.Title) == plain || Plain(column.Heading) == plain);
    }

    /// <summary>Whether the file has a column of this heading that is not published.</summary>
    public bool Ignores(string heading) => !Ignored.IsEmpty && Ignored.Any(name => name == heading || Plain(name) == Plain(heading));

    /// <summary>The name or title nearest to a heading that none of the columns has; null: none is near.</summary>
    public string? Nearest(string heading) =>
        EditDistance.Nearest(heading, Columns.SelectMany(column => new[] { column.Name, column.Title }));

    private static string Plain(string heading) =>
        string.Concat(HalfWidth.Of(heading).Where(c => !char.IsWhiteSpace(c)));

    private int Find(Func<TableColumn, bool> isIt) => First(isIt) ?? -1;

    private int? First(Func<TableColumn, bool> isIt)
    {
        for (var i = 0; i < Columns.Length; i++)
            if (isIt(Columns[i])) return i;
        return null;
    }
}

/// <summary>A column with what its cells must be. Bounds are as typed, in the spelling of the type.</summary>
public sealed record TableColumn
{
    /// <summary>The name in the published files: letters, digits, Han characters and <c>_</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The heading for readers.</summary>
    public required string Title { get; init; }

    public required ColumnType Type { get; init; }

    public string? Unit { get; init; }

    /// <summary>The heading with the unit, where there is one.</summary>
    public string Heading => Unit is null ? Title : $"{Title}（{Unit}）";

    public string? Description { get; init; }

    public bool IsRequired { get; init; }

    public bool IsUnique { get; init; }

    public ImmutableArray<string> Enum { get; init; } = [];

    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    /// <summary>A column of another table, or of this, in which every value must stand; null: none.</summary>
    public ColumnReference? References { get; init; }

    public Mark At { get; init; }
}

/// <summary>A column of a table of the same dataset.</summary>
public sealed record ColumnReference(string Table, string Column);
