using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Exporting;
using Bulletin.Content.Linking;

namespace Bulletin.Search.Indexing;

/// <summary>Makes the browser index: while bodies stream, each document's text and terms; then the dictionary with its lists, and what the results show. docs/search-index.md describes the files.</summary>
public sealed class SearchIndexWriter : IExporter, ITextIndex, IDisposable
{
    /// <summary>The newest form of the files.</summary>
    public const int Format = 2;

    private readonly Site site;
    private readonly Tables tables;
    private readonly ImmutableArray<ImmutableArray<string>> synonyms;
    private readonly AnalysedDocuments analysed;
    private readonly ImmutableArray<Segment> segments;
    private readonly Dictionary<string, SegmentFiles> known;
    private readonly Dictionary<string, SegmentFiles> made = new(StringComparer.Ordinal);
    private readonly string toolId;
    private readonly ImmutableArray<SearchDocument> documents;
    private readonly LuceneFiles? lucene;
    private (string[] Terms, int[] Alphabet)? terms;

    [ThreadStatic]
    private static (SearchIndexWriter Owner, DocumentAnalyser Analyser)? mine;

    [ThreadStatic]
    private static PageWriter? text;

    /// <param name="site">What is published.</param>
    /// <param name="cache">Where what is known of the last build lies; a path without ending.</param>
    /// <param name="toolId">What writes it.</param>
    /// <param name="withLucene">Whether to write the Lucene index as well.</param>
    public SearchIndexWriter(Site site, string cache, string toolId, bool withLucene)
    {
        this.site = site;
        this.toolId = toolId;
        lucene = withLucene ? new(cache + ".lucene") : null;
        documents = SearchDocument.NewestFirst(site);
        tables = new(site.Types, documents);
        synonyms = [.. site.Settings.Synonyms.Select(Normal)];
        segments = Segment.Of(documents);
        analysed = new(cache, toolId);
        known = analysed.Segments;
    }

    /// <summary>The manifest of the tree whose documents are known; default: none are.</summary>
    public Sha256 Published => analysed.Published;

    /// <summary>Whether the dictionaries of the last build are those of this one, or there are none: once all documents were added.</summary>
    public bool IsCurrent => known.Count == 0 || !IsComplete || segments.All(segment => known.GetValueOrDefault(segment.Name)?.Key == KeyOf(segment, Entries(segment)));

    /// <summary>Leaves the index as the last build made it, to be brought up to date by the next one: in place of <see cref="Finish"/>.</summary>
    public void Leave()
    {
        foreach (var (name, files) in known) made[name] = files;
    }

    public void Add(DocumentView view, Sha256 key, Action<PageWriter> write, IArtifactSink sink)
    {
        var document = view.Document;
        var id = document.Id.Text;
        if (analysed.Keep(id, key) is { } entry)
        {
            for (var part = 0; part < entry.Parts; part++) sink.Add(Text(document, key, part, () => TextOf(document, write).All));
            return;
        }

        var (all, head) = TextOf(document, write);
        var analyser = mine is { } own && ReferenceEquals(own.Owner, this) ? own.Analyser : (mine = (this, new(analysed.Terms))).Value.Analyser;
        var words = analyser.Analyse(document.Header, all.Written[head..]);
        var parts = SearchText.Parts(all.Written);
        analysed.Add(id, key, words, analyser.Block, parts);
        for (var part = 0; part < parts; part++) sink.Add(Text(document, key, part, () => all));
    }

    public void Body(DocumentView view, IArtifactSink sink)
    {
        // The edition hands over the text, which it has made already.
    }

    public IEnumerable<Artifact> Fronts() => [];

    public IEnumerable<Artifact> Finish(IBodyFacts bodies)
    {
        if (!IsComplete) yield break;
        // The other core writes the Lucene index meanwhile.
        lucene?.Begin(open => new LuceneExport(documents, [.. segments.SelectMany(Entries)]).Write(open, analysed, bodies, Terms.Terms, Terms.Alphabet));
        foreach (var artifact in Browser(bodies)) yield return artifact;
        if (lucene is null) yield break;
        foreach (var artifact in lucene.End()) yield return artifact;
    }

