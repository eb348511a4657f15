using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Trees;

namespace Bulletin.Build.Caches;

/// <summary>How the files of the output looked after the last build.</summary>
/// <param name="index">Where the cache lies.</param>
/// <param name="mostInOne">As <see cref="PartedCache.MostInOne"/>.</param>
/// <param name="start">The present start of the system, as <see cref="SystemStart.Current"/>.</param>
internal sealed class TreeCache(CacheFile index, int mostInOne, string start)
{
    private const string Kind = "tree";

    private readonly PartedCache file = new(index, mostInOne);
    private TreeState last = TreeState.Empty;

    /// <summary>
    /// What the last build wrote. What is absent, foreign or damaged counts as unknown; what it saw before the system was started again is
    /// doubted.
    /// </summary>
    public TreeState Load()
    {
        var parts = new TreeStateParts();
        var isOfThisStart = false;
        var isRead = file.Read(
            reader =>
            {
                isOfThisStart = reader.ReadString() == start;
                parts.ReadHead(reader);
            },
            (_, _, reader) => parts.Read(reader));
        if (isRead) last = isOfThisStart ? parts.ToState() : parts.ToState().Doubted();
        return last;
    }

    /// <summary>Keeps the state for the next build.</summary>
    public void Save(TreeState state) => file.Write(
        writer =>
        {
            writer.Write(start);
            state.WriteHead(writer);
        },
        [.. state.Parts(last, mostInOne).Select(part => new CachePart(
            part.Name.Length == 0 ? Kind : part.Name,
            part.Count,
            part.IsSame,
            IsSmall: part.Name.Length == 0,
            part.Write))]);
}
