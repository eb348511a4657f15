using System.Collections.Immutable;

namespace Bulletin.Search.Indexing;

/// <summary>The phrases of three characters and more that forms lead to. Callable from any thread.</summary>
/// <remarks>Most places of a text begin none: a bit for each hash of two characters says so.</remarks>
internal sealed class PhraseTable
{
    private const int Bits = 1 << 16;

    private readonly ulong[] mayBegin = new ulong[Bits / 64];
    private readonly Dictionary<uint, int[]> byPair = [];
    private readonly ImmutableArray<string> phrases;

    /// <param name="phrases">Normalised, of at least three UTF-16 units, ordinally.</param>
    public PhraseTable(ImmutableArray<string> phrases)
    {
        this.phrases = phrases;
        for (var (first, end) = (0, 0); first < phrases.Length; first = end)
        {
            var pair = Pair(phrases[first]);
            while (end < phrases.Length && Pair(phrases[end]) == pair) end++;
            byPair[pair] = [.. Enumerable.Range(first, end - first)];
            var hash = Hash(pair);
            mayBegin[hash >> 6] |= 1UL << (int)(hash & 63);
        }
    }

    public int Count => phrases.Length;

    public string this[int phrase] => phrases[phrase];

    /// <summary>The numbers of the phrases that begin as a text does.</summary>
    public ReadOnlySpan<int> Candidates(ReadOnlySpan<char> text)
    {
        if (text.Length < 3) return [];
        var pair = Pair(text);
        var hash = Hash(pair);
        var isOne = (mayBegin[hash >> 6] & (1UL << (int)(hash & 63))) != 0;
        return isOne && byPair.TryGetValue(pair, out var candidates) ? candidates : [];
    }

    private static uint Pair(ReadOnlySpan<char> text) => ((uint)text[0] << 16) | text[1];

    private static uint Hash(uint pair) => (pair * 0x9E3779B1) >> 16;
}
