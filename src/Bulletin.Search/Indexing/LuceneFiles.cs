using Bulletin.Build.Artifacts;
using Bulletin.Build.Caches;
using Bulletin.Content;

namespace Bulletin.Search.Indexing;

/// <summary>
/// The Lucene index in the making: written by a task of its own into files beside the cache, since they may be larger than memory, and
/// given away to the output.
/// </summary>
internal sealed class LuceneFiles(CacheFolder cache) : IDisposable
{
    private readonly ScratchFolder scratch = new(cache.PathOf("lucene"));
    private Task<string>? writing;

    /// <summary>Begins to write.</summary>
    /// <param name="write">Writes the index with what opens a file by its name; called again when the first place is too small.</param>
    public void Begin(Action<Func<string, Stream>> write) => writing = Task.Run(() => scratch.Do(folder => Write(folder, write)));

    /// <summary>The files, once they are written.</summary>
    /// <exception cref="IOException">They could not be.</exception>
    public IEnumerable<Artifact> End()
    {
        var folder = writing!.GetAwaiter().GetResult();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var route = new Route("search/" + Path.GetRelativePath(folder, file).Replace('\\', '/'));
            yield return Artifact.Produced(route, Artifact.WholeSite, Scope.Site, default, () => file);
        }
    }

    /// <summary>
    /// Waits for the task, whatever came of the build: one that is over writes nothing more. Removes what was not given away.
    /// </summary>
    public void Dispose()
    {
        if (writing is not null) Task.WaitAny(writing);
        scratch.Dispose();
    }

    private static string Write(string folder, Action<Func<string, Stream>> write)
    {
        try
        {
            var index = Directory.CreateDirectory(Path.Combine(folder, "lucene")).FullName;
            write(name => File.Create(Path.Combine(index, name), bufferSize: 1));
            LucenePackage.Write(index, index + ".zip");
            return folder;
        }
        catch
        {
            CacheFolder.RemoveFolder(folder);
            throw;
        }
    }
}
