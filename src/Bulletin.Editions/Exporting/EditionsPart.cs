using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization.Metadata;
using Bulletin.Build.Artifacts;
using Bulletin.Build.Parts;
using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Linking;
using Bulletin.Content.Sources;
using Bulletin.Editions.Accessibility;
using Bulletin.Editions.Data;
using Bulletin.Editions.Feeds;
using Bulletin.Editions.Images;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;
using Bulletin.Editions.Pages;
using Bulletin.Editions.Rendering;

namespace Bulletin.Editions.Exporting;

/// <summary>
/// All editions: every document as a page in each of them, and once as plain text and JSON; then home, issues, lists and the small pages
/// in each, and the feeds once.
/// </summary>
public sealed class EditionsPart : IBuildPart
{
    private readonly Theme theme;
    private readonly SiteIndex index;
    private readonly ImmutableArray<Edition> editions;
    private readonly Chrome chrome;
    private readonly DocumentPages documents;
    private readonly PictureSlices? slices;
    private readonly DiagnosticBag problems;
    private readonly Dictionary<Edition, ImmutableArray<ContrastPair>> contrasts;
    private readonly ImageSizes sizes;
    private readonly SiteFiles files;
    private readonly IDatasets data;
    private readonly FindingLog barriers = new();

    private readonly Lazy<IReadOnlyList<FeedEntries>> feeds;

    // Names, navigation and footer stand on every page, and so does the theme's hand.
    private readonly Sha256 surroundings;

    [ThreadStatic]
    private static PageWriter? text;

    /// <param name="context">What is published.</param>
    /// <param name="theme">How pages look.</param>
    /// <param name="data">What is known of the datasets.</param>
    public EditionsPart(PartContext context, Theme theme, IDatasets data)
    {
        var (site, tree) = (context.Site, context.Tree);
        this.theme = theme;
        this.data = data;
        files = SiteFiles.Read(tree.Root, site.Settings, theme, context.Inputs, context.Problems);
        sizes = new ImageSizes(tree);
        index = new SiteIndex(site);
        feeds = new(() => FeedEntries.All(index));
        editions = site.Settings.Editions;
        var looks = editions.Select(edition => new EditionLook(edition, files.Stylesheets(theme, edition)));
        chrome = ChromeBuilder.Of(index, [.. looks], files.Logo);
        contrasts = editions.ToDictionary(edition => edition, edition => files.Contrast(theme, edition));
        documents = new DocumentPages(index, chrome, new TargetResolver(site, tree), sizes, data);
        problems = context.Problems;
        if (editions.Contains(Edition.Mobile)) slices = new PictureSlices(tree, sizes, context.Inputs, context.Problems);
        surroundings = Fingerprint.Of(chrome, ModelJson.Default.Chrome, [theme.Version, slices?.Key ?? default]);
        Audit(context.Problems);
    }

    public string Name => "pages";

    private IEnumerable<Dataset> Datasets =>
        index.Site.Documents.OfType<Dataset>().Concat(data.Gazette is { } gazette ? [gazette] : []);

    public void AddBody(DocumentView view, IArtifactSink sink)
    {
        var document = view.Document;
        var look = TypeView.Of(document);
        var page = documents.Of(document);
        var source = document.Header.Source.Path;
        // One key for all: the page says how large text and data are, and the editions look at the same.
        var key = DocumentJson.Key(Key(page, [surroundings, view.BodyKey]), index.Site, document);
        var formats = new FormatSizes(
            output => TextFile.Write(output.Text, page, view.Text),
            output => Json(output, view, page));
        sink.Add(Artifact.Rendered(page.Formats[0].Target!, source, Scope.Body, key, formats.WriteText));
        sink.Add(Artifact.Rendered(page.Formats[1].Target!, source, Scope.Body, key, formats.WriteJson));
        foreach (var edition in editions)
        {
            void Render(ArtifactBuffer output) =>
                theme.Render(edition, look.Template, page, new(view.Body, Targets(view, page.Route, edition), formats), output.Text);
            sink.Add(Artifact.Rendered(edition.Place(page.Route), source, Scope.Body, key, Render));
        }
    }

    public IEnumerable<Artifact> OfPicture(SourceFile picture)
    {
        var (width, height) = sizes.Of(picture);
        if (TallPicture.IsTooLarge(width, height)) problems.Add(ImageProblems.TooLarge(picture.Path, width, height));
        return slices?.Of(picture) ?? [];
    }

    public IEnumerable<Artifact> OfHeaders() => Tables()
        .Concat(Gazette())
        .Concat(Assets())
        .Concat(Entrances())
        .Concat(Small())
        .Concat(Lists())
        .Concat(feeds.Value.Where(static feed => feed.Archive is not null).SelectMany(feed => Feed(feed, null)))
        .Concat(Indexes());

