using System.Buffers;
using System.Text;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Publishing.Paths;

/// <summary>
/// Which paths may stand in the output: below its root, storable on every system that matters, and not one of our own files.
/// </summary>
internal static class RouteRules
{
    /// <summary>The longest segment in bytes of UTF-8 (NAME_MAX of Linux).</summary>
    private const int LongestSegment = 255;

    /// <summary>What is wrong with the path, or null when nothing is.</summary>
    public static Wording? FaultOf(string path)
    {
        foreach (var c in path)
        {
            if (c == '\\') return new("含反斜杠", "it has a backslash");
            if (char.IsControl(c)) return new("含控制字符", "it has a control character");
        }

        for (var start = 0; ;)
        {
            var slash = path.IndexOf('/', start);
            var segment = path.AsSpan(start, (slash < 0 ? path.Length : slash) - start);
            if (FaultOfSegment(segment) is { } fault) return fault;
            if (slash < 0) return null;
            start = slash + 1;
        }
    }

    /// <summary>
    /// The names in the root that are ours: the manifest, its parts, and the work folder of an output that is a mount point.
    /// </summary>
    public static bool IsReserved(string path) => path.Equals(ReservedNames.Manifest, StringComparison.OrdinalIgnoreCase)
        || IsOrIsBelow(path, ReservedNames.ManifestParts)
        || IsOrIsBelow(path, ReservedNames.WorkFolder);

    private static bool IsOrIsBelow(string path, string name) => path.StartsWith(name, StringComparison.OrdinalIgnoreCase)
        && (path.Length == name.Length || path[name.Length] == '/');

    private static Wording? FaultOfSegment(ReadOnlySpan<char> segment)
    {
        if (segment.IsEmpty) return new("有空的路径段", "it has an empty segment");
        if (segment is "." or "..") return new("含“.”或“..”段", "it has a '.' or '..' segment");
        if (segment.Length > LongestSegment / 3 && Encoding.UTF8.GetByteCount(segment) > LongestSegment)
            return new($"有一段的 UTF-8 编码超过 {LongestSegment} 字节", $"a segment is longer than {LongestSegment} bytes of UTF-8");
        return HasLoneSurrogate(segment) ? new("含不成对的代理字符", "it has half of a surrogate pair") : null;
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<char> segment)
    {
        if (!segment.ContainsAnyInRange('\uD800', '\uDFFF')) return false;
        while (!segment.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(segment, out _, out var used) != OperationStatus.Done) return true;
            segment = segment[used..];
        }

        return false;
    }
}
