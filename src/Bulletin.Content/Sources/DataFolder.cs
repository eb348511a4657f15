using Bulletin.Content.Diagnostics;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Sources;

/// <summary>What the files below <c>content/data/</c> are: a folder for each dataset, with its description and its tables.</summary>
internal static class DataFolder
{
    private const string Folder = SourceTree.Folder + "/data/";

    /// <summary>What a file is to its dataset.</summary>
    public enum Part
    {
        /// <summary>Nothing that is read.</summary>
        None,
        Description,
        Table,

        /// <summary>A picture or an attachment.</summary>
        Media,
    }

    public static bool Holds(string path) => path.StartsWith(Folder, StringComparison.Ordinal);

    public static Part PartOf(string path)
    {
        var rest = path.AsSpan(Folder.Length);
        var slash = rest.IndexOf('/');
        if (slash < 0 || path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return Part.None;
        rest = rest[(slash + 1)..];
        if (rest is DocumentId.DatasetFile)
            return Part.Description;
        if (IsMistyped(rest))
            return Part.None;
        if (rest.StartsWith("versions/") || IsTable(rest))
            return Part.Table;
        return IsYaml(rest) ? Part.None : Part.Media;
    }

    /// <summary>Reports folders whose tables nobody describes, each once.</summary>
    public static void Check(List<SourceFile> documents, List<SourceFile> data, List<SourceFile> strays, DiagnosticBag problems)
    {
        if (data.Count == 0)
            return;
        var described = documents.Where(file => Holds(file.Path))
            .Concat(strays.Where(static file => IsMistyped(NameOf(file.Path))))
            .Select(static file => FolderOf(file.Path))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var folder in data.Select(file => FolderOf(file.Path)).Distinct(StringComparer.Ordinal))
        {
            if (!described.Contains(folder))
                problems.Add(SourceProblems.Undescribed($"{Folder}{folder}"));
        }
    }

    /// <summary>Whether a name is nearly that of a description: <c>dataset.yaml</c>, <c>dataset.yml.txt</c>, <c>Dataset.yml</c>.</summary>
    public static bool IsMistyped(ReadOnlySpan<char> name) =>
        name is not DocumentId.DatasetFile
        && name.StartsWith("dataset", StringComparison.OrdinalIgnoreCase)
        && IsYaml(name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name)
        && !name.Contains('/');

    private static ReadOnlySpan<char> NameOf(string path) => path.AsSpan(path.LastIndexOf('/') + 1);

    private static bool IsYaml(ReadOnlySpan<char> name) =>
        name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    private static bool IsTable(ReadOnlySpan<char> name) =>
        name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".geojson", StringComparison.OrdinalIgnoreCase);

    private static string FolderOf(string path) => path[Folder.Length..Math.Max(Folder.Length, path.IndexOf('/', Folder.Length))];
}
