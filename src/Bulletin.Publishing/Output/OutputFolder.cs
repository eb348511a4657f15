using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Manifests;
using Bulletin.Publishing.Paths;
using Bulletin.Publishing.Trees;

namespace Bulletin.Publishing.Output;

/// <summary>
/// The folder that the built site stands in. It always holds a whole site: builds happen in a work folder beside it
/// (<c>.output.bulletin</c>) and are exchanged for it when they are complete; a build that is killed at any moment leaves the last good
/// site, and the next build simply works. When a commit returns, the site is on the disk: after a power loss the folder holds it or the one
/// before, whole.
/// </summary>
/// <remarks>Holds a lock from opening to disposal. Good for one build: open it again for the next.</remarks>
public sealed class OutputFolder : IDisposable
{
    private readonly WorkFolder place;
    private readonly Disk disk;
    private readonly OutputLock held;
    private readonly StandingTree standing;
    private readonly bool isDoubted;
    private readonly DiagnosticBag bag;

    private OutputFolder(WorkFolder place, Disk disk, OutputLock held, StandingTree standing, bool isDoubted, DiagnosticBag bag)
    {
        this.isDoubted = isDoubted;
        this.place = place;
        this.disk = disk;
        this.held = held;
        this.standing = standing;
        this.bag = bag;
    }

    /// <summary>What stands in the folder, by its own manifest; null when nothing was built there yet.</summary>
    public Manifest? Manifest => standing.Manifest;

    /// <summary>
    /// Locks the folder, completes what an interrupted build left, reads the manifest and looks whether the files agree with it.
    /// </summary>
    /// <param name="path">The output folder; it need not exist. May be a symbolic link or a mount point.</param>
    /// <param name="trusted">The state from the last commit, which saves reading every file; null when it is lost.</param>
    /// <param name="bag">Receives the reason why the folder cannot be used.</param>
    /// <returns>Null when it cannot be used; nothing has been changed then.</returns>
    public static OutputFolder? Open(string path, TreeState? trusted, DiagnosticBag bag) => Open(path, trusted, bag, new Disk());

    /// <summary>
    /// Where a folder really lies, whether or not it exists: symbolic links resolved, also those of the folders above it.
    /// </summary>
    public static string Resolve(string path)
    {
        var real = WorkFolder.Resolve(path);
        if (Directory.Exists(real) || Path.GetDirectoryName(real) is not { } parent) return real;
        return Path.Join(Resolve(parent), Path.GetFileName(real));
    }

    /// <summary>Whether the output holds these bytes at this path, so that the file can be kept.</summary>
    public bool Has(Route route, Sha256 hash) => Find(route) is { } file && file.Hash == hash;

    /// <summary>The file at this path, if the output really holds the bytes that its manifest says.</summary>
    public ManifestEntry? Find(Route route)
    {
        var position = Manifest?.Index.Find(route.Path) ?? -1;
        return position >= 0 && standing.IsCurrent(position) ? Manifest!.Files[position] : null;
    }

    /// <summary>Whether the folder holds every file of its manifest with the very bytes.</summary>
    public bool IsWhole => Manifest is not null && standing.IsWhole;

    /// <summary>The note about what lies there and is not part of the site, if there is anything.</summary>
    public IEnumerable<Diagnostic> OfForeign() => OutputProblems.OfForeign(place, new ForeignFiles(standing).Summary());

    /// <summary>Warns of files of the published site that are missing or damaged, which a build that is refused does not mend.</summary>
    public void ReportBroken()
    {
        if (standing.Broken() is { Count: > 0 } broken) bag.Add(OutputProblems.Broken(place.Output, broken));
    }

    /// <summary>Begins the next site. Nothing is written before its first file is.</summary>
    public NextTree Begin() => Begin(PartPlan.MostInOne);

