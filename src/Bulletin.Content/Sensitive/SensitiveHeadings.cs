namespace Bulletin.Content.Sensitive;

/// <summary>What the heading of a column says of its cells.</summary>
public static class SensitiveHeadings
{
    /// <summary>Whether the numbers below are those of persons: of identity cards, telephones, bank cards.</summary>
    public static bool IsOfPersonalNumber(ReadOnlySpan<char> heading) =>
        heading.ContainsAny(SensitiveWords.Person)
        || heading.ContainsAny(SensitiveWords.Telephone)
        || heading.ContainsAny(SensitiveWords.Card);

    /// <summary>Whether headings say that each row is a person: 姓名, 学生姓名, but not 负责人姓名, who has a project.</summary>
    public static bool IsOfPersons(ReadOnlySpan<char> headings)
    {
        for (var at = 0; headings[at..].IndexOf("姓名") is var next and >= 0; at++)
        {
            at += next;
            if (at == 0 || headings[at - 1] is not (>= '\u4e00' and <= '\u9fff') or '生' or '童' or '儿' or '员')
                return true;
        }

        return false;
    }

    /// <summary>The heading of a column that stands among others: it says whether each row is a person.</summary>
    public static string Among(string heading, bool isOfPersons) => isOfPersons ? $"{heading} 姓名" : heading;

    /// <summary>Whether somebody lives at the addresses below.</summary>
    public static bool IsOfHome(ReadOnlySpan<char> heading) =>
        heading.ContainsAny(SensitiveWords.Home) && !heading.ContainsAny(SensitiveWords.Premises);
}