    public IEnumerable<Artifact> OfSite(IStreamedBodies bodies)
    {
        var statement = AccessibilityPages.Of(index, chrome, theme, contrasts, [.. bodies.Findings.All, .. barriers.All]);
        foreach (var page in Pages("Accessibility", statement, ModelJson.Default.AccessibilityPage, Artifact.WholeSite, Scope.Site))
            yield return page;
        foreach (var feed in feeds.Value.Where(static feed => feed.Archive is null))
            foreach (var artifact in Feed(feed, bodies)) yield return artifact;
    }

    public void Dispose()
    {
        // Holds nothing but memory.
    }

    // An archive shows nothing of bodies: it stays as it is when they change.
    private IEnumerable<Artifact> Feed(FeedEntries feed, IStreamedBodies? bodies)
    {
        var (source, scope) = bodies is null ? ("list", Scope.Header) : (Artifact.WholeSite, Scope.Site);
        yield return Artifact.Rendered(
            feed.Atom,
            source,
            scope,
            feed.Key(surroundings, feed.Atom, index.Site.AsOf),
            output => AtomFeed.Write(output.Text, chrome, index.Site.AsOf, feed, bodies));
        yield return Artifact.Rendered(
            feed.Json,
            source,
            scope,
            feed.Key(surroundings, feed.Json, index.Site.AsOf),
            output => JsonFeed.Write(output.Bytes, chrome, feed, bodies));
    }

    // Cheap to make and few: made in every build, written only when the bytes differ.
    private static Artifact Always(Route route, string source, Action<ArtifactBuffer> write) =>
        Artifact.Rendered(route, source, Scope.Header, default, write);

    // Reports what hinders readers: pairs of colours with too little contrast, of the theme or by the site's own style sheet, and
    // templates without structure.
    private void Audit(DiagnosticBag problems)
    {
        var found = new DiagnosticBag();
        new ThemeAudit(theme, contrasts, index, chrome, documents, data).Report(index.Site.Settings.ThemePlace, found);
        foreach (var look in chrome.Editions)
        {
            foreach (var pair in contrasts[look.Edition])
            {
                if (!pair.IsEnough) found.Add(AccessibilityProblems.Contrast(files.PlaceOf(index.Site.Settings), look.Edition, pair));
            }
        }

        foreach (var problem in found.Sorted())
        {
            problems.Add(problem);
            barriers.AddIfBarrier(problem);
        }
    }

    private PageTargets Targets(DocumentView view, Route page, Edition? edition = null) =>
        new(edition ?? Edition.Standard, view.Targets, view.Document, page, sizes, slices);

    private void Json(ArtifactBuffer output, DocumentView view, DocumentPage page)
    {
        var body = text ??= new();
        body.Clear();
        view.Body.WriteText(body, Targets(view, page.Route));
        if (view.Document is Dataset dataset) DatasetText.Write(body, dataset);
        DocumentJson.Write(output, index.Site, view.Document, page, body.Written);
    }

    private IEnumerable<Artifact> Assets()
    {
        foreach (var (route, bytes, source) in files.Assets(theme, editions))
        {
            void Write(ArtifactBuffer output) => output.Bytes.Write(bytes);
            yield return Artifact.Rendered(route, source, Scope.Asset, Sha256.Of(bytes), Write);
        }
    }

    private IEnumerable<Artifact> Entrances()
    {
        var archive = chrome.HasIssues
            ? Pages("Archive", ArchivePages.Of(index, chrome, documents), ModelJson.Default.ArchivePage, "list")
            : [];
        var annual = AnnualIndexes.All(index, chrome)
            .SelectMany(page => Pages("Annual", page, ModelJson.Default.AnnualPage, "list"));
        return Pages("Home", HomePages.Of(index, chrome, documents), ModelJson.Default.HomePage, "site.yml")
            .Concat(archive)
            .Concat(annual);
    }

    // The gazette's own data is no document: it has a page, and neither text nor place in feeds and search.
    private IEnumerable<Artifact> Gazette()
    {
        if (data.Gazette is not { } gazette) yield break;
        var look = TypeView.Of(gazette);
        var page = documents.Of(gazette) with { Formats = [] };
        var key = Key(page, [surroundings]);
        foreach (var edition in editions)
        {
            void Render(ArtifactBuffer output) => theme.Render(edition, look.Template, page, BodyContent.Empty, output.Text);
            yield return Artifact.Rendered(edition.Place(page.Route), "list", Scope.Header, key, Render);
        }
    }

