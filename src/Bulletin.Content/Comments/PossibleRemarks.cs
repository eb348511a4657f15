using System.Buffers;

namespace Bulletin.Content.Comments;

/// <summary>Knows what word processors and editors leave of a remark in the text: <c>[批注1：…]</c>, <c>【待核】</c>, <c>[A1]</c>.</summary>
internal sealed class PossibleRemarks(string text)
{
    public const string Opens = "[【［〔";

    private const int LongestSign = 3;
    private const int MostSigns = 20;

    private static readonly string[] Words = ["批注", "审稿意见", "审阅意见", "待核", "待查证", "TODO", "FIXME"];

    private static readonly SearchValues<char> Behind = SearchValues.Create("0123456789０１２３４５６７８９：:】]］〕 　，。实人");

    // Each is looked for in the whole text; one that is found says enough.
    private int signs;

    /// <summary>Whether one may begin at a square bracket: all that most texts cost.</summary>
    public static bool MayBegin(ReadOnlySpan<char> text, int at)
    {
        var inside = text[(at + 1)..];
        if (inside.Length > 0 && char.IsAsciiLetter(inside[0]))
            return true;
        foreach (var word in Words)
            if (inside.StartsWith(word)) return true;
        return IsBehind(text[..at]);
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

        if (IsBehind(text.AsSpan()[..at]))
            mark = "批注 " + text[at];
        if (mark.Length == 0 && signs < MostSigns && IsSign(at, out mark))
            signs = MostSigns;
        return mark.Length > 0;
    }

    // 批注 [王1]:, Comment [A1]:
    private static bool IsBehind(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(' ');
        return before.EndsWith("批注") || before.EndsWith("Comment");
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
        signs++;
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
