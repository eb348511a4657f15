using Bulletin.Content;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Exporting;

namespace Bulletin.OpenData;

/// <summary>The files of all datasets, and those that list them.</summary>
public sealed class DataExporter(DatasetLibrary library) : IExporter
{
    public void Body(DocumentView view, IArtifactSink sink)
    {
        // What is published of a dataset was made when its tables were read.
    }

    public IEnumerable<Artifact> Fronts() => library.Datasets.SelectMany(Files);

    public IEnumerable<Artifact> Finish(IBodyFacts bodies) => [];

    private IEnumerable<Artifact> Files(Dataset dataset)
    {
        var facts = library.Of(dataset);
        var files = facts.Files
            .Concat(facts.Tables.SelectMany(table => table.Files.Concat(table.Years.Select(year => year.File))))
            .Concat(facts.Versions.SelectMany(version => version.Files));
        foreach (var file in files)
        {
            var content = Sha256.FromBytes(Convert.FromHexString(file.Sha256));
            yield return new(new(file.Path), dataset.Header.Source.Path, default, static _ => { }) { File = () => library.Make(dataset, file.Path), Content = content };
        }
    }
}
