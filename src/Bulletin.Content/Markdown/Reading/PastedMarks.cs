using Bulletin.Content.Characters;
using Bulletin.Content.Markdown.Syntax;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>What is looked for in a source as a whole, because no paragraph holds it: marks of git, notes in other brackets.</summary>
internal static class PastedMarks
{
    private const int LongestNote = 20;

    private static readonly (string Opens, char Closes)[] Brackets = [("［^", '］'), ("【^", '】'), ("〔^", '〕'), ("（^", '）'), ("(^", ')')];

    public static void Report(string source, BodyReport report)
    {
        Conflict(source, report);
        if (!source.Contains('^'))
            return;
        foreach (var (opens, closes) in Brackets)
            if (Note(source, report, opens, closes)) return;
    }

    private static void Conflict(string source, BodyReport report)
    {
        var at = LineWith(source, '<');
        if (at < 0)
            at = LineWith(source, '>');
        if (at >= 0)
            report.Add(MarkdownProblems.Conflict(report.At(at), source.Substring(at, ConflictMark.Length)));
    }

    // A line that begins with seven of the sign, and then a blank or nothing.
    private static int LineWith(string source, char sign)
    {
        var marks = new string(sign, ConflictMark.Length);
        for (var at = Next(0); at >= 0; at = Next(at + 1))
            if ((at == 0 || source[at - 1] is '\n' or '\r') && ConflictMark.Begins(source.AsSpan(at))) return at;

        return -1;

        int Next(int from) => source.IndexOf(marks, from, StringComparison.Ordinal);
    }

    private static bool Note(string source, BodyReport report, string opens, char closes)
    {
        var at = source.IndexOf(opens, StringComparison.Ordinal);
        if (at < 0)
            return false;
        var end = source.AsSpan(at, Math.Min(LongestNote, source.Length - at)).IndexOf(closes);
        if (end < 3 || !char.IsLetterOrDigit(source[at + 2]))
            return false;
        report.Add(MarkdownProblems.WideFootnote(report.At(at), source.Substring(at, end + 1), source.Substring(at + 1, end - 1)));
        return true;
    }
}
