using System.Globalization;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Fields;

/// <summary>Parts a text that names several documents, and completes those that were shortened: 云政发〔2012〕8、9号; 8号至10号; 〔2013〕1号.</summary>
internal static class ReferenceParts
{
    private const int MostOfRange = 50;

    public static IReadOnlyList<(string Text, int At)> Of(string text)
    {
        if (DocumentNumber.TryParse(text, out _))
            return [];
        var parts = new List<(string Text, int At)>();
        foreach (var (part, at) in JoinedValue.Split(text, "、，；,; \t\u3000"))
        {
            foreach (var (one, offset) in Joined(part))
                if (!Add(parts, one, at + offset)) return [];
        }

        return parts.Count == 1 && parts[0].Text == text ? [] : parts;
    }

    // 8号和9号, 8号及9号.
    private static IEnumerable<(string Text, int Offset)> Joined(string part)
    {
        var start = 0;
        for (var i = 1; i + 1 < part.Length; i++)
        {
            if (part[i - 1] != '号' || part[i] is not ('和' or '及' or '与' or '以' or '并'))
                continue;
            yield return (part[start..i], start);
            if (part[i] == '以' && part[i + 1] == '及')
                i++;
            start = i + 1;
        }

        yield return (part[start..], start);
    }

    private static bool Add(List<(string Text, int At)> parts, string part, int at)
    {
        if (part.Contains('/') && !part.Contains('号'))
        {
            parts.Add((part, at));
            return true;
        }

        // 《办法》（云政发〔2012〕8号）
        if (part is ['《', .., '）' or ')'] && part.LastIndexOf('》') is > 0 and var title)
            return Add(parts, part[(title + 1)..].Trim('（', '(', '）', ')', ' '), at + title + 2);
        var range = part.AsSpan().IndexOfAny("至到—~-");
        if (range > 0 && Number(parts, part[..range].TrimEnd('号')) is { } first)
            return AddRange(parts, first, part[(range + 1)..].TrimStart('-', '—'), at);
        if (Number(parts, part) is not { } number)
            return false;
        parts.Add((number.Text, at));
        return true;
    }

    // 8号至10号
    private static bool AddRange(List<(string Text, int At)> parts, DocumentNumber first, string end, int at)
    {
        parts.Add((first.Text, at));
        if (Number(parts, end) is not { } last || last.Text != Whole(Head(first.Text), last.Sequence))
            return false;
        if (last.Sequence - first.Sequence is < 1 or > MostOfRange)
            return false;
        for (var i = first.Sequence + 1; i <= last.Sequence; i++)
            parts.Add((Whole(Head(first.Text), i), at));
        return true;
    }

    // What the one before has and this one lacks: the agency and the year, the agency alone, or 号 at the end.
    private static DocumentNumber? Number(List<(string Text, int At)> parts, string part)
    {
        var whole = part.EndsWith('号') ? part : part + "号";
        if (parts.Count > 0 && parts[^1].Text is var before && !before.Contains('/'))
        {
            if (whole[0] is '第' or (>= '0' and <= '9'))
                whole = Head(before) + whole.TrimStart('第');
            else if (whole[0] is '〔' or '[' or '（' or '(' && before.IndexOf('〔') is > 0 and var year)
                whole = before[..year] + whole;
        }
        else if (parts.Count == 0 && char.IsAsciiDigit(whole[0]))
        {
            return null;
        }

        return DocumentNumber.TryParse(whole, out var number) ? number : null;
    }

    // 云政发〔2012〕 of 云政发〔2012〕8号.
    private static string Head(string number) => number[..(number.AsSpan(0, number.Length - 1).LastIndexOfAnyExceptInRange('0', '9') + 1)];

    private static string Whole(string head, int sequence) => string.Create(CultureInfo.InvariantCulture, $"{head}{sequence}号");
}
