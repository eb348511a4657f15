using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Bulletin.Content;
using Bulletin.Content.Exporting;
using Bulletin.Content.Linking;
using Bulletin.Content.Sources;
using Bulletin.Editions.Data;
using Bulletin.Editions.Feeds;
using Bulletin.Editions.Kinds;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;
using Bulletin.Editions.Pages;
using Bulletin.Editions.Rendering;

namespace Bulletin.Editions.Standard;

/// <summary>The standard edition: every document as page, plain text and JSON; then home, issues, lists, feeds and the small pages.</summary>
public sealed class StandardEdition : IExporter
{
    /// <summary>The templates that a theme must have.</summary>
    public static readonly ImmutableArray<string> Templates = ["Home", "Archive", "Annual", "Issue", "Document", "List", "Browse", "Search", "NotFound", "Tombstone", "Alias"];

    private readonly Theme theme;
    private readonly SiteIndex index;
    private readonly Chrome chrome;
    private readonly DocumentPages documents;
    private readonly ImageSizes sizes;
    private readonly SiteFiles files;
    private readonly ITextIndex? search;

    // Names, navigation and footer stand on every page, and so does the theme's hand.
    private readonly Sha256 surroundings;

    [ThreadStatic]
    private static PageWriter? text;

    /// <param name="site">What is published.</param>
    /// <param name="tree">Where pictures and attachments lie.</param>
    /// <param name="theme">How pages look.</param>
    /// <param name="files">The site's own assets.</param>
    /// <param name="search">Takes the texts; null: nobody does.</param>
    public StandardEdition(Site site, SourceTree tree, Theme theme, SiteFiles files, ITextIndex? search = null)
    {
        this.search = search;
        this.theme = theme;
        this.files = files;
        sizes = new ImageSizes(tree);
        index = new SiteIndex(site);
        chrome = ChromeBuilder.Of(index, files.Stylesheets(theme), files.Logo);
        documents = new DocumentPages(index, chrome, new TargetResolver(site, tree), sizes);
        surroundings = Fingerprint.Of(chrome, ModelJson.Default.Chrome, [theme.Version]);
    }

    public void Body(DocumentView view, IArtifactSink sink)
    {
        var document = view.Document;
        var kind = DocumentKind.Of(document);
        var page = documents.Of(document);
        var source = document.Header.Source.Path;
        // One key for all three: the page says how large the others are.
        var key = DocumentJson.Key(kind.Key(page, [surroundings, view.BodyKey]), index.Site, document);
        var formats = new FormatSizes(output => DocumentText.Write(output.Text, page, view.Body, Targets(view, page.Route)), output => Json(output, view, page));
        sink.Add(new(page.Formats[0].Target!, source, key, formats.WriteText));
        sink.Add(new(page.Formats[1].Target!, source, key, formats.WriteJson));
        sink.Add(new(page.Route, source, key, output => theme.Render(kind.Template, page, new(view.Body, Targets(view, page.Route), formats), output.Text)));
        search?.Add(view, key, output => DocumentText.WriteText(output, page, view.Body, Targets(view, page.Route)), sink);
    }

    public IEnumerable<Artifact> Fronts() => Assets().Concat(Entrances()).Concat(Small()).Concat(Lists()).Concat(Indexes());

    public IEnumerable<Artifact> Finish(IBodyFacts bodies)
    {
        foreach (var feed in FeedEntries.All(index))
        {
            var (atom, json) = (AtomFeed.RouteOf(feed.Column), JsonFeed.RouteOf(feed.Column));
            yield return new(atom, Artifact.WholeSite, feed.Key(surroundings, atom), output => AtomFeed.Write(output.Text, chrome, index.Site.AsOf, feed, bodies));
            yield return new(json, Artifact.WholeSite, feed.Key(surroundings, json), output => JsonFeed.Write(output.Bytes, chrome, feed, bodies));
        }
    }

    private PageTargets Targets(DocumentView view, Route page) => new(view.Targets, view.Document, page, sizes);

    private void Json(ArtifactBuffer output, DocumentView view, DocumentPage page)
    {
        var body = text ??= new();
        body.Clear();
        view.Body.WriteText(body, Targets(view, page.Route));
        DocumentJson.Write(output, index.Site, view.Document, page, body.Written);
    }

    private IEnumerable<Artifact> Assets()
    {
        foreach (var (route, bytes, source) in files.Assets(theme)) yield return new(route, source, Sha256.Of(bytes), output => System.Buffers.BuffersExtensions.Write(output.Bytes, bytes));
    }

    private IEnumerable<Artifact> Entrances()
    {
        yield return Page("Home", HomePages.Of(index, chrome, documents), ModelJson.Default.HomePage, "site.yml");
        if (index.Site.Issues.Length > 0 || index.Site.Settings.Columns.Any(column => column.Folder == "issues"))
            yield return Page("Archive", ArchivePages.Of(index, chrome, documents), ModelJson.Default.ArchivePage, "list");
        foreach (var page in AnnualIndexes.All(index, chrome)) yield return Page("Annual", page, ModelJson.Default.AnnualPage, "list");
    }

    private IEnumerable<Artifact> Lists()
    {
        foreach (var page in ListPages.All(index, chrome)) yield return Page("List", page, ModelJson.Default.ListPage, "list");
        foreach (var page in BrowsePages.All(index, chrome)) yield return Page("Browse", page, ModelJson.Default.BrowsePage, "list");
    }

    private IEnumerable<Artifact> Small()
    {
        if (chrome.HasSearch) yield return Page("Search", SearchPages.Of(chrome, index.Site.Settings.HasLucene), ModelJson.Default.SearchPage, "search");

        yield return Page("NotFound", SmallPages.NotFound(chrome, files.Style(theme)), ModelJson.Default.NotFoundPage, "404");
        foreach (var tombstone in index.Site.Withdrawn)
        {
            yield return Page("Tombstone", SmallPages.Tombstone(chrome, tombstone), ModelJson.Default.TombstonePage, tombstone.Place.File);
            foreach (var alias in tombstone.Aliases)
                if (OldUrls.Route(alias.Text) is { } old) yield return Page("Alias", SmallPages.Alias(chrome, tombstone, old), ModelJson.Default.AliasPage, tombstone.Place.File);
        }

        foreach (var document in index.Site.Documents)
        {
            foreach (var alias in document.Header.Aliases)
                if (OldUrls.Route(alias.Text) is { } old) yield return Page("Alias", SmallPages.Alias(chrome, document, old), ModelJson.Default.AliasPage, document.Header.Source.Path);
        }
    }

    private IEnumerable<Artifact> Indexes()
    {
        foreach (var (route, write) in Sitemap.Files(chrome.BaseUrl, SitemapPages.Of(index))) yield return Always(route, "list", output => write(output.Text));
        yield return Always(new("robots.txt"), "site.yml", output => output.Text.Write($"User-agent: *\nAllow: /\n\nSitemap: {chrome.BaseUrl}{Sitemap.Route}\n"));
        yield return Always(DocumentSchema.Route, "schema", output => DocumentSchema.Write(output.Bytes));
    }

    private Artifact Page<T>(string template, T page, JsonTypeInfo<T> type, string source)
        where T : Page
    {
        var key = Fingerprint.Of(page, type, [surroundings, Sha256.Of(System.Text.Encoding.UTF8.GetBytes(template))]);
        return new(page.Route, source, key, output => theme.Render(template, page, null, output.Text));
    }

    // Cheap to make and few: made in every build, written only when the bytes differ.
    private static Artifact Always(Route route, string source, Action<ArtifactBuffer> write) => new(route, source, default, write);
}
