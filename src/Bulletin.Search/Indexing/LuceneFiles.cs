using Bulletin.Content;
using Bulletin.Content.Exporting;

namespace Bulletin.Search.Indexing;

/// <summary>The Lucene index in the making: written by a task of its own into files beside the cache, since they may be larger than memory, and given away to the output.</summary>
/// <param name="place">The folder for the files; where it cannot be made, a temporary one is used.</param>
internal sealed class LuceneFiles(string place) : IDisposable
{
    private string? folder;
    private Task writing = Task.CompletedTask;

    /// <summary>Begins to write.</summary>
    /// <param name="write">Writes the index with what opens a file by its name.</param>
    public void Begin(Action<Func<string, Stream>> write)
    {
        folder = Empty(place);
        var index = Directory.CreateDirectory(Path.Combine(folder, "lucene")).FullName;
        writing = Task.Run(() =>
        {
            write(name => File.Create(Path.Combine(index, name), bufferSize: 1));
            LucenePackage.Write(index, index + ".zip");
        });
    }

    /// <summary>The files, once they are written.</summary>
    /// <exception cref="IOException">They could not be.</exception>
    public IEnumerable<Artifact> End()
    {
        writing.GetAwaiter().GetResult();
        foreach (var file in Directory.EnumerateFiles(folder!, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            yield return new(new Route("search/" + Path.GetRelativePath(folder!, file).Replace('\\', '/')), Artifact.WholeSite, default, static _ => { }) { File = () => file };
    }

    /// <summary>Waits for the task, whatever came of the build: one that is over writes nothing more. Removes what was not given away.</summary>
    public void Dispose()
    {
        Task.WaitAny(writing);
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next build removes it.
        }
    }

    private static string Empty(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            return Directory.CreateDirectory(folder).FullName;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Directory.CreateTempSubdirectory("bulletin-lucene-").FullName;
        }
    }
}
