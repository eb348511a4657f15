using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Trees;

namespace Bulletin.Publishing.Output;

/// <summary>
/// The tree that stood before the present one, kept in the work folder: most of its files are hard links to those of the output, so that the next tree
/// is made by changing only what differs. It is whole exactly while its state lies beside it.
/// </summary>
internal sealed class Twin
{
    private readonly TreeState state;
    private readonly TreeListing listing;

    private Twin(TreeState state, TreeListing listing)
    {
        this.state = state;
        this.listing = listing;
    }

    /// <summary>A twin without files: everything must be put into it.</summary>
    public static Twin None { get; } = new(TreeState.Empty, new TreeListing(0));

    public ReadOnlySpan<TreeStateEntry> Files => state.Entries;

    public IReadOnlyList<Stranger> Strangers => listing.Strangers;

    /// <summary>Sorted, so that a folder comes before those in it.</summary>
    public IReadOnlyList<string> Folders => listing.Folders;

    public static bool Exists(WorkFolder place) => File.Exists(place.TwinState) && Directory.Exists(place.Next);

    /// <summary>Reads the state and looks whether the files still agree with it. Null when the twin is of no use.</summary>
    public static Twin? TryLoad(WorkFolder place)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(place.TwinState)));
            var state = TreeState.Read(reader);
            return new Twin(state, TreeWalk.Of(place.Next, state.ToIndex(), []));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Records that the tree in the work folder is whole. The state of the build counts, not this convenience: a full disk only costs time later.</summary>
    public static void Record(WorkFolder place, Disk disk, TreeState state)
    {
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, System.Text.Encoding.UTF8, leaveOpen: true)) state.Write(writer);
        try
        {
            disk.Delete(place.TwinState);
            disk.Create(place.TwinState, memory.GetBuffer().AsSpan(0, (int)memory.Length));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A half-written state has no end mark and is not believed.
        }
    }

    /// <summary>A name stands at the path of this file, whatever it is.</summary>
    public bool Has(int position) => listing.Has(position);

    /// <summary>The file looks as recorded and so holds the recorded bytes.</summary>
    public bool Holds(int position) => listing.Has(position)
        && listing.Size(position) == Files[position].Size
        && listing.Changed(position) == Files[position].Changed;
}
