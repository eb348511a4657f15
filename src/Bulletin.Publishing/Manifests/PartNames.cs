using Bulletin.Publishing.Paths;

namespace Bulletin.Publishing.Manifests;

/// <summary>
/// Which part of a large manifest, or of a cache, lists the files of a folder: the one of the type and the year, so that an edit touches
/// few of them. The type is the folder above the first one that is a year, whatever stands above it (<c>policies/2024</c> and
/// <c>m/policies/2024</c> go together); where there is no year, it is the first folder.
/// </summary>
public static class PartNames
{
    private const string Folder = ReservedNames.ManifestParts + "/";
    private const string Extension = ".json";
    private const string Root = "root";
    private const string Other = "other";
    private const int Longest = 64;

    /// <summary>The path of the part.</summary>
    /// <param name="folder">A folder below the root; empty for the root.</param>
    internal static string Of(ReadOnlySpan<char> folder) => $"{Folder}{NameOf(folder)}{Extension}";

    /// <summary>The name of the part; it may be that of a file in every file system.</summary>
    /// <param name="folder">A folder below the root; empty for the root.</param>
    public static string NameOf(ReadOnlySpan<char> folder)
    {
        ReadOnlySpan<char> first = Root;
        ReadOnlySpan<char> above = Root;
        foreach (var range in folder.Split('/'))
        {
            var name = folder[range];
            if (IsYear(name)) return $"{TypeOf(above)}-{name}";
            if (range.Start.Value == 0 && !name.IsEmpty) first = name;
            above = name;
        }

        return TypeOf(first).ToString();
    }

    /// <summary>Whether a part may have this path.</summary>
    internal static bool IsPart(string path) => path.StartsWith(Folder, StringComparison.Ordinal)
        && path.EndsWith(Extension, StringComparison.Ordinal)
        && path.IndexOf('/', Folder.Length) < 0
        && RouteRules.FaultOf(path) is null;

    private static bool IsYear(ReadOnlySpan<char> name) =>
        name.Length == 4 && name[0] is '1' or '2' && !name.ContainsAnyExceptInRange('0', '9');

    /// <summary>
    /// Only names that are the same in every file system, whether or not it knows case: two that differ could make one file.
    /// </summary>
    private static ReadOnlySpan<char> TypeOf(ReadOnlySpan<char> folder)
    {
        if (folder.Length > Longest) return Other;
        foreach (var c in folder)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_')) return Other;
        }

        return folder;
    }
}
