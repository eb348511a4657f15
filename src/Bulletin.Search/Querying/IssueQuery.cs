using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Bulletin.Search.Analysis;

namespace Bulletin.Search.Querying;

/// <summary>An issue of the gazette as people ask for it: 第三期公报, 2024年第3期, 三月份公报, 2023年公报, 最新一期.</summary>
/// <param name="Year">Its year; 0: none is given.</param>
/// <param name="Number">Its number within the year; 0: none is given.</param>
/// <param name="Month">The month in which it came out; 0: none is given.</param>
internal sealed partial record IssueQuery(int Year, int Number, int Month)
{
    /// <summary>The issue that a normalised text names; null: it names none.</summary>
    public static IssueQuery? Of(string text)
    {
        text = Numerals().Replace(
            string.Concat(text.Where(c => !Spaces.Is(c))),
            numerals => NumberText.ValueOf(numerals.Value).ToString(CultureInfo.InvariantCulture));
        if (Newest().IsMatch(text)) return new(0, 0, 0);
        var asked = Pattern().Match(text);
        if (!asked.Success) return null;
        var issue = new IssueQuery(ValueOf(asked.Groups[2]), ValueOf(asked.Groups[4]), ValueOf(asked.Groups[5]));
        var isNamed = asked.Groups[1].Length + asked.Groups[6].Length > 0;
        var isWhole = issue.Number > 0 && asked.Groups[3].Length + asked.Groups[2].Length > 0;
        return isWhole || (isNamed && issue != new IssueQuery(0, 0, 0)) ? issue : null;
    }

    /// <summary>The places of the issues, the newest first.</summary>
    public ImmutableArray<int> Find(IndexReader index)
    {
        var found = index.Segments.SelectMany(segment => segment.Issues.Where(Fits).Select(issue => segment.First + issue.Document));
        return [.. this == new IssueQuery(0, 0, 0) ? found.Take(1) : found];
    }

    private bool Fits(IssueEntry issue) =>
        (Year == 0 || issue.Year == Year) && (Number == 0 || issue.Number == Number) && (Month == 0 || issue.Month == Month);

    private static int ValueOf(Group digits) => digits.Length == 0 ? 0 : int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    // 两期 are two.
    [GeneratedRegex($"(?!两[期月年])[{NumberText.Numerals}]{{1,8}}(?=[期月年])", RegexOptions.CultureInvariant)]
    private static partial Regex Numerals();

    [GeneratedRegex(@"^最新(?:的?[一1]?期|的)?(?:政府)?公报\z|^最新的?[一1]期\z", RegexOptions.CultureInvariant)]
    private static partial Regex Newest();

    [GeneratedRegex(
        @"^([^0-9]{0,20}公报)?(?:((?:19|20|21)[0-9]{2})年?)?的?(?:(第?)([0-9]{1,3})期|([0-9]{1,2})月份?)?的?((?:政府)?公报)?(?:的?目录)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
