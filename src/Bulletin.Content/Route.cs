using System.Text.Json.Serialization;

namespace Bulletin.Content;

/// <summary>
/// The path of a file in the output tree: relative to its root, <c>/</c> between segments, no leading slash, as stored on disk (not
/// percent-encoded).
/// </summary>
public sealed record Route(string Path) : IComparable<Route>
{
    /// <summary>How many folders lie between the root of the tree and this file.</summary>
    [JsonIgnore]
    public int Depth => Path.AsSpan().Count('/');

    /// <summary>The same route with another ending: <c>policies/2024/3.html</c> to <c>policies/2024/3.txt</c>.</summary>
    public Route WithExtension(string extension) => new(string.Concat(Path.AsSpan(0, Path.LastIndexOf('.')), extension));

    public int CompareTo(Route? other) => string.CompareOrdinal(Path, other?.Path);

    public override string ToString() => Path;
}
