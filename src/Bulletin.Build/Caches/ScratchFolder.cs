namespace Bulletin.Build.Caches;

/// <summary>
/// Where a build puts large files that it needs for itself: a folder of the cache, or a temporary one of the system for work that fails
/// there for want of space or permission. Callable from any thread.
/// </summary>
public sealed class ScratchFolder : IDisposable
{
    private readonly string place;
    private readonly bool isKept;
    private readonly Lazy<string> temporary;

    /// <param name="place">The full path of the folder of the cache; it is made when it is needed.</param>
    /// <param name="isKept">
    /// Whether what lies there is kept from build to build; if not, the folder is emptied now and removed in the end.
    /// </param>
    public ScratchFolder(string place, bool isKept = false)
    {
        this.place = place;
        this.isKept = isKept;
        temporary = new(() => Directory.CreateTempSubdirectory("bulletin-").FullName);
        Empty();
    }

    /// <summary>Does work that needs the folder.</summary>
    /// <param name="work">
    /// Gets the full path of the folder, and when it fails there for want of space or permission, once more that of the temporary one. It
    /// removes what it leaves behind when it fails: the next may need the room.
    /// </param>
    /// <exception cref="ScratchException">It failed in both places for want of space or permission.</exception>
    public T Do<T>(Func<string, T> work)
    {
        try
        {
            return work(Directory.CreateDirectory(place).FullName);
        }
        catch (Exception fault) when (IsNoRoom(fault))
        {
            return DoElsewhere(work);
        }
    }

    /// <summary>Removes the temporary folder, and that of the cache unless it is kept.</summary>
    public void Dispose()
    {
        Empty();
        if (temporary.IsValueCreated) CacheFolder.RemoveFolder(temporary.Value);
    }

    private T DoElsewhere<T>(Func<string, T> work)
    {
        try
        {
            return work(temporary.Value);
        }
        catch (Exception fault) when (IsNoRoom(fault))
        {
            throw new ScratchException(fault);
        }
    }

    private void Empty()
    {
        if (!isKept) CacheFolder.RemoveFolder(place);
    }

    private static bool IsNoRoom(Exception fault) => fault is (IOException and not DamagedCacheException) or UnauthorizedAccessException;
}
