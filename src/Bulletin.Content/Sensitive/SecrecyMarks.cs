using System.Buffers;

namespace Bulletin.Content.Sensitive;

/// <summary>
/// Marks of a document that is not for the public: 机密★10年, 内部资料 注意保存, （此件不予公开）. Words that only speak of secrets are none:
/// a law on 国家秘密, a mark in quotation marks.
/// </summary>
internal readonly ref struct SecrecyMarks(ReadOnlySpan<char> text)
{
    // A mark is spaced as on paper: 机 密 ★ 10年.
    private const int MostBlanks = 6;

    private const string Around = "*_`\\]】)）(（";

    // A line with such words that is longer is a sentence.
    private const int LongestMark = 24;

    // 密级 stands at the upper left of the first page (GB/T 9704-2012, 7.2.2).
    private const int HeadLines = 3;

    internal static readonly string[] InternalMarks =
    [
        "内部文件", "内部资料", "内部材料", "内部使用", "内部掌握", "内部传阅", "内部刊物", "内部参考", "不得外传", "请勿外传", "严禁外传",
        "不准外传", "不要外传", "注意保存", "注意保密", "请勿公开", "不得公开", "严禁公开", "不宜公开", "仅供内部", "仅限内部", "严禁上网",
        "禁止上网", "不得上网", "严禁转发", "请勿转发",
    ];

    private static readonly SearchValues<string> Internal = SearchValues.Create(InternalMarks, StringComparison.Ordinal);

    internal static readonly string[] NotDisclosedNotes =
    [
        "此件不予公开", "此件不公开", "此件依申请公开", "此件不宜公开", "此文不予公开", "此文不公开", "此文依申请公开", "本件不予公开", "本件不公开",
        "本件依申请公开", "本文不予公开", "公开选项：不予公开", "公开选项：依申请公开", "公开属性：不予公开", "公开属性：依申请公开", "公开方式：不予公开",
        "公开方式：依申请公开", "（不予公开）", "（依申请公开）", "（不公开）", "(不予公开)", "(依申请公开)",
    ];

    private static readonly SearchValues<string> NotDisclosed = SearchValues.Create(NotDisclosedNotes, StringComparison.Ordinal);

    private static readonly SearchValues<char> Stars = SearchValues.Create("★☆⭐✩✪✭✮✯✰⋆✶");

    private static readonly SearchValues<char> Starts = SearchValues.Create("\n\r（(【[");
    private static readonly SearchValues<char> Opening = SearchValues.Create(" \t\u3000#*_>（(【[");
    private static readonly SearchValues<char> Closing = SearchValues.Create(" \t\u3000#*_）)】]");

    private readonly ReadOnlySpan<char> text = text;

    public void Scan(List<SensitiveMatch> found)
    {
        // Nearly no text has any of these; each search is one instruction for many characters.
        if (text.Contains('密'))
            Classified(found);
        if (MayHold("内部", "外传", "注意保", "上网", "转发") || MayHold("勿公开", "得公开", "禁公开", "宜公开"))
            Phrases(Internal, SensitiveKind.InternalMark, found);
        if (MayHold("予公开", "件不公开", "文不公开", "（不公开", "宜公开") || text.Contains("申请公开", StringComparison.Ordinal))
            Phrases(NotDisclosed, SensitiveKind.NotDisclosedNote, found);
    }

    private bool MayHold(params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
            if (text.Contains(part, StringComparison.Ordinal)) return true;
        return false;
    }

    private void Classified(List<SensitiveMatch> found)
    {
        var end = 0;
        for (var at = 0; text[at..].IndexOf('密') is var next and >= 0; at++)
        {
            at += next;
            var start = StartOfGrade(at);
            if (start < end || IsMention(start))
                continue;
            if (EndOfMark(start, at + 1) is var last and > 0)
            {
                found.Add(new(SensitiveKind.SecrecyMark, start, last - start));
                end = last;
            }
        }
    }

    // Where 绝密, 机密 or 秘密 begins whose 密 stands at an offset; -1 when it is another word.
    private int StartOfGrade(int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= MostBlanks; i--)
        {
            if (text[i] is '绝' or '絕' or '机' or '機' or '秘')
                return i;
            if (!char.IsWhiteSpace(text[i]) && !NumberCharacters.IsUnseen(text[i]))
                return -1;
        }

        return -1;
    }

    // Where the mark ends that begins with a grade; 0 when it is no mark.
    private int EndOfMark(int start, int end)
    {
        // **机密**★10年, 【机密】★: bold and brackets are no part of it.
        var star = SkipBlanks(end, Around);
        if (star < text.Length && Stars.Contains(text[star]))
            return text[(star + 1)..].StartsWith("启用前") ? 0 : EndOfTerm(SkipBlanks(star + 1, Around));
        star = SkipBlanks(end);
        if (star < text.Length && text[star] is '*' or '＊' or '※' or '●' && HasTerm(star + 1))
            return EndOfTerm(star + 1);
        return IsAlone(start, end) || IsValueOfGrade(start, end) ? end : 0;
    }

    private int SkipBlanks(int at, ReadOnlySpan<char> others = default)
    {
        var end = at;
        while (end < text.Length && end - at < MostBlanks && text[end] is not ('\n' or '\r')
            && (char.IsWhiteSpace(text[end]) || NumberCharacters.IsUnseen(text[end]) || others.Contains(text[end])))
        {
            end++;
        }

        return end;
    }

    private bool HasTerm(int at) => EndOfTerm(at) > at;

    // 10年, 6个月, 长期.
    private int EndOfTerm(int at)
    {
        var end = SkipBlanks(at);
        if (text[end..].StartsWith("长期"))
            return end + 2;
        var digits = end;
        while (digits < text.Length && digits - end < 4 && NumberCharacters.Digit(text[digits]) >= 0)
            digits++;
        if (digits == end)
            return at;
        digits = SkipBlanks(digits);
        if (digits < text.Length && text[digits] == '个')
            digits++;
        return digits < text.Length && text[digits] is '年' or '月' or '天' or '日' ? digits + 1 : at;
    }

    // A line of its own among the first lines of a text that has more.
    private bool IsAlone(int start, int end)
    {
        var before = text[..start];
        if (before.Length > 256 || before.Count('\n') > HeadLines)
            return false;
        var line = before[(before.LastIndexOfAny('\n', '\r') + 1)..];
        var rest = text[end..];
        var length = rest.IndexOfAny('\n', '\r');
        if (length < 0 || line.ContainsAnyExcept(Opening))
            return false;
        // 【机密】 may stand before a title.
        return !rest[..length].ContainsAnyExcept(Closing) || (line is [.., '【' or '['] && rest[0] is '】' or ']');
    }

    // 密级：机密, but not a list of all grades.
    private bool IsValueOfGrade(int start, int end)
    {
        var after = text[end..].TrimStart(" \t\u3000*");
        if (!after.IsEmpty && after[0] is not ('\n' or '\r' or '。' or '；' or ';' or '，' or ',' or '|' or '）' or ')'))
            return false;
        var before = text[Math.Max(0, start - LongestMark)..start];
        var label = before.TrimEnd(" \t\u3000：:*|");
        if (label.Length < before.Length && label is [.., '级'] && label[..^1].TrimEnd(" \t\u3000").EndsWith('密'))
            return true;
        // A table of documents with a column of their grades.
        return before.TrimEnd(" \t\u3000*") is [.., '|'] && new TableHeads().At(text, start).Contains("密级", StringComparison.Ordinal);
    }

    private bool IsMention(int start) => start > 0 && text[start - 1] is '如' or '“' or '‘' or '「' or '『' or '"' or '《' or '〈';

    private void Phrases(SearchValues<string> phrases, SensitiveKind kind, List<SensitiveMatch> found)
    {
        for (var at = 0; text[at..].IndexOfAny(phrases) is var next and >= 0;)
        {
            at += next;
            var length = kind == SensitiveKind.NotDisclosedNote ? LengthOfNote(at) : 4;
            if (!IsMention(at) && (kind == SensitiveKind.NotDisclosedNote ? IsNote(at + length) : IsMark(at, at + length)))
            {
                found.Add(new(kind, at, length));
                // What follows belongs to the same mark: 内部资料 注意保存.
                length = Math.Max(length, LineEnd(at) - at);
            }

            at += length;
        }
    }

    private int LengthOfNote(int at)
    {
        foreach (var note in NotDisclosedNotes)
            if (text[at..].StartsWith(note)) return note.Length;
        return 1;
    }

    // 公开属性：不予公开的，说明理由 is a rule for others.
    private bool IsNote(int end) => end == text.Length || text[end] is not ('的' or '、' or '或' or '和');

    private int LineEnd(int at) => text[at..].IndexOfAny('\n', '\r') is var end and >= 0 ? at + end : text.Length;

    // In brackets, or a line that has nothing but such phrases, or said of this very document.
    private bool IsMark(int start, int end)
    {
        var least = Math.Max(0, start - LongestMark);
        var begin = least + text[least..start].LastIndexOfAny(Starts) + 1;
        if (begin == least && least > 0)
            return false;
        var before = text[begin..start];
        if (before.ContainsAny("本此"))
            return IsOfThis(before);
        if (before.ContainsAnyExcept(Opening))
            return false;
        var rest = text[end..Math.Min(text.Length, end + LongestMark)];
        if (rest.IndexOfAny('\n', '\r') is var line and >= 0)
            rest = rest[..line];
        var close = rest.IndexOfAny("）)】]");
        if (begin > 0 && text[begin - 1] is '（' or '(' or '【' or '[' && close >= 0)
            rest = rest[..close];
        return IsRestOfMark(rest);
    }

    // 本文件为内部文件，不得外传。
    private static bool IsOfThis(ReadOnlySpan<char> before) =>
        before[before.LastIndexOfAny("本此")..] is ['本' or '此', '文' or '件' or '资' or '材' or '通' or '稿', ..] words && words.Length <= 8;

    private static bool IsRestOfMark(ReadOnlySpan<char> rest)
    {
        // 仅供内部使用
        if (rest.StartsWith("使用") || rest.StartsWith("参考") || rest.StartsWith("传阅"))
            rest = rest[2..];
        rest = rest.Trim(" \t\u3000，,、；;。！!·*_|");
        return rest.IsEmpty || (rest.Length <= 12 && rest.IndexOfAny(Internal) == 0);
    }
}
