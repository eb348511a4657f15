using System.Buffers;

namespace Bulletin.Content.Sensitive;

/// <summary>
/// Marks of a document that is not for the public: 机密★10年, 内部资料 注意保存, （此件不予公开）. Words that only speak of secrets are none:
/// a law on 国家秘密, a mark in quotation marks.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="heading">What it stands under; may be empty.</param>
internal readonly ref struct SecrecyMarks(ReadOnlySpan<char> text, ReadOnlySpan<char> heading = default)
{
    // A line with such words that is longer is a sentence.
    private const int LongestMark = 24;

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

    private static readonly SearchValues<char> Starts = SearchValues.Create("\n\r（(【[");
    private static readonly SearchValues<char> Opening = SearchValues.Create(" \t\u3000#*_>（(【[");

    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<char> heading = heading;

    public void Scan(List<SensitiveMatch> found)
    {
        // Nearly no text has any of these; each search is one instruction for many characters.
        if (text.Contains('密'))
            new SecrecyGrades(text, heading).Scan(found);
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

    /// <summary>Whether what follows a mark speaks of it: （严禁外传）是指…, 【机密】字样.</summary>
    public static bool IsSaidOf(ReadOnlySpan<char> behind)
    {
        behind = behind.TrimStart(" \t\u3000*_`");
        return behind is ['是' or '指' or '的' or '等' or '、' or '或' or '和' or '与' or '”' or '’' or '」' or '』', ..]
            || behind.StartsWith("字样") || behind.StartsWith("系指") || behind.StartsWith("标") || behind.StartsWith("一词");
    }

    /// <summary>Whether a mark is quoted or an example: “机密★10年”, 如：秘密★1年.</summary>
    public static bool IsMention(ReadOnlySpan<char> before) =>
        before is [.., '如' or '“' or '‘' or '「' or '『' or '"' or '《' or '〈'] || before.TrimEnd(' ') is [.., '如', ':' or '：'];

    private void Phrases(SearchValues<string> phrases, SensitiveKind kind, List<SensitiveMatch> found)
    {
        for (var at = 0; text[at..].IndexOfAny(phrases) is var next and >= 0;)
        {
            at += next;
            var length = kind == SensitiveKind.NotDisclosedNote ? LengthOfNote(at) : 4;
            if (!IsMention(text[..at]) && (kind == SensitiveKind.NotDisclosedNote ? IsNote(at + length) : IsMark(at, at + length)))
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
        {
            if (IsSaidOf(rest[(close + 1)..]))
                return false;
            rest = rest[..close];
        }

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
