using System.Collections.Immutable;
using System.Text.Json.Serialization.Metadata;
using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Exporting;
using Bulletin.Content.Linking;
using Bulletin.Content.PlainText;
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

/// <summary>All editions: every document as a page in each of them, and once as plain text and JSON; then home, issues, lists and the small pages in each, and the feeds once.</summary>
public sealed class EditionsExporter : IExporter
{
    /// <summary>The templates that a theme must have.</summary>
    public static readonly ImmutableArray<string> Templates = ["Home", "Archive", "Annual", "Issue", "Document", "Table", "List", "Browse", "Search", "NotFound", "Tombstone", "Alias", "Accessibility"];

    private readonly Theme theme;
    private readonly SiteIndex index;
    private readonly ImmutableArray<Edition> editions;
    private readonly Chrome chrome;
    private readonly DocumentPages documents;
    private readonly DocumentText plain;
    private readonly PictureSlices? slices;
    private readonly Dictionary<Edition, ImmutableArray<ContrastPair>> contrasts;
    private readonly ImageSizes sizes;
    private readonly SiteFiles files;
    private readonly IDatasets data;
    private readonly DiagnosticBag problems;
    private readonly IReadOnlyList<ITextIndex> texts;

    // Names, navigation and footer stand on every page, and so does the theme's hand.
    private readonly Sha256 surroundings;

    [ThreadStatic]
    private static PageWriter? text;

    /// <param name="site">What is published.</param>
    /// <param name="tree">Where pictures and attachments lie.</param>
    /// <param name="theme">How pages look.</param>
    /// <param name="files">The site's own assets.</param>
    /// <param name="data">What is known of the datasets.</param>
    /// <param name="problems">Told what hinders readers; what it holds after the last body stands in the accessibility statement.</param>
    /// <param name="texts">Those who take the texts.</param>
    public EditionsExporter(Site site, SourceTree tree, Theme theme, SiteFiles files, IDatasets data, DiagnosticBag problems, params IReadOnlyList<ITextIndex> texts)
    {
        this.problems = problems;
        this.texts = texts;
        this.theme = theme;
        this.files = files;
        this.data = data;
        sizes = new ImageSizes(tree);
        index = new SiteIndex(site);
        editions = site.Settings.Editions;
        chrome = ChromeBuilder.Of(index, [.. editions.Select(edition => new EditionLook(edition, files.Stylesheets(theme, edition)))], files.Logo);
        contrasts = editions.ToDictionary(edition => edition, edition => files.Contrast(theme, edition));
        documents = new DocumentPages(index, chrome, new TargetResolver(site, tree), sizes, data);
        plain = new DocumentText(site, dataset => data.Of(dataset).Faults);
        slices = editions.Contains(Edition.Mobile) ? new PictureSlices(tree, sizes, problems) : null;
        surroundings = Fingerprint.Of(chrome, ModelJson.Default.Chrome, [theme.Version, slices is null ? default : PictureSlices.Key]);
    }

    public void Body(DocumentView view, IArtifactSink sink)
    {
        var document = view.Document;
        var look = TypeView.Of(document);
        var page = documents.Of(document);
        var source = document.Header.Source.Path;
        // One key for all: the page says how large text and data are, and the editions look at the same.
        var key = DocumentJson.Key(look.Key(page, [surroundings, view.BodyKey]), index.Site, document);
        var formats = new FormatSizes(output => TextFile.Write(output.Text, page, plain, document, view.Body, Targets(view, page.Route)), output => Json(output, view, page));
        sink.Add(new(page.Formats[0].Target!, source, key, formats.WriteText));
        sink.Add(new(page.Formats[1].Target!, source, key, formats.WriteJson));
        foreach (var edition in editions)
            sink.Add(new(edition.Place(page.Route), source, key, output => theme.Render(edition, look.Template, page, new(view.Body, Targets(view, page.Route, edition), formats), output.Text)));
        foreach (var taker in texts) taker.Add(view, key, output => plain.Write(output, document, view.Body, Targets(view, page.Route)), sink);
    }

