using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Bulletin.Build.Artifacts;
using Bulletin.Build.Caches;
using Bulletin.Build.Parts;
using Bulletin.Content;
using Bulletin.Content.Characters;
using Bulletin.Content.Configuration;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Inputs;
using Bulletin.Content.Linking;
using Bulletin.Search.Synonyms;

namespace Bulletin.Search.Indexing;

/// <summary>
/// Makes the browser index: while bodies stream, each document's text and terms; then the dictionary with its lists, and what the results
/// show. docs/search-index.md describes the files.
/// </summary>
public sealed class SearchIndexWriter : IBuildPart
{
    /// <summary>The newest form of the files.</summary>
    public const int Format = 3;

    private static readonly Lazy<PhraseTable> BuiltInPhrases = new(() => new(Lexicon.Of(SynonymList.Empty).Phrases));

    private readonly Site site;
    private readonly IDatasets data;
    private readonly NumberedNames tables;
    private readonly Lazy<Lexicon> lexicon;
    private readonly Lazy<PhraseTable> phrases;
    private readonly Sha256 synonyms;
    private readonly AnalysedDocuments analysed;
    private readonly ImmutableArray<Segment> segments;
    private readonly Dictionary<string, SegmentFiles> known;
    private readonly Dictionary<string, SegmentFiles> made = new(StringComparer.Ordinal);
    private readonly ImmutableArray<SearchDocument> documents;
    private readonly LuceneFiles? lucene;
    private readonly bool mayPostpone;
    private (string[] Terms, int[] Alphabet)? terms;

    [ThreadStatic]
    private static (SearchIndexWriter Owner, DocumentAnalyser Analyser)? mine;

    /// <param name="site">What is published.</param>
    /// <param name="data">What is known of its datasets.</param>
    /// <param name="cache">Where what is known of the last build lies.</param>
    /// <param name="withLucene">Whether to write the Lucene index as well.</param>
    /// <param name="mayPostpone">Whether the index may stay as it is until a later build, so that pages are seen sooner.</param>
    public SearchIndexWriter(Site site, IDatasets data, CacheFolder cache, bool withLucene, bool mayPostpone)
    {
        (this.site, this.data) = (site, data);
        this.mayPostpone = mayPostpone;
        lucene = withLucene ? new(cache) : null;
        documents = SearchDocument.NewestFirst(site);
        tables = new(site.Types, documents);
        lexicon = new(() => Lexicon.Of(site.Settings.Synonyms));
        phrases = site.Settings.Synonyms.IsEmpty ? BuiltInPhrases : new(() => new(lexicon.Value.Phrases));
        synonyms = KeyOf(site.Settings.Synonyms);
        segments = Segment.Of(documents);
        analysed = new(cache);
        known = analysed.Segments;
    }

    public string Name => "search";

    public Sha256? Published => analysed.Published;

    public void AddBody(DocumentView view, IArtifactSink sink)
    {
        var document = view.Document;
        var id = document.Id.Text;
        var text = new SearchText(view, data);
        var textKey = text.Key;
        // Which phrases are counted in a text, the lexicon says.
        var key = Fingerprint.Of(textKey, synonyms);
        if (analysed.Keep(id, key) is not { } entry)
        {
            var analyser = mine is { } own && ReferenceEquals(own.Owner, this)
                ? own.Analyser
                : (mine = (this, new(analysed.Terms, phrases.Value))).Value.Analyser;
            var sizes = analyser.Analyse(document.Header, text.Body, text.TablesAt) with
            {
                Parts = text.Parts.OfText,
                TableParts = text.Parts.OfTables,
                Cited = Citations.In(text.Body[..text.TablesAt]),
            };
            analysed.Add(id, key, sizes, analyser.Block);
            entry = analysed.Of(id);
        }

        for (var part = 0; part < entry.Note.Parts + entry.Note.TableParts; part++) sink.Add(Text(document, text, textKey, part));
    }

    public IEnumerable<Artifact> OfHeaders() => [];

    public IEnumerable<Artifact> OfSite(IStreamedBodies bodies)
    {
        if (!IsComplete) yield break;
        // The other core writes the Lucene index meanwhile.
        lucene?.Begin(open =>
            new LuceneExport(documents, [.. segments.SelectMany(Entries)]).Write(open, analysed, bodies, Terms.Terms, Terms.Alphabet));
        foreach (var artifact in Browser(bodies)) yield return artifact;
        if (lucene is null) yield break;
        foreach (var artifact in lucene.End()) yield return artifact;
    }

    public bool IsPostponed()
    {
        if (!mayPostpone || IsCurrent) return false;
        foreach (var (name, files) in known) made[name] = files;
        return true;
    }

    public void Commit(Sha256 manifest) => analysed.Save(manifest, made);

    public void Dispose()
    {
        lucene?.Dispose();
        analysed.Dispose();
    }

    // Whether the dictionaries of the last build are those of this one, or there are none: once all documents were added.
    private bool IsCurrent => known.Count == 0
        || !IsComplete
        || segments.All(segment => known.GetValueOrDefault(segment.Name)?.Key == KeyOf(segment, Entries(segment)));

