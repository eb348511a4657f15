using Bulletin.Content.Markdown.Clauses;

namespace Bulletin.Content.Markdown.Statements;

/// <summary>Tells whether a sentence speaks of its own text: 本办法……, or of nothing else.</summary>
internal static class OwnWords
{
    private const int LongestModifier = 4;

    private static readonly string[] Nouns =
    [
        "办法", "规定", "条例", "细则", "通知", "意见", "方案", "决定", "规划", "通告", "公告", "措施", "政策", "标准", "规则", "准则", "章程",
        "规程", "预案", "制度", "令", "文件", "批复", "清单", "指南", "规范", "目录", "法", "函", "计划", "公约", "导则", "解释", "决议", "要点",
        "命令", "纲要", "指引", "通报", "文", "政策措施",
    ];

    private static readonly string[] Issues = ["现予公布", "现予发布", "现予印发", "予以公布", "予以发布", "现公布", "现发布", "现印发", "印发给你们"];

    /// <param name="before">What stands before the statement in its sentence.</param>
    /// <param name="isOwn">Whether what came before spoke of the text itself.</param>
    public static bool Speak(ReadOnlySpan<char> before, bool isOwn)
    {
        before = before.TrimStart('-');
        before = before[Number(before)..].TrimEnd("，,：:、");
        if (before.IsEmpty || (isOwn && before.Length < 3))
            return true;
        var isFirst = true;
        foreach (var range in before.SplitAny('，', ',', '：', ':'))
        {
            var part = before[range];
            if (IsSubject(part))
                return true;
            foreach (var issue in Issues)
                if (part.EndsWith(issue)) return true;
            // 本办法由市水务局负责解释，自……
            if (isFirst && StartsWithSubject(part))
                return true;
            isFirst = false;
        }

        return isOwn && before is "并" or "同时";
    }

    /// <summary>本办法, 本实施细则, 本暂行规定（试行）.</summary>
    public static bool IsSubject(ReadOnlySpan<char> part)
    {
        if (part.EndsWith("（试行）") || part.EndsWith("（暂行）"))
            part = part[..^4];
        part = part.TrimEnd('均');
        if (part.Length < 2 || part[0] != '本' || part[1] is '市' or '省' or '县' or '区' or '州' or '镇' or '乡' or '级')
            return false;
        foreach (var noun in Nouns)
            if (part.EndsWith(noun) && part.Length - 1 - noun.Length is >= 0 and <= LongestModifier) return true;
        return false;
    }

    private static bool StartsWithSubject(ReadOnlySpan<char> part)
    {
        if (part is not ['本', ..])
            return false;
        foreach (var noun in Nouns)
        {
            if (!part[1..].StartsWith(noun))
                continue;
            var rest = part[(1 + noun.Length)..];
            return rest is [] or ['由' or '共' or '的', ..] && !rest.StartsWith("的第") && !rest.Contains('《');
        }

        return false;
    }

    // 第二十条, 三、, （四）, 5.
    private static int Number(ReadOnlySpan<char> text)
    {
        if (!ClauseNumber.TryRead(text, out var number))
            return 0;
        if (number.Kind > ClauseKind.Article)
            return number.Length;
        // 第三条自……起施行 speaks of that article.
        var rest = text[number.Length..];
        return rest is [StatementLine.Blank, ..] ? number.Length + 1 : rest is ['本', ..] ? number.Length : 0;
    }
}
