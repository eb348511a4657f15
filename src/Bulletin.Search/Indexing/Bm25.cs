namespace Bulletin.Search.Indexing;

/// <summary>The lengths of fields as Apache Lucene 4 keeps them for BM25: in one byte.</summary>
/// <remarks>As org.apache.lucene.search.similarities.BM25Similarity of 4.10.4 does.</remarks>
internal static class Bm25
{
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

    /// <summary>About how many words a field has, by the byte of its length.</summary>
    public static double Length(byte norm)
    {
        double root = BitConverter.Int32BitsToSingle((norm << 21) + ((63 - 15) << 24));
        return norm == 0 ? 0 : 1 / (root * root);
    }
}
