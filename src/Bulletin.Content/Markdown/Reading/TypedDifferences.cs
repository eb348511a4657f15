using System.Buffers;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Markdown.Statements;
using Bulletin.Content.Markdown.Syntax;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>
/// Finds where a text has another signature, 发文字号 or title than the front matter: at its head and above the day at its foot.
/// </summary>
internal sealed class TypedDifferences(MarkdownDocument document, ShownParts parts, BodyReport report)
{
    private const int LongestHead = 5;
    private const int ShortestTitle = 8;
    private const int LongestName = 40;

    private static readonly SearchValues<char> Marks = SearchValues.Create("。，；：（《");

    // The short lines with which the text begins; most texts begin with a sentence.
    private readonly List<(Block Block, string Text)> head = Head(document);

    public List<BodyStatement> Find()
    {
        // Only an official document is signed and numbered.
        var isOfficial = parts.Signatures.Length > 0;
        var found = new List<BodyStatement>();
        if (head.Count > 0 && Title() is { } title)
            found.Add(title);
        if (isOfficial && Number() is { } number)
            found.Add(number);
        if (isOfficial && Signer() is { } signer)
            found.Add(signer);
        return found;
    }

    private BodyStatement? Title()
    {
        var title = Plain(TypedParts.Compact(parts.Title));
        var said = string.Concat(head.Select(static line => Plain(line.Text)));
        if (title.Length < ShortestTitle || said.Contains(title, StringComparison.Ordinal))
            return null;
        // 关于供水的通知 below 云川市人民政府文件 is the title without its agency.
        foreach (var (_, text) in head)
            if (Plain(text) is { Length: >= ShortestTitle - 1 } rest && title.EndsWith(rest, StringComparison.Ordinal)) return null;
        string? before = null;
        foreach (var (block, text) in head)
        {
            foreach (var whole in (string?[])[text, before is null ? null : before + text])
            {
                if (whole is not null && Plain(whole) is { Length: >= ShortestTitle } typed && IsNear(typed, title))
                    return new(StatementKind.OtherTitle, whole, whole, report.MarkOf(block.Span.Start));
            }

            // Further down, texts that are no official documents have titles of their own.
            if (parts.Signatures.Length == 0)
                return null;
            before = text;
        }

        return null;
    }

    // 节约用电 for 节约用水, one 的 less.
    private static bool IsNear(string typed, string title)
    {
        var most = Math.Max(2, title.Length / 8);
        return typed != title && !typed.EndsWith('。') && Math.Abs(typed.Length - title.Length) <= most
            && !title.EndsWith(typed, StringComparison.Ordinal) && !typed.EndsWith(title, StringComparison.Ordinal)
            && EditDistance.Between(typed, title, most + 1) <= most;
    }

    // Without marks, and without what is said in brackets behind it.
    private static string Plain(string title)
    {
        title = string.Concat(title.Where(static one => one is not ('《' or '》' or '〈' or '〉' or '、' or '，' or '“' or '”')));
        return title is [.., '）' or ')'] && title.AsSpan().LastIndexOfAny("（(") is > 0 and var open ? title[..open] : title;
    }

    private BodyStatement? Number()
    {
        if (parts.Number is not { Sequence: > 0 } number)
            return null;
        foreach (var (block, text) in head)
        {
            if (DocumentNumber.TryParse(text, out var typed) && typed != number)
                return new(StatementKind.OtherNumber, typed.Text, text, report.MarkOf(block.Span.Start));
        }

        return null;
    }

    private static List<(Block Block, string Text)> Head(MarkdownDocument document)
    {
        var lines = new List<(Block, string)>();
        for (var i = 0; i < Math.Min(document.Count, LongestHead); i++)
        {
            if (TypedParts.TextOf(document[i]) is not { Length: > 0 and < 100 } text || text[^1] is '。' or '：')
                break;
            lines.Add((document[i], text));
        }

        return lines;
    }

    // The last day of the text, below the name of an agency; what another text was signed with is quoted or enclosed.
    private BodyStatement? Signer()
    {
        if (parts.Encloses)
            return null;
        for (var i = document.Count - 1; i > 0 && i > document.Count - LongestHead; i--)
        {
            if (TypedParts.TextOf(document[i]) is not { } text || TypedParts.Day(text) is not (var before, _))
                continue;
            var (at, name) = before.Length > 0 ? (i, before) : (i - 1, TypedParts.TextOf(document[i - 1]));
            name = name?.Replace("（盖章）", "", StringComparison.Ordinal);
            var isOther = name is { Length: > 3 and < LongestName } && AgencyNames.IsOne(name) && name.AsSpan().IndexOfAny(Marks) < 0
                && !(parts.Signatures.Length > 1 && parts.Signatures.Any(one => name.Contains(one, StringComparison.Ordinal)));
            return isOther ? new(StatementKind.OtherSigner, name!, name!, report.MarkOf(document[at].Span.Start)) : null;
        }

        return null;
    }
}
