using Bulletin.Content.Markdown.Syntax;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>Finds the bullets of Word that lost their font, Wingdings, and are letters now: <c>l 加强领导</c>, <c>Ø 落实责任</c>.</summary>
internal sealed class LetterBullets(BodyReport report)
{
    private const string Letters = "lnuvqopwzüØøŸ§²à";

    // Of each letter; formulas explain each of theirs once.
    private readonly Tally[] found = new Tally[Letters.Length];

    /// <summary>Looks at a paragraph, without blanks before it.</summary>
    public void Check(ParagraphBlock paragraph, ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] is < 'l' or > 'Ÿ' || paragraph.Parent is not MarkdownDocument)
            return;
        var rest = text[1..].TrimStart();
        if (rest.Length > 1 && rest[0] is (>= '\u3400' and <= '\u9fff') or '“' or '《' && Letters.IndexOf(text[0]) is >= 0 and var letter)
            found[letter].Add(paragraph.Span.Start);
    }

    /// <summary>Reports them once; to be called when all was checked.</summary>
    public void Report()
    {
        var (first, sign, count) = (int.MaxValue, ' ', 0);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i].Count < 2)
                continue;
            count += found[i].Count;
            if (found[i].First < first)
                (first, sign) = (found[i].First, Letters[i]);
        }

        if (count > 0)
            report.Add(MarkdownProblems.ForeignMark(report.At(first), ForeignMark.Bullet, sign.ToString(), count));
    }
}
