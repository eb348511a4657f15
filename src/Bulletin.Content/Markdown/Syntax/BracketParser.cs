using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>
/// Links and pictures, with a limit: Markdig puts what follows an open bracket into it, and goes through all that are open for each piece.
/// </summary>
internal sealed class BracketParser : LinkInlineParser, IPostInlineProcessor
{
    private const int MostOpen = 256;

    // Of the name of a note.
    private const int LongestNote = 20;

    // Of an address with its title: “[a]([a](…” would be looked through to its end from each bracket.
    private const int LongestAddress = 4096;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var context = (BodyContext)processor.Context!;
        if (!ReferenceEquals(context.BracketBlock, processor.Block))
            (context.BracketBlock, context.OpenBrackets) = (processor.Block, 0);
        return slice.CurrentChar == ']' ? MatchClosing(context, processor, ref slice) : MatchOpening(context, processor, ref slice);
    }

    /// <summary>Brackets that nothing closed are text.</summary>
    public bool PostProcess(InlineProcessor state, Inline? root, Inline? lastChild, int postInlineProcessorIndex, bool isFinalProcessing)
    {
        var container = isFinalProcessing ? root as ContainerInline : null;
        while (container?.LastChild is ContainerInline { IsClosed: false } inner)
        {
            if (inner is LinkDelimiterInline bracket)
                bracket.ReplaceByLiteral();
            else
                container = inner;
        }

        return true;
    }

    private bool MatchOpening(BodyContext context, InlineProcessor processor, ref StringSlice slice)
    {
        var isOpening = slice.CurrentChar == '[' || slice.PeekChar() == '[';
        if (isOpening && context.OpenBrackets >= MostOpen)
        {
            context.Report.Add(MarkdownProblems.TooDeep(context.Report.At(processor.GetSourcePosition(slice.Start))));
            return false;
        }

        if (!base.Match(processor, ref slice))
            return false;
        context.OpenBrackets++;
        return true;
    }

    private bool MatchClosing(BodyContext context, InlineProcessor processor, ref StringSlice slice)
    {
        var opener = processor.Inline?.FirstParentOfType<LinkDelimiterInline>();
        var wasActive = opener is { IsActive: true };
        var near = slice;
        var label = NoteName(opener);
        // What stands behind the mark of a note is no address or label of a link: 1500元[^1][^2].
        var reach = label is null && context.Misread < BodyLimit.MostMisread ? LongestAddress : 0;
        near.End = Math.Min(slice.End, slice.Start + reach);
        var after = label is null ? near.AsSpan()[1..] : slice.AsSpan()[1..];
        var isLink = base.Match(processor, ref near);
        if (isLink)
            slice.Start = near.Start;
        if (opener is { Parent: null })
            context.OpenBrackets--;
        if (label is not null)
        {
            if (!isLink && wasActive)
                FindNoNote(context, opener!, label, after);
            return isLink;
        }

        if (!isLink && after is ['(', ..] && ++context.Misread == BodyLimit.MostMisread)
        {
            var at = context.Report.At(processor.GetSourcePosition(slice.Start));
            context.Report.Add(MarkdownProblems.TooManyMisread(at, context.Misread));
        }

        if (!isLink && wasActive && IntendedAddress(after) is { Length: > 0 } address)
            context.Report.Add(MarkdownProblems.MisreadAddress(context.Report.At(opener!.Span.Start), address));
        return isLink;
    }

    // ^1, when nothing else stands in the bracket.
    private static string? NoteName(LinkDelimiterInline? opener)
    {
        if (opener is not { IsImage: false, FirstChild: LiteralInline { NextSibling: null, Content.CurrentChar: '^' } literal })
            return null;
        var name = literal.Content.AsSpan();
        return name.Length is > 1 and < LongestNote && !name.ContainsAny(' ', '\t', '\n') ? name.ToString() : null;
    }

    // [^1] without a note of that name; the notes that are written with a colon of Chinese are none.
    private static void FindNoNote(BodyContext context, LinkDelimiterInline opener, string label, ReadOnlySpan<char> after)
    {
        if (context.Footnotes.Count >= BodyLimit.MostDefinitions)
            return;
        var isNote = opener.Column == 0 && after.TrimStart(" \t") is ['：' or ':', ..];
        context.LostNotes.Add(new(label, opener.Span.Start, isNote));
    }

    /// <summary>
    /// What stands in parentheses after a bracket and was meant as an address,
    /// though it is none: <c>(附表 1.pdf)</c>, <c>（附表.pdf）</c>.
    /// </summary>
    internal static string IntendedAddress(ReadOnlySpan<char> after)
    {
        if (after is not ['(' or '（', ..])
            return "";
        var line = after[1..];
        if (line.IndexOfAny('\r', '\n') is var end and >= 0)
            line = line[..end];
        if (line.IndexOfAny(')', '）') is not (var close and > 0))
            return "";
        line = line[..close].Trim();
        return HasExtension(line)
            || line.StartsWith("doc:", StringComparison.OrdinalIgnoreCase)
            || line.Contains("://", StringComparison.Ordinal)
            ? line.ToString()
            : "";
    }

    private static bool HasExtension(ReadOnlySpan<char> name) =>
        name.LastIndexOf('.') is var dot and > 0
        && name.Length - dot is > 1 and < 7
        && Ascii.IsValid(name[dot..])
        && char.IsAsciiLetter(name[dot + 1]);
}
