using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Bulletin.Build.Caches;
using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Inputs;
using Bulletin.Content.Linking;
using Bulletin.Content.Sources;
using Bulletin.OpenData.Files;
using Bulletin.OpenData.Gazette;
using Bulletin.OpenData.Reading;
using Bulletin.OpenData.Rows;

namespace Bulletin.OpenData;

/// <summary>All datasets of a site, read. What has not changed since the last build is not read again.</summary>
public sealed class DatasetLibrary : IDatasets, IDisposable
{
    private readonly Site site;
    private readonly SourceTree tree;
    private readonly CacheFolder cache;
    private readonly ScratchFolder scratch;
    private readonly ConcurrentDictionary<Dataset, string> places = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Dataset, DatasetFacts> facts = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Dataset, Lazy<WorkFiles>> made = new(ReferenceEqualityComparer.Instance);

    private DatasetLibrary(Site site, SourceTree tree, CacheFolder cache)
    {
        this.site = site;
        this.tree = tree;
        this.cache = cache;
        scratch = new(cache.PathOf("data"), isKept: true);
        Gazette = GazetteDataset.Of(site);
        Datasets = [.. site.Documents.OfType<Dataset>()];
        Texts = Gazette is null || !cache.HasOutput ? null : new(site, cache);
    }

    /// <summary>The datasets, sorted by id; those with faults among them.</summary>
    public ImmutableArray<Dataset> Datasets { get; }

    /// <summary>The gazette's own data; null: site.yml does not ask for it.</summary>
    public Dataset? Gazette { get; }

    /// <summary>Takes the texts of documents, with the gazette's own data; null without, or in a check.</summary>
    public TextExport? Texts { get; }

    /// <summary>All that is published, the gazette's own data first.</summary>
    public IEnumerable<Dataset> All => Gazette is null ? Datasets : Datasets.Prepend(Gazette);

    /// <summary>Reads every dataset.</summary>
    /// <param name="site">What is published.</param>
    /// <param name="tree">Where the tables lie.</param>
    /// <param name="cache">
    /// Where facts and files are kept between builds; without an output no files are wanted, the data is only checked.
    /// </param>
    /// <param name="problems">Receives diagnostics.</param>
    /// <param name="parallel">How many at once, and how to stop.</param>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static DatasetLibrary Read(Site site, SourceTree tree, CacheFolder cache, DiagnosticBag problems, ParallelOptions parallel)
    {
        var library = new DatasetLibrary(site, tree, cache);
        try
        {
            // The largest first: the others are read beside it.
            var order = library.All.OrderByDescending(dataset => DataFiles.Of(tree, dataset).Sum(file => file.Length)).ToList();
            var oneByOne = Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering);
            Parallel.ForEach(oneByOne, parallel, dataset => library.Read(dataset, problems, parallel.CancellationToken));
            library.Tidy();
        }
        catch (AggregateException fault) when (fault.InnerExceptions is [var only])
        {
            library.Dispose();
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(only);
        }
        catch
        {
            library.Dispose();
            throw;
        }

