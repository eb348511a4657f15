using System.Collections.Immutable;
using Bulletin.Content;

namespace Bulletin.Editions.Models;

/// <summary>The home page.</summary>
public sealed record HomePage : Page
{
    /// <summary>The newest issue with its contents; null on a site without issues.</summary>
    public IssueCard? Latest { get; init; }

    public ImmutableArray<ContentsGroup> LatestContents { get; init; } = [];

    public ImmutableArray<HomeColumn> Blocks { get; init; } = [];

    /// <summary>The newest day of the site, as <c>2024年3月5日</c>.</summary>
    public required string AsOf { get; init; }

    /// <summary>Reading, borrowing, contact: the plain pages.</summary>
    public ImmutableArray<Link> Pages { get; init; } = [];

    protected override IEnumerable<Row> Named =>
        LatestContents.SelectMany(group => group.Named).Concat(Blocks.SelectMany(block => block.Rows));
}

/// <summary>A column on the home page with its newest documents.</summary>
public sealed record HomeColumn(Link Column, ImmutableArray<Row> Rows);

/// <summary>All issues by year, newest first.</summary>
public sealed record ArchivePage : Page
{
    public required ImmutableArray<ArchiveYear> Years { get; init; }
}

/// <param name="Annual">The year's 年度总目录.</param>
public sealed record ArchiveYear(int Year, ImmutableArray<IssueCard> Issues, Bulletin.Content.Route Annual);

/// <summary>年度总目录: what the issues of a year carry, in several orders.</summary>
public sealed record AnnualPage : Page
{
    public required int Year { get; init; }

    /// <summary>How many documents.</summary>
    public required int Total { get; init; }

    public required ImmutableArray<Link> Issues { get; init; }

    /// <summary>The pages of the other orders, and this one; empty when all orders stand on this page.</summary>
    public required ImmutableArray<Link> Ways { get; init; }

    public required ImmutableArray<AnnualPart> Parts { get; init; }

    protected override IEnumerable<Row> Named => from part in Parts from own in part.Groups from line in own.Rows select line.Row;
}

/// <summary>One order; <paramref name="Anchor"/> is its place in the page.</summary>
public sealed record AnnualPart(string Title, string Anchor, ImmutableArray<AnnualGroup> Groups);

public sealed record AnnualGroup(string Title, ImmutableArray<AnnualRow> Rows);

/// <summary>A document with the issue that carries it and its page in print, or null.</summary>
public sealed record AnnualRow(Row Row, Link Issue, int? Page);

/// <summary>One page of a list of documents, newest first.</summary>
public sealed record ListPage : Page
{
    /// <summary>How many documents the whole list holds; null on full pages, which stay as they are when the list grows.</summary>
    public required int? Total { get; init; }

    public required ImmutableArray<Row> Rows { get; init; }

    public required Pager Pager { get; init; }

    /// <summary>
    /// The lists that narrow this one, with how many documents each has; empty on a short or narrowed list, and on full pages.
    /// </summary>
    public ImmutableArray<BrowseGroup> Facets { get; init; } = [];

    /// <summary>A sentence under the heading; null: none.</summary>
    public string? Introduction { get; init; }

    /// <summary>What belongs to the whole list: of datasets the gazette's own data, the catalogues and the interface.</summary>
    public ImmutableArray<Link> Resources { get; init; } = [];

    protected override IEnumerable<Row> Named => Rows.Concat(Facets.SelectMany(group => group.Named));
}

/// <summary>
/// The position in a list whose full pages are numbered from the oldest; <c>index.html</c> holds the newest.
/// </summary>
/// <param name="Number">1 for the oldest page.</param>
/// <param name="Newer">Towards the newest; null on the first.</param>
/// <param name="Older">Towards the oldest; null on the last.</param>
/// <param name="Newest">The first page.</param>
/// <param name="Oldest">The last page.</param>
public sealed record Pager(int Number, Link? Newer, Link? Older, Link Newest, Link Oldest);

/// <summary>
/// The values of one way to browse, each with how many documents it has: all categories, all years …; also the overview of all ways.
/// </summary>
public sealed record BrowsePage : Page
{
    public required ImmutableArray<BrowseGroup> Groups { get; init; }

    protected override IEnumerable<Row> Named => Groups.SelectMany(group => group.Named);
}

public sealed record BrowseGroup(string Title, ImmutableArray<Count> Values)
{
    internal IEnumerable<Row> Named =>
        from value in Values where value.Link.Target is not null select new Row(value.Link.Text, value.Link.Target!, Title);
}

/// <summary>A link with a count of documents; null where there is nothing to count.</summary>
public sealed record Count(Link Link, int? Documents);

/// <summary>Where readers search; without a script it leads to the lists.</summary>
public sealed record SearchPage : Page
{
    /// <summary>The Lucene index to download; null: there is none.</summary>
    public Route? Lucene { get; init; }
}

/// <summary>What a server shows for an unknown address, at any depth: its links are absolute and its style is inlined.</summary>
public sealed record NotFoundPage : Page
{
    /// <summary>The style sheet's text.</summary>
    public required string Style { get; init; }

    /// <summary>The SHA-256 of <see cref="Style"/> in base64, for the content security policy.</summary>
    public required string StyleHash { get; init; }
}

/// <summary>What stays at the URL of a withdrawn document: the day and the reason, nothing else of it.</summary>
public sealed record TombstonePage : Page
{
    public required string On { get; init; }

    public required string Reason { get; init; }
}

/// <summary>A page at an old URL that leads to the new one.</summary>
public sealed record AliasPage : Page
{
    public required Link Target { get; init; }

    public required string PubDate { get; init; }

    public required string ContentSource { get; init; }
}
