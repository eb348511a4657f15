using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>Reads the documents that a term is found in: what <see cref="PackedList"/> writes.</summary>
internal ref struct PostingReader(string text, int offset, int count, int documents)
{
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
        Frequency = ones < PackedList.MostInOnes ? ones + 1 : PackedList.MostInOnes + Low(1, ones - PackedList.MostInOnes);
        return true;
    }

    /// <summary>Where a list ends.</summary>
    public static int End(string text, int offset, int count, int documents)
    {
        var postings = new PostingReader(text, offset, count, documents);
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
        if (bitsLeft == 0) (bits, bitsLeft) = (text[at++] - 1, PackedList.BitsInCharacter);
        return (bits >> --bitsLeft) & 1;
    }
}