    public void Picture(SourceFile file, IArtifactSink sink) => slices?.Add(file, sink);

    public IEnumerable<Artifact> Fronts() => Tables().Concat(Gazette()).Concat(Assets()).Concat(Entrances()).Concat(Small()).Concat(Lists()).Concat(Indexes());

    public IEnumerable<Artifact> Finish(IBodyFacts bodies)
    {
        foreach (var page in Pages("Accessibility", AccessibilityPages.Of(index, chrome, theme, contrasts, problems), ModelJson.Default.AccessibilityPage, Artifact.WholeSite)) yield return page;
        foreach (var feed in FeedEntries.All(index))
        {
            var (atom, json) = (FeedRoutes.Atom(feed.Column), FeedRoutes.Json(feed.Column));
            yield return new(atom, Artifact.WholeSite, feed.Key(surroundings, atom), output => AtomFeed.Write(output.Text, chrome, index.Site.AsOf, feed, bodies));
            yield return new(json, Artifact.WholeSite, feed.Key(surroundings, json), output => JsonFeed.Write(output.Bytes, chrome, feed, bodies));
        }
    }

    /// <summary>Reports what hinders readers: pairs of colours with too little contrast, of the theme or by the site's own style sheet, and templates without structure.</summary>
    public void Audit()
    {
        new ThemeAudit(theme, contrasts, index, chrome, documents, data).Report(index.Site.Settings.ThemePlace, problems);
        foreach (var look in chrome.Editions)
            foreach (var pair in contrasts[look.Edition])
                if (!pair.IsEnough) problems.Add(AccessibilityProblems.Contrast(files.PlaceOf(index.Site.Settings), look.Edition, pair));
    }

