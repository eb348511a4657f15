using System.Buffers;
using Markdig.Helpers;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>
/// Where the next of some characters stands. What was looked through is not looked through again: a line of “{{{{…” would else take the
/// square of its length.
/// </summary>
internal sealed class NextSign(string signs)
{
    private readonly SearchValues<char> signs = SearchValues.Create(signs);
    private string? text;
    private int from;
    private int to;

    /// <returns>The place in the text of the slice; -1: none of them stands in the rest of it.</returns>
    public int Find(StringSlice slice)
    {
        if (!ReferenceEquals(text, slice.Text) || slice.Start < from || slice.Start > to)
        {
            var found = slice.AsSpan().IndexOfAny(signs);
            (text, from, to) = (slice.Text, slice.Start, found < 0 ? int.MaxValue : slice.Start + found);
        }

        return to <= slice.End ? to : -1;
    }
}
