using Bulletin.Search.Querying;

namespace Bulletin.Tests.Search.Querying;

/// <summary>The documents that may contain a piece of a text.</summary>
public class TextPlanSpecs
{
    private const int Queries = 500;
    private const string RareNames = "授予𠮷田、王𬭎、李𬀩𬭼、赵𡈽𠮷、𫍯𫖮先进工作者称号，𬴂骥、𬘓县张㴔亦同。王𬭎同志，云川县𫍯家乡人。";

    [Fact]
    public void All_that_have_the_pairs_of_a_piece_are_found_and_all_that_contain_it_are_among_them()
    {
        using var sample = new SampleIndex(SmallSite.Policy("关于表彰𠮷𡈽等同志的通报", "云政发〔2023〕99号", RareNames));
        var documents = sample.Documents();
        var terms = documents.ConvertAll(document => SampleIndex.Bigrams(document.Text));
        var texts = documents.ConvertAll(document => Query.Normal(string.Join('\n', document.Text)));
        var pieces = Pieces(documents, new Random(20240305)).Take(Queries).ToList();
        Assert.Contains(pieces, piece => piece.Any(char.IsSurrogate));
        foreach (var piece in pieces)
        {
            var clause = new QueryClause(piece, IsNumber: false, IsQuoted: true);
            string[] pairs = [.. Phrase.Of(piece).Runs.SelectMany(QueryTerms.Pairs).Distinct()];
            Assert.Equal(Places(documents, (_, i) => pairs.All(terms[i].Contains)), Found(sample.Reader, new(clause, [.. pairs], false)));
            var holding = Places(documents, (_, i) => texts[i].Contains(piece, StringComparison.Ordinal));
            Assert.NotEmpty(holding);
            Assert.Subset(Found(sample.Reader, TextPlan.Of(sample.Reader, clause)).ToHashSet(), holding.ToHashSet());
        }
    }

    private static IEnumerable<int> Places(
        List<(SegmentReader Segment, int Document, string[] Text)> documents,
        Func<(SegmentReader Segment, int Document, string[] Text), int, bool> fits) =>
        documents.Where(fits).Select(document => document.Segment.First + document.Document);

    private static IEnumerable<int> Found(IndexReader index, TextPlan plan) =>
        index.Segments.SelectMany(segment => plan.Find(segment).Select(document => segment.First + document));

    private static IEnumerable<string> Pieces(List<(SegmentReader Segment, int Document, string[] Text)> documents, Random random)
    {
        var rare = documents.Single(document => document.Text[4].Contains("王𬭎", StringComparison.Ordinal));
        while (true)
        {
            // Every tenth is of the text with rare names.
            var text = (random.Next(10) == 0 ? rare : documents[random.Next(documents.Count)]).Text;
            var from = QueryTerms.Characters(random.Next(4) == 0 ? text[0] : text[4]);
            var length = random.Next(2, 14);
            if (from.Length <= length)
                continue;
            var begin = random.Next(from.Length - length);
            var piece = Query.Normal(string.Concat(from.AsSpan(begin, length)));
            // Something must be left to look for.
            if (Phrase.Of(piece).Runs is [{ Length: > 1 }, ..])
                yield return piece;
        }
    }
}
