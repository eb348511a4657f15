using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>Neighbours in the syntax tree.</summary>
internal static class BlockNavigation
{
    /// <summary>Whether another block of the same text follows; the gathered footnotes at the end are not one.</summary>
    public static bool HasNext(this ContainerBlock container, int index)
    {
        // Definitions are gathered in a group that stands wherever the first of them stood.
        do index++;
        while (index < container.Count && container[index] is LinkReferenceDefinitionGroup or BlankLineBlock);
        return index < container.Count && container[index] is not FootnoteGroup;
    }

    /// <summary>Takes a block from its container; it is looked for from the end, where blocks that are being read stand.</summary>
    /// <returns>Where it stood; -1: nowhere.</returns>
    public static int RemoveFromEnd(this Block block)
    {
        if (block.Parent is not { } parent)
            return -1;
        var at = parent.Count - 1;
        while (!ReferenceEquals(parent[at], block))
            at--;
        parent.RemoveAt(at);
        return at;
    }
}
