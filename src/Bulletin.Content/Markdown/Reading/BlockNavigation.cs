using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>Neighbours in the syntax tree.</summary>
internal static class BlockNavigation
{
    /// <summary>Whether another block of the same text follows; the gathered footnotes at the end are not one.</summary>
    public static bool HasNext(this ContainerBlock container, int index) => index + 1 < container.Count && container[index + 1] is not FootnoteGroup;
}
