using Bulletin.Search.Analysis;

namespace Bulletin.Search.Indexing;

/// <summary>
/// How much a word says in other texts: the words of every day (回来, 里面) are rare in laws and notices, and yet say little of which is
/// meant.
/// </summary>
internal static class Commonness
{
    /// <summary>How many words a text is taken to have.</summary>
    private const double TextLength = 3000;

    /// <summary>What a word says where it is as frequent as in newspapers, in tenths; 0: it is not much rarer here.</summary>
    /// <param name="word">The word.</param>
    /// <param name="found">How many documents have it.</param>
    /// <param name="documents">How many there are.</param>
    public static int Of(string word, int found, int documents)
    {
        var share = SegmentationDictionary.Shared.Share(word);
        if (share <= 0) return 0;
        var says = (int)Math.Round(-10 * Math.Log(1 - Math.Exp(-share * TextLength)));
        return Weights.Idf(found, documents) > (says / 10.0) + Weights.Slack ? Math.Max(1, says) : 0;
    }
}
