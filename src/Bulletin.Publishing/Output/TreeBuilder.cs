using System.Collections.Concurrent;
using System.Globalization;
using Bulletin.Content;
using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Paths;

namespace Bulletin.Publishing.Output;

/// <summary>
/// Takes the bytes of the next tree. With a twin at hand they wait aside until the commit, so that a failed build leaves the twin whole;
/// without one they go straight to their place, which saves a rename for each file of a first build.
/// </summary>
internal sealed class TreeBuilder
{
    // So many new files are worth a flush while further ones are made: the last one, for which the commit waits, has less to do.
    private const int FilesForFlush = 4_000;

    private readonly WorkFolder place;
    private readonly ConcurrentDictionary<string, string> folders = new(StringComparer.Ordinal);
    private readonly Lazy<Task<Twin?>> twin;
    private Task flushing = Task.CompletedTask;
    private int files;

    public TreeBuilder(WorkFolder place, Disk disk, bool mayUseTwin)
    {
        this.place = place;
        Disk = disk;
        IsStaging = mayUseTwin && Twin.Exists(place);
        twin = new(Start);
    }

    public Disk Disk { get; }

    /// <summary>New files wait in the staging folder.</summary>
    public bool IsStaging { get; }

    /// <summary>
    /// The twin, read in the background since the first write; null when there is none to be used and <c>next</c> is a new folder.
    /// </summary>
    public Twin? AwaitTwin() => twin.Value.GetAwaiter().GetResult();

    public void Put(Claim claim, ReadOnlySpan<byte> bytes) => claim.Changed = Disk.Create(PlaceOf(claim), bytes);

    public void Put(Claim claim, Action<Stream> write)
    {
        (Sha256 Hash, long Size) written = default;
        claim.Changed = Disk.Create(PlaceOf(claim), file => written = FileHash.Write(write, file));
        (claim.Hash, claim.Size) = written;
    }

    public void Copy(Claim claim, string source) => (claim.Hash, claim.Size, claim.Changed) = Disk.Copy(source, PlaceOf(claim));

    public void Adopt(Claim claim, string made) => (claim.Hash, claim.Size, claim.Changed) = Disk.Adopt(made, PlaceOf(claim));

    /// <summary>Makes the folder in which a file shall lie, once.</summary>
    public void EnsureFolderOf(string path)
    {
        var folder = TreePaths.FolderOf(path);
        if (!folder.IsEmpty) EnsureFolder(folder.ToString());
    }

    public void EnsureFolder(string folder)
    {
        if (folders.ContainsKey(folder)) return;
        Disk.CreateFolder(Path.Join(place.Next, folder));
        folders.TryAdd(folder, folder);
    }

    /// <summary>Notes a folder that the twin has.</summary>
    public void HasFolder(string folder) => folders.TryAdd(folder, folder);

    /// <summary>Where a file of our own may be written until its place is ready.</summary>
    /// <param name="name">No number.</param>
    public string Aside(string name)
    {
        _ = twin.Value;
        Disk.CreateFolder(place.Staged);
        return Path.Join(place.Staged, name);
    }

    private string PlaceOf(Claim claim)
    {
        _ = twin.Value;
        var number = Interlocked.Increment(ref files);
        if (number % FilesForFlush == 0) FlushMeanwhile();
        if (IsStaging)
        {
            return claim.Staged = Path.Join(place.Staged, number.ToString(CultureInfo.InvariantCulture));
        }

        EnsureFolderOf(claim.Path);
        return Path.Join(place.Next, claim.Path);
    }

    private void FlushMeanwhile()
    {
        if (!flushing.IsCompleted) return;
        // A disk that fails now fails at the commit as well, and that is reported.
        flushing = Task.Run(() => Disk.TryFlushAll(place.Root)).ContinueWith(static _ => { }, TaskScheduler.Default);
    }

    /// <summary>Makes room and starts reading the twin. Nothing happens before the first file is written.</summary>
    private Task<Twin?> Start()
    {
        if (IsStaging)
        {
            Disk.CreateFolder(place.Staged);
            return Task.Run(() => Twin.TryLoad(place));
        }

        Disk.Delete(place.TwinRecord);
        Disk.DeleteTree(place.Next);
        Disk.CreateFolder(place.Next);
        return Task.FromResult<Twin?>(null);
    }
}
