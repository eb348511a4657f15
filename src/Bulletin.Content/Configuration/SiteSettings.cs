using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Configuration;

/// <summary>What site.yml says, and synonyms.yml.</summary>
public sealed record SiteSettings
{
    public required string Title { get; init; }

    /// <summary>主办单位.</summary>
    public required string Organisation { get; init; }

    /// <summary>
    /// The address of the site's root, ending in <c>/</c>. Only canonical links,
    /// feeds, the sitemap, Open Graph and 404.html use it.
    /// </summary>
    public required Uri BaseUrl { get; init; }

    /// <summary>BCP 47, <c>zh-CN</c> by default.</summary>
    public required string Language { get; init; }

    /// <summary>网站标识码, 10 characters (国办发〔2017〕47号), or null.</summary>
    public string? SiteCode { get; init; }

    /// <summary>ICP备案号.</summary>
    public string? Icp { get; init; }

    /// <summary>公安备案号.</summary>
    public string? Police { get; init; }

    /// <summary>党政机关网站标识: where the mark is vouched for, or null.</summary>
    public string? PartyMark { get; init; }

    /// <summary>政府网站找错: where readers report what is wrong with the site, or null.</summary>
    public string? FaultReport { get; init; }

    /// <summary>Whether there is a search page.</summary>
    public bool HasSearch { get; init; } = true;

    /// <summary>Whether there is a Lucene index to download.</summary>
    public bool HasLucene { get; init; } = true;

    /// <summary>On what terms the gazette's own data may be used; null: it is not published as a dataset.</summary>
    public Documents.Datasets.Licence? DataLicence { get; init; }

    /// <summary>Words that mean the same to who searches, as synonyms.yml has them, and words that do not.</summary>
    public SynonymList Synonyms { get; init; } = SynonymList.Empty;

    public required SiteContact Contact { get; init; }

    /// <summary>The theme's name, or the path of a built theme below the site folder.</summary>
    public required string Theme { get; init; }

    /// <summary>Where the theme is named.</summary>
    public required Location ThemePlace { get; init; }

    /// <summary>A style sheet of the site's own below the site folder, loaded after the theme's; null when there is none.</summary>
    public Reference? Stylesheet { get; init; }

    public Reference? Logo { get; init; }

    /// <summary>
    /// Endings of files that may be published besides those of <see cref="Media.FileTypes"/>, in lower case and with the dot.
    /// </summary>
    public ImmutableArray<string> FileTypes { get; init; } = [];

    public DateOnly? AsOf { get; init; }

    /// <summary>The editions to build, the standard one first; empty: all that the theme has.</summary>
    public required ImmutableArray<Edition> Editions { get; init; }

    public required ImmutableArray<Column> Columns { get; init; }

    /// <summary>The slugs of the columns that the home page shows, in order.</summary>
    public required ImmutableArray<Reference> Home { get; init; }

    public bool RequiresSecrecyReview { get; init; }

    /// <summary>Whether comments in bodies are left out without a word; else each is a mistake. They are published in no case.</summary>
    public bool RemovesComments { get; init; }
}

/// <summary>How to reach those who run the site. Absent values are null.</summary>
public sealed record SiteContact(string? Phone, string? Address, string? Email, string? Hotline);

/// <summary>A column (栏目) of the site: the documents of a folder or of a query, with the page tags that 国办发〔2017〕47号 demands.</summary>
public sealed record Column(
    string Title,
    string Slug,
    string? Folder,
    DocumentQuery? Query,
    string ColumnType,
    ImmutableArray<string> Keywords,
    string Description,
    Location Place)
{
    /// <summary>The folder of its list in the output tree.</summary>
    public string Path => Folder ?? $"columns/{Slug}";

    public bool Matches(Document document, ISiteFacts site) =>
        Folder is not null ? document.Type.Folder == Folder : Query!.Matches(document, site);
}