    private PageTargets Targets(DocumentView view, Route page, Edition? edition = null) => new(edition ?? Edition.Standard, view.Targets, view.Document, page, sizes);

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
        foreach (var (route, bytes, source) in files.Assets(theme, editions)) yield return new(route, source, Sha256.Of(bytes), output => System.Buffers.BuffersExtensions.Write(output.Bytes, bytes));
    }

    private IEnumerable<Artifact> Entrances()
    {
        var archive = chrome.HasIssues
            ? Pages("Archive", ArchivePages.Of(index, chrome, documents), ModelJson.Default.ArchivePage, "list")
            : [];
        return Pages("Home", HomePages.Of(index, chrome, documents), ModelJson.Default.HomePage, "site.yml")
            .Concat(archive)
            .Concat(AnnualIndexes.All(index, chrome).SelectMany(page => Pages("Annual", page, ModelJson.Default.AnnualPage, "list")));
    }

    private IEnumerable<Dataset> Datasets => index.Site.Documents.OfType<Dataset>().Concat(data.Gazette is { } gazette ? [gazette] : []);

    // The gazette's own data is no document: it has a page, and neither text nor place in feeds and search.
    private IEnumerable<Artifact> Gazette()
    {
        if (data.Gazette is not { } gazette) yield break;
        var look = TypeView.Of(gazette);
        var page = documents.Of(gazette) with { Formats = [] };
        var key = look.Key(page, [surroundings]);
        foreach (var edition in editions)
            yield return new(edition.Place(page.Route), "list", key, output => theme.Render(edition, look.Template, page, BodyContent.Empty, output.Text));
    }

    // Only one edition has them.
    private IEnumerable<Artifact> Tables()
    {
        foreach (var dataset in Datasets)
        {
            foreach (var (route, content, make) in TablePages.All(chrome, documents.Above(dataset), dataset, data))
            {
                var key = Fingerprint.Of(surroundings, dataset.Header.Source.Hash, Sha256.Of(System.Text.Encoding.UTF8.GetBytes($"{route} {content} {dataset.Title}")));
                yield return new(route, "list", key, output => theme.Render(Edition.Standard, "Table", make(), null, output.Text));
            }
        }
    }

    private IEnumerable<Artifact> Lists() =>
        ListPages.All(index, chrome, data).SelectMany(page => Pages("List", page, ModelJson.Default.ListPage, "list"))
            .Concat(BrowsePages.All(index, chrome, data).SelectMany(page => Pages("Browse", page, ModelJson.Default.BrowsePage, "list")));

    private IEnumerable<Artifact> Small()
    {
        var search = chrome.HasSearch ? Pages("Search", SearchPages.Of(chrome, index.Site.Settings.HasLucene), ModelJson.Default.SearchPage, "search") : [];
        // A server has one page for unknown addresses.
        var unknown = Pages("NotFound", SmallPages.NotFound(chrome, files.Style(theme)), ModelJson.Default.NotFoundPage, "404").Take(1);
        return search.Concat(unknown).Concat(Own()).Concat(index.Site.Withdrawn.SelectMany(Gone)).Concat(index.Site.Documents.SelectMany(Moved));
    }

    // What only one edition has, where the theme does.
    private IEnumerable<Artifact> Own()
    {
        foreach (var (template, page) in EditionPages.All(chrome))
            if (editions.Contains(page.Edition) && theme.Has(page.Edition, template)) yield return Page(page.Edition, template, page, page.Edition.Name, Key(template, page, ModelJson.Default.EditionPage));
        if (editions.Contains(Edition.Mobile)) yield return WebManifest.Of(chrome, surroundings);
    }

    private IEnumerable<Artifact> Gone(Tombstone tombstone)
    {
        foreach (var page in Pages("Tombstone", SmallPages.Tombstone(chrome, tombstone), ModelJson.Default.TombstonePage, tombstone.Place.File)) yield return page;
        foreach (var alias in tombstone.Aliases)
        {
            if (OldUrls.Route(alias.Text) is not { } old) continue;
            foreach (var page in Pages("Alias", SmallPages.Alias(chrome, tombstone, old), ModelJson.Default.AliasPage, tombstone.Place.File)) yield return page;
        }
    }

    private IEnumerable<Artifact> Moved(Document document)
    {
        foreach (var alias in document.Header.Aliases)
        {
            if (OldUrls.Route(alias.Text) is not { } old) continue;
            foreach (var page in Pages("Alias", SmallPages.Alias(chrome, document, old), ModelJson.Default.AliasPage, document.Header.Source.Path)) yield return page;
        }
    }

    private IEnumerable<Artifact> Indexes()
    {
        foreach (var (route, write) in Sitemap.Files(chrome.BaseUrl, SitemapPages.Of(index, data.Gazette))) yield return Always(route, "list", output => write(output.Text));
        yield return Always(new("robots.txt"), "site.yml", output => output.Text.Write($"User-agent: *\nAllow: /\n\nSitemap: {chrome.BaseUrl}{Sitemap.Route}\n"));
        yield return Always(DocumentSchema.Route, "schema", output => DocumentSchema.Write(index.Site.Types, output.Bytes));
    }

    // One page of the site in every edition.
    private IEnumerable<Artifact> Pages<T>(string template, T page, JsonTypeInfo<T> type, string source)
        where T : Page
    {
        var key = Key(template, page, type);
        foreach (var edition in editions) yield return Page(edition, template, page, source, key);
    }

    private Artifact Page(Edition edition, string template, Page page, string source, Sha256 key) =>
        new(edition.Place(page.Route), source, key, output => theme.Render(edition, template, page, null, output.Text));

    private Sha256 Key<T>(string template, T page, JsonTypeInfo<T> type) => Fingerprint.Of(page, type, [surroundings, Sha256.Of(System.Text.Encoding.UTF8.GetBytes(template))]);

    // Cheap to make and few: made in every build, written only when the bytes differ.
    private static Artifact Always(Route route, string source, Action<ArtifactBuffer> write) => new(route, source, default, write);
}
