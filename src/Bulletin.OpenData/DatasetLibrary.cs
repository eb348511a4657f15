using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Exporting;
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
    private static readonly long Fresh = TimeSpan.FromSeconds(2).Ticks;

    private readonly Site site;
    private readonly SourceTree tree;
    private readonly string? folder;
    private readonly bool isTemporary;
    private readonly string toolId;
    private readonly ConcurrentDictionary<Dataset, DatasetFacts> facts = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<Dataset, Lazy<WorkFiles>> made = new(ReferenceEqualityComparer.Instance);

    private DatasetLibrary(Site site, SourceTree tree, string? place, string toolId)
    {
        this.site = site;
        this.tree = tree;
        this.toolId = toolId;
        Gazette = GazetteDataset.Of(site);
        Datasets = [.. site.Documents.OfType<Dataset>()];
        if (place is null || (Datasets.IsEmpty && Gazette is null)) return;
        try
        {
            folder = Directory.CreateDirectory(place).FullName;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            folder = Directory.CreateTempSubdirectory("bulletin-data-").FullName;
            isTemporary = true;
        }

        Texts = Gazette is null ? null : new(site, Path.Combine(folder, "texts"), toolId);
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
    /// <param name="place">Where facts and files are kept between builds; null: no files are wanted, the data is only checked.</param>
    /// <param name="toolId">What may read them.</param>
    /// <param name="problems">Told what is wrong.</param>
    /// <param name="parallel">How many at once, and how to stop.</param>
    /// <exception cref="OperationCanceledException">Stopped.</exception>
    public static DatasetLibrary Read(Site site, SourceTree tree, string? place, string toolId, DiagnosticBag problems, ParallelOptions parallel)
    {
        var library = new DatasetLibrary(site, tree, place, toolId);
        try
        {
            // The largest first: the others are read beside it.
            var order = library.All.OrderByDescending(dataset => DataFiles.Of(tree, dataset).Sum(file => file.Length)).ToList();
            Parallel.ForEach(Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering), parallel, dataset => library.Read(dataset, problems, parallel.CancellationToken));
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

    /// <summary>The full path of a file of the output tree that a dataset consists of; made again when only the output folder had it.</summary>
    internal string Make(Dataset dataset, string route)
    {
        var work = made.GetOrAdd(dataset, _ => new(() =>
        {
            var files = NewWork(dataset);
            new DatasetReading(SourceOf(dataset), tree, site.Settings, CancellationToken.None).Publish(files, i => MadeRows(files, i));
            return files;
        })).Value;
        return work.PathOf(route);
    }

    /// <summary>Removes what the output has not taken over.</summary>
    public void Dispose()
    {
        Texts?.Dispose();
        foreach (var work in made.Values)
            if (work.IsValueCreated) work.Value.Dispose();
        if (isTemporary) Directory.Delete(folder!, recursive: true);
    }

    private DatasetSource SourceOf(Dataset dataset) => dataset == Gazette ? new GazetteSource(site, dataset) : new FolderSource(tree, dataset);

    private void Read(Dataset dataset, DiagnosticBag problems, CancellationToken stop)
    {
        try
        {
            if (folder is null)
            {
                var checking = new DatasetReading(SourceOf(dataset), tree, site.Settings, stop);
                facts[dataset] = checking.Check();
                problems.AddRange(checking.Problems);
                return;
            }

            var key = KeyOf(dataset);
            if (Known(dataset, key) is { } known)
            {
                facts[dataset] = known.Facts;
                problems.AddRange(known.Problems);
                return;
            }

            var reading = new DatasetReading(SourceOf(dataset), tree, site.Settings, stop);
            var work = NewWork(dataset);
            made[dataset] = new(work);
            facts[dataset] = reading.Publish(work, i => MadeRows(work, i));
            problems.AddRange(reading.Problems);
            Keep(dataset, work, key, reading);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(SourceProblems.Unreadable(dataset.Folder, fault));
            facts[dataset] = DatasetFacts.Unpublished(1);
        }
    }

    private KnownDataset? Known(Dataset dataset, Sha256 key)
    {
        var content = HashedFile.Read(FactsOf(dataset), toolId);
        if (content.IsEmpty) return null;
        var known = JsonSerializer.Deserialize(content.Span, FactsJson.Default.KnownDataset);
        if (known is null || known.Key != key.ToString()) return null;
        for (var table = 0; table < known.Rows.Length; table++)
            if (known.Rows[table] != RowStore.Fingerprint(RowsOf(dataset, table))) return null;
        return known;
    }

    // Rows are put into place when they are whole; what the last build knew goes first, so that facts never stand beside rows of another build.
    private void Keep(Dataset dataset, WorkFiles work, Sha256 key, DatasetReading reading)
    {
        File.Delete(FactsOf(dataset));
        var rows = facts[dataset].IsPublished ? Enumerable.Range(0, dataset.Tables.Length).ToArray() : [];
        foreach (var table in rows) File.Move(MadeRows(work, table), RowsOf(dataset, table), overwrite: true);
        var known = new KnownDataset(key.ToString(), facts[dataset], [.. rows.Select(table => RowStore.Fingerprint(RowsOf(dataset, table)))], [.. reading.Problems]);
        var content = JsonSerializer.SerializeToUtf8Bytes(known, FactsJson.Default.KnownDataset);
        HashedFile.Write(FactsOf(dataset), toolId, writer => writer.Write(content));
    }

    // All that its files and facts are made of: what dataset.yml says, names and address of the site, the tables.
    private Sha256 KeyOf(Dataset dataset)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(dataset.Header.Source.Hash.AsBytes());
        hash.AppendData(Encoding.UTF8.GetBytes($"{dataset.Title}\n{site.Settings.BaseUrl}\n{site.Settings.Language}\n"));
        Span<byte> stamp = stackalloc byte[16];
        foreach (var file in DataFiles.Of(tree, dataset))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path + "\n"));
            BitConverter.TryWriteBytes(stamp, file.Length);
            BitConverter.TryWriteBytes(stamp[8..], file.Modified);
            // A file written a moment ago may be written again within the same tick: then its content speaks.
            if (DateTime.UtcNow.Ticks - file.Modified < Fresh)
            {
                using var content = File.OpenRead(tree.FullPath(file.Path));
                hash.AppendData(SHA256.HashData(content));
            }
            else
            {
                hash.AppendData(stamp);
            }
        }

        Span<byte> result = stackalloc byte[Sha256.Size];
        hash.GetHashAndReset(result);
        return Sha256.FromBytes(result);
    }

    // The names of ids are those of files, and no file's has a ~.
    private string NameOf(Dataset dataset) => Path.Combine(folder!, dataset.Id.Text.Replace('/', '~'));

    private string FactsOf(Dataset dataset) => NameOf(dataset) + ".facts";

    private string RowsOf(Dataset dataset, int table) => $"{NameOf(dataset)}.{table.ToString(System.Globalization.CultureInfo.InvariantCulture)}.rows";

    // Beside what is published: no id of a dataset begins with a dot.
    private static string MadeRows(WorkFiles work, int table) => work.PathOf(string.Create(System.Globalization.CultureInfo.InvariantCulture, $".rows/{table}"));

    private WorkFiles NewWork(Dataset dataset) => new(NameOf(dataset) + ".work");
}
