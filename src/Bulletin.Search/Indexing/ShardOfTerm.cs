using System.Buffers;
using Bulletin.Search.Analysis;

namespace Bulletin.Search.Indexing;

/// <summary>
/// Says which shard of a dictionary holds a term: all that begins with the same two Han characters, or the same two halves of some, lies
/// in one, as does all that begins with the same two units and is no word of letters or number alone. Pairs with signs between lie in
/// eight for each first character, so that they share it.
/// </summary>
/// <remarks>By a hash, so that who reads it needs no directory, which would be most of what a query loads.</remarks>
internal static class ShardOfTerm
{
    private const int Joints = 7;

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.,");

    public static int Of(ReadOnlySpan<char> term, int shards)
    {
        if (term is [var first, DocumentAnalyser.Joint, var last])
            return Of([first, DocumentAnalyser.Joint, (char)(last & Joints)]) % shards;
        return Of(BeginsWithPair(term) || IsMixed(term) ? term[..2] : term) % shards;

        static int Of(ReadOnlySpan<char> key) => (int)(ExactKey.Hash(key) >> 1);
    }

    /// <summary>Whether two units stand at the beginning that Han characters are written with.</summary>
    public static bool BeginsWithPair(ReadOnlySpan<char> text) => text.Length > 1 && Han.IsUnit(text[0]) && Han.IsUnit(text[1]);

    // KTV噪音, 4S店, 打110, N+1.
    private static bool IsMixed(ReadOnlySpan<char> text)
    {
        if (text.Length < 3) return false;
        if (char.IsAsciiLetterLower(text[0])) return text.ContainsAnyExceptInRange('a', 'z');
        return !char.IsAsciiDigit(text[0]) || text.ContainsAnyExcept(Figures);
    }
}
