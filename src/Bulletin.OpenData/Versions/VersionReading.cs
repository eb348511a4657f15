using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Sources;
using Bulletin.OpenData.Files;
using Bulletin.OpenData.Formats;
using Bulletin.OpenData.Rows;
using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.Versions;

/// <summary>Publishes the tables of earlier versions as CSV and counts how each differs from the one after it.</summary>
/// <remarks>An earlier version need not fit the schema of today: its cells are texts under the headings that it has.</remarks>
internal sealed class VersionReading(SourceTree tree, Dataset dataset, CancellationToken stop)
{
    /// <param name="work">Where files are made; null: nothing is made.</param>
    /// <param name="problems">Receives a diagnostic for each version that cannot be read.</param>
    public ImmutableArray<VersionFacts> Read(WorkFiles? work, List<Diagnostic> problems)
    {
        var versions = ImmutableArray.CreateBuilder<VersionFacts>();
        // Newest first: each is compared with the one before it in this list, the newest with today.
        var later = dataset.Folder;
        foreach (var version in dataset.Versions)
        {
            var folder = $"{dataset.Folder}/versions/{version.Name}";
            var tables = dataset.Tables.Where(table => !table.IsGeoJson && Has($"{folder}/{table.File.Text}")).ToList();
            if (tables.Count == 0)
            {
                problems.Add(DataProblems.NoVersion(new(dataset.Header.Source.Path, version.At), $"versions/{version.Name}"));
                continue;
            }

            var changes = ImmutableArray.CreateBuilder<TableChange>();
            var files = ImmutableArray.CreateBuilder<PublishedFile>();
            foreach (var table in tables)
            {
                stop.ThrowIfCancellationRequested();
                var (faults, doubts) = (new FaultLog(), new FaultLog());
                var before = Snapshot.Of(
                    tree.FullPath($"{folder}/{table.File.Text}"),
                    $"{folder}/{table.File.Text}",
                    table,
                    faults,
                    columns => new(columns, dataset.Header.Cleared, faults, doubts));
                problems.AddRange(faults.All());
                problems.AddRange(doubts.All());
                if (before is null)
                    continue;
                if (work is not null)
                    files.Add(Publish(work, version, table, folder));
                var next = $"{later}/{table.File.Text}";
                if (Has(next) && Snapshot.Of(tree.FullPath(next), next, table, new(), null) is { } after)
                    changes.Add(before.To(after));
            }

            versions.Add(new(version.Name, files.DrainToImmutable(), changes.DrainToImmutable()));
            later = folder;
        }

        return versions.DrainToImmutable();
    }

    private bool Has(string path) => tree.Data.Any(file => file.Path == path);

    private PublishedFile Publish(WorkFiles work, DatasetVersion version, TableSchema table, string folder)
    {
        var path = $"{folder}/{table.File.Text}";
        var route = $"{dataset.Id}/versions/{version.Name}/{table.Name}.csv";
        using var source = new OpenTable(tree.FullPath(path), path, table, new());
        // The twin for Excel is made with it, and left: an earlier version is for comparing.
        using var csv = new CsvFormats(source.Schema, route[..^".csv".Length], work.Open);
        var row = new TableRow(source.Schema.Columns.Length);
        while (source.Read(row))
            csv.Row(row);
        return csv.Finish().First();
    }
}
