namespace Bulletin.Publishing.Paths;

/// <summary>The names in the root of the output that no file of a site may have.</summary>
internal static class ReservedNames
{
    public const string Manifest = "manifest.json";

    /// <summary>The folder in which the parts of a large manifest lie.</summary>
    public const string ManifestParts = "manifest";

    /// <summary>The work folder of an output that is a mount point.</summary>
    public const string WorkFolder = ".bulletin-work";
}
