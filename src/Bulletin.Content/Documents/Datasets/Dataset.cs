using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>An open dataset: what dataset.yml says of it. Its tables are read later, when they are streamed.</summary>
public sealed class Dataset(DocumentHeader header) : Document(header)
{
    public override ContentType Type => DatasetType.Instance;

    /// <summary>
    /// Whether the address of a dataset of this name, right below <c>data/</c>, is that of the gazette's own data or of the description
    /// of the interface.
    /// </summary>
    public static bool IsTaken(string name) => name is "gazette" or "openapi";

    /// <summary>The last segment of the id, which names its zip file.</summary>
    public string Name => Id.Name;

    /// <summary>Its folder below the site folder, <c>content/data/&lt;id&gt;</c>.</summary>
    public string Folder => Header.Source.Path[..Math.Max(0, Header.Source.Path.LastIndexOf('/'))];

    /// <summary>Whether the build made it of the documents of the site, and no file describes it.</summary>
    public bool IsGenerated => Folder.Length == 0;

    public required string Description { get; init; }

    public required Licence Licence { get; init; }

    public Frequency Frequency { get; init; }

    /// <summary>The time that the data covers; either end may be open.</summary>
    public Period? Period { get; init; }

    /// <summary>Where <see cref="Period"/> is written.</summary>
    public Mark PeriodAt { get; init; }

    /// <summary>The region that the data covers, or null.</summary>
    public string? Spatial { get; init; }

    /// <summary>Where every place must lie; null: anywhere on earth.</summary>
    public Area? Area { get; init; }

    /// <summary>Under which conditions the data may be used; null: none are known.</summary>
    public string? Conditions { get; init; }

    /// <summary>Whether the data may be used only under conditions.</summary>
    public bool IsConditional { get; init; }

    /// <summary>有条件开放 or 无条件开放, with the conditions.</summary>
    public string Access => !IsConditional ? "无条件开放" : Conditions is null ? "有条件开放" : $"有条件开放：{Conditions}";

    /// <summary>The systems in which its tables give places, each once.</summary>
    public IEnumerable<CoordinateSystem> Systems => Tables.Select(table => table.System).OfType<CoordinateSystem>().Distinct();

    public DataContact? Contact { get; init; }

    /// <summary>How the figures came about, and what to mind when they are used.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    public required ImmutableArray<TableSchema> Tables { get; init; }

    /// <summary>Earlier versions that stay available, newest first.</summary>
    public ImmutableArray<DatasetVersion> Versions { get; init; } = [];

    /// <summary>Versions whose day is yet to come: declared, and not published.</summary>
    public ImmutableArray<DatasetVersion> VersionsToCome { get; init; } = [];

    public override IEnumerable<DatedEntry> Entries =>
        base.Entries.Concat(Versions.Select(static version => new DatedEntry(DatasetKeys.Versions, version.On, version.At)));

    /// <summary>The day by which the next update is expected; null when nobody promised one.</summary>
    public DateOnly? NextUpdate => Frequency.NextAfter(LastModified.Day);

    /// <summary>What lists say where the promised update did not come, and the stable name of that.</summary>
    public const string LateWord = "逾期未更新";

    public const string LateSlug = "late";

    /// <summary>Whether the promised update did not come.</summary>
    public bool IsLate(DateOnly asOf) => NextUpdate is { } next && asOf > next;
}

/// <summary>A span of time. A missing end is open.</summary>
public sealed record Period(Moment? From, Moment? To)
{
    /// <summary>As readers see it: 2024年1月1日至2024年12月31日.</summary>
    public string ToChinese() => (From, To) switch
    {
        ({ } from, { } to) => $"{from.ToChinese()}至{to.ToChinese()}",
        ({ } from, null) => $"{from.ToChinese()}起",
        (null, { } to) => $"至{to.ToChinese()}",
        _ => "不限",
    };
}

/// <summary>Whom to ask about a dataset.</summary>
public sealed record DataContact(string Name, string? Phone, string? Email)
{
    /// <summary>As readers see it, with commas.</summary>
    public override string ToString() => string.Join('，', new[] { Name, Phone, Email }.OfType<string>());
}

/// <summary>An earlier state of a dataset in <c>versions/&lt;Name&gt;/</c>.</summary>
/// <param name="Name">The name of its folder, e.g. <c>2024-01</c>.</param>
/// <param name="On">When it was published.</param>
/// <param name="What">What the version after it changed, in words; null: nobody wrote it.</param>
/// <param name="At">Where it is named.</param>
public sealed record DatasetVersion(string Name, Moment On, string? What, Mark At);
