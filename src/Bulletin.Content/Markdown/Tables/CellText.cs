using System.Text;
using Bulletin.Content.Markdown.Syntax;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Tables;

/// <summary>
/// Writes a line of plain text so that Markdown reads the same text: as it is where it can, with backslashes where it must.
/// </summary>
internal static class CellText
{
    /// <param name="acrossColumns">Whether the line crosses the place of a border, where a bar or plus would be taken for one.</param>
    public static string Of(string line, bool acrossColumns)
    {
        if (!IsPlain(line))
            line = Escaped(line);
        if (!acrossColumns)
            return line;
        return line
            .Replace("\\+", "+", StringComparison.Ordinal)
            .Replace("|", "&#124;", StringComparison.Ordinal)
            .Replace("+", "&#43;", StringComparison.Ordinal);
    }

    private static bool IsPlain(string line)
    {
        try
        {
            var source = new BodySource(line);
            var context = new BodyContext(new BodyReport("", source, 1));
            source.Report(context.Report);
            var document = Markdig.Markdown.Parse(line, GazetteMarkdown.Full, context);
            return document is [ParagraphBlock { Inline: { } inlines }]
                && context.Report.Sorted().IsEmpty
                && context.LostNotes.Count == 0
                && Literal(inlines) == line;
        }
        catch (Exception limit) when (limit is ArgumentException or InvalidOperationException
            or NullReferenceException or IndexOutOfRangeException)
        {
            // As in BodyParser: nesting without end.
            return false;
        }
    }

    private static string? Literal(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
        {
            if (inline is not LiteralInline literal)
                return null;
            text.Append(literal.Content.AsSpan());
        }

        return text.ToString();
    }

    private static string Escaped(string line)
    {
        var text = new StringBuilder(line.Length + 8);
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            digits++;
        for (var i = 0; i < line.Length; i++)
        {
            // Signs of blocks count at the beginning only: #, -, 1. and their like.
            var begins = i == 0 ? line[0] is '#' or '-' or '+' or ':' or '=' or '^' or '~' : i == digits && line[i] is '.' or ')';
            if (begins || line[i] is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '{' or '}'
                || line.AsSpan(i).StartsWith("%%"))
            {
                text.Append('\\');
            }

            text.Append(line[i]);
        }

        return text.ToString();
    }
}
