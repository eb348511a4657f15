using Bulletin.Publishing.Manifests;

namespace Bulletin.Build.Artifacts;

/// <summary>Tells the folders that builds have made, this one or another.</summary>
public static class BuiltSite
{
    /// <inheritdoc cref="Manifest.IsIn"/>
    public static bool IsIn(string folder) => Manifest.IsIn(folder);
}
