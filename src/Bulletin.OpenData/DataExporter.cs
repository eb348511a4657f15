using System.Buffers;
using Bulletin.Content;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Exporting;
using Bulletin.Content.Linking;
using Bulletin.OpenData.Catalogues;
using Bulletin.OpenData.Gazette;

namespace Bulletin.OpenData;

/// <summary>The files of all datasets, and those that list them.</summary>
/// <param name="site">What is published.</param>
/// <param name="library">What was read of the datasets.</param>
/// <param name="texts">Takes the texts of documents; null: they are not published in one.</param>
public sealed class DataExporter(Site site, DatasetLibrary library, TextExport? texts = null) : IExporter
{
    public void Body(DocumentView view, IArtifactSink sink)
    {
        // What is published of a dataset was made when its tables were read.
    }

    public IEnumerable<Artifact> Fronts() => library.All.SelectMany(Files).Concat(Catalogues());

    public IEnumerable<Artifact> Finish(IBodyFacts bodies) => texts?.Finish() ?? [];

    private IEnumerable<Artifact> Files(Dataset dataset)
    {
        var facts = library.Of(dataset);
        var files = facts.Files
            .Concat(facts.Tables.SelectMany(table => table.Files.Concat(table.Years.Select(year => year.File))))
            .Concat(facts.Versions.SelectMany(version => version.Files));
        foreach (var file in files)
        {
            var content = Sha256.FromBytes(Convert.FromHexString(file.Sha256));
            yield return new(new(file.Path), SourceOf(dataset), default, static _ => { }) { File = () => library.Make(dataset, file.Path), Content = content };
        }

        yield return Made(DataApi.RouteOf(dataset), SourceOf(dataset), output => DataApi.WriteDataset(output, site, dataset, facts));
    }

    private IEnumerable<Artifact> Catalogues()
    {
        Dataset[] all = [.. library.All];
        if (all.Length == 0) yield break;
        yield return Made(DataRoutes.Index, "list", output => DataApi.WriteIndex(output, site, all, library));
        yield return Made(DataRoutes.OpenApi, "list", output => OpenApiFile.Write(output, site, all, library));
        yield return Made(DataRoutes.Catalogue, "list", output => DcatCatalogue.Write(output, site, all, library));
        yield return Made(DataRoutes.CatalogueCsv, "list", output => CatalogueCsv.Write(output, site.Settings, all, library));
    }

    private static string SourceOf(Dataset dataset) => dataset.IsGenerated ? "list" : dataset.Header.Source.Path;

    // Small: made in every build in which more than bodies has changed, and written when the bytes differ.
    private static Artifact Made(Route route, string source, Action<Stream> write) => new(route, source, default, output =>
    {
        using var memory = new MemoryStream();
        write(memory);
        output.Bytes.Write(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    });
}
