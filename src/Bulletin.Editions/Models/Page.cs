using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bulletin.Content;

namespace Bulletin.Editions.Models;

/// <summary>
/// What every page has. Models are closed records: a template reaches nothing else, so a model's serialised form is the page's
/// fingerprint.
/// </summary>
public abstract record Page
{
    private Twins? twins;

    /// <summary>Left out of the fingerprint of the single page: it is hashed once for the build.</summary>
    [JsonIgnore]
    public required Chrome Site { get; init; }

    /// <summary>Where the page lies; links are written relative to it.</summary>
    public required Route Route { get; init; }

    public required string Title { get; init; }

    /// <summary>For the description tag; null: none.</summary>
    public string? Description { get; init; }

    /// <summary>From the home page down to this page's parent.</summary>
    public ImmutableArray<Link> Breadcrumbs { get; init; } = [];

    /// <summary>The page tags of the column the page belongs to (国办发〔2017〕47号); null on pages of no column.</summary>
    public ColumnTags? Column { get; init; }

    /// <summary>Whether search engines shall leave it alone.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Where the switch to another edition leads: the same page.</summary>
    [JsonIgnore]
    public virtual Route Counterpart => Route;

    /// <summary>Which of its links have one text and lead to different places.</summary>
    internal Twins Twins => twins ??= new(Site.Around, Named);

    /// <summary>The links of this page of which two may have one text, each with what can tell it from others.</summary>
    [JsonIgnore]
    protected virtual IEnumerable<Row> Named => [];

    /// <summary>The page's full address, for the canonical link: that of the standard edition.</summary>
    [JsonIgnore]
    public virtual string Address => Site.BaseUrl + Links.Encode(Route.Path);
}

/// <summary>ColumnName, ColumnDescription, ColumnKeywords, ColumnType.</summary>
/// <param name="Slug">Names the column's feeds, <c>columns/&lt;slug&gt;/feed.xml</c>; null on the home page, whose feed is the
/// site's.</param>
public sealed record ColumnTags(string Name, string Description, string Keywords, string Type, string? Slug = null);

/// <summary>A document as a row of a list.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Target">Its page.</param>
/// <param name="Type">The name of its kind, e.g. 政策文件.</param>
/// <param name="Issuers">Joined by 、; null when none is given.</param>
/// <param name="Number">发文字号, or null.</param>
/// <param name="Date">发布日期 as <c>2024-03-05</c>.</param>
/// <param name="Status">有效性, when it is not plainly in force; of a dataset, that its update is late; null otherwise.</param>
public sealed record Row(string Title, Route Target, string Type, string? Issuers, string? Number, string Date, Status? Status)
{
    /// <summary>A link of which nothing is known but of what kind it is, and perhaps a date.</summary>
    public Row(string title, Route target, string kind, string date = "")
        : this(title, target, kind, null, null, date, null)
    {
    }

    /// <summary>Of a dataset: how often it is updated, and when it was last; null on others.</summary>
    public string? Note { get; init; }
}

/// <summary>有效性 for display: the word (已废止) and the stable name for styling (<c>repealed</c>).</summary>
public sealed record Status(string Word, string Slug);