    // Only one edition has them.
    private IEnumerable<Artifact> Tables()
    {
        foreach (var dataset in Datasets)
        {
            foreach (var (route, content, make) in TablePages.All(chrome, documents.Above(dataset), dataset, data))
            {
                var rows = Sha256.Of(Encoding.UTF8.GetBytes($"{route} {content} {dataset.Title}"));
                var key = Fingerprint.Of(surroundings, dataset.Header.Source.Hash, rows);
                void Render(ArtifactBuffer output) => theme.Render(Edition.Standard, "Table", make(), null, output.Text);
                yield return Artifact.Rendered(route, "list", Scope.Header, key, Render);
            }
        }
    }

    private IEnumerable<Artifact> Lists()
    {
        var lists = ListPages.All(index, chrome, data)
            .SelectMany(page => Pages("List", page, ModelJson.Default.ListPage, "list"));
        var browsing = BrowsePages.All(index, chrome, data)
            .SelectMany(page => Pages("Browse", page, ModelJson.Default.BrowsePage, "list"));
        return lists.Concat(browsing);
    }

    private IEnumerable<Artifact> Small()
    {
        var search = chrome.HasSearch
            ? Pages("Search", SearchPages.Of(chrome, index.Site.Settings.HasLucene), ModelJson.Default.SearchPage, "search")
            : [];
        // A server has one page for unknown addresses.
        var unknown = Pages("NotFound", SmallPages.NotFound(chrome, files.Style(theme)), ModelJson.Default.NotFoundPage, "404").Take(1);
        return search
            .Concat(unknown)
            .Concat(Own())
            .Concat(index.Site.Withdrawn.SelectMany(Gone))
            .Concat(index.Site.Documents.SelectMany(Moved));
    }

    // What only one edition has, where the theme does.
    private IEnumerable<Artifact> Own()
    {
        foreach (var (template, page) in EditionPages.All(chrome))
        {
            if (!editions.Contains(page.Edition) || !theme.Has(page.Edition, template)) continue;
            var key = Key(template, page, ModelJson.Default.EditionPage);
            yield return Page(page.Edition, template, page, page.Edition.Name, Scope.Header, key);
        }

        if (editions.Contains(Edition.Mobile)) yield return WebManifest.Of(chrome, surroundings);
    }

    private IEnumerable<Artifact> Gone(Tombstone tombstone)
    {
        var source = tombstone.Place.File;
        foreach (var page in Pages("Tombstone", SmallPages.Tombstone(chrome, tombstone), ModelJson.Default.TombstonePage, source))
            yield return page;
        foreach (var alias in tombstone.Aliases)
        {
            if (OldUrls.Route(alias.Text) is not { } old) continue;
            foreach (var page in Pages("Alias", SmallPages.Alias(chrome, tombstone, old), ModelJson.Default.AliasPage, source))
                yield return page;
        }
    }

    private IEnumerable<Artifact> Moved(Document document)
    {
        var source = document.Header.Source.Path;
        foreach (var alias in document.Header.Aliases)
        {
            if (OldUrls.Route(alias.Text) is not { } old) continue;
            foreach (var page in Pages("Alias", SmallPages.Alias(chrome, document, old), ModelJson.Default.AliasPage, source))
                yield return page;
        }
    }

    private IEnumerable<Artifact> Indexes()
    {
        foreach (var (route, write) in Sitemap.Files(chrome.BaseUrl, SitemapPages.Of(index, data.Gazette)))
            yield return Always(route, "list", output => write(output.Text));
        var robots = $"User-agent: *\nAllow: /\n\nSitemap: {chrome.BaseUrl}{Sitemap.Route}\n";
        yield return Always(new("robots.txt"), "site.yml", output => output.Text.Write(robots));
        yield return Always(DocumentSchema.Route, "schema", output => DocumentSchema.Write(index.Site.Types, output.Bytes));
    }

    // One page of the site in every edition.
    private IEnumerable<Artifact> Pages<T>(string template, T page, JsonTypeInfo<T> type, string source, Scope scope = Scope.Header)
        where T : Page
    {
        var key = Key(template, page, type);
        foreach (var edition in editions) yield return Page(edition, template, page, source, scope, key);
    }

    private Artifact Page(Edition edition, string template, Page page, string source, Scope scope, Sha256 key)
    {
        return Artifact.Rendered(edition.Place(page.Route), source, scope, key, Render);

        void Render(ArtifactBuffer output) => theme.Render(edition, template, page, null, output.Text);
    }

    private static Sha256 Key(DocumentPage page, ReadOnlySpan<Sha256> others) =>
        Fingerprint.Of(page, static (page, json) => page.WriteKey(json), others);

    private Sha256 Key<T>(string template, T page, JsonTypeInfo<T> type) =>
        Fingerprint.Of(page, type, [surroundings, Sha256.Of(Encoding.UTF8.GetBytes(template))]);
}
