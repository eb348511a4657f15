using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>Reads the documents that a term is found in: what <see cref="PackedList"/> writes.</summary>
internal ref struct PostingReader(IndexText file, int offset, int count, int documents)
{
    // More than enough for how often any text has a term.
    private const int MostBits = 24;

    private readonly string text = file.Content;
    private readonly int low = count > 0 ? PackedList.LowBits(count, documents) : 0;
    private int at = offset;
    private int bits;
    private int bitsLeft;
    private int left = count;

    public int Document { get; private set; } = -1;

    /// <summary>How often the document has it.</summary>
    public int Frequency { get; private set; }

    public bool Next()
    {
        if (left-- == 0) return false;
        Document += Low(Ones(), low) + 1;
        var ones = Ones();
        if ((uint)Document >= (uint)documents || ones > PackedList.MostInOnes + MostBits) throw file.Wrong();
        Frequency = ones < PackedList.MostInOnes ? ones + 1 : PackedList.MostInOnes + Low(1, ones - PackedList.MostInOnes);
        return true;
    }

    /// <summary>Where a list ends.</summary>
    public static int End(IndexText file, int offset, int count, int documents)
    {
        var postings = new PostingReader(file, offset, count, documents);
        while (postings.Next())
        {
        }

        return postings.at;
    }

    private int Ones()
    {
        var ones = 0;
        while (Bit() == 1) ones++;
        return ones;
    }

    private int Low(int high, int length)
    {
        for (; length > 0; length--) high = (high << 1) | Bit();
        return high;
    }

    private int Bit()
    {
        if ((uint)at >= (uint)text.Length && bitsLeft == 0) throw file.Wrong();
        if (bitsLeft == 0) (bits, bitsLeft) = (text[at++] - 1, PackedList.BitsInCharacter);
        return (bits >> --bitsLeft) & 1;
    }
}
