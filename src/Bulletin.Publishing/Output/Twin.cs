using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Manifests;
using Bulletin.Publishing.Trees;

namespace Bulletin.Publishing.Output;

/// <summary>
/// What the present tree has in common with the one that stood before, kept in the work folder: its files are hard links to those of the
/// output, so that the next tree is made by changing only what differs. It is one exactly while its record lies beside it.
/// </summary>
internal sealed class Twin
{
    private readonly TwinRecord record;
    private readonly TreeListing listing;

    private Twin(TwinRecord record, TreeListing listing)
    {
        this.record = record;
        this.listing = listing;
    }

    /// <summary>A twin without files: everything must be put into it.</summary>
    public static Twin None { get; } = new(TwinRecord.Empty, new TreeListing(0));

    public ManifestEntry[] Files => record.Files.Files;

    /// <summary>For each file its time of change in UTC ticks.</summary>
    public ReadOnlySpan<long> Times => record.Files.Times;

    /// <summary>What lies there beside the recorded files, though nothing should.</summary>
    public IReadOnlyList<Stranger> Strangers => listing.Strangers;

    /// <summary>Sorted, so that a folder comes before those in it.</summary>
    public IReadOnlyList<Folder> Folders => listing.Folders;

    public static bool Exists(WorkFolder place) => File.Exists(place.TwinRecord) && Directory.Exists(place.Next);

    /// <summary>Reads the record and looks at every folder that is not as recorded. Null when the twin is of no use.</summary>
    public static Twin? TryLoad(WorkFolder place)
    {
        try
        {
            var record = TwinRecord.Read(place.TwinRecord);
            return new Twin(record, TwinWalk.Of(place.Next, record));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>
    /// Writes the record of a tree, also before it has become the twin. Failing costs only time later: a half-written record has no end
    /// mark and is not believed.
    /// </summary>
    public static void Write(string path, Disk disk, TwinRecord record)
    {
        try
        {
            disk.Delete(path);
            disk.Create(path, record.Write);
        }
        catch (Exception exception) when (OutputProblems.IsEnvironment(exception))
        {
        }
    }

    /// <summary>Records that the tree in the work folder is a twin.</summary>
    /// <param name="place">The work folder.</param>
    /// <param name="disk">Where the record is put in place.</param>
    /// <param name="written">Where <see cref="Write"/> has written it.</param>
    public static void Record(WorkFolder place, Disk disk, string written)
    {
        try
        {
            disk.Rename(written, place.TwinRecord);
        }
        catch (Exception exception) when (OutputProblems.IsEnvironment(exception))
        {
        }
    }

    /// <summary>A name stands at the path of this file, whatever it is.</summary>
    public bool Has(int position) => listing.Has(position);

    /// <summary>The file looks as recorded.</summary>
    public bool Holds(int position) => listing.Has(position)
        && listing.Size(position) == Files[position].Size
        && listing.Changed(position) == Times[position];
}
