using Bulletin.Search.Analysis;

namespace Bulletin.Search.Indexing;

/// <summary>
/// Says which shard of a dictionary holds a term: all that begins with the same two Han characters, or the same two halves of some, lies
/// in one. Pairs with signs between lie in eight for each first character, so that they share it.
/// </summary>
/// <remarks>By a hash, so that who reads it needs no directory, which would be most of what a query loads.</remarks>
internal static class ShardOfTerm
{
    private const int Joints = 7;

    public static int Of(ReadOnlySpan<char> term, int shards)
    {
        if (BeginsWithPair(term)) return Of(term[..2]) % shards;
        if (term is [var first, DocumentAnalyser.Joint, var last])
            return Of([first, DocumentAnalyser.Joint, (char)(last & Joints)]) % shards;
        return Of(term) % shards;

        static int Of(ReadOnlySpan<char> key) => (int)(ExactKey.Hash(key) >> 1);
    }

    /// <summary>Whether two units stand at the beginning that Han characters are written with.</summary>
    public static bool BeginsWithPair(ReadOnlySpan<char> text) => text.Length > 1 && Han.IsUnit(text[0]) && Han.IsUnit(text[1]);
}
