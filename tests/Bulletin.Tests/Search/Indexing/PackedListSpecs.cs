using Bulletin.Search.Indexing;
using Bulletin.Search.Querying;

namespace Bulletin.Tests.Search.Indexing;

/// <summary>Lists of documents in bits.</summary>
public class PackedListSpecs
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 5)]
    [InlineData(10_000, 1)]
    [InlineData(10_000, 3)]
    [InlineData(10_000, 700)]
    [InlineData(10_000, 9_999)]
    [InlineData(10_000, 10_000)]
    public void A_list_is_read_as_it_was_written(int documents, int count)
    {
        // From a fixed seed; also the first and the last document, and counts on both sides of what is ones alone.
        var random = new Random(documents + count);
        var expected = Enumerable.Range(0, documents).OrderBy(_ => random.Next()).Take(Math.Min(count, documents)).Order()
            .Select((document, i) => (document, Frequency: i % 3 == 0 ? 1 + random.Next(600) : 1 + (i % 9))).ToArray();
        Assert.Equal(expected, Read(Packed(expected, documents), expected.Length, documents));
    }

    [Fact]
    public void A_term_of_every_document_takes_two_bits_for_each()
    {
        var all = Enumerable.Range(0, 700).Select(document => (document, 1)).ToArray();
        Assert.Equal(200, Packed(all, 700).Length);
    }

    private static string Packed((int Document, int Frequency)[] list, int documents)
    {
        var (plain, packed, before) = (new char[4 * list.Length], new ScriptText(), -1);
        var length = 0;
        foreach (var (document, frequency) in list)
        {
            length += Posting.Put(plain.AsSpan(length), document - before - 1, frequency);
            before = document;
        }

        PackedList.Write(packed, plain.AsSpan(0, length), list.Length, documents);
        return packed.Written.ToString();
    }

    private static List<(int Document, int Frequency)> Read(string text, int count, int documents)
    {
        var file = new IndexText(default, "p0", text);
        var found = new List<(int, int)>();
        var postings = new PostingReader(file, 0, count, documents);
        while (postings.Next()) found.Add((postings.Document, postings.Frequency));
        Assert.Equal(text.Length, PostingReader.End(file, 0, count, documents));
        return found;
    }
}
