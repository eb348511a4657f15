using System.Buffers;

namespace Bulletin.Content.Comments;

/// <summary>Knows what word processors and editors leave of a remark in the text: <c>[批注1：…]</c>, <c>【待核】</c>, <c>[A1]</c>.</summary>
internal sealed class PossibleRemarks(string text)
{
    public const string Opens = "[【［〔";

    private const int LongestSign = 3;

    private static readonly string[] Words = ["批注", "审稿意见", "审阅意见", "待核", "待查证", "TODO", "FIXME"];

    private static readonly string[] Before = ["批注", "Comment"];

    private static readonly SearchValues<char> Behind = SearchValues.Create("0123456789０１２３４５６７８９：:】]］〕 　，。实人");

    private bool wasSignSought;

    /// <summary>Whether one may begin at a square bracket: all that most texts cost. A letter, or the first character of a word.</summary>
    public static bool MayBegin(ReadOnlySpan<char> at)
    {
        if (at.Length > 1 && char.IsAsciiLetter(at[1]))
            return true;
        foreach (var word in Words)
            if (at[1..].StartsWith(word)) return true;
        return false;
    }

    /// <summary>Whether it begins at a square bracket.</summary>
    /// <param name="at">The bracket.</param>
    /// <param name="mark">By what it is known.</param>
    public bool IsOne(int at, out string mark)
    {
        mark = "";
        var inside = text.AsSpan(at + 1);
        foreach (var word in Words)
        {
            if (inside.StartsWith(word, StringComparison.OrdinalIgnoreCase) && inside.Length > word.Length
                && Behind.Contains(inside[word.Length]))
                mark = text[at] + word;
        }

        // 批注 [王1]:, Comment [A1]:
        foreach (var word in Before)
        {
            if (text.AsSpan()[..at].TrimEnd(' ').EndsWith(word))
                mark = word + " " + text[at];
        }

        if (mark.Length == 0 && !wasSignSought)
            wasSignSought = IsSign(at, out mark);
        return mark.Length > 0;
    }

    // What converters leave of the place of a remark; “[A1]” that leads somewhere is a link.
    private bool IsSign(int at, out string mark)
    {
        mark = "";
        var inside = text.AsSpan(at + 1);
        var letters = Count(inside, 0, char.IsAsciiLetter);
        var end = letters + Count(inside, letters, char.IsAsciiDigit);
        if (text[at] != '[' || letters == 0 || end == letters || end >= inside.Length || inside[end] != ']'
            || (at > 0 && text[at - 1] is ']' or '!' or '['))
            return false;
        if (inside.Length > end + 1 && inside[end + 1] is '(' or '[' or ':' or ']')
            return false;
        var sign = text.Substring(at, end + 2);
        if (text.Contains(sign + ":", StringComparison.Ordinal))
            return false;
        mark = sign;
        return true;
    }

    private static int Count(ReadOnlySpan<char> inside, int from, Func<char, bool> isOne)
    {
        var count = 0;
        while (count < LongestSign && from + count < inside.Length && isOne(inside[from + count]))
            count++;
        return count;
    }
}