        return library;
    }

    public DatasetFacts Of(Dataset dataset) => facts[dataset];

    public ImmutableArray<ImmutableArray<string>> Rows(Dataset dataset, int table, int first, int count) =>
        RowStore.Read(RowsOf(dataset, table), dataset.Tables[table].Columns.Length, first, count);

    /// <summary>
    /// The full path of a file of the output tree that a dataset consists of; made again when only the output folder had it.
    /// </summary>
    internal string Make(Dataset dataset, string route)
    {
        try
        {
            return made.GetOrAdd(dataset, _ => new(() => scratch.Do(place => MakeAgain(place, dataset)))).Value.PathOf(route);
        }
        catch (ScratchException) when (FaultOf(dataset) is { } unreadable)
        {
            throw unreadable;
        }
    }

    /// <summary>Removes what the output has not taken over.</summary>
    public void Dispose()
    {
        Texts?.Dispose();
        foreach (var work in made.Values)
            if (work.IsValueCreated) work.Value.Dispose();
        scratch.Dispose();
    }

    private DatasetSource SourceOf(Dataset dataset) =>
        dataset == Gazette ? new GazetteSource(site, dataset) : new FolderSource(tree, dataset);

    private void Read(Dataset dataset, DiagnosticBag problems, CancellationToken stop)
    {
        try
        {
            var (found, reported) = cache.HasOutput
                ? scratch.Do(place => ReadOrRecall(place, dataset, NewReading(dataset, stop)))
                : Check(NewReading(dataset, stop));
            facts[dataset] = found;
            problems.AddRange(reported);
        }
        catch (Exception fault) when ((fault is IOException or UnauthorizedAccessException) && FaultOf(dataset) is { } unreadable)
        {
            problems.Add(SourceProblems.Unreadable(dataset.Folder, unreadable));
            facts[dataset] = DatasetFacts.Unpublished(1);
        }
    }

    private DatasetReading NewReading(Dataset dataset, CancellationToken stop) => new(SourceOf(dataset), tree, site.Settings, stop);

    private static (DatasetFacts Facts, IEnumerable<Diagnostic> Problems) Check(DatasetReading reading) =>
        (reading.Check(), reading.Problems);

    private (DatasetFacts Facts, IEnumerable<Diagnostic> Problems) ReadOrRecall(string place, Dataset dataset, DatasetReading reading)
    {
        places[dataset] = place;
        var key = KeyOf(dataset);
        if (Known(dataset, key) is { } known) return (known.Facts, known.Problems);
        var found = DatasetFacts.Unpublished(0);
        made[dataset] = new(NewWork(place, dataset, work =>
        {
            found = Publish(reading, work);
            Keep(dataset, work, key, found, reading.Problems);
        }));
        return (found, reading.Problems);
    }

    private WorkFiles MakeAgain(string place, Dataset dataset) =>
        NewWork(place, dataset, work => Publish(NewReading(dataset, CancellationToken.None), work));

    private static DatasetFacts Publish(DatasetReading reading, WorkFiles work) => reading.Publish(work, table => MadeRows(work, table));

    // Half of the files are of no use, and take room that the next attempt may need.
    private static WorkFiles NewWork(string place, Dataset dataset, Action<WorkFiles> fill)
    {
        var work = new WorkFiles(Path.Combine(place, NameOf(dataset) + ".work"));
        try
        {
            fill(work);
            return work;
        }
        catch
        {
            work.Dispose();
            throw;
        }
    }

    // Why the tables of a dataset cannot be read; null: they can, and something else failed.
    private Exception? FaultOf(Dataset dataset)
    {
        try
        {
            foreach (var file in DataFiles.Of(tree, dataset))
            {
                using var content = File.OpenRead(tree.FullPath(file.Path));
                content.CopyTo(Stream.Null);
            }

            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return fault;
        }
    }

    private KnownDataset? Known(Dataset dataset, Sha256 key)
    {
        KnownDataset? known = null;
        FactsOf(dataset).Read(reader => known = JsonSerializer.Deserialize(reader.BaseStream, FactsJson.Default.KnownDataset));
        if (known is null || known.Key != key.ToString()) return null;
        for (var table = 0; table < known.Rows.Length; table++)
            if (known.Rows[table] != RowStore.Fingerprint(RowsOf(dataset, table))) return null;
        return known;
    }

    // Rows are put into place when they are whole; what the last build knew goes first, so that facts never stand beside rows of another
    // build.
    private void Keep(Dataset dataset, WorkFiles work, Sha256 key, DatasetFacts found, IEnumerable<Diagnostic> problems)
    {
        FactsOf(dataset).Delete();
        var rows = found.IsPublished ? Enumerable.Range(0, dataset.Tables.Length).ToArray() : [];
        foreach (var table in rows) File.Move(MadeRows(work, table), RowsOf(dataset, table), overwrite: true);
        var known = new KnownDataset(
            key.ToString(),
            found,
            [.. rows.Select(table => RowStore.Fingerprint(RowsOf(dataset, table)))],
            [.. problems]);
        FactsOf(dataset).Write(writer =>
        {
            writer.Flush();
            JsonSerializer.Serialize(writer.BaseStream, known, FactsJson.Default.KnownDataset);
        });
    }

    // What is known of datasets that are gone, and of tables that are published no more.
    private void Tidy()
    {
        var folder = cache.PathOf("data");
        if (!cache.HasOutput || !Directory.Exists(folder)) return;
        var wanted = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (dataset, found) in facts)
        {
            wanted.Add($"{NameOf(dataset)}.facts");
            for (var table = 0; found.IsPublished && table < dataset.Tables.Length; table++) wanted.Add(NameOfRows(dataset, table));
        }

        foreach (var file in Directory.GetFiles(folder))
            if (!wanted.Contains(Path.GetFileName(file))) CacheFolder.Remove(file);
    }

    // All that its files and facts are made of: what dataset.yml says by its day, names and address of the site, the tables.
    private Sha256 KeyOf(Dataset dataset)
    {
        using var key = new KeyBuilder();
        key.Add(dataset.Header.Source.Hash).Add(dataset.LastModified.ToIso()).Add(dataset.Versions.Length);
        key.Add(dataset.Title).Add(site.Settings.BaseUrl.AbsoluteUri).Add(site.Settings.Language);
        foreach (var file in DataFiles.Of(tree, dataset))
        {
            key.Add(file.Path);
            if (!file.IsFresh)
            {
                key.Add(file);
                continue;
            }

            // A file written a moment ago may be written again within the same tick: then its content counts.
            using var content = File.OpenRead(tree.FullPath(file.Path));
            key.Add(SHA256.HashData(content));
        }

        return key.Finish();
    }

    // The names of ids are those of files, and no file's has a ~.
    private static string NameOf(Dataset dataset) => dataset.Id.Text.Replace('/', '~');

    private CacheFile FactsOf(Dataset dataset) => cache.File($"data/{NameOf(dataset)}.facts");

    private string RowsOf(Dataset dataset, int table) => Path.Combine(places[dataset], NameOfRows(dataset, table));

    private static string NameOfRows(Dataset dataset, int table) =>
        $"{NameOf(dataset)}.{table.ToString(CultureInfo.InvariantCulture)}.rows";

    // Beside what is published: no id of a dataset begins with a dot.
    private static string MadeRows(WorkFiles work, int table) => work.PathOf(string.Create(CultureInfo.InvariantCulture, $".rows/{table}"));
}