    private IEnumerable<Artifact> Browser(IStreamedBodies bodies)
    {
        var files = new List<SegmentMeta>();
        var citations = Citations.Count(segments.SelectMany(Entries).Select(entry => entry.Note.Cited));
        foreach (var segment in segments)
        {
            var entries = Entries(segment);
            var key = KeyOf(segment, entries);
            var dictionary = known.GetValueOrDefault(segment.Name);
            if (dictionary?.Key == key)
            {
                // Only asked for what is no longer in the output folder.
                var again = new Lazy<Dictionary<string, string>>(() => Files(segment, entries, segment.NewWriter(), new())
                    .ToDictionary(file => file.Name, file => file.Content.ToString(), StringComparer.Ordinal));
                foreach (var name in dictionary.Names) yield return Dictionary(segment, key, name, () => again.Value[name]);
            }
            else
            {
                var (writer, sounds) = (segment.NewWriter(), new SoundWriter());
                using var content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
                foreach (var file in Files(segment, entries, writer, sounds))
                {
                    content.AppendData(MemoryMarshal.AsBytes(file.Content.Span));
                    // The writer reuses its memory for the next file.
                    var text = file.Content.ToString();
                    yield return Dictionary(segment, key, file.Name, () => text);
                }

                dictionary = new(
                    key,
                    Sha256.FromBytes(content.GetHashAndReset()),
                    writer.Shards,
                    [.. writer.FirstTargets],
                    writer.Pools,
                    [.. sounds.Directory],
                    sounds.Rare);
            }

            made[segment.Name] = dictionary;
            using var version = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            using var shown = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            version.AppendData(dictionary.Version.AsBytes());
            var stored = new StoredWriter(tables, bodies, segment, entries, citations);
            foreach (var (name, content) in stored.Files())
            {
                (name == StoredWriter.NormsName ? version : shown).AppendData(MemoryMarshal.AsBytes(content.AsSpan()));
                yield return Always(segment.File(name), output => ScriptText.Script(output.Bytes, $"{segment.Name}/{name}", content));
            }

            files.Add(new(
                segment,
                dictionary,
                entries.Sum(entry => (long)entry.Note.TextWords),
                VersionOf(version),
                VersionOf(shown)));
        }

        yield return Always(
            Segment.RouteOf("sounds"),
            output => ScriptText.Script(output.Bytes, "sounds", SoundTable.Write(files.Select(file => file.Files))));
        yield return Always(
            Segment.RouteOf("variants"),
            output => ScriptText.Script(output.Bytes, "variants", Simplified.Table));
        yield return Always(
            Segment.RouteOf("meta"),
            output => ScriptText.Script(output.Bytes, "meta", MetaWriter.Write(tables, files)));
    }

    private static string VersionOf(IncrementalHash content) => Convert.ToHexStringLower(content.GetHashAndReset().AsSpan(0, 4));

    private static Sha256 KeyOf(SynonymList synonyms)
    {
        using var key = new KeyBuilder();
        foreach (var group in synonyms.Groups) key.Add(string.Join('\n', group));
        foreach (var word in synonyms.Off) key.Add($"-{string.Join('\n', word)}");
        return key.Finish();
    }

    private static Artifact Always(Route route, Action<ArtifactBuffer> write) =>
        Artifact.Rendered(route, Artifact.WholeSite, Scope.Site, default, write);

    private static Artifact Dictionary(Segment segment, Sha256 key, string name, Func<string> content) => Artifact.Rendered(
        segment.File(name),
        Artifact.WholeSite,
        Scope.Site,
        key,
        output => ScriptText.Script(output.Bytes, $"{segment.Name}/{name}", content()));

    private static Artifact Text(Document document, SearchText text, Sha256 key, int part)
    {
        var name = SearchText.NameOf(document.Id.Text, part);
        return Artifact.Rendered(
            Segment.RouteOf(name),
            document.Header.Source.Path,
            Scope.Body,
            key,
            output => ScriptText.Script(output.Bytes, name, text.Part(part)));
    }

    // A text that could not be read was reported, and nothing will be published.
    private bool IsComplete => segments.All(segment => segment.Documents.All(document => analysed.Knows(document.Id)));

    private KeyedLog<DocumentSizes>.Entry[] Entries(Segment segment)
    {
        var entries = new KeyedLog<DocumentSizes>.Entry[segment.Documents.Length];
        for (var i = 0; i < entries.Length; i++) entries[i] = analysed.Of(segment.Documents[i].Id);
        return entries;
    }

    private static Sha256 KeyOf(Segment segment, KeyedLog<DocumentSizes>.Entry[] entries)
    {
        using var key = new KeyBuilder();
        for (var i = 0; i < entries.Length; i++) key.Add(segment.Documents[i].Id).Add(entries[i].Key);
        return key.Finish();
    }

    private IEnumerable<(string Name, ReadOnlyMemory<char> Content)> Files(
        Segment segment,
        KeyedLog<DocumentSizes>.Entry[] entries,
        DictionaryWriter writer,
        SoundWriter sounds)
    {
        var (all, alphabet) = Terms;
        var inversion = new Inversion(analysed, entries, all, alphabet);
        var layout = new DictionaryLayout(inversion, analysed.Terms, lexicon.Value, writer.ShardSize);
        foreach (var file in writer.Files(inversion, layout)) yield return file;
        sounds.Add(inversion);
        foreach (var form in layout.Forms) sounds.Add(form.Text, form.IsName);
        foreach (var document in segment.Documents) sounds.Add(document.Document.Header);
        foreach (var file in sounds.Files()) yield return file;
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
        return (all, TermOrder.Of(all));
    }
}
