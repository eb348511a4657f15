using System.Globalization;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Rendering;

/// <summary>The number of a list item exactly as typed, <c>007.</c> included: in a gazette it is part of the text.</summary>
internal static class TypedNumber
{
    public static string Of(ListItemBlock item, ListBlock list, string source)
    {
        var start = item.Span.Start;
        var end = start;
        while (end < source.Length && char.IsAsciiDigit(source[end]))
            end++;
        return end > start && end < source.Length && source[end] == list.OrderedDelimiter
            ? source[start..(end + 1)]
            : item.Order.ToString(CultureInfo.InvariantCulture) + list.OrderedDelimiter;
    }
}
