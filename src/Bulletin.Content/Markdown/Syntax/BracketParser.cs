using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>Links and pictures, with a limit: Markdig's time grows with the square of the brackets that one paragraph opens.</summary>
internal sealed class BracketParser : LinkInlineParser
{
    private const int MostBrackets = 1000;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var context = (BodyContext)processor.Context!;
        if (!ReferenceEquals(context.BracketBlock, processor.Block))
        {
            context.BracketBlock = processor.Block;
            context.Brackets = 0;
        }

        if (slice.CurrentChar == '[' && ++context.Brackets == MostBrackets)
        {
            context.Report.Add(MarkdownProblems.TooDeep(context.Report.At(slice.Start)));
        }

        if (context.Brackets >= MostBrackets)
            return false;
        var opener = slice.CurrentChar == ']' ? processor.Inline!.FirstParentOfType<LinkDelimiterInline>() : null;
        var after = slice.AsSpan();
        if (base.Match(processor, ref slice))
            return true;
        if (opener is { IsActive: true } && IntendedAddress(after[1..]) is { Length: > 0 } address)
            context.Report.Add(MarkdownProblems.MisreadAddress(context.Report.At(opener.Span.Start), address));
        return false;
    }

    /// <summary>
    /// What stands in parentheses after a bracket and was meant as an address,
    /// though it is none: <c>(附表 1.pdf)</c>, <c>（附表.pdf）</c>.
    /// </summary>
    private static string IntendedAddress(ReadOnlySpan<char> after)
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
