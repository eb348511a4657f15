using System.Numerics;

namespace Bulletin.Search.Indexing;

/// <summary>
/// A list of documents in bits, seven in a character, the highest first. For each document the gap to the one before: so many ones as its
/// upper bits come to, a zero, and its lower bits. Then how often it has the term: one less than that in ones, and a zero; where it is
/// more than four times, four ones and one for each bit of what is beyond four but its highest, a zero, and these bits.
/// </summary>
/// <remarks>
/// How many bits are the lower ones follows from how many of the documents the list has, so that lists of rare terms and of frequent ones
/// take about as little as can be.
/// </remarks>
internal static class PackedList
{
    /// <summary>How many take one byte of UTF-8.</summary>
    public const int BitsInCharacter = 7;

    /// <summary>The greatest count that is ones alone.</summary>
    public const int MostInOnes = 4;

    /// <summary>How many bits of each gap are the lower ones.</summary>
    /// <param name="count">How many documents the list has.</param>
    /// <param name="documents">How many there are.</param>
    public static int LowBits(int count, int documents) => documents > count ? BitOperations.Log2((uint)(documents / count)) : 0;

    /// <summary>Writes a list that <see cref="Posting.Put"/> has put together.</summary>
    public static void Write(ScriptText output, ReadOnlySpan<char> list, int count, int documents)
    {
        var bits = new Writer(output);
        var low = LowBits(count, documents);
        for (var at = 0; at < list.Length;)
        {
            var (gap, frequency) = Posting.Take(list, ref at);
            bits.Ones(gap >> low);
            bits.Low(gap, low);
            var more = frequency - MostInOnes;
            var length = more > 0 ? BitOperations.Log2((uint)more) : 0;
            bits.Ones(more > 0 ? MostInOnes + length : frequency - 1);
            bits.Low(more, length);
        }

        bits.End();
    }

    private ref struct Writer(ScriptText output)
    {
        private const int MostAtOnce = 24;

        private ulong bits;
        private int count;

        public void Ones(int number)
        {
            for (; number >= MostAtOnce; number -= MostAtOnce) Put((1 << MostAtOnce) - 1, MostAtOnce);
            Put((2 << number) - 2, number + 1);
        }

        public void Low(int value, int length) => Put(value & ((1 << length) - 1), length);

        public void End()
        {
            if (count > 0) Put(0, BitsInCharacter - count);
        }

        private void Put(int value, int length)
        {
            bits = (bits << length) | (uint)value;
            count += length;
            while (count >= BitsInCharacter)
            {
                count -= BitsInCharacter;
                output.Number((int)(bits >> count) & ((1 << BitsInCharacter) - 1));
            }
        }
    }
}
