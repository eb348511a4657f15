using Bulletin.Content.Markdown.Syntax;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>Finds what a draft has until somebody knows better: 2026年X月X日, ××市, □□元, 待补充, TODO.</summary>
public static class SampleText
{
    // A model text has many of them, and they are meant.
    private const int MostNames = 3;

    // Of whatever kind; those behind are not needed.
    private const int MostGaps = 100;

    /// <summary>Reports the first in a body; in the tables, quotations and forms of a body crosses and blanks are meant.</summary>
    internal static void Report(string text, string? title, BodyReport report)
    {
        var (first, length, isName, names) = (-1, 0, false, 0);
        ModelText? model = null;
        var gaps = 0;
        for (var at = 0; gaps++ < MostGaps && Gaps.Next(text, ref at, out var kind) is > 0 and var found; at += found)
        {
            var isNext = kind is GapKind.Name;
            if ((isNext && names > MostNames) || (model ??= new(text, title)).Means(kind, at) || (isNext && ++names > MostNames))
                continue;
            if (first < 0)
                (first, length, isName) = (at, found, kind is not (GapKind.Remark or GapKind.Undecided));
        }

        if (first >= 0 && (names <= MostNames || !isName))
            report.Add(MarkdownProblems.SampleText(report.At(first), text.Substring(first, length)));
    }

    /// <summary>What of a value is a sample; null: nothing.</summary>
    /// <param name="value">The value.</param>
    /// <param name="isForm">Whether it belongs to a form or model, whose crosses and blanks are meant.</param>
    public static string? In(string value, bool isForm)
    {
        for (var at = 0; Gaps.Next(value, ref at, out var kind) is > 0 and var length; at += length)
            if (!isForm || kind is GapKind.Remark or GapKind.Undecided) return value.Substring(at, length);
        return null;
    }
}