    /// <summary>
    /// After a commit: makes the twin that later builds change instead of linking every file again. Worth its time (that of linking each
    /// file) only when there is none, as after a first build; else it does nothing. A failure costs time at the next build and is not
    /// reported.
    /// </summary>
    public void PrepareTwin(CommitResult committed)
    {
        if (Twin.Exists(place) || !IsCaseSensitive()) return;
        try
        {
            disk.Delete(place.TwinRecord);
            disk.DeleteTree(place.Next);
            disk.CreateFolder(place.Next);
            var paths = Array.ConvertAll(committed.State.Files, file => file.Path);
            var folders = TreePaths.FoldersOf(paths);
            foreach (var folder in folders) disk.CreateFolder(Path.Join(place.Next, folder));
            InParallel.ForEach(paths, path => disk.Link(Path.Join(place.Output, path), Path.Join(place.Next, path)));
            disk.FlushLinks(place.Next, Array.ConvertAll(paths, path => Path.Join(place.Next, path)));
            Twin.Write(place.TwinRecord, disk, TwinRecord.OfNew(place.Next, committed.State, folders));
        }
        catch (Exception exception) when (OutputProblems.IsEnvironment(exception))
        {
            // The twin has no record and is made anew by the next build.
        }
    }

    /// <summary>Clears what a build without a commit has left, and lets go of the lock.</summary>
    public void Dispose()
    {
        try
        {
            Leftovers.Clear(place, disk);
        }
        catch (Exception exception) when (OutputProblems.IsEnvironment(exception))
        {
            // The next opening tries again, and says so if it cannot.
        }
        finally
        {
            held.Dispose();
        }
    }

    /// <summary>For tests: with another limit than <see cref="PartPlan.MostInOne"/>.</summary>
    internal NextTree Begin(int mostInOne) =>
        new(place, standing, new TreeBuilder(place, disk, mayUseTwin: !isDoubted && IsCaseSensitive()), bag, mostInOne);

    /// <summary>For tests: with a disk that fails on demand, and as if the output were a mount point.</summary>
    internal static OutputFolder? Open(string path, TreeState? trusted, DiagnosticBag bag, Disk disk, bool workWithin = false)
    {
        try
        {
            return OpenLocked(path, trusted ?? TreeState.Empty, bag, disk, workWithin);
        }
        catch (Exception exception) when (OutputProblems.IsEnvironment(exception))
        {
            bag.Add(OutputProblems.Failed(path, exception));
            return null;
        }
    }

    private static OutputFolder? OpenLocked(string path, TreeState trusted, DiagnosticBag bag, Disk disk, bool workWithin)
    {
        var real = WorkFolder.Resolve(path);
        if (File.Exists(real)) return Refuse(OutputProblems.IsFile(path), bag);
        var place = WorkFolder.Prepare(real, workWithin);
        var held = OutputLock.TryTake(place);
        if (held is null) return Refuse(OutputProblems.Locked(path, OutputLock.HolderOf(place)), bag);
        OutputFolder? opened = null;
        try
        {
            return opened = OpenWith(held, place, trusted, bag, disk);
        }
        finally
        {
            if (opened is null) held.Dispose();
        }
    }

    private static OutputFolder? OpenWith(OutputLock held, WorkFolder place, TreeState trusted, DiagnosticBag bag, Disk disk)
    {
        try
        {
            Leftovers.Straighten(place, disk);
            if (Exchange.Recover(place, disk)) bag.Add(OutputProblems.Interrupted(place.Output));
            Leftovers.Clear(place, disk);
            var file = Path.Join(place.Output, Manifest.FileName);
            var manifest = File.Exists(file) ? trusted.ManifestOf(FileHash.Of(file)) ?? Manifest.Read(file) : null;
            if (manifest is not null) manifest = StandingParts.Check(place.Output, manifest);
            var standing = StandingTree.Read(place.Output, manifest, trusted, place.PassedOver);
            if (manifest is null && !ForeignFiles.AreHarmless(standing)) return Refuse(OutputProblems.NotOurs(place.Output), bag);
            if (ServedFolder.Around(place) is { } served) bag.Add(OutputProblems.Served(place.Output, place.Root, served));
            return new OutputFolder(place, disk, held, standing, trusted.IsDoubted, bag);
        }
        catch (InvalidDataException exception)
        {
            return Refuse(OutputProblems.Damaged(place.Output, exception.Message), bag);
        }
    }

    private static OutputFolder? Refuse(Diagnostic diagnostic, DiagnosticBag bag)
    {
        bag.Add(diagnostic);
        return null;
    }

    /// <summary>
    /// Where case is folded, a file renamed by case alone would be deleted with its old name: such a tree is made anew each time.
    /// </summary>
    private bool IsCaseSensitive() => !File.Exists(Path.Join(place.Root, "LOCK"));
}
