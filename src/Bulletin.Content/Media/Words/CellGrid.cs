using Bulletin.Content.Sensitive;

namespace Bulletin.Content.Media.Words;

/// <summary>
/// Reads the cells of a table row by row: what a number is, the texts above it and before it say.
/// </summary>
/// <param name="scan">Looks into the cells.</param>
internal sealed class CellGrid(TextScan scan)
{
    private const int MostHeadRows = 10;
    private const int MostHead = 120;
    private const int LongestLabel = 40;
    private const int MostColumns = 1000;

    // A mark that stands alone is known by what follows it.
    private const int LongestOpening = 200;

    // A telephone number.
    private const int LeastDigits = 11;

    private readonly Dictionary<int, string> heads = [];
    private string opening = "";
    private string label = "";
    private int rows;
    private bool isBody;
    private bool isOfOffice;
    private bool isOfPersons;
    private bool isRowOfOffice;

    public void NextRow()
    {
        (label, isRowOfOffice) = ("", false);
        rows++;
    }

    /// <param name="column">Its number.</param>
    /// <param name="text">Its text.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="isRounded">Whether it was typed as a number, and digits may be lost.</param>
    public void Cell(int column, string text, FilePlace place, bool isRounded = false)
    {
        text = text.Trim();
        if (text.Length == 0) return;
        var head = heads.GetValueOrDefault(column, "");
        var heading = SensitiveHeadings.Among(head.Length == 0 ? label : $"{head} {label}", isOfPersons);
        if (isRounded && !IsOfThings(heading)) text = TypedNumber.Completed(text);
        scan.Cell(text, heading, isOfOffice || isRowOfOffice, place);
        if (opening.Length < LongestOpening) Open(text, place);
        if (CountDigits(text) >= LeastDigits) isBody |= rows > 1;
        else if (text.Length <= LongestLabel) Label(column, text);
    }

    private void Label(int column, string text)
    {
        label = text;
        var speaksOfOffice = text.AsSpan().ContainsAny(SensitiveWords.OfficeAccount);
        isRowOfOffice |= speaksOfOffice;
        if (isBody || rows > MostHeadRows || column > MostColumns) return;
        isOfOffice |= speaksOfOffice;
        isOfPersons |= SensitiveHeadings.IsOfPersons(text);
        var head = heads.GetValueOrDefault(column, "");
        if (head.Length < MostHead) heads[column] = $"{head} {text}";
    }

    private void Open(string text, FilePlace place)
    {
        opening += text.Length > LongestLabel ? text[..LongestLabel] : text;
        opening += "\n";
        if (text.Length <= LongestLabel && text.Contains('密')) scan.Mark(opening + "。\n", place);
    }

    private static bool IsOfThings(ReadOnlySpan<char> heading) =>
        !heading.ContainsAny(SensitiveWords.Person)
        && !SensitiveHeadings.IsOfPersons(heading)
        && (heading.ContainsAny(SensitiveWords.Thing)
            || heading.ContainsAny(SensitiveWords.CreditCode)
            || heading.ContainsAny(SensitiveWords.Card)
            || heading.ContainsAny(SensitiveWords.Number));

    private static int CountDigits(string text)
    {
        var count = 0;
        foreach (var character in text)
            if (NumberCharacters.Digit(character) >= 0) count++;
        return count;
    }
}
