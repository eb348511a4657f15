using System.Buffers;
using static Bulletin.Content.Sensitive.NumberCharacters;

namespace Bulletin.Content.Sensitive;

/// <summary>What stands around a number and says what it is. It is looked at only when the digits may be something.</summary>
/// <param name="text">The whole text.</param>
/// <param name="heading">What it stands under, unless it is a table of Markdown, which has its own.</param>
/// <param name="heads">Finds the headings of such tables; null: the text has none.</param>
/// <param name="start">Where the number begins.</param>
internal readonly ref struct NumberContext(ReadOnlySpan<char> text, ReadOnlySpan<char> heading, TableHeads? heads, int start)
{
    // Words further away speak of something else.
    private const int Near = 24;

    // 户名 and 开户行 stand in the lines before an account.
    private const int Around = 120;

    // 欧阳小三
    private const int LongestName = 4;

    private static readonly SearchValues<char> Edges = SearchValues.Create("\n\r|；;。");

    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<char> heading = heading;

    /// <summary>Whether one of the words stands right before the number, or over it.</summary>
    public bool Has(SearchValues<string> words) =>
        heading.ContainsAny(words) || Before().ContainsAny(words) || ColumnHeading().ContainsAny(words);

    /// <summary>Whether it is called the number of a person, or a name stands before it or in a column of the table.</summary>
    public bool IsOfPerson() => Has(SensitiveWords.Person)
        || FollowsName()
        || SensitiveHeadings.IsOfPersons(heading)
        || (IsInTable() && SensitiveHeadings.IsOfPersons(heads!.RowAbove(text, start)));

    /// <summary>Whether what stands over the number, or the lines before it, speak of the account of an office.</summary>
    public bool IsOfficeAccount()
    {
        if (heading.ContainsAny(SensitiveWords.OfficeAccount))
            return true;
        var around = IsInTable()
            ? heads!.RowAbove(text, start)
            : text[Math.Max(0, start - Around)..start];
        return around.ContainsAny(SensitiveWords.OfficeAccount);
    }

    /// <summary>Whether the digits are the end of something longer: of a word, a path, an amount, a code with dashes.</summary>
    public bool IsPartOfLonger()
    {
        if (start == 0)
            return false;
        var before = text[start - 1];
        if (IsLetter(before) || before is '=' or '&' or '%' or '#')
            return true;
        // 0872-2319999/13900139000 are two numbers.
        if (before == '/')
            return !IsTelephoneBefore(start - 1);
        return IsDash(before) && start > 1 && Digit(text[start - 2]) >= 0 && !IsCountryCode(start - 1) && !IsTelephoneBefore(start - 1);
    }

    /// <summary>Whether a plus sign stands right before the number: +86 138….</summary>
    public bool FollowsPlus() => start > 0 && text[start - 1] is '+' or '＋';

    private bool IsInTable() => heads is not null && TableHeads.RowOf(text, start) >= 0;

    // 登记编号：张小三 530102…, 编号张小三（530102…
    private bool FollowsName()
    {
        var before = Before().TrimEnd(" \t\u3000:：（(*_`");
        var name = before[(before.LastIndexOfAnyExceptInRange('\u4e00', '\u9fff') + 1)..];
        name = name[(name.LastIndexOfAny('号', '码') + 1)..];
        return name.Length is >= 2 and <= LongestName
            && name[^1] is not ('为' or '是' or '第' or '字' or '下' or '有')
            && !name.ContainsAny(SensitiveWords.Thing);
    }

    private bool IsTelephoneBefore(int end)
    {
        var length = 0;
        while (length < 12 && length < end && Digit(text[end - 1 - length]) >= 0)
            length++;
        return length is >= 7 and <= 11;
    }

    // +86-13800138000
    private bool IsCountryCode(int end) =>
        end >= 2 && text[end - 2] == '8' && text[end - 1] == '6' && (end == 2 || Digit(text[end - 3]) < 0);

    private ReadOnlySpan<char> ColumnHeading() => heads is null ? default : heads.At(text, start);

    // Within the line and within the cell.
    private ReadOnlySpan<char> Before()
    {
        var before = text[Math.Max(0, start - Near)..start];
        return before[(before.LastIndexOfAny(Edges) + 1)..];
    }
}
