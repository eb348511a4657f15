using System.Collections.Immutable;

namespace Bulletin.Editions.Accessibility;

/// <summary>The custom properties that style sheets give to elements, each where it holds.</summary>
/// <param name="Where">The media queries and the selector, as they stand in the sheet; empty: everywhere.</param>
/// <param name="Values">Names without the dashes.</param>
internal sealed record TokenBlock(string Where, ImmutableDictionary<string, string> Values);

/// <summary>Reads custom properties from style sheets (CSS Syntax 3, as far as it takes to find them).</summary>
internal static class StyleTokens
{
    /// <summary>The blocks with any custom property, in order. What cannot be read is passed over: the browser does the same.</summary>
    public static IEnumerable<TokenBlock> Read(string sheet)
    {
        var blocks = new List<TokenBlock>();
        Read(WithoutComments(sheet), "", blocks);
        return blocks;
    }

    private static void Read(ReadOnlySpan<char> text, string where, List<TokenBlock> blocks)
    {
        while (text.IndexOfAny('{', ';') is var at and >= 0)
        {
            var prelude = text[..at].Trim();
            if (text[at] == ';')
            {
                text = text[(at + 1)..];
                continue;
            }

            var length = Inside(text[(at + 1)..]);
            var inside = text.Slice(at + 1, length);
            text = text[Math.Min(text.Length, at + length + 2)..];
            if (prelude is not ['@', ..])
                Add(Join(where, prelude is ":root" ? "" : prelude), inside, blocks);
            else if (prelude.StartsWith("@media") || prelude.StartsWith("@supports") || prelude.StartsWith("@layer"))
                Read(inside, Join(where, prelude), blocks);
        }
    }

    private static void Add(string where, ReadOnlySpan<char> declarations, List<TokenBlock> blocks)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var part in declarations.Split(';'))
        {
            var declaration = declarations[part].Trim();
            if (declaration.StartsWith("--") && declaration.IndexOf(':') is var colon and > 2)
                values[declaration[2..colon].Trim().ToString()] = declaration[(colon + 1)..].Trim().ToString();
        }

        if (values.Count > 0)
            blocks.Add(new(where, values.ToImmutable()));
    }

    private static string Join(string where, ReadOnlySpan<char> more) =>
        where.Length == 0 ? more.ToString() : more.Length == 0 ? where : $"{where} {more}";

    // Up to the brace that closes what is open.
    private static int Inside(ReadOnlySpan<char> text)
    {
        var depth = 1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{')
                depth++;
            else if (text[i] == '}' && --depth == 0)
                return i;
        }

        return text.Length;
    }

    private static string WithoutComments(string sheet)
    {
        for (var from = sheet.IndexOf("/*", StringComparison.Ordinal); from >= 0; from = sheet.IndexOf("/*", StringComparison.Ordinal))
        {
            var to = sheet.IndexOf("*/", from + 2, StringComparison.Ordinal);
            sheet = sheet.Remove(from, (to < 0 ? sheet.Length : to + 2) - from);
        }

        return sheet;
    }
}
