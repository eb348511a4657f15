using Bulletin.Content.Diagnostics;

namespace Bulletin.Search.Querying;

/// <summary>What a file of an index holds.</summary>
/// <param name="Place">Where it lies.</param>
/// <param name="Name">Its path below the folder of the index, without ending.</param>
/// <param name="Content">The text that it hands to the page.</param>
internal sealed record IndexText(Location Place, string Name, string Content)
{
    /// <summary>That something is wrong with it, to be thrown.</summary>
    public IndexException Wrong(IndexFault fault = IndexFault.Broken) => new(IndexProblems.Damaged(Place, FileOf(Name), fault));

    /// <summary>The path of a file below the folder of the site.</summary>
    public static string FileOf(string name) => $"search/{name}.js";
}
