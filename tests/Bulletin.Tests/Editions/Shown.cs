using System.Collections.Immutable;
using Bulletin.Build.Parts;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown;
using Bulletin.Editions.Images;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;
using Bulletin.Editions.Pages;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Editions;

/// <summary>What pages, lists and feeds show of a site of a few words. Every body is “正文。”.</summary>
internal sealed class Shown : IStreamedBodies, IDatasets
{
    private readonly LinkedSite linked;

    private Shown(LinkedSite linked)
    {
        this.linked = linked;
        Index = new(linked.Site);
        Chrome = ChromeBuilder.Of(Index, [], null);
    }

    public Site Site => linked.Site;

    public SiteIndex Index { get; }

    public Chrome Chrome { get; }

    public Dataset? Gazette => null;

    /// <summary>As <see cref="LinkedSite.Of"/>.</summary>
    public static Shown Of(string documents, string settings = "", string? asOf = null, string? issuers = null) =>
        new(LinkedSite.Of(documents, settings, asOf, issuers));

    public Document this[string id] => linked[id];

    public DocumentPage Page(string id)
    {
        var pages = new DocumentPages(Index, Chrome, new TargetResolver(Site, linked.Tree), new ImageSizes(linked.Tree), this);
        return pages.Of(this[id]);
    }

    FindingLog IStreamedBodies.Findings { get; } = new();

    BodyFacts IStreamedBodies.FactsOf(Document document) => new("正文。", [], [], [], [], []);

    string IStreamedBodies.LedeOf(Document document) => "正文。";

    DatasetFacts IDatasets.Of(Dataset dataset) => DatasetFacts.Unpublished(0);

    ImmutableArray<ImmutableArray<string>> IDatasets.Rows(Dataset dataset, int table, int first, int count) => [];
}
