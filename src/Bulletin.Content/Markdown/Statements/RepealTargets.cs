using System.Buffers;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Markdown.Statements;

/// <summary>Reads which texts a part of a sentence names: 《……》（云政发〔2012〕8号）, 云政发〔2012〕8号、9号文件.</summary>
internal static class RepealTargets
{
    private static readonly string[] Partial = ["条", "款", "项", "规定", "内容", "部分", "附件", "除外", "中的", "所附", "外，"];

    // What stands before a code, and in none.
    private static readonly SearchValues<char> CodeEnds = SearchValues.Create("（(《》、，,：:〕）号日原将|");

    /// <param name="sentence">The sentence.</param>
    /// <param name="from">Where the part begins in it.</param>
    /// <param name="until">Where it ends.</param>
    /// <param name="act">Where the verb stands; the words for a message reach from the one to the other.</param>
    /// <param name="found">Receives the texts.</param>
    public static void Add(StatementSentence sentence, int from, int until, Range act, List<(string Value, Range Words)> found)
    {
        var first = found.Count;
        Gather(sentence, from, until, act, found);
        if (found.Count > first && HasPart(sentence.Own[Math.Max(from, found[first].Words.Start.Value)..until]))
            found.RemoveRange(first, found.Count - first);
    }

    /// <summary>The same, whatever is said of them.</summary>
    public static void Gather(StatementSentence sentence, int from, int until, Range act, List<(string Value, Range Words)> found)
    {
        var own = sentence.Own;
        for (var at = from; at < until; at++)
        {
            if (own[at] == '《')
            {
                var close = own[at..until].IndexOf('》');
                if (close < 0)
                    break;
                var title = sentence.Text[(at + 1)..(at + close)];
                var number = Numbers(sentence, at + close + 1, until, out var last);
                if (number.Count == 0)
                    found.Add(($"《{title}》", Words(act, at, until)));
                foreach (var one in number)
                    found.Add((one.Text, Words(act, at, until)));
                at = Math.Max(last, at + close);
            }
            else if (own[at] == '〔' || own[at..].StartsWith("令第"))
            {
                var start = StartOfNumber(own, from, at);
                foreach (var one in NumbersIn(sentence.Text[start..until], out var length))
                {
                    found.Add((one.Text, Words(act, start, until)));
                    at = Math.Max(at, start + length - 1);
                }
            }
        }
    }

    private static Range Words(Range act, int at, int until) =>
        act.Start.Value < at ? act.Start.Value..until : at..act.End.Value;

    // （云政发〔2012〕8号）, （云政发〔2012〕8号、9号）, （2012年3月5日云川市人民政府令第12号公布）.
    private static List<DocumentNumber> Numbers(StatementSentence sentence, int at, int until, out int last)
    {
        last = at;
        if (at >= until || sentence.Own[at] != '（')
            return [];
        var close = sentence.Own[at..until].IndexOf('）');
        if (close < 0)
            return [];
        last = at + close;
        var inside = sentence.Text[(at + 1)..last];
        var sign = inside.IndexOf('〔');
        if (sign < 0)
            sign = inside.IndexOf("令第");
        return sign < 0 ? [] : NumbersIn(inside[StartOfNumber(inside, 0, sign)..], out _);
    }

    private static List<DocumentNumber> NumbersIn(ReadOnlySpan<char> text, out int length)
    {
        length = text.IndexOf('号') + 1;
        if (length == 0)
            return [];
        // 8号、9号: as far as numbers follow.
        var end = length;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '、' or '号' or '至' or '和' or '及' or '第' or '-' or '—'))
            end++;
        if (text[..end].LastIndexOf('号') + 1 is var all && all > length && Several(text[..all].ToString()) is { Count: > 0 } several)
        {
            length = all;
            return several;
        }

        var one = text[..length].ToString();
        return DocumentNumber.TryParse(one, out var number) ? [number] : Several(one);
    }

    private static List<DocumentNumber> Several(string text)
    {
        var numbers = new List<DocumentNumber>();
        foreach (var (part, _) in JoinedValue.Parts(text, Joining.Documents))
        {
            if (!DocumentNumber.TryParse(part, out var number)) return [];
            numbers.Add(number);
        }

        return numbers;
    }

    // Back to where the code begins.
    private static int StartOfNumber(ReadOnlySpan<char> text, int from, int sign)
    {
        var start = sign;
        while (start > from && !CodeEnds.Contains(text[start - 1]))
            start--;

        return start < sign && text[start] is '和' or '及' or '与' && start > from && text[start - 1] is '》' or '）' or '号' ? start + 1 : start;
    }

    private static bool HasPart(ReadOnlySpan<char> text)
    {
        foreach (var word in Partial)
        {
            for (var at = 0; text[at..].IndexOf(word) is >= 0 and var next; at += next + word.Length)
                // 自本规定施行之日起.
                if (at + next == 0 || text[at + next - 1] != '本') return true;
        }

        return false;
    }
}
