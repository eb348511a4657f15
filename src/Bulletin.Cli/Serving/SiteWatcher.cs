namespace Bulletin.Cli.Serving;

/// <summary>
/// Reports changes below the site folder: the files in it, and every folder that may hold sources.
/// Built trees and caches are not watched, so a build does not wake itself.
/// </summary>
internal sealed class SiteWatcher : IDisposable
{
    private static readonly string[] Ignored = ["output", "node_modules", "obj"];

    private readonly string site;
    private readonly Action changed;
    private readonly Lock gate = new();
    private readonly Dictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);

    public SiteWatcher(string site, Action changed) => (this.site, this.changed) = (site, changed);

    public void Start()
    {
        Watch(site, deep: false);
        foreach (var folder in Directory.EnumerateDirectories(site))
            WatchFolder(folder);
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var watcher in watchers.Values)
                watcher.Dispose();
            watchers.Clear();
        }
    }

    /// <summary>What no source is: hidden files, editors' backups, and folders of built things.</summary>
    internal static bool IsIgnored(string name)
    {
        foreach (var range in name.AsSpan().SplitAny('/', '\\'))
        {
            var part = name.AsSpan()[range];
            if (part is ['.', ..] or [.., '~'] or ['~', '$', ..] || Ignored.Contains(part.ToString()))
                return true;
        }

        return false;
    }

    private void WatchFolder(string folder)
    {
        if (!IsIgnored(Path.GetFileName(folder)) && Directory.Exists(folder) && new DirectoryInfo(folder).LinkTarget is null)
            Watch(folder, deep: true);
    }

    private void Watch(string folder, bool deep)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = deep,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => OnChange(change, deep);
        watcher.Created += (_, change) => OnChange(change, deep);
        watcher.Deleted += (_, change) => OnChange(change, deep);
        watcher.Renamed += (_, change) => OnChange(change, deep);
        // More happened than the system could report: look at everything.
        watcher.Error += (_, _) => changed();
        lock (gate)
        {
            if (watchers.Remove(folder, out var old))
                old.Dispose();
            watchers.Add(folder, watcher);
        }

        watcher.EnableRaisingEvents = true;
    }

    private void OnChange(FileSystemEventArgs change, bool deep)
    {
        var name = Path.GetRelativePath(site, change.FullPath);
        if (IsIgnored(name))
            return;
        var isFolder = Directory.Exists(change.FullPath);
        if (!deep && isFolder)
        {
            // The times of a watched folder change with its files, which have their own events.
            if (change.ChangeType == WatcherChangeTypes.Changed)
                return;
            WatchFolder(change.FullPath);
        }

        changed();
    }
}
