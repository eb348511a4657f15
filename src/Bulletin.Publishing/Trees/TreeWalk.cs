using System.Buffers;
using System.IO.Enumeration;
using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Manifests;

namespace Bulletin.Publishing.Trees;

/// <summary>
/// Walks a tree level by level on all cores, asking each file once for its length and time; known files cost no allocation.
/// </summary>
internal static class TreeWalk
{
    /// <param name="root">The folder to walk; an absent one gives an empty listing.</param>
    /// <param name="known">The paths to be found again.</param>
    /// <param name="passedOver">Names in the root that are not looked at.</param>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static TreeListing Of(string root, PathIndex known, IReadOnlyCollection<string> passedOver)
    {
        var listing = new TreeListing(known.Count);
        if (!Directory.Exists(root)) return listing;
        Read(root, "", known, passedOver, listing);
        for (var done = 0; done < listing.Folders.Count;)
        {
            var level = listing.Folders[done..];
            done = listing.Folders.Count;
            InParallel.ForEach(level, folder => Read(root, folder.Path, known, [], listing), few: 2);
        }

        listing.Sort();
        return listing;
    }

    /// <summary>Looks at one folder, not at those in it.</summary>
    public static void Read(string root, string folder, PathIndex known, IReadOnlyCollection<string> passedOver, TreeListing listing)
    {
        using var reader = new FolderReader(root, folder, known, passedOver, listing);
        while (reader.MoveNext())
        {
        }
    }

    private sealed class FolderReader(
        string root,
        string folder,
        PathIndex known,
        IReadOnlyCollection<string> passedOver,
        TreeListing listing)
        : FileSystemEnumerator<string>(folder.Length == 0 ? root : Path.Join(root, folder), Everything)
    {
        private static readonly EnumerationOptions Everything = new()
        {
            AttributesToSkip = 0,
            IgnoreInaccessible = false,
            RecurseSubdirectories = false,
        };

        private char[] path = Prefixed(folder);
        private readonly int prefix = folder.Length == 0 ? 0 : folder.Length + 1;

        protected override bool ShouldIncludeEntry(ref FileSystemEntry entry)
        {
            if (passedOver.Count > 0 && passedOver.Contains(entry.FileName.ToString())) return false;
            var whole = PathOf(entry.FileName);
            var isLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0;
            if (entry.IsDirectory && !isLink)
            {
                listing.FoundFolder(whole.ToString(), entry.LastWriteTimeUtc.UtcTicks);
                return false;
            }

            var position = known.Find(whole);
            if (position < 0) listing.FoundStranger(whole.ToString(), isLink);
            else listing.Found(position, isLink ? TreeListing.NoFile : entry.Length, entry.LastWriteTimeUtc.UtcTicks);
            return false;
        }

        protected override string TransformEntry(ref FileSystemEntry entry) => "";

        protected override void Dispose(bool disposing)
        {
            ArrayPool<char>.Shared.Return(path);
            path = [];
            base.Dispose(disposing);
        }

        private ReadOnlySpan<char> PathOf(ReadOnlySpan<char> name)
        {
            name.CopyTo(path.AsSpan(prefix));
            return path.AsSpan(0, prefix + name.Length);
        }

        private static char[] Prefixed(string folder)
        {
            var path = ArrayPool<char>.Shared.Rent(folder.Length + 1 + 256); // a name has at most 255 bytes or UTF-16 units
            folder.CopyTo(path);
            path[folder.Length] = '/';
            return path;
        }
    }
}
