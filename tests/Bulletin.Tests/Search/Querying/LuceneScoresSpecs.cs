using Bulletin.Search.Querying;

namespace Bulletin.Tests.Search.Querying;

/// <summary>
/// The raw modes of a search, beside Apache Lucene over the same texts: any of some
/// words by BM25, and all of some pairs of characters.
/// </summary>
public class LuceneScoresSpecs
{
    private const int Queries = 500;

    [Fact]
    public void Any_of_the_words_scores_as_in_Lucene_and_all_of_the_pairs_finds_the_same()
    {
        using var sample = new SampleIndex();
        var index = sample.Reader;
        var texts = sample
            .Documents()
            .ConvertAll(document => (Title: document.Text[0], Body: document.Text[4], Terms: SampleIndex.Bigrams(document.Text).ToArray()));
        var queries = Pieces(texts, new Random(20240305)).Take(Queries).Select(piece => Ask(index, piece)).ToList();
        var theirs = LuceneOracle.Run(
            "Querying/Scores.java",
            writer => Write(writer, texts, queries),
            reader => queries.ConvertAll(_ => Read(reader)));
        foreach (var (query, lucene) in queries.Zip(theirs))
        {
            Assert.Equal(lucene.Scored, Scored(index, query.Words));
            Assert.Equal(
                lucene.Holding,
                index.Segments.SelectMany(segment =>
                    new TextPlan(query.Piece, [.. query.Pairs], false).Find(segment).Select(document => segment.First + document)));
        }

        Assert.True(theirs.Sum(one => one.Scored.Count) > 20 * Queries && theirs.Count(one => one.Holding.Length > 0) > Queries * 9 / 10);
    }

    private static IEnumerable<string> Pieces(List<(string Title, string Body, string[] Terms)> texts, Random random)
    {
        while (true)
        {
            var text = texts[random.Next(texts.Count)];
            var from = random.Next(4) == 0 ? text.Title : text.Body;
            var length = random.Next(2, 14);
            if (from.Length <= length)
                continue;
            var piece = Query.Normal(from.Substring(random.Next(from.Length - length), length));
            // A pair of surrogates must not be torn, and something must be left to look for.
            if (!piece.Any(char.IsSurrogate) && Phrase.Of(piece).Runs is [{ Length: > 1 }, ..])
                yield return piece;
        }
    }

    private static (string Piece, List<string> Words, List<string> Pairs) Ask(IndexReader index, string piece)
    {
        var runs = Phrase.Of(piece).Runs;
        return (
            piece,
            [.. runs.SelectMany(run => QueryTerms.Words(index, run)).Distinct()],
            [.. runs.SelectMany(QueryTerms.Pairs).Distinct()]);
    }

    private static List<(int Document, int Bits)> Scored(IndexReader index, List<string> words)
    {
        var found = new List<(int Document, float Score)>();
        foreach (var segment in index.Segments)
        {
            var scores = new double[segment.Documents];
            foreach (var word in words)
                index.Score(word, word.Length > 1 ? Searcher.TitleBoost : 0, segment, scores);
            for (var document = 0; document < scores.Length; document++)
            {
                if (scores[document] > 0)
                    found.Add((segment.First + document, (float)scores[document]));
            }
        }

        return [.. found
            .OrderByDescending(hit => hit.Score)
            .ThenBy(hit => hit.Document)
            .Select(hit => (hit.Document, BitConverter.SingleToInt32Bits(hit.Score)))];
    }

    private static void Write(
        BinaryWriter writer,
        List<(string Title, string Body, string[] Terms)> texts,
        List<(string Piece, List<string> Words, List<string> Pairs)> queries)
    {
        writer.Put(texts.Count);
        foreach (var (title, body, terms) in texts)
        {
            writer.Put(title);
            writer.Put(body);
            Write(writer, terms);
        }

        writer.Put(queries.Count);
        foreach (var (_, words, pairs) in queries)
        {
            Write(writer, words);
            Write(writer, pairs);
        }
    }

    private static void Write(BinaryWriter writer, IReadOnlyCollection<string> texts)
    {
        writer.Put(texts.Count);
        foreach (var text in texts)
            writer.Put(text);
    }

    private static (List<(int Document, int Bits)> Scored, int[] Holding) Read(BinaryReader reader)
    {
        var scored = Enumerable.Range(0, reader.TakeNumber()).Select(_ => (reader.TakeNumber(), reader.TakeNumber())).ToList();
        return (scored, [.. Enumerable.Range(0, reader.TakeNumber()).Select(_ => reader.TakeNumber())]);
    }
}
