using System.Buffers.Binary;

namespace Bulletin.Search.Lucene;

/// <summary>
/// A block of LZ4, as Lucene's class of that name reads it: literals and, but for the last
/// sequence, a match of at least four bytes not further back than 64 KiB.
/// </summary>
/// <remarks>
/// A sequence: a byte with the number of literals times 16 plus the length of the match less 4; a 15 in either place goes
/// on in bytes of 255 and one of less; the literals come before the distance, two bytes, the lower first, and the rest of
/// the length. Not for use by several threads at once.
/// </remarks>
internal sealed class Lz4
{
    private const int LeastMatch = 4;
    private const int LastLiterals = 5;
    private const int MostDistance = 1 << 16;
    private const int HashBits = 14;

    // Places of four bytes plus one, by their hash; 0: none.
    private readonly int[] places = new int[1 << HashBits];

    public void Compress(ReadOnlySpan<byte> source, DataOutput output)
    {
        Array.Clear(places);
        var (anchor, at, limit) = (0, 0, source.Length - LastLiterals);
        while (at <= limit - LeastMatch)
        {
            var four = BinaryPrimitives.ReadUInt32LittleEndian(source[at..]);
            ref var place = ref places[(four * 2654435761) >> (32 - HashBits)];
            var match = place - 1;
            place = at + 1;
            if (match < 0 || at - match >= MostDistance || BinaryPrimitives.ReadUInt32LittleEndian(source[match..]) != four)
            {
                at++;
                continue;
            }

            var length = LeastMatch + source[(at + LeastMatch)..limit].CommonPrefixLength(source[(match + LeastMatch)..]);
            Literals(source[anchor..at], Math.Min(length - LeastMatch, 15), output);
            output.Byte(at - match);
            output.Byte((at - match) >> 8);
            if (length - LeastMatch >= 15)
                Rest(length - LeastMatch - 15, output);
            at += length;
            anchor = at;
        }

        Literals(source[anchor..], 0, output);
    }

    private static void Literals(ReadOnlySpan<byte> literals, int match, DataOutput output)
    {
        output.Byte((Math.Min(literals.Length, 15) << 4) | match);
        if (literals.Length >= 15)
            Rest(literals.Length - 15, output);
        output.Bytes(literals);
    }

    private static void Rest(int length, DataOutput output)
    {
        for (; length >= 255; length -= 255)
            output.Byte(255);
        output.Byte(length);
    }
}
