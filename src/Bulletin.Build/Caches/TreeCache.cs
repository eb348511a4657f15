using Bulletin.Publishing.Trees;

namespace Bulletin.Build.Caches;

/// <summary>How the files of the output looked after the last build.</summary>
/// <param name="index">Where the cache lies.</param>
/// <param name="mostInOne">As <see cref="PartedCache.MostInOne"/>.</param>
internal sealed class TreeCache(CacheFile index, int mostInOne)
{
    private const string Kind = "tree";

    private readonly PartedCache file = new(index, mostInOne);
    private TreeState last = TreeState.Empty;

    /// <summary>What the last build wrote. What is absent, foreign or damaged counts as unknown.</summary>
    public TreeState Load()
    {
        var parts = new TreeStateParts();
        if (file.Read(parts.ReadHead, (_, _, reader) => parts.Read(reader))) last = parts.ToState();
        return last;
    }

    /// <summary>Keeps the state for the next build.</summary>
    public void Save(TreeState state) => file.Write(
        state.WriteHead,
        [.. state.Parts(last, mostInOne).Select(part => new CachePart(
            part.Name.Length == 0 ? Kind : part.Name,
            part.Count,
            part.IsSame,
            IsSmall: part.Name.Length == 0,
            part.Write))]);
}
