namespace Bulletin.Search.Querying;

/// <summary>What speaks for a document before its text is read.</summary>
internal sealed class Merit
{
    /// <summary>The concepts in its text.</summary>
    public double Text { get; set; }

    /// <summary>The same, however often they stand there.</summary>
    public double Coverage { get; set; }

    /// <summary>Whether any of them is a word, and no pair of characters that are left over.</summary>
    public bool HasWord { get; set; }

    /// <summary>The concepts in its title.</summary>
    public double Title { get; set; }

    /// <summary>How many characters of the query these are.</summary>
    public int Matched { get; set; }

    /// <summary>How many characters the title has.</summary>
    public int TitleLength { get; set; } = 1;

    /// <summary>The concepts among its 主题词.</summary>
    public double Topic { get; set; }

    /// <summary>The pairs of neighbours in its title.</summary>
    public double Pairs { get; set; }

    /// <summary>How many there are.</summary>
    public int MatchedPairs { get; set; }

    /// <summary>How well the query abbreviates its title, or that it names this issue.</summary>
    public double Bonus { get; set; }

    /// <summary>Whether its title is what is looked for.</summary>
    public bool IsTitle { get; set; }

    /// <summary>Whether it has the rarest pairs of the long pieces that were typed, as few documents do.</summary>
    public bool HasPieces { get; set; }

    /// <summary>Whether it has them, as more than a few documents do.</summary>
    public bool MayHavePieces { get; set; }

    /// <summary>All of it together but for <see cref="Bonus"/>, <see cref="IsTitle"/> and <see cref="HasPieces"/>.</summary>
    public double Score(Subject subject) =>
        (0.6 * Text / subject.Sum) + TitleScore(subject) + (0.6 * PairScore(subject)) + (0.4 * Topic / subject.Sum);

    /// <summary>How much of the query it covers, at most 1.</summary>
    public double Share(Subject subject) => Math.Min(1, Coverage / subject.Sum);

    private double TitleScore(Subject subject) =>
        Title / subject.Sum * (0.6 + (0.4 * Math.Min(1, (double)Matched / TitleLength)));

    private double PairScore(Subject subject)
    {
        var share = Pairs / subject.PairSum;
        return share * share * (0.5 + (0.5 * Math.Min(1, 1.1 * MatchedPairs / Math.Max(1, TitleLength - 1))));
    }
}
