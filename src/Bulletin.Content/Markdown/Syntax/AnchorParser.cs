using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>An anchor that the author typed: <c>{#id}</c> at the end of a block, or alone on a line before one.</summary>
internal sealed class AnchorInline : LeafInline
{
    public required string Id { get; init; }

    /// <summary>The braces and what is between them, as typed.</summary>
    public required StringSlice Source { get; init; }

    /// <summary>Reported already; the block it stands at gets no id from it.</summary>
    public bool Refused { get; set; }
}

/// <summary>Reads <c>{#id}</c> at the end of a block; other attribute blocks are reported and stay text.</summary>
internal sealed class AnchorParser : InlineParser
{
    // Of what stands between the braces.
    private const int Longest = 200;

    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_:");

    public AnchorParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var context = (BodyContext)processor.Context!;
        var text = slice.AsSpan();
        var end = context.NextBrace(slice) - slice.Start;
        if (end is < 2 or > Longest)
            return false;
        var inside = text[1..end];
        var at = processor.GetSourcePosition(slice.Start);
        if (!text[(end + 1)..].IsWhiteSpace())
        {
            // What pandoc makes of underlined text: [重点]{.underline}内容.
            if (slice.PeekCharExtra(-1) is ']' or '`' or '*' && LooksLikeAttributes(inside))
                context.Report.Add(MarkdownProblems.Attributes(context.Report.At(at), text[..(end + 1)].ToString()));
            return false;
        }

        if (inside[0] != '#' || inside.ContainsAny(" \t.=") && HasMore(inside))
        {
            if (LooksLikeAttributes(inside))
                context.Report.Add(MarkdownProblems.Attributes(context.Report.At(at), text[..(end + 1)].ToString()));
            return false;
        }

        var anchor = new AnchorInline
        {
            Id = inside[1..].ToString(),
            Source = new StringSlice(slice.Text, slice.Start, slice.Start + end),
            Span = new(at, at + end),
        };
        context.ExplicitAnchors.Add(anchor);
        processor.Inline = anchor;
        slice.Start += end + 1;
        return true;
    }

    // {#id .class} and {#id key=value}: more than an id.
    private static bool HasMore(ReadOnlySpan<char> inside) =>
        inside.ContainsAny(" \t") && LooksLikeAttributes(inside[inside.IndexOfAny(" \t")..].TrimStart());

    private static bool LooksLikeAttributes(ReadOnlySpan<char> inside)
    {
        if (inside.IsEmpty)
            return false;
        if (inside[0] is '.' or '#' or ':')
            return inside.Length > 1 && (char.IsLetter(inside[1]) || inside[1] == '-');
        var equals = inside.IndexOf('=');
        return equals > 0 && !inside[..equals].ContainsAnyExcept(KeyCharacters);
    }
}
