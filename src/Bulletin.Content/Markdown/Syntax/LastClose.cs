using Markdig.Helpers;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>
/// Where a block closes for the last time what <see cref="Open"/> begins. It is looked for once: a
/// line of “&lt;?&lt;?&lt;?…” would else take the square of its length.
/// </summary>
internal sealed class LastClose(string open, string close)
{
    private string? text;
    private int end;
    private int last;

    public string Open => open;

    public bool IsBehind(StringSlice slice)
    {
        if (!ReferenceEquals(text, slice.Text) || end != slice.End)
        {
            var found = slice.AsSpan().LastIndexOf(close);
            (text, end, last) = (slice.Text, slice.End, found < 0 ? -1 : slice.Start + found);
        }

        return last < slice.Start;
    }
}
