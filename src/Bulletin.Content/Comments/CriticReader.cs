namespace Bulletin.Content.Comments;

/// <summary>Reads the marks of CriticMarkup (criticmarkup.com): remarks, deletions, insertions, substitutions, highlights.</summary>
internal sealed class CriticReader(string text)
{
    private static readonly Pair[] Pairs =
    [
        new("{>>", "<<}", CommentKind.Remark),
        new("{--", "--}", CommentKind.Deletion),
        new("{==", "==}", CommentKind.Highlight),
        new("{++", "++}", CommentKind.Pending),
        new("{~~", "~~}", CommentKind.Pending),
    ];

    private readonly NextText[] closes = [.. Pairs.Select(pair => new NextText(text, pair.Close))];

    /// <summary>Whether a mark begins at a brace.</summary>
    /// <param name="at">The brace.</param>
    /// <param name="mark">Which.</param>
    /// <param name="end">Where what it begins ends; -1: nowhere.</param>
    public bool TryRead(int at, out Pair mark, out int end)
    {
        (mark, end) = (Pairs[0], -1);
        for (var i = 0; i < Pairs.Length; i++)
        {
            mark = Pairs[i];
            if (!text.AsSpan(at).StartsWith(mark.Open))
                continue;
            end = closes[i].End(at + mark.Open.Length);
            // “{--}” holds nothing.
            return at + mark.Open.Length >= text.Length || text[at + mark.Open.Length] != '}';
        }

        return false;
    }

    internal readonly record struct Pair(string Open, string Close, CommentKind Kind)
    {
        public string Both => $"{Open} {Close}";
    }
}
