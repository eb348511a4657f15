using System.Buffers;

namespace Bulletin.Content.Sensitive;

/// <summary>
/// 绝密, 机密 and 秘密 as the mark of a document: with a star, with a term, alone in a line, a cell or brackets, or after 密级. A law on
/// secrets, a list of all grades and a glossary are none.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="heading">What it stands under; may be empty.</param>
internal readonly ref struct SecrecyGrades(ReadOnlySpan<char> text, ReadOnlySpan<char> heading)
{
    // A mark is spaced as on paper: 机 密 ★ 10年.
    private const int MostBlanks = 6;

    private const int LongestLabel = 24;
    private const int LongestLine = 64;
    private const int LongestSerial = 8;

    private const string Markup = "*_`\\";
    private const string Signs = Markup + "·•・‧∙⋅-—–－―:：/／|○◆▲△●";
    private const string Around = Markup + "]】)）(（";
    private const string Opening = "（(【[〔〖";
    private const string Closing = "）)】]〕〗";

    private const string StarSigns = "★☆⭐✩✪✭✮✯✰⋆✶";

    private static readonly SearchValues<char> Stars = SearchValues.Create(StarSigns);
    private static readonly SearchValues<char> Before = SearchValues.Create(" \t\u3000#*_`>" + StarSigns + Opening);
    private static readonly SearchValues<char> Behind = SearchValues.Create(" \t\u3000#*_`" + Closing);
    private static readonly string[] Urgencies = ["特急", "加急", "平急", "特提", "急件", "紧急"];
    private static readonly string[] Labels =
        ["密级", "密级别", "密级和保密期限", "密级及保密期限", "保密等级", "保密级别", "秘密等级", "涉密等级", "涉密级别", "密级标识", "密级标志"];

    // Columns whose cells are words and not marks.
    private static readonly SearchValues<string> Terms = SearchValues.Create(
        ["词", "术语", "名称", "概念", "类", "name", "topic", "term", "keyword", "synonym", "category"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Explanations =
        SearchValues.Create(["期限", "年限", "说明", "含义", "定义"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Documents =
        SearchValues.Create(["文件", "标题", "题名", "名称", "文号", "事项", "序号", "编号"], StringComparison.Ordinal);

    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<char> heading = heading;
    private readonly TableHeads heads = new();

    public void Scan(List<SensitiveMatch> found)
    {
        var (end, bare, explained) = (0, new List<SensitiveMatch>(), new List<SensitiveMatch>());
        for (var at = 0; text[at..].IndexOf('密') is var next and >= 0; at++)
        {
            at += next;
            var start = StartOfGrade(at);
            if (start < end || SecrecyMarks.IsMention(text[..start]))
                continue;
            if (EndOfMark(start, at + 1) is var last and > 0)
            {
                var isExplained = !text[start..last].ContainsAny(Stars) && IsExplained(start);
                (isExplained ? explained : found).Add(new(SensitiveKind.SecrecyMark, start, last - start));
                end = last;
            }
            else if (IsBare(start, at + 1))
            {
                bare.Add(new(SensitiveKind.SecrecyMark, start, at + 1 - start));
                end = at + 1;
            }
        }

        // Lines of several grades and nothing else tell what grades there are.
        AddOneGrade(bare, found);
        AddOneGrade(explained, found);
    }

    private void AddOneGrade(List<SensitiveMatch> marks, List<SensitiveMatch> found)
    {
        var grades = 0;
        foreach (var mark in marks)
            grades |= text[mark.Start] switch { '秘' or '祕' => 1, '绝' or '絕' => 2, _ => 4 };
        if (grades is 1 or 2 or 4)
            found.AddRange(marks);
    }

    // In the first column of a table that says what each grade means and names no documents.
    private bool IsExplained(int start)
    {
        if (TableHeads.RowOf(text, start) is not (var row and >= 0) || TableHeads.EdgesIn(text[row..start]) != 1)
            return false;
        var head = heads.RowAbove(text, start);
        return head.ContainsAny(Explanations) && !head.ContainsAny(Documents);
    }

    // Where 绝密, 机密 or 秘密 begins whose 密 stands at an offset; -1 when it is another word.
    private int StartOfGrade(int at)
    {
        var blanks = 0;
        for (var i = at - 1; i >= 0 && blanks <= MostBlanks; i--)
        {
            if (text[i] is '绝' or '絕' or '机' or '機' or '秘' or '祕')
                return i;
            if (NumberCharacters.IsUnseen(text[i]))
                continue;
            if (!char.IsWhiteSpace(text[i]))
                return -1;
            blanks++;
        }

        return -1;
    }

    // Where the mark ends that begins with a grade; 0 when it is no mark, or a grade and nothing else.
    private int EndOfMark(int start, int end)
    {
        var grade = end;
        // 机密级★
        var level = SkipBlanks(end);
        if (level < text.Length && text[level] is '级' or '級')
            end = level + 1;
        // **机密**★10年, 【机密】★: bold and brackets are no part of it.
        var star = SkipBlanks(end, Around);
        if (star < text.Length && Stars.Contains(text[star]))
            return text[(star + 1)..].StartsWith("启用前") ? 0 : EndOfTerm(SkipBlanks(star + 1, Around));
        star = SkipBlanks(end);
        if (star < text.Length && text[star] is '*' or '＊' or '※' or '●' && EndOfTerm(star + 1) is var starred && starred > star + 1)
            return starred;
        // 机密10年, 秘密 长期, 绝密·30年
        var sign = SkipBlanks(end, Signs);
        var term = EndOfTerm(sign);
        if (term == sign)
            return IsValueOfGrade(start, end) ? grade : 0;
        return IsAlone(start, term, true) || IsValueOfGrade(start, term) ? term : 0;
    }

    private int SkipBlanks(int at, ReadOnlySpan<char> others = default)
    {
        var blanks = 0;
        for (; at < text.Length && blanks < MostBlanks && text[at] is not ('\n' or '\r'); at++)
        {
            if (NumberCharacters.IsUnseen(text[at]))
                continue;
            if (!char.IsWhiteSpace(text[at]) && !others.Contains(text[at]))
                break;
            blanks++;
        }

        return at;
    }

    // 10年, 十年, 6个月, 长期.
    private int EndOfTerm(int at)
    {
        var end = SkipBlanks(at);
        if (text[end..].StartsWith("长期"))
            return end + 2;
        var digits = end;
        while (digits < text.Length && digits - end < 4 && IsNumeral(text[digits]))
            digits++;
        if (digits == end)
            return at;
        digits = SkipBlanks(digits);
        if (digits < text.Length && text[digits] == '个')
            digits++;
        return digits < text.Length && text[digits] is '年' or '月' or '天' or '日' ? digits + 1 : at;
    }

    private static bool IsNumeral(char character) => NumberCharacters.Digit(character) >= 0 || "一二三四五六七八九十两".Contains(character);

    // A grade alone in its line or cell, or before a title in brackets, that nothing explains.
    private bool IsBare(int start, int end) => !heading.ContainsAny(Terms) && IsAlone(start, end, false) && !IsTerm(end);

    // Nothing else stands in the line, the cell or the brackets but the degree of urgency and the serial number.
    private bool IsAlone(int start, int end, bool hasTerm)
    {
        var least = Math.Max(0, start - LongestLine);
        var before = text[least..start];
        var from = before.LastIndexOfAny("\n\r|") + 1;
        var isWhole = from > 0 || least == 0;
        before = before[from..].TrimEnd();
        var rest = text[end..Math.Min(text.Length, end + LongestLine)];
        if (rest.IndexOfAny("\n\r|") is var edge and >= 0)
            rest = rest[..edge];
        else
            isWhole &= end + rest.Length == text.Length;
        rest = rest.TrimStart();
        if (before is [.. var title, var open] && rest is [var close, .. var behind] && IsPair(open, close))
            return IsBracketed(title, behind, hasTerm || (isWhole && open is not ('（' or '(')), isWhole);
        foreach (var urgency in Urgencies)
            if (rest.StartsWith(urgency)) rest = rest[urgency.Length..];
        var serial = before.Length;
        while (serial > 0 && before.Length - serial < LongestSerial && NumberCharacters.Digit(before[serial - 1]) >= 0)
            serial--;
        return isWhole && !before[..serial].ContainsAnyExcept(Before) && !rest.ContainsAnyExcept(Behind);
    }

    // 【机密】 and （机密10年） may stand before a title; （机密） alone, and behind one.
    private static bool IsBracketed(ReadOnlySpan<char> title, ReadOnlySpan<char> behind, bool isSure, bool isWhole)
    {
        if (title is [.., '如' or '“' or '‘' or '「' or '『' or '"'] || SecrecyMarks.IsSaidOf(behind))
            return false;
        if (isSure && !title.ContainsAnyExcept(Before))
            return true;
        return isWhole && !title.ContainsAny("。；，：、") && !behind.ContainsAnyExcept(Behind);
    }

    private static bool IsPair(char open, char close) => Opening.IndexOf(open) is >= 0 and var pair && Closing[pair] == close;

    // The term of a glossary: 机密 / : 重要的…; 机密 / 机密是指…; | 秘密 | 一般的国家秘密 |
    private bool IsTerm(int end)
    {
        var rest = text[end..Math.Min(text.Length, end + LongestLine)].TrimStart(" \t\u3000\r\n|#*_`）)】]〕〗");
        return rest is [':' or '：', ..] or ['绝' or '絕' or '机' or '機' or '秘' or '祕', '密', '是' or '指' or '级', ..]
            || rest.StartsWith("是指") || rest.StartsWith("指的") || rest.StartsWith("系指")
            || rest.Contains("要的国家秘密", StringComparison.Ordinal) || rest.Contains("般的国家秘密", StringComparison.Ordinal);
    }

    // 密级：机密, but not a list of all grades.
    private bool IsValueOfGrade(int start, int end)
    {
        var after = text[end..].TrimStart(" \t\u3000*");
        if (!after.IsEmpty && after[0] is not ('\n' or '\r' or '。' or '；' or ';' or '，' or ',' or '|' or '）' or ')'))
            return false;
        var before = text[Math.Max(0, start - LongestLabel)..start];
        var label = before.TrimEnd(" \t\u3000：:*|" + StarSigns);
        if (label.Length < before.Length && IsLabel(label))
            return true;
        // A table of documents with a column of their grades.
        return before.TrimEnd(" \t\u3000*") is [.., '|'] && heads.At(text, start).Contains("密级", StringComparison.Ordinal);
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label is not [.., '级' or '級' or '别' or '別' or '限' or '识' or '志'])
            return false;
        var letters = label.ToString()
            .Replace(" ", "", StringComparison.Ordinal)
            .Replace("\u3000", "", StringComparison.Ordinal)
            .Replace('級', '级')
            .Replace('別', '别');
        foreach (var known in Labels)
            if (letters.EndsWith(known, StringComparison.Ordinal)) return true;
        return false;
    }
}
