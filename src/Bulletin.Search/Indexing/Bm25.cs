namespace Bulletin.Search.Indexing;

/// <summary>BM25 as Apache Lucene 4 counts it, bit for bit: every step in single precision.</summary>
/// <remarks>
/// Robertson and Zaragoza, The Probabilistic Relevance Framework (2009), with k1 = 1.2 and b = 0.75 and lengths
/// in one byte, as org.apache.lucene.search.similarities.BM25Similarity of 4.10.4 does.
/// </remarks>
internal static class Bm25
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    private static readonly float[] Lengths = MakeLengths();

    /// <summary>
    /// The length of a field of so many words in one byte: 1/√words with three bits of
    /// mantissa, five of exponent (SmallFloat.floatToByte315).
    /// </summary>
    public static byte Norm(int words)
    {
        // No words at all: 1/√0 is infinite, and infinite is the greatest byte.
        var bits = BitConverter.SingleToInt32Bits(1f / (float)Math.Sqrt(words));
        var small = bits >> 21;
        if (small <= (63 - 15) << 3)
            return bits <= 0 ? (byte)0 : (byte)1;
        return small >= ((63 - 15) << 3) + 0x100 ? (byte)255 : (byte)(small - ((63 - 15) << 3));
    }

    /// <summary>idf = ln(1 + (N − n + 0.5) / (n + 0.5)).</summary>
    /// <param name="found">n: how many documents have the term in the field.</param>
    /// <param name="documents">N: how many documents there are.</param>
    public static float Idf(int found, int documents) => (float)Math.Log(1 + ((documents - found + 0.5) / (found + 0.5)));

    /// <summary>The average length of a field.</summary>
    public static float AverageLength(long words, int documents) => words <= 0 ? 1f : (float)(words / (double)documents);

    /// <summary>For each norm byte k1·(1 − b + b·length/average).</summary>
    public static float[] Cache(float average)
    {
        var cache = new float[256];
        for (var i = 0; i < cache.Length; i++)
            cache[i] = K1 * ((1 - B) + (B * Lengths[i] / average));
        return cache;
    }

    /// <summary>The weight of a term in a query: idf·boost·(k1 + 1).</summary>
    public static float Weight(float idf, float boost) => idf * boost * (K1 + 1);

    /// <summary>The score of a term that is found so often in a field.</summary>
    /// <param name="weight">From <see cref="Weight"/>.</param>
    /// <param name="frequency">How often.</param>
    /// <param name="norm">The value of <see cref="Cache"/> for the document.</param>
    public static float Score(float weight, int frequency, float norm) => weight * frequency / (frequency + norm);

    private static float[] MakeLengths()
    {
        var lengths = new float[256];
        for (var i = 1; i < lengths.Length; i++)
        {
            var value = BitConverter.Int32BitsToSingle((i << 21) + ((63 - 15) << 24));
            lengths[i] = 1f / (value * value);
        }

        // As in Lucene 4.10, where the byte 0 is never seen in a field with words.
        lengths[0] = 1f / 0f;
        return lengths;
    }
}
