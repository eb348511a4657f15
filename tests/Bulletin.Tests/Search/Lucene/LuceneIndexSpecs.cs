using Bulletin.Tests.Properties;

namespace Bulletin.Tests.Search.Lucene;

public sealed class LuceneIndexSpecs
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(129)]
    [InlineData(3000)]
    public void Apache_Lucene_reads_what_was_written_and_goes_on_with_it(int count) => Law.ForAll(
        Steps.Of(count, count),
        documents =>
        {
            using var index = new LuceneIndex(
                [.. documents.All.Select((random, i) => Document(i, random, random.Next(60) == 0 ? 900 : random.Next(40)))]);
            Same(index.Expected(), index.Said());
        },
        runs: 1);

    [Fact]
    public void Documents_of_no_word_and_of_200000_stand_side_by_side()
    {
        var random = new Random(1);
        using var index = new LuceneIndex(
            [Document(0, random, 1), Document(1, random, 200_000), Document(2, random, 0), Document(3, random, 1)]);
        Same(index.Expected(), index.Said());
    }

    [Fact]
    public void Two_builds_are_the_same_bytes()
    {
        using var one = new LuceneIndex([.. Enumerable.Range(0, 300).Select(i => Document(i, new Random(i), 50))]);
        using var other = new LuceneIndex([.. Enumerable.Range(0, 300).Select(i => Document(i, new Random(i), 50))]);
        var (left, right) = (one.Files(), other.Files());
        Assert.Equal(left.Keys.Order(), right.Keys.Order());
        foreach (var (name, bytes) in left)
            Assert.Equal(bytes, right[name]);
    }

    // Words as they are: few of them everywhere, many once; long ones, of rare characters and of pairs of surrogates.
    private static LuceneIndex.MadeUp Document(int i, Random random, int length)
    {
        var words = new List<LuceneIndex.Word>();
        var (position, at) = (-1, 0);
        for (var left = length; left > 0; left--)
        {
            var term = Term(random);
            position += random.Next(20) == 0 ? random.Next(1, 300) : 1;
            at += random.Next(5) == 0 ? random.Next(400) : 0;
            var end = at + (random.Next(30) == 0 ? random.Next(200) : term.Length);
            words.Add(new(term, position, at, end));
            at = end;
        }

        string[] numbers =
        [
            $"云政发〔2024〕{i}号",
            .. Enumerable.Range(0, random.Next(3)).Select(_ => $"类{random.Next(5)}"),
            .. random.Next(2) == 0 ? [] : new[] { "甲" },
        ];
        return new(
            $"policies/2024/{i}.html{new string('长', random.Next(40) == 0 ? random.Next(30_000) : random.Next(20))}",
            words,
            numbers,
            20_000L - (i * 3) - random.Next(3));
    }

    private static string Term(Random random) => random.Next(12) switch
    {
        < 5 => ((char)('一' + random.Next(30))).ToString(),
        < 8 => $"{(char)('一' + random.Next(200))}{(char)('一' + random.Next(40))}",
        8 => $"w{random.Next(100_000)}",
        9 =>
            char.ConvertFromUtf32(0x20000 + random.Next(3000))
                + (random.Next(2) == 0 ? "" : char.ConvertFromUtf32(0xF900 + random.Next(30))),
        10 => $"共同的开头{random.Next(400)}",
        _ => random.Next(200) == 0 ? new string('很', random.Next(1, 3000)) + random.Next(100) : "的",
    };

    private static void Same(IEnumerable<string> expected, string[] said)
    {
        var at = 0;
        foreach (var line in expected)
        {
            if (at < said.Length && said[at] == line)
            {
                at++;
                continue;
            }

            Assert.Fail(
                $"expected {Short(line)}\nbut      {string.Join("\n         ", said.Skip(at).Take(60).Select(Short))}\n"
                + $"after    {(at > 0 ? Short(said[at - 1]) : "")}");
        }

        Assert.Equal(at, said.Length);
    }

    private static string Short(string line) => line.Length > 300 ? line[..300] + "…" : line;
}
