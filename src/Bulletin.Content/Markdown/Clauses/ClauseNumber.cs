namespace Bulletin.Content.Markdown.Clauses;

/// <summary>The levels of an official text, from the widest: laws use 编 to 条, notices use 一、 to （1） (GB/T 9704-2012, 7.3.3).</summary>
internal enum ClauseKind
{
    None,

    /// <summary>第一编</summary>
    Part,

    /// <summary>第一分编</summary>
    Subpart,

    /// <summary>第一章</summary>
    Chapter,

    /// <summary>第一节</summary>
    Section,

    /// <summary>第一条</summary>
    Article,

    /// <summary>一、</summary>
    Point,

    /// <summary>（一）</summary>
    Item,

    /// <summary>1.</summary>
    Subitem,

    /// <summary>（1）</summary>
    Detail,
}

/// <summary>A clause number at the beginning of a text.</summary>
/// <param name="Kind">Which level.</param>
/// <param name="Value">The number.</param>
/// <param name="Inserted">The number behind 之 in 第十条之一; 0 when there is none.</param>
/// <param name="Length">How many UTF-16 units of the text are the number itself, without the blank after it.</param>
internal readonly record struct ClauseNumber(ClauseKind Kind, int Value, int Inserted, int Length)
{
    private const int LongestArabic = 3;

    /// <summary>Recognises the number by its form alone; whether it is one also depends on what follows and on where it stands.</summary>
    /// <param name="text">The text that may begin with a number.</param>
    /// <param name="number">The number.</param>
    /// <param name="next">The number of 1. that comes next here; 0: none does. Then <c>2.24小时内</c> is item 2, else a figure.</param>
    public static bool TryRead(ReadOnlySpan<char> text, out ClauseNumber number, int next = 0)
    {
        number = default;
        if (text.Length < 2)
            return false;
        var first = text[0];
        if (first == '第')
            return TryReadOrdinal(text, out number);
        if (first is '（' or '(')
            return TryReadBracketed(text, out number);
        if (first is >= '㈠' and <= '㈩')
        {
            number = new(ClauseKind.Item, first - '㈠' + 1, 0, 1);
            return true;
        }

        return ChineseNumeral.IsNumeral(first) && TryReadLeading(text, next, out number);
    }

    private static bool TryReadOrdinal(ReadOnlySpan<char> text, out ClauseNumber number)
    {
        number = default;
        var end = SkipNumeral(text, 1);
        if (end >= text.Length || !ChineseNumeral.TryRead(text[1..end], out var value))
            return false;
        var kind = text[end] switch
        {
            '编' => ClauseKind.Part,
            '章' => ClauseKind.Chapter,
            '节' => ClauseKind.Section,
            '条' => ClauseKind.Article,
            '分' when end + 1 < text.Length && text[end + 1] == '编' => ClauseKind.Subpart,
            _ => ClauseKind.None,
        };
        if (kind == ClauseKind.None)
            return false;
        var length = end + (kind == ClauseKind.Subpart ? 2 : 1);
        var inserted = 0;
        if (length < text.Length && text[length] == '之')
        {
            var after = length + 1;
            while (after < text.Length && ChineseNumeral.IsNumeral(text[after]))
                after++;
            if (ChineseNumeral.TryRead(text[(length + 1)..after], out inserted))
                length = after;
        }

        number = new(kind, value, inserted, length);
        return true;
    }

    private static bool TryReadBracketed(ReadOnlySpan<char> text, out ClauseNumber number)
    {
        number = default;
        var end = SkipNumeral(text, 1);
        if (end >= text.Length || text[end] is not ('）' or ')') || !ChineseNumeral.TryRead(text[1..end], out var value))
            return false;
        var kind = ChineseNumeral.IsArabic(text[1..end].TrimStart()[0]) ? ClauseKind.Detail : ClauseKind.Item;
        // (2024) is a year and （12345） a telephone number, not a clause.
        if (kind == ClauseKind.Detail && value > 99)
            return false;
        number = new(kind, value, 0, end + 1);
        return true;
    }

    private static bool TryReadLeading(ReadOnlySpan<char> text, int expected, out ClauseNumber number)
    {
        number = default;
        var end = SkipNumeral(text, 0);
        if (end >= text.Length)
            return false;
        var arabic = ChineseNumeral.IsArabic(text[0]);
        var mark = text[end];
        if (mark is not ('、' or '．' or '.') || (!arabic && mark != '、'))
            return false;
        if ((arabic && end > LongestArabic) || !ChineseNumeral.TryRead(text[..end], out var value))
            return false;
        var next = end + 1 < text.Length ? text[end + 1] : '\0';
        // 3.14 and 2024.5.1 are not clauses, nor is the enumeration 一、二、三等奖.
        if (arabic
            ? next == '.' || (ChineseNumeral.IsArabic(next) && value != expected && !IsYear(text[(end + 1)..]))
            : ChineseNumeral.IsNumeral(next) && end + 2 < text.Length && text[end + 2] == '、')
        {
            return false;
        }

        number = new(arabic ? ClauseKind.Subitem : ClauseKind.Point, value, 0, end + 1);
        return true;
    }

    // 1.2024年度工作
    private static bool IsYear(ReadOnlySpan<char> text) =>
        text is ['1' or '2', _, _, _, '年', ..] && !text[..4].ContainsAnyExceptInRange('0', '9');

    // Titles in tables of contents are often spread: 第　一　章.
    private static int SkipNumeral(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && (ChineseNumeral.IsNumeral(text[from]) || text[from] is ' ' or '\u3000'))
            from++;
        return from;
    }
}
