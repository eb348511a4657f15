using System.Collections.Immutable;
using Bulletin.Content;
using Bulletin.Content.Configuration;

namespace Bulletin.Editions.Models;

/// <summary>What stands around every page of a site: names, codes, navigation, footer. One for a whole build.</summary>
public sealed record Chrome
{
    private Around? around;

    public required string SiteName { get; init; }

    public required string Organisation { get; init; }

    /// <summary>The site's address, ending in <c>/</c>.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The host of <see cref="BaseUrl"/>, for the page tag SiteDomain.</summary>
    public required string Domain { get; init; }

    public required string Language { get; init; }

    /// <summary>网站标识码, or null.</summary>
    public string? SiteCode { get; init; }

    public string? Icp { get; init; }

    public string? Police { get; init; }

    /// <summary>党政机关网站标识 and 政府网站找错: addresses outside the site, or null.</summary>
    public string? PartyMark { get; init; }

    public string? FaultReport { get; init; }

    /// <summary>Whether there is an archive of issues.</summary>
    public bool HasIssues { get; init; }

    /// <summary>Whether there is a search page.</summary>
    public bool HasSearch { get; init; }

    public string? Phone { get; init; }

    public string? Address { get; init; }

    public string? Email { get; init; }

    public string? Hotline { get; init; }

    /// <summary>The columns of the site, for the main navigation; the issue archive comes first.</summary>
    public required ImmutableArray<Link> Columns { get; init; }

    /// <summary>The plain pages that ask to be in the menu.</summary>
    public required ImmutableArray<Link> Menu { get; init; }

    /// <summary>The ways to browse: by category, issuer, year, topic, status.</summary>
    public required ImmutableArray<Link> Browse { get; init; }

    /// <summary>The editions that are built, the standard one first.</summary>
    public required ImmutableArray<EditionLook> Editions { get; init; }

    public Route? Logo { get; init; }

    /// <summary>The links around every page, with what they are.</summary>
    internal Around Around => around ??= new([.. Rows(Columns, "栏目"), .. Rows(Menu, "页面")]);

    private static IEnumerable<Row> Rows(ImmutableArray<Link> links, string kind) =>
        from link in links where link.Target is not null select new Row(link.Text, link.Target!, kind);
}

/// <summary>The links around every page.</summary>
/// <param name="rows">All of them.</param>
internal sealed class Around(IReadOnlyList<Row> rows)
{
    /// <summary>The first of each text.</summary>
    public Dictionary<string, Row> ByTitle { get; } =
        rows.DistinctBy(row => row.Title).ToDictionary(row => row.Title, StringComparer.Ordinal);

    /// <summary>Those whose text another one has.</summary>
    public IReadOnlyList<Row> Doubled { get; } =
        [.. rows.GroupBy(row => row.Title).SelectMany(alike => alike.Skip(1))];
}

/// <summary>An edition with its style sheets in order: the theme's for it, then, but for the accessible edition, the site's own.</summary>
public sealed record EditionLook(Edition Edition, ImmutableArray<Route> Stylesheets);

/// <summary>A link to a page of the site. <paramref name="Target"/> null: text alone.</summary>
public sealed record Link(string Text, Route? Target);
