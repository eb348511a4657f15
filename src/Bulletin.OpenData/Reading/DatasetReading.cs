using System.Collections.Immutable;
using Bulletin.Content.Archives;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Sources;
using Bulletin.OpenData.Catalogues;
using Bulletin.OpenData.Files;
using Bulletin.OpenData.Formats;
using Bulletin.OpenData.Validation;
using Bulletin.OpenData.Versions;

namespace Bulletin.OpenData.Reading;

/// <summary>Reads all tables of a dataset, and when none has a fault makes its files.</summary>
/// <param name="source">Where its rows come from.</param>
/// <param name="tree">Where its earlier versions lie.</param>
/// <param name="settings">Names and address of the site.</param>
/// <param name="stop">Ends it before it is done.</param>
internal sealed class DatasetReading(DatasetSource source, SourceTree tree, SiteSettings settings, CancellationToken stop)
{
    private readonly Dataset dataset = source.Dataset;
    private readonly Dictionary<ColumnReference, HashSet64> referred = [];
    private readonly List<Diagnostic> problems = [];
    private int faults;

    /// <summary>Its diagnostics.</summary>
    public IReadOnlyList<Diagnostic> Problems => problems;

    /// <summary>Only checks the data.</summary>
    public DatasetFacts Check() => Read(null, null);

    /// <summary>Checks the data and makes its files.</summary>
    /// <param name="work">Where files are made.</param>
    /// <param name="rows">Where the first rows of a table are kept.</param>
    public DatasetFacts Publish(WorkFiles work, Func<int, string> rows) => Read(work, rows);

    private DatasetFacts Read(WorkFiles? work, Func<int, string>? rows)
    {
        var tables = ImmutableArray.CreateBuilder<TableFacts>(dataset.Tables.Length);
        for (var i = 0; i < dataset.Tables.Length; i++)
        {
            if (Table(dataset.Tables[i], work, rows?.Invoke(i)) is { } table)
                tables.Add(table);
        }

        foreach (var file in DataFiles.Of(tree, dataset).Where(file => !DataFiles.IsDeclared(dataset, file.Path)))
            problems.Add(DataProblems.Undeclared(file.Path));
        var versions = new VersionReading(tree, dataset, stop).Read(work, problems);
        if (faults > 0)
        {
            // An error stops the whole site, so that nothing needs to be said of the dataset.
            if (!problems.Exists(problem => problem.Severity == Severity.Error))
                problems.Add(DataProblems.Unpublished(new(dataset.Header.Source.Path, dataset.Header.Marks.Title), dataset.Title, faults));
            return DatasetFacts.Unpublished(faults);
        }

        var published = tables.DrainToImmutable();
        return new(0, published, work is null ? [] : [.. Descriptions(work, published), Archive(work, published)], versions);
    }

    private TableFacts? Table(TableSchema schema, WorkFiles? work, string? rows)
    {
        if (!source.Has(schema))
        {
            problems.Add(DataProblems.Missing(new(dataset.Header.Source.Path, schema.File.At), schema.File.Text));
            faults++;
            return null;
        }

        var reading = new TableReading(source, schema);
        TableFacts? facts;
        using (var files = work is null ? null : new TableFiles(dataset, schema, work, rows!))
            facts = reading.Read(Referred, files, stop);
        problems.AddRange(reading.Faults.All());
        problems.AddRange(reading.Doubts);
        // Wrong data is not drawn.
        if (facts is not null)
            problems.AddRange(reading.Notes);
        faults += reading.Faults.Count;
        return facts;
    }

    private HashSet64 Referred(ColumnReference reference)
    {
        if (referred.TryGetValue(reference, out var values))
            return values;
        var target = dataset.Tables.First(table => table.Name == reference.Table);
        values = source.Has(target) ? new TableReading(source, target).Values(reference.Column) : new();
        referred.Add(reference, values);
        return values;
    }

    private IEnumerable<PublishedFile> Descriptions(WorkFiles work, ImmutableArray<TableFacts> tables)
    {
        yield return work.Make($"{dataset.Id}/datapackage.json", FileKind.DataPackage, output =>
            DataPackageFile.Write(output, settings, dataset, tables));
        yield return work.Make($"{dataset.Id}/{CsvwFile.Name}", FileKind.Csvw, output => CsvwFile.Write(output, settings, dataset));
    }

    // The very files that can be downloaded one by one; workbooks are compressed already.
    private PublishedFile Archive(WorkFiles work, ImmutableArray<TableFacts> tables)
    {
        var route = $"{dataset.Id}/{dataset.Name}.zip";
        var prefix = dataset.Id + "/";
        using (var zip = new ZipWriter(work.PathOf(route)))
        {
            foreach (var path in tables
                .SelectMany(table => table.Files)
                .Select(file => file.Path)
                .Append(prefix + CsvwFile.Name)
                .Append(prefix + "datapackage.json")
                .Order(StringComparer.Ordinal))
            {
                stop.ThrowIfCancellationRequested();
                using var content = File.OpenRead(work.PathOf(path));
                if (path.EndsWith(".xlsx", StringComparison.Ordinal))
                {
                    zip.Add(path[prefix.Length..], content);
                    continue;
                }

                using var entry = zip.Compress(path[prefix.Length..], content.Length);
                content.CopyTo(entry, 1 << 17);
            }
        }

        return work.Measure(route, FileKind.Archive);
    }
}
