using System.Collections.Immutable;
using System.Numerics;

namespace Bulletin.Search.Indexing;

/// <summary>The phrases of three characters and more that forms lead to. Callable from any thread.</summary>
/// <remarks>
/// A text is asked at each place whether one begins there. Four UTF-16 units are a number: a phrase of three is found by its own, a longer
/// one by that of its first four, and nearly all places end at a bit for each hash of such a number.
/// </remarks>
internal sealed class PhraseTable
{
    private const int Shortest = 3;

    private const int Wide = TermTable.UnitsOfKey;

    private readonly ImmutableArray<string> phrases;
    private readonly Beginnings ofThree;
    private readonly Beginnings ofMore;

    /// <param name="phrases">Normalised, of at least three UTF-16 units, ordinally.</param>
    public PhraseTable(ImmutableArray<string> phrases)
    {
        this.phrases = phrases;
        var threes = 0;
        foreach (var phrase in phrases)
            if (phrase.Length == Shortest) threes++;
        (ofThree, ofMore) = (new(threes), new(phrases.Length - threes));
        for (var i = 0; i < phrases.Length; i++)
        {
            if (phrases[i].Length == Shortest) ofThree.Add(TermTable.Key(phrases[i]), i);
            else ofMore.Add(TermTable.Key(phrases[i].AsSpan(0, Wide)), i);
        }
    }

    public int Count => phrases.Length;

    public string this[int phrase] => phrases[phrase];

    /// <summary>The first phrase that a text begins with; −1: none.</summary>
    public int First(ReadOnlySpan<char> text)
    {
        if (text.Length < Shortest) return -1;
        var phrase = ofThree.Find(TermTable.Key(text[..Shortest]));
        return phrase >= 0 ? phrase : Longer(text);
    }

    /// <summary>The next phrase that a text begins with; −1: none.</summary>
    public int Next(ReadOnlySpan<char> text, int phrase) =>
        phrases[phrase].Length == Shortest ? Longer(text) : Among(text, phrase + 1);

    private int Longer(ReadOnlySpan<char> text)
    {
        if (text.Length <= Shortest) return -1;
        var phrase = ofMore.Find(TermTable.Key(text[..Wide]));
        return phrase < 0 ? -1 : Among(text, phrase);
    }

    // Those that begin with the same four units stand side by side.
    private int Among(ReadOnlySpan<char> text, int phrase)
    {
        for (; phrase < phrases.Length; phrase++)
        {
            var candidate = phrases[phrase].AsSpan();
            if (text.StartsWith(candidate)) return phrase;
            if (candidate.Length < Wide || !text[..Wide].SequenceEqual(candidate[..Wide])) return -1;
        }

        return -1;
    }

    // The first phrase of each number.
    private sealed class Beginnings
    {
        private const int SlotsEach = 2;
        private const int BitsEach = 16;

        private readonly ulong[] keys;
        private readonly int[] first;
        private readonly ulong[] mayBe;
        private readonly int slotShift;
        private readonly int bitShift;

        public Beginnings(int count)
        {
            var slots = BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, count * SlotsEach));
            var bits = BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, count * BitsEach));
            (keys, first, mayBe) = (new ulong[slots], new int[slots], new ulong[bits / 64]);
            (slotShift, bitShift) = (64 - BitOperations.Log2(slots), 64 - BitOperations.Log2(bits));
        }

        public void Add(ulong key, int phrase)
        {
            var hash = TermTable.Hash(key);
            mayBe[(hash >> bitShift) >> 6] |= 1UL << (int)((hash >> bitShift) & 63);
            var slot = hash >> slotShift;
            for (; keys[slot] != 0; slot = (slot + 1) & ((uint)keys.Length - 1))
                if (keys[slot] == key) return;
            (keys[slot], first[slot]) = (key, phrase);
        }

        public int Find(ulong key)
        {
            var hash = TermTable.Hash(key);
            if ((mayBe[(hash >> bitShift) >> 6] & (1UL << (int)((hash >> bitShift) & 63))) == 0) return -1;
            for (var slot = hash >> slotShift; keys[slot] != 0; slot = (slot + 1) & ((uint)keys.Length - 1))
                if (keys[slot] == key) return first[slot];
            return -1;
        }
    }
}
