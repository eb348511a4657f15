using Bulletin.Search.Lucene;
using Bulletin.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace Bulletin.Tests.Search.Lucene;

/// <summary>Lists of documents and their skip lists, read back here in the plainest way.</summary>
public sealed class PostingsSpecs
{
    private const int Documents = 200_000;

    public static TheoryData<int> Counts => [1, 2, 127, 128, 129, 255, 256, 257, 1024, 1025, 128 * 64, (128 * 64) + 1, 20_000];

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_list_of_documents_comes_back(int count) => Law.ForAll(Lists(count, frequency: 0), Fewer, ComesBack, runs: 3);

    [Theory]
    [MemberData(nameof(Counts))]
    public void A_list_with_positions_comes_back(int count) => Law.ForAll(Lists(count, frequency: 4), Fewer, ComesBack, runs: 3);

    private static Gen<(int Document, int Frequency)[]> Lists(int count, int frequency) =>
        from documents in Gen.Choose(0, Documents - 1).ArrayOf(count)
        from frequencies in Gen.Choose(Math.Min(1, frequency), frequency).ArrayOf(count)
        select documents.Order().Distinct().Zip(frequencies).ToArray();

    private static IEnumerable<(int Document, int Frequency)[]> Fewer((int Document, int Frequency)[] list) =>
        Pieces.Without(list).Where(fewer => fewer.Length > 0);

    // Each entry of its skip list leads to a block.
    private static void ComesBack((int Document, int Frequency)[] list)
    {
        var withPositions = list[0].Frequency > 0;
        var (bytes, state) = Written(list, withPositions);
        Assert.Equal((list.Length, list.Sum(one => (long)one.Frequency)), (state.DocumentCount, state.TotalCount));
        if (list is [var only])
        {
            Assert.Equal((only.Document, -1L), (state.Single, state.Skips));
            return;
        }

        var places = new List<int>();
        Assert.Equal(list, Read(bytes, (int)state.Documents, list.Length, withPositions, places));
        Assert.Equal(list.Length > PostingsWriter.BlockSize, state.Skips >= 0);
        if (state.Skips >= 0)
            CheckSkips(bytes, state, list, places, withPositions);
    }

    private static (byte[] Bytes, TermState State) Written((int Document, int Frequency)[] list, bool withPositions)
    {
        var files = new Dictionary<string, MemoryStream>();
        using var writer = new PostingsWriter(ending => files[ending] = new MemoryStream(), Documents);
        writer.Begin(withPositions);
        foreach (var (document, frequency) in list)
        {
            writer.Document(document, frequency);
            for (var i = 0; i < frequency; i++)
                writer.Position(i * 3, i * 5, (i * 5) + 2);
        }

        var state = writer.End();
        writer.Close();
        return (files["doc"].ToArray(), state);
    }

    private static List<(int Document, int Frequency)> Read(byte[] bytes, int at, int count, bool withPositions, List<int> places)
    {
        var (list, document) = (new List<(int, int)>(), 0);
        while (count - list.Count >= PostingsWriter.BlockSize)
        {
            var distances = Block(bytes, ref at);
            var frequencies = withPositions ? Block(bytes, ref at) : new int[PostingsWriter.BlockSize];
            foreach (var (distance, frequency) in distances.Zip(frequencies))
                list.Add((document += distance, frequency));
            places.Add(at);
        }

        while (list.Count < count)
        {
            var value = Take(bytes, ref at);
            document += withPositions ? value >> 1 : value;
            list.Add((document, !withPositions ? 0 : (value & 1) != 0 ? 1 : Take(bytes, ref at)));
        }

        return list;
    }

    // The lowest level has an entry for each block but the last; the levels above, which come first, each an eighth of the one below.
    private static void CheckSkips(
        byte[] bytes,
        TermState state,
        (int Document, int Frequency)[] list,
        List<int> places,
        bool withPositions)
    {
        var entries = (list.Length - 1) / PostingsWriter.BlockSize;
        var levels = new List<int>();
        for (var i = entries; i > 0; i /= 8)
            levels.Add(i);
        var at = (int)(state.Documents + state.Skips);
        for (var level = levels.Count - 1; level >= 0; level--)
        {
            var end = level > 0 ? Take(bytes, ref at) : 0;
            end += at;
            var (document, place) = (0, (int)state.Documents);
            for (var i = 1; i <= levels[level]; i++)
            {
                var block = i * (int)Math.Pow(8, level);
                document += Take(bytes, ref at);
                place += Take(bytes, ref at);
                Assert.Equal((list[(block * PostingsWriter.BlockSize) - 1].Document, places[block - 1]), (document, place));
                for (var more = withPositions ? 3 : 0; more > 0; more--)
                    Take(bytes, ref at);
                if (level > 0)
                    Take(bytes, ref at);
            }

            if (level > 0)
                Assert.Equal(end, at);
        }
    }

    private static int[] Block(byte[] bytes, ref int at)
    {
        var bits = bytes[at++];
        if (bits == 0)
            return [.. Enumerable.Repeat(Take(bytes, ref at), PostingsWriter.BlockSize)];
        var values = new int[PostingsWriter.BlockSize];
        for (var (i, bit) = (0, at * 8); i < values.Length; i++)
        {
            for (var left = bits; left > 0; left--, bit++)
                values[i] = (values[i] << 1) | ((bytes[bit >> 3] >> (7 - (bit & 7))) & 1);
        }

        at += PackedInts.ByteCount(values.Length, bits);
        return values;
    }

    private static int Take(byte[] bytes, ref int at)
    {
        var (value, shift) = (0, 0);
        for (; bytes[at] > 127; shift += 7)
            value |= (bytes[at++] & 127) << shift;
        return value | (bytes[at++] << shift);
    }
}
