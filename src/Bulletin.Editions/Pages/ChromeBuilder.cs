using System.Collections.Immutable;
using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Content.Documents.Pages;
using Bulletin.Content.Linking;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Makes what stands around every page.</summary>
internal static class ChromeBuilder
{
    public static Chrome Of(SiteIndex index, ImmutableArray<EditionLook> editions, Route? logo)
    {
        var settings = index.Site.Settings;
        return new Chrome
        {
            SiteName = settings.Title,
            Organisation = settings.Organisation,
            BaseUrl = Ascii(settings.BaseUrl),
            Domain = settings.BaseUrl.IdnHost,
            Language = settings.Language,
            SiteCode = settings.SiteCode,
            Icp = settings.Icp,
            Police = settings.Police,
            PartyMark = settings.PartyMark,
            FaultReport = settings.FaultReport,
            HasIssues = index.Site.Issues.Length > 0 || settings.Columns.Any(column => column.Folder == "issues"),
            HasSearch = settings.HasSearch,
            Phone = settings.Contact.Phone,
            Address = settings.Contact.Address,
            Email = settings.Contact.Email,
            Hotline = settings.Contact.Hotline,
            Columns = Columns(index),
            Menu = Menu(index.Site),
            Browse = Grouping.Links(index.Site),
            Editions = editions,
            Logo = logo,
        };
    }

    // Sitemaps and feeds take URIs, not IRIs: 公报.政务 becomes xn--55qx5d….
    private static string Ascii(Uri address) =>
        address.IdnHost == address.Host ? address.AbsoluteUri : new UriBuilder(address) { Host = address.IdnHost }.Uri.AbsoluteUri;

    /// <summary>A column's first page.</summary>
    public static Route PageOf(Column column) => new($"{column.Path}/index.html");

    private static ImmutableArray<Link> Columns(SiteIndex index)
    {
        var columns = index.Site.Settings.Columns.Select(column => new Link(column.Title, PageOf(column)));
        var archive = index.Site.Issues.Length > 0 && index.Site.Settings.Columns.All(column => column.Folder != "issues");
        return archive ? [new("公报", ArchivePages.Route), .. columns] : [.. columns];
    }

    private static ImmutableArray<Link> Menu(Site site) =>
    [
        // Equals stay in the order of their ids.
        .. site.Documents.OfType<PlainPage>()
            .Where(page => page.Menu is not null)
            .OrderBy(page => page.Menu ?? 0)
            .Select(page => new Link(page.Title, page.Id.Page)),
    ];
}
