using Bulletin.Content.Characters;
using Bulletin.Content.Comments;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Yaml;

/// <summary>
/// What editors most often mean when a parser says that it cannot go on: a
/// full-width colon, or a value that begins with a sign of YAML.
/// </summary>
/// <remarks>
/// The parser reports where it gave up, which is often a line too late. Asked
/// only then, so lines may be looked at one by one.
/// </remarks>
internal static class YamlCauses
{
    private const char FullWidthColon = '：';

    /// <summary>The mistake that lies behind a failure on a line, counted from 0; null when none of the usual ones does.</summary>
    /// <param name="text">The whole YAML, whose first line is line <paramref name="firstLine"/> of <paramref name="file"/>.</param>
    public static Diagnostic? Find(string text, string file, int firstLine, int failedAt)
    {
        Diagnostic? found = null;
        var depth = 0;
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (number > failedAt)
                break;
            Location At(int offset) => new(file, firstLine + number, offset + 1);
            if (IndexOfFullWidthColon(line) is var colon and > 0)
                return YamlProblems.FullWidthColon(At(colon), line[..colon].ToString());
            if (IndexOfOddBlank(line) is var blank and > 0)
                return YamlProblems.OddBlank(At(blank), line[..(blank - 1)].Trim().ToString(), line[blank]);
            var value = ValueOf(line);
            // A bracket that was opened above and is not closed explains what fails below
            // it; other signs only what fails on their own line.
            if (depth == 0)
                found = null;
            if (depth == 0 && value < line.Length)
            {
                var first = line[value];
                if (number == failedAt && first is '!' or '&' or '*')
                    return YamlProblems.Unsupported(At(value));
                if (first is '[' or '{' || (number == failedAt && first is '@' or '%' or '`'))
                    found = YamlProblems.SpecialStart(At(value), first, Short(line[value..]));
            }

            depth = Math.Max(0, depth + Opened(line));
            number++;
        }

        return found;
    }

    // “标题：关于……” where a key should stand: not within a value, a list, a comment or quotes.
    private static int IndexOfFullWidthColon(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || char.IsWhiteSpace(line[0]) || line[0] is '-' or '#' or '"' or '\'' or '[' or '{')
            return -1;
        var colon = line.IndexOf(FullWidthColon);
        return colon > 0 && !line[..colon].Contains(':') ? colon : -1;
    }

    // “标题:” and a no-break space, or one of Chinese: to YAML the line is all one word.
    private static int IndexOfOddBlank(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        if (colon < 1 || colon + 1 == line.Length || line.TrimStart() is ['#' or '"' or '\'', ..])
            return -1;
        return line[colon + 1] == '\u3000' || OddCharacters.Of(line[colon + 1]) != Oddity.None ? colon + 1 : -1;
    }

    // Where the value of “key: value” or “- value” begins; the length of the line when it has none.
    private static int ValueOf(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(": ");
        var start = colon >= 0 ? colon + 2 : line.TrimStart().StartsWith("- ") ? line.IndexOf('-') + 2 : line.Length;
        while (start < line.Length && line[start] is ' ' or '\t')
            start++;
        return start;
    }

    private static int Opened(ReadOnlySpan<char> line)
    {
        var depth = 0;
        foreach (var character in line)
            depth += character switch { '[' or '{' => 1, ']' or '}' => -1, _ => 0 };
        return depth;
    }

    private static string Short(ReadOnlySpan<char> value)
    {
        var shown = CommentScanner.Shown(value.TrimEnd().ToString());
        return shown.Length <= 20 ? shown : string.Concat(shown.AsSpan(0, 20), "…");
    }
}
