using Bulletin.Content.Diagnostics;
using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Paths;

namespace Bulletin.Publishing.Output;

/// <summary>
/// Where the output lies and where the work on it is done: a hidden folder beside it, or within it when it cannot be renamed.
/// </summary>
/// <param name="Output">The output folder, symbolic links resolved.</param>
/// <param name="Root">The work folder.</param>
/// <param name="IsWithin">The work folder lies within the output, which is a mount point or has a parent that we may not write.</param>
internal sealed record WorkFolder(string Output, string Root, bool IsWithin)
{
    /// <summary>The name of a work folder within the output.</summary>
    public const string NameWithin = ReservedNames.WorkFolder;

    /// <summary>The tree in the making; between two builds the <see cref="Twin"/>.</summary>
    public string Next { get; } = Path.Join(Root, "next");

    /// <summary>Where a journaled exchange sets the old tree aside.</summary>
    public string Old { get; } = Path.Join(Root, "old");

    /// <summary>New files wait here until the build is known to be good, so that a failed build leaves the twin usable.</summary>
    public string Staged { get; } = Path.Join(Root, "staged");

    public string Journal { get; } = Path.Join(Root, "journal");

    public string Lock { get; } = Path.Join(Root, "lock");

    /// <summary>Who holds the lock: a process number, for the message only.</summary>
    public string Holder { get; } = Path.Join(Root, "holder");

    /// <summary>What the twin consists of. Exists only while the twin holds nothing that is not published.</summary>
    public string TwinRecord { get; } = Path.Join(Root, "record");

    /// <summary>The record of earlier versions, whose twin was all of the tree that stood before.</summary>
    public string FormerRecord { get; } = Path.Join(Root, "twin");

    /// <summary>Names in the root of the output that are not part of the site and never move. <c>lost+found</c> is made by mkfs.</summary>
    public IReadOnlyList<string> PassedOver { get; } = IsWithin ? [NameWithin, "lost+found"] : [];

    /// <summary>Finds the place of an output folder and makes the work folder.</summary>
    /// <param name="real">The output folder as <see cref="Resolve"/> gives it.</param>
    /// <param name="workWithin">Treats it as a mount point even if it is none.</param>
    public static WorkFolder Prepare(string real, bool workWithin)
    {
        if (!workWithin && Path.GetDirectoryName(real) is { } parent && !IsMountPoint(real))
        {
            try
            {
                return Make(new(real, Path.Join(parent, $".{Path.GetFileName(real)}.bulletin"), IsWithin: false));
            }
            catch (Exception exception) when (MeansClosed(exception) && Directory.Exists(real))
            {
                // A folder given to us in a place that is not ours, such as /var/www/html.
            }
        }

        return Make(new(real, Path.Join(real, NameWithin), IsWithin: true));
    }

    /// <summary>The folder that a symbolic link (even a dangling one) leads to, so that the work is done beside the real one.</summary>
    public static string Resolve(string output)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        var file = new FileInfo(full);
        var target = file.LinkTarget is null ? full : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        return Path.TrimEndingDirectorySeparator(Native.RealPath(target));
    }

    private static WorkFolder Make(WorkFolder place)
    {
        PrivateFolder.Make(place.Root);
        return place;
    }

    private static bool IsMountPoint(string path) =>
        DriveInfo.GetDrives().Any(drive => Path.TrimEndingDirectorySeparator(drive.Name) == path);

    private static bool MeansClosed(Exception exception) =>
        exception is UnauthorizedAccessException || (exception is IOException io && ErrorNumber.MeansReadOnly(io));
}
