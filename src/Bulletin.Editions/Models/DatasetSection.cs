using System.Collections.Immutable;
using System.Text.Json;
using Bulletin.Content;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Markdown;

namespace Bulletin.Editions.Models;

/// <summary>An open dataset: its description, its tables, and its files.</summary>
/// <param name="About">Its description, in a paragraph.</param>
/// <param name="Licence">The terms of use.</param>
/// <param name="IsAvailable">Whether the data can be had. If not, its tables have columns and nothing else, and the notice says
/// why.</param>
/// <param name="Tables">Its tables.</param>
public sealed record DatasetSection(string About, OutsideLink Licence, bool IsAvailable, ImmutableArray<DatasetTable> Tables) : Section
{
    /// <summary>Over the columns of every table.</summary>
    public static readonly ImmutableArray<string> ColumnHeadings = [.. DatasetText.ColumnHeadings];

    /// <summary>The ids of the parts that every dataset has: all files, the texts of the gazette, earlier versions, examples.</summary>
    public const string AllAnchor = "page-all", TextsAnchor = "page-texts", VersionsAnchor = RowPlaces.Versions, UseAnchor = "page-use";

    public override string Part => "Parts/Dataset";

    public override SectionPlace Place => SectionPlace.Text;

    /// <summary>Its parts, with their ids on the page; none when the data cannot be had.</summary>
    public override ImmutableArray<Heading> Headings => IsAvailable ? HeadingsOfParts() : [];

    /// <summary>How the figures came about, and what to mind.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The address by which programs know the licence; null: there is none.</summary>
    public string? LicenceId { get; init; }

    /// <summary>The archive of all files, then those that describe the dataset to programs.</summary>
    public ImmutableArray<DataFile> Files { get; init; } = [];

    public ImmutableArray<EarlierVersion> Versions { get; init; } = [];

    /// <summary>Lines for other programs that load the first table.</summary>
    public ImmutableArray<CodeExample> Examples { get; init; } = [];

    /// <summary>Of the gazette's own data: the texts of each year.</summary>
    public ImmutableArray<Link> Texts { get; init; } = [];

    /// <summary>更新频率, or null.</summary>
    public string? Frequency { get; init; }

    /// <summary>The time that the data covers as ISO 8601 interval, or null.</summary>
    public string? TemporalCoverage { get; init; }

    public string? Spatial { get; init; }

    internal override void WriteKey(Utf8JsonWriter json) => JsonSerializer.Serialize(json, this, ModelJson.Default.DatasetSection);

    private ImmutableArray<Heading> HeadingsOfParts()
    {
        var headings = ImmutableArray.CreateBuilder<Heading>();
        foreach (var table in Tables) headings.Add(new(2, table.Title, table.Anchor));
        headings.Add(new(2, "整套下载", AllAnchor));
        if (!Texts.IsEmpty) headings.Add(new(2, "全文", TextsAnchor));
        if (!Versions.IsEmpty) headings.Add(new(2, "旧版本", VersionsAnchor));
        headings.Add(new(2, "在程序中使用", UseAnchor));
        return headings.DrainToImmutable();
    }
}

/// <summary>A link that leaves the site; <paramref name="Address"/> null: text alone.</summary>
public sealed record OutsideLink(string Text, string? Address);

/// <summary>One table of a dataset.</summary>
/// <param name="Anchor">Its id on the page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">Its description, or null.</param>
/// <param name="Columns">What its columns are.</param>
public sealed record DatasetTable(string Anchor, string Title, string? Description, ImmutableArray<ColumnRow> Columns)
{
    /// <summary>How the ids of its rows begin; the number of the row follows, from 1.</summary>
    public required string RowAnchor { get; init; }

    /// <summary>What its parts begin with where there are several tables: its title and a colon; null: there is one.</summary>
    public string? Prefix { get; init; }

    /// <summary>How many rows it has.</summary>
    public long Rows { get; init; }

    public ImmutableArray<ColumnHeading> Headings { get; init; } = [];

