using System.Collections.Frozen;

namespace Bulletin.Content.Media;

/// <summary>Kinds of files that are more than data: a browser runs their scripts in the name of the site, or a machine runs them.</summary>
public static class ActiveFiles
{
    private static readonly FrozenSet<string> Extensions = new[]
    {
        ".html", ".htm", ".xhtml", ".xht", ".shtml", ".mht", ".mhtml", ".xml", ".xsl", ".xslt", ".svgz", ".js", ".mjs",
        ".wasm", ".swf", ".php", ".jsp", ".asp", ".aspx", ".exe", ".com", ".bat", ".cmd", ".scr", ".msi", ".vbs", ".ps1",
        ".hta", ".lnk", ".jar", ".apk", ".sh",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool Is(string path) => Extensions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(Path.GetExtension(path.AsSpan()));
}
