using System.Collections.Immutable;

namespace Bulletin.Search.Indexing;

/// <summary>The phrases of three characters and more that forms lead to. Callable from any thread.</summary>
/// <remarks>Nearly all places of a text begin none: a bit for each hash of three characters says so.</remarks>
internal sealed class PhraseTable
{
    private const int Beginning = 3;
    private const int Bits = 18;

    private readonly ulong[] mayBegin = new ulong[(1 << Bits) / 64];
    private readonly Dictionary<ulong, Range> byBeginning = [];
    private readonly ImmutableArray<string> phrases;

    /// <param name="phrases">Normalised, of at least three UTF-16 units, ordinally.</param>
    public PhraseTable(ImmutableArray<string> phrases)
    {
        this.phrases = phrases;
        for (var (first, end) = (0, 0); first < phrases.Length; first = end)
        {
            var key = Key(phrases[first]);
            while (end < phrases.Length && Key(phrases[end]) == key) end++;
            byBeginning[key] = first..end;
            var hash = Hash(key);
            mayBegin[hash >> 6] |= 1UL << (int)(hash & 63);
        }
    }

    public int Count => phrases.Length;

    public string this[int phrase] => phrases[phrase];

    /// <summary>The numbers of the phrases whose first three characters are those of a text.</summary>
    public Range Candidates(ReadOnlySpan<char> text)
    {
        if (text.Length < Beginning) return default;
        var key = Key(text);
        var hash = Hash(key);
        var isOne = (mayBegin[hash >> 6] & (1UL << (int)(hash & 63))) != 0;
        return isOne ? byBeginning.GetValueOrDefault(key) : default;
    }

    private static ulong Key(ReadOnlySpan<char> text) => ((ulong)text[0] << 32) | ((ulong)text[1] << 16) | text[2];

    private static ulong Hash(ulong key) => (key * 0x9E3779B97F4A7C15) >> (64 - Bits);
}
