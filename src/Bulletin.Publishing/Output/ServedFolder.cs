using Bulletin.Publishing.Manifests;

namespace Bulletin.Publishing.Output;

/// <summary>
/// Whether a work folder lies where a web server serves it: in the output itself, or beside it in what looks like the root of a server.
/// What a server is told cannot be seen from here, so that only the certain and the likely are found.
/// </summary>
internal static class ServedFolder
{
    private static readonly string[] RootNames = ["wwwroot", "htdocs", "public_html"];
    private static readonly string[] RootFiles = ["index.html", "index.htm", ".htaccess", "web.config"];

    /// <summary>The folder that is served and holds the work folder; null when nothing says so.</summary>
    public static string? Around(WorkFolder place)
    {
        if (place.IsWithin) return place.Output;
        var parent = Path.GetDirectoryName(place.Root);
        if (parent is null || LooksServed(parent)) return parent;
        var above = parent;
        while (above is not null && !IsOutput(above)) above = Path.GetDirectoryName(above);
        return above;
    }

    /// <summary>A site that Bulletin has built stands there.</summary>
    private static bool IsOutput(string folder)
    {
        try
        {
            return Manifest.IsIn(folder);
        }
        catch (Exception exception) when (OutputProblems.IsEnvironment(exception))
        {
            return false;
        }
    }

    private static bool LooksServed(string folder)
    {
        var name = Path.GetFileName(folder);
        return RootNames.Contains(name, StringComparer.OrdinalIgnoreCase)
            || (name == "html" && Path.GetFileName(Path.GetDirectoryName(folder)) is "www" or "nginx")
            || RootFiles.Any(file => File.Exists(Path.Join(folder, file)));
    }
}
