namespace Bulletin.Search.Indexing;

/// <summary>What the ranking counts with: in double precision, in the order of the page's script, to come to the same.</summary>
internal static class Weights
{
    /// <summary>Of a pair of characters that no word holds together.</summary>
    public const double Loose = 0.2;

    /// <summary>Of such a pair that a title has, which is hardly chance.</summary>
    public const double Named = 0.4;

    /// <summary>Of a word within a longer one.</summary>
    public const double Inner = 0.5;

    /// <summary>Of a word that says which side of a matter is meant.</summary>
    public const double Weak = 0.33;

    /// <summary>By how much a word of every day may say more here than elsewhere.</summary>
    public const double Slack = 1;

    /// <summary>Of what it says beyond that.</summary>
    public const double Beyond = 0.3;

    /// <summary>Of a citation by another document.</summary>
    public const double Cited = 0.05;

    /// <summary>Of a text that contains the long pieces of what was typed.</summary>
    public const double Piece = 1.5;

    /// <summary>How long an article is.</summary>
    public const double ClauseLength = 110;

    private const double Ln2 = 0.6931471805599453;

    /// <summary>The natural logarithm by the four operations alone.</summary>
    /// <param name="x">At least 1.</param>
    public static double Ln(double x)
    {
        var power = 0;
        for (; x >= 2; power++) x /= 2;
        var y = (x - 1) / (x + 1);
        var square = y * y;
        var sum = 0.0;
        for (var i = 31; i > 0; i -= 2) sum = (sum * square) + (1.0 / i);
        return (2 * y * sum) + (power * Ln2);
    }

    /// <summary>How much a find says that so many of all documents have.</summary>
    public static double Idf(int found, int all) => Ln(1 + ((all - found + 0.5) / (found + 0.5)));

    /// <summary>What so many finds are worth in a text of a length: never more than one.</summary>
    public static double Saturated(int frequency, double length, double average, double b) =>
        frequency / (frequency + (1.2 * (1 - b + (b * length / average))));
}
