using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>
/// Code in a line. A run of backticks that no run of the same length follows is text, which is known without looking through the rest:
/// runs of ever new lengths would else take the square of it.
/// </summary>
internal sealed class CodeParser : CodeInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekCharExtra(-1) == '`')
            return base.Match(processor, ref slice);
        var start = slice.Start;
        var length = slice.AsSpan().IndexOfAnyExcept('`') is var other and >= 0 ? other : slice.Length;
        if (((BodyContext)processor.Context!).Backticks.IsBehind(slice, length))
            return base.Match(processor, ref slice);
        slice.Start += length;
        processor.Inline = new LiteralInline(new StringSlice(slice.Text, start, slice.Start - 1))
        {
            Span = new(processor.GetSourcePosition(start), processor.GetSourcePosition(slice.Start - 1)),
        };
        return true;
    }
}

/// <summary>The runs of backticks of one text: where one of each length stands last.</summary>
internal sealed class BacktickRuns
{
    private readonly Dictionary<int, int> last = [];
    private string? text;
    private int end;

    /// <summary>Whether a run of this length begins behind the one at which the slice begins.</summary>
    public bool IsBehind(StringSlice slice, int length)
    {
        if (!ReferenceEquals(text, slice.Text) || end != slice.End)
            Read(slice);
        return last.TryGetValue(length, out var at) && at > slice.Start;
    }

    private void Read(StringSlice slice)
    {
        (text, end) = (slice.Text, slice.End);
        last.Clear();
        for (var at = slice.Start; at <= end;)
        {
            var rest = slice.Text.AsSpan(at, end - at + 1);
            var next = rest.IndexOf('`');
            if (next < 0)
                return;
            rest = rest[next..];
            var length = rest.IndexOfAnyExcept('`') is var other and >= 0 ? other : rest.Length;
            last[length] = at + next;
            at += next + length;
        }
    }
}