    private IEnumerable<Artifact> Browser(IBodyFacts bodies)
    {
        var files = new List<SegmentMeta>();
        foreach (var segment in segments)
        {
            var entries = Entries(segment);
            var key = KeyOf(segment, entries);
            var dictionary = known.GetValueOrDefault(segment.Name);
            if (dictionary?.Key == key)
            {
                // Only asked for what is no longer in the output folder.
                var again = new Lazy<Dictionary<string, string>>(() => Files(segment, entries, segment.NewWriter()).ToDictionary(file => file.Name, file => file.Content.ToString(), StringComparer.Ordinal));
                foreach (var name in dictionary.Names) yield return Dictionary(segment, key, name, () => again.Value[name].AsMemory());
            }
            else
            {
                var writer = segment.NewWriter();
                using var content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                foreach (var file in Files(segment, entries, writer))
                {
                    content.AppendData(MemoryMarshal.AsBytes(file.Content.Span));
                    yield return Dictionary(segment, key, file.Name, () => file.Content);
                }

                dictionary = new(key, Sha256.FromBytes(content.GetHashAndReset()), [.. writer.Directory], writer.Pools);
            }

            made[segment.Name] = dictionary;
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(dictionary.Version.AsBytes());
            var stored = new StoredWriter(tables, bodies, segment, entries);
            foreach (var (name, content) in stored.Files())
            {
                hash.AppendData(MemoryMarshal.AsBytes(content.AsSpan()));
                yield return Always(segment.File(name), output => ScriptText.Script(output.Bytes, $"{segment.Name}/{name}", content));
            }

            files.Add(new(segment, dictionary, entries.Sum(entry => (long)entry.TitleWords), entries.Sum(entry => (long)entry.BodyWords), Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 4))));
        }

        yield return Always(Segment.RouteOf("meta"), output => ScriptText.Script(output.Bytes, "meta", MetaWriter.Write(tables, synonyms, files)));
    }

    /// <summary>Keeps what was found for the next build.</summary>
    /// <param name="published">The digest of the manifest that has just been published.</param>
    public void Save(Sha256 published) => analysed.Save(toolId, published, made);

    public void Dispose()
    {
        lucene?.Dispose();
        analysed.Dispose();
    }

    // Longest first, so that the first of those that begin together is the one.
    private static ImmutableArray<string> Normal(ImmutableArray<string> words) =>
        [.. words.Select(Querying.Query.Normal).Distinct().OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal)];

    private static Artifact Always(Route route, Action<ArtifactBuffer> write) => new(route, Artifact.WholeSite, default, write);

    private static Artifact Dictionary(Segment segment, Sha256 key, string name, Func<ReadOnlyMemory<char>> content) =>
        new(segment.File(name), Artifact.WholeSite, key, output => ScriptText.Script(output.Bytes, $"{segment.Name}/{name}", content().Span));

    private static Artifact Text(Document document, Sha256 key, int part, Func<PageWriter> all)
    {
        var name = SearchText.NameOf(document.Id.Text, part);
        return new(Segment.RouteOf(name), document.Header.Source.Path, key, output => ScriptText.Script(output.Bytes, name, SearchText.Part(all().Written, part)));
    }

    private (PageWriter All, int Head) TextOf(Document document, Action<PageWriter> write)
    {
        var all = text ??= new();
        all.Clear();
        SearchText.WriteHead(all, document.Header);
        var head = all.Written.Length;
        SearchText.WriteProperties(all, document, site);
        write(all);
        return (all, head);
    }

    // A text that could not be read was reported, and nothing will be published.
    private bool IsComplete => segments.All(segment => segment.Documents.All(document => analysed.Knows(document.Id)));

    private AnalysedDocuments.Entry[] Entries(Segment segment)
    {
        var entries = new AnalysedDocuments.Entry[segment.Documents.Length];
        for (var i = 0; i < entries.Length; i++) entries[i] = analysed.Of(segment.Documents[i].Id);
        return entries;
    }

    private static Sha256 KeyOf(Segment segment, AnalysedDocuments.Entry[] entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < entries.Length; i++)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(segment.Documents[i].Id));
            hash.AppendData(entries[i].Key.AsBytes());
        }

        return Sha256.FromBytes(hash.GetHashAndReset());
    }

    private IEnumerable<(string Name, ReadOnlyMemory<char> Content)> Files(Segment segment, AnalysedDocuments.Entry[] entries, DictionaryWriter writer)
    {
        var (all, alphabet) = Terms;
        return writer.Files(new Inversion(analysed, entries, all, alphabet).Terms());
    }

    private (string[] Terms, int[] Alphabet) Terms
    {
        get
        {
            lock (analysed) return terms ??= Alphabet();
        }
    }

    private (string[] Terms, int[] Alphabet) Alphabet()
    {
        var all = analysed.Terms.ToArray();
        var order = new int[all.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort((string[])all.Clone(), order, StringComparer.Ordinal);
        return (all, order);
    }
}
