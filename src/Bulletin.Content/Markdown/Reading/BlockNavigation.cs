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
}
