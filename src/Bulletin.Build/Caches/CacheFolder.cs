using System.Collections.Concurrent;
using System.Text;
using Bulletin.Content;
using Bulletin.Publishing.FileSystem;

namespace Bulletin.Build.Caches;

/// <summary>
/// The one place where caches of a build are made: <c>.bulletin/</c> in the site folder. All of it can be deleted at any time, and what a
/// build needs for itself goes to the system's temporary folder when it cannot be written there. Callable from any thread.
/// </summary>
public sealed class CacheFolder
{
    /// <summary>The file of what is known of the sources, whatever the output.</summary>
    public const string Sources = "sources";

    // What the names of files of an output begin with.
    private const string OfOutput = "output-";

    private readonly string folder;
    private readonly string output;
    private readonly ConcurrentDictionary<string, bool> unreadable = new(StringComparer.Ordinal);

    /// <param name="path">The full path of the folder.</param>
    /// <param name="output">The full path of the output folder that the caches are of; null: the content is only checked.</param>
    /// <param name="toolId">Identity of this build of the tool, which begins every file: another build starts anew.</param>
    public CacheFolder(string path, string? output, string toolId)
    {
        folder = path;
        ToolId = toolId;
        this.output = output is null ? "" : OfOutput + Sha256.Of(Encoding.UTF8.GetBytes(output)).ToString()[..12];
    }

    public string ToolId { get; }

    /// <summary>Whether nothing that lies there is read, as after damage; it may be that it cannot be deleted.</summary>
    public bool IsIgnored { get; private set; }

    /// <summary>Whether there is an output that caches can be of.</summary>
    public bool HasOutput => output.Length > 0;

    /// <summary>The files of the cache that are there and could not be read, or are damaged.</summary>
    public IReadOnlyCollection<string> Unreadable => (IReadOnlyCollection<string>)unreadable.Keys;

    /// <summary>Makes the folder, which only its owner may enter: it holds what is not published, too.</summary>
    public void Make()
    {
        try
        {
            PrivateFolder.Make(folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A build does without caches where none can be written.
        }
    }

    /// <summary>A file that serves every output of the site.</summary>
    public CacheFile Shared(string name) => new(this, Path.Combine(folder, name));

    /// <summary>A file of this output.</summary>
    public CacheFile File(string name) => new(this, PathOf(name));

    /// <summary>The full path of a file or folder of this output; nothing is made.</summary>
    public string PathOf(string name) => Path.Combine(folder, $"{output}.{name}");

    /// <summary>Reads every file of every output; <see cref="Unreadable"/> names those that are damaged.</summary>
    /// <returns>How many are caches, and how many files lie among them that no build has written.</returns>
    public (int Caches, int Strays) Check()
    {
        if (!Directory.Exists(folder)) return default;
        var parts = Directory.GetDirectories(folder, "*" + CacheFile.EndingOfParts)
            .Where(IsOurs)
            .SelectMany(Directory.EnumerateFileSystemEntries)
            .ToLookup(CacheFile.IsPart);
        List<string> files = [.. Directory.GetFiles(folder).Where(IsOurs), .. parts[true]];
        foreach (var file in files)
            if (!file.EndsWith(LogIndex.EndingOfBlocks, StringComparison.Ordinal)) Check(file);
        return (files.Count, parts[false].Count() + Directory.EnumerateFileSystemEntries(folder).Count(static entry => !IsOurs(entry)));
    }

    private static bool IsOurs(string path) =>
        Path.GetFileName(path.AsSpan()) is var name
        && (name.StartsWith(OfOutput, StringComparison.Ordinal) || name.StartsWith(Sources, StringComparison.Ordinal));

    private void Check(string file)
    {
        var isLog = file.EndsWith(LogIndex.Ending, StringComparison.Ordinal);
        new CacheFile(this, file).Read(reader =>
        {
            var blocks = Path.ChangeExtension(file, LogIndex.EndingOfBlocks);
            if (isLog && !LogIndex.Read(reader).IsIn(blocks)) Report(blocks);
        });
    }

    /// <summary>Deletes all that is known of the sources and of this output.</summary>
    public void Clear()
    {
        if (!Directory.Exists(folder)) return;
        Shared(Sources).Delete();
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos(output + ".*"))
        {
            if (entry is DirectoryInfo) RemoveFolder(entry.FullName);
            else Remove(entry.FullName);
        }
    }

    /// <summary>Deletes a file; one that is not there or may not be deleted stays as it is.</summary>
    public static void Remove(string file)
    {
        try
        {
            System.IO.File.Delete(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A cache: what stays is recognised as stale when it is read.
        }
    }

    /// <summary>Deletes a folder with all that is in it, if it is there and may be deleted.</summary>
    public static void RemoveFolder(string? path)
    {
        try
        {
            if (Directory.Exists(path)) Directory.Delete(path, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next build tries again.
        }
    }

    /// <summary>Reads nothing from here on.</summary>
    internal void Ignore() => IsIgnored = true;

    /// <summary>Reads nothing from here on because of a file that is damaged, and notes it.</summary>
    /// <param name="damaged">Its full path, or its path in the folder.</param>
    internal void Ignore(string damaged)
    {
        Ignore();
        Report(Path.Combine(folder, damaged));
    }

    internal void Report(string file) => unreadable.TryAdd(file, true);
}
