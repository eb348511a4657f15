using System.Buffers;
using Bulletin.Build.Artifacts;
using Bulletin.Build.Parts;
using Bulletin.Content;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Linking;
using Bulletin.OpenData.Catalogues;

namespace Bulletin.OpenData;

/// <summary>The files of all datasets, and those that list them.</summary>
/// <param name="site">What is published.</param>
/// <param name="library">What was read of the datasets.</param>
public sealed class DataPart(Site site, DatasetLibrary library) : IBuildPart
{
    public string Name => "data";

    public Sha256? Published => library.Texts?.Published;

    // What is published of a dataset itself was made when its tables were read.
    public void AddBody(DocumentView view, IArtifactSink sink) => library.Texts?.Add(view);

    public IEnumerable<Artifact> OfHeaders() => library.All.SelectMany(Files).Concat(Catalogues());

    public IEnumerable<Artifact> OfSite(IStreamedBodies bodies) => library.Texts?.Files() ?? [];

    public void Commit(Sha256 manifest) => library.Texts?.Save(manifest);

    public void Dispose() => library.Dispose();

    private IEnumerable<Artifact> Files(Dataset dataset)
    {
        var facts = library.Of(dataset);
        var files = facts.Files
            .Concat(facts.Tables.SelectMany(table => table.Files.Concat(table.Years.Select(year => year.File))))
            .Concat(facts.Versions.SelectMany(version => version.Files));
        foreach (var file in files)
        {
            var content = Sha256.FromBytes(Convert.FromHexString(file.Sha256));
            yield return Artifact.Produced(
                new(file.Path),
                SourceOf(dataset),
                Scope.Header,
                content,
                () => library.Make(dataset, file.Path));
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
    private static Artifact Made(Route route, string source, Action<Stream> write)
    {
        return Artifact.Rendered(route, source, Scope.Header, default, Render);

        void Render(ArtifactBuffer output)
        {
            using var memory = new MemoryStream();
            write(memory);
            output.Bytes.Write(memory.GetBuffer().AsSpan(0, (int)memory.Length));
        }
    }
}