    /// <summary>
    /// Which cell names a row in which no column of names is filled: the first that is filled, rather a text than a figure; -1: none need.
    /// </summary>
    public int NameIn(ImmutableArray<string> row)
    {
        var first = -1;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i].Length == 0) continue;
            if (Headings[i].IsName) return -1;
            if (first < 0 || (Headings[first].IsNumber && !Headings[i].IsNumber)) first = i;
        }

        return row.Length > 1 ? first : -1;
    }

    /// <summary>The first rows.</summary>
    public ImmutableArray<ImmutableArray<string>> First { get; init; } = [];

    /// <summary>Where its rows can be read page by page; null: the first rows are all, or the edition has no such pages.</summary>
    public Route? Browse { get; init; }

    public ImmutableArray<DataFile> Files { get; init; } = [];

    /// <summary>Its rows of each year.</summary>
    public ImmutableArray<DataFile> Years { get; init; } = [];

    public ImmutableArray<Figure> Figures { get; init; } = [];
}

/// <summary>A column in the words of a page. What does not apply is null.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Name">Its name in the files.</param>
/// <param name="Type">Its type.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Rules">What its values must be.</param>
/// <param name="Description">What it means.</param>
/// <param name="Statistics">What its values are like.</param>
public sealed record ColumnRow(
    string Title,
    string Name,
    string Type,
    string? Unit,
    string? Rules,
    string? Description,
    string? Statistics);

/// <summary>A heading of a table of data.</summary>
/// <param name="Title">What it says.</param>
/// <param name="Type">What its cells hold.</param>
/// <param name="IsName">Whether its cells name their rows.</param>
public sealed record ColumnHeading(string Title, ColumnType Type, bool IsName)
{
    /// <summary>Whether its cells stand at the right.</summary>
    public bool IsNumber => Type.IsNumeric();
}

/// <summary>A file to download.</summary>
/// <param name="Format">What people call it.</param>
/// <param name="Target">Where it lies.</param>
/// <param name="MediaType">The IANA media type.</param>
/// <param name="Size">For people.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its digest in hexadecimal digits.</param>
/// <param name="Use">Whom it is for, or null.</param>
public sealed record DataFile(string Format, Route Target, string MediaType, string Size, long Bytes, string Sha256, string? Use)
{
    /// <summary>The title of its table, or the name of its version; null: it is of all tables.</summary>
    public string? Of { get; init; }

    /// <summary>What it is called where its table is not in sight.</summary>
    public string Label => Of is null ? Format : $"{Of}：{Format}";
}

/// <summary>A chart or map, drawn for three widths, with what it shows in words and as a table.</summary>
public sealed record Figure(string Title, string Description, FigureTable Table, string Wide, string Narrow, string Large)
{
    /// <summary>A map: its places have numbers, and their names stand in the table.</summary>
    public bool IsMap { get; init; }
}

/// <summary>An earlier version.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Date">When it was published, in Chinese form.</param>
/// <param name="What">What was changed after it, in words; null: nobody wrote it.</param>
/// <param name="Changes">What was changed after it, counted.</param>
/// <param name="Files">Its tables.</param>
public sealed record EarlierVersion(string Name, string Date, string? What, ImmutableArray<string> Changes, ImmutableArray<DataFile> Files);

/// <summary>Lines that load a dataset in some program.</summary>
public sealed record CodeExample(string Tool, string Code);

/// <summary>Some rows of a table of a dataset, in the standard edition.</summary>
public sealed record TablePage : Page
{
    public required DatasetTable Table { get; init; }

    public required Link Dataset { get; init; }

    public required ImmutableArray<ImmutableArray<string>> Rows { get; init; }

    /// <summary>The number of the first row, from 1.</summary>
    public required int First { get; init; }

    /// <summary>How many rows can be read page by page.</summary>
    public required int Browsable { get; init; }

    public required int Number { get; init; }

    public required ImmutableArray<Link> Pages { get; init; }

    /// <summary>The whole table as JSON, where it is small enough to be sorted and filtered in a browser; null otherwise.</summary>
    public Route? Data { get; init; }

    public override Route Counterpart => Dataset.Target!;
}
