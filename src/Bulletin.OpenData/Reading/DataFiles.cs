using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Sources;

namespace Bulletin.OpenData.Reading;

/// <summary>Which files of the source tree belong to a dataset.</summary>
internal static class DataFiles
{
    public static IEnumerable<SourceFile> Of(SourceTree tree, Dataset dataset) =>
        tree.Data.Where(file => file.Path.StartsWith(dataset.Folder + "/", StringComparison.Ordinal));

    public static bool Has(SourceTree tree, Dataset dataset, string name) => tree.Data.Any(file => file.Path == $"{dataset.Folder}/{name}");

    public static long LengthOf(SourceTree tree, string path) => tree.Data.FirstOrDefault(file => file.Path == path)?.Length ?? 0;

    /// <summary>Whether dataset.yml names a file, or the version in whose folder it lies.</summary>
    public static bool IsDeclared(Dataset dataset, string path)
    {
        var name = path[(dataset.Folder.Length + 1)..];
        return dataset.Tables.Any(table => table.File.Text == name)
            || dataset.Versions.Concat(dataset.VersionsToCome)
                .Any(version => name.StartsWith($"versions/{version.Name}/", StringComparison.Ordinal));
    }
}
