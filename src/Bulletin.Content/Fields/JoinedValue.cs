using System.Buffers;

namespace Bulletin.Content.Fields;

/// <summary>How several values are told apart that were typed as one text.</summary>
public enum Joining
{
    /// <summary>A text is one value, whatever stands in it.</summary>
    None,

    /// <summary>Words, which hold neither punctuation nor, in Chinese, blanks.</summary>
    Terms,

    /// <summary>Names of agencies: each ends as such names do.</summary>
    Agencies,

    /// <summary>Names of people.</summary>
    People,

    /// <summary>Files, each with its ending.</summary>
    Files,

    /// <summary>Addresses on this site.</summary>
    Addresses,

    /// <summary>Documents by id or 发文字号.</summary>
    Documents,
}

/// <summary>Parts a text that holds several values: 供水、节水; 云政发〔2012〕8号、9号.</summary>
public static class JoinedValue
{
    private const string Marks = "、，；,;";
    private static readonly SearchValues<char> AnyMark = SearchValues.Create(Marks + " \t\u3000和及与至到—~-《");

    private const string Opening = "（(《〔［[“";
    private const string Closing = "）)》〕］]”";

    // What names of agencies end in.
    private const string AgencyEnds = "局委会厅部院府办室署处所心司行社队站校学团组台网库区县市州省庭段关";

    // What offices end in that are told with a name.
    private const string RoleEnds = "长任记员官师授书席使理人总";

    /// <summary>The parts with their places in the text; none: the text is one value, or cannot be parted for certain.</summary>
    public static IReadOnlyList<(string Text, int At)> Parts(string text, Joining joining)
    {
        if (joining == Joining.None || text.AsSpan().IndexOfAny(AnyMark) < 0)
            return [];
        if (joining == Joining.Documents)
            return ReferenceParts.Of(text);
        var parts = Split(text, Marks);
        var byBlank = parts.Count < 2;
        if (byBlank)
            parts = Split(text, " \t\u3000");
        return parts.Count > 1 && parts.TrueForAll(part => IsOne(part.Text, joining, byBlank)) ? parts : [];
    }

    /// <summary>Whether a text has a mark that parts values, outside brackets.</summary>
    public static bool HasMark(string text) => Split(text, Marks).Count > 1;

    /// <summary>What stands between the marks, as a list of YAML.</summary>
    internal static string AsList(string text) => $"[{string.Join(", ", Split(text, Marks).Select(static part => part.Text))}]";

    /// <summary>Cuts at marks that stand outside brackets; parts are trimmed and empty ones left out.</summary>
    internal static List<(string Text, int At)> Split(string text, string marks)
    {
        var parts = new List<(string, int)>();
        var (depth, start) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length)
            {
                depth += Opening.Contains(text[i]) ? 1 : Closing.Contains(text[i]) ? -1 : 0;
                if (depth > 0 || !marks.Contains(text[i]))
                    continue;
            }

            var part = text[start..i];
            if (part.Trim().Length > 0)
                parts.Add((part.Trim(), start + part.Length - part.TrimStart().Length));
            start = i + 1;
        }

        return parts;
    }

    private static bool IsOne(string part, Joining joining, bool byBlank) => joining switch
    {
        Joining.Terms => !byBlank || (part.Length > 1 && IsHan(part)),
        Joining.Agencies => IsAgency(part),
        Joining.People => IsPerson(WithoutBracket(part)) || IsAgency(part),
        Joining.Files => part.LastIndexOf('.') is > 0 and var dot && part.Length - dot is > 2 and < 6,
        Joining.Addresses => part[0] == '/' || part.StartsWith("http", StringComparison.Ordinal),
        _ => false,
    };

    // 办公室 alone belongs to what stands before it.
    private static bool IsAgency(string part) =>
        part.Length > 2 && AgencyEnds.Contains(WithoutBracket(part)[^1]) && part is not ("办公室" or "办公厅" or "委员会" or "领导小组");

    private static bool IsPerson(string part) =>
        (part.Contains('·') || (part.Length is 2 or 3 or 4 && IsHan(part))) && !RoleEnds.Contains(part[^1]);

    private static string WithoutBracket(string part) => part.IndexOfAny(['（', '(']) is > 0 and var at ? part[..at].TrimEnd() : part;

    private static bool IsHan(string text)
    {
        foreach (var unit in text)
        {
            if (unit is < '\u3400' or > '\u9fff')
                return false;
        }

        return true;
    }
}
