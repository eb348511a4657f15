using System.Globalization;
using Bulletin.Content.Documents;
using Bulletin.Search.Analysis;
using Bulletin.Search.Querying;

namespace Bulletin.Tests.Search.Indexing;

/// <summary>The Lucene index of the sample site beside the one that Apache Lucene makes of the same documents.</summary>
public class LuceneExportSpecs
{
    private const double MostSize = 1.15;

    [Fact]
    public void It_holds_what_Lucene_would_have_put_there_and_answers_alike()
    {
        using var sample = new SampleIndex();
        var documents = sample.Documents();
        var random = new Random(20240305);
        var said = LuceneOracle.Run(
            "Indexing/Exported.java",
            writer =>
            {
                writer.Put(Path.Combine(sample.Site, "search", "lucene"));
                writer.Put(documents.Count);
                foreach (var document in documents)
                    Write(writer, sample.Reader, document);
                WriteQueries(writer, sample.Reader, documents, random);
                WritePairs(writer, sample.Reader, documents, random);
            },
            reader => new StreamReader(reader.BaseStream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        string[] fields = ["title", "body", "number", "issuer", "type", "category", "status", "year", "published"];
        Assert.Equal([.. fields.Select(field => $"terms {field} same"), "queries same"], said.SkipLast(1));
        var size = said[^1].Split(' ');
        Assert.True(
            double.Parse(size[1], CultureInfo.InvariantCulture) <= MostSize * double.Parse(size[3], CultureInfo.InvariantCulture),
            said[^1]);
    }

    [Fact]
    public void The_archive_holds_the_index_and_a_program_that_searches_it()
    {
        using var sample = new SampleIndex();
        var folder = Directory.CreateTempSubdirectory("bulletin-archive").FullName;
        System.IO.Compression.ZipFile.ExtractToDirectory(Path.Combine(sample.Site, "search", "lucene.zip"), folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(sample.Site, "search", "lucene")))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(folder, "index", Path.GetFileName(file))));
        var found = LuceneOracle.RunProgram(Path.Combine(folder, "examples", "Search.java"), Path.Combine(folder, "index"), "加装电梯");
        Assert.Contains("policies/2023/zbg-4.html", found, StringComparison.Ordinal);
        Assert.Contains("SmartChineseAnalyzer", File.ReadAllText(Path.Combine(folder, "NOTICE.txt")), StringComparison.Ordinal);
        Assert.Contains("`published`", File.ReadAllText(Path.Combine(folder, "README.md")), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    private static void Write(BinaryWriter writer, IndexReader index, (SegmentReader Segment, int Document, string[] Text) document)
    {
        var (segment, number, text) = document;
        var stored = segment.Stored(number);
        foreach (var value in new[] { stored.Id, stored.Id + ".html", stored.Lede, stored.Date, text[0], text[4] })
            writer.Put(value);
        var category = segment.Column(2, number);
        Write(writer, text[1].Length > 0 ? [text[1]] : []);
        Write(writer, [.. index.Groups[segment.Column(3, number)].Select(issuer => index.Issuers[issuer])]);
        Write(writer, index.Types[stored.Type]);
        Write(writer, category > 0 ? [index.Categories[category - 1]] : []);
        Write(writer, Enum.IsDefined((Validity)stored.Status) && stored.Status > 0 ? [index.Statuses[stored.Status - 1]] : []);
        Write(writer, stored.Date[..4]);
        Write(writer, [.. SampleIndex.Bigrams(text)]);
        writer.Put(int.Parse(stored.Date.Replace("-", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));
    }

    private static void Write(BinaryWriter writer, params string[] values)
    {
        writer.Put(values.Length);
        foreach (var value in values)
            writer.Put(value);
    }

    private static void WriteQueries(
        BinaryWriter writer,
        IndexReader index,
        List<(SegmentReader Segment, int Document, string[] Text)> documents,
        Random random)
    {
        const int Queries = 500;
        writer.Put(Queries);
        for (var left = Queries; left > 0;)
        {
            var body = documents[random.Next(documents.Count)].Text[4];
            if (body.Length < 20)
                continue;
            var words = Phrase.Of(Query.Normal(body.Substring(random.Next(body.Length - 12), 12))).Runs
                .SelectMany(QueryTerms.Parts)
                .SelectMany(part => Han.IsUnit(part[0]) ? new Cutter(index).Cut(part, []) : [PorterStemmer.Stem(part)])
                .Where(word => index.WordCount(word) > 0)
                .ToList();
            if (words.Count < 2)
                continue;
            var at = random.Next(words.Count - 1);
            writer.Put(words[at]);
            writer.Put(words[at + 1]);
            left--;
        }
    }

    private static void WritePairs(
        BinaryWriter writer,
        IndexReader index,
        List<(SegmentReader Segment, int Document, string[] Text)> documents,
        Random random)
    {
        string[] pairs = [.. Enumerable.Range(0, 300)
            .Select(_ => SampleIndex.Bigrams(documents[random.Next(documents.Count)].Text))
            .Select(all => all.ElementAt(random.Next(all.Count)))];
        writer.Put(pairs.Length);
        foreach (var pair in pairs)
        {
            writer.Put(pair);
            writer.Put(index.Count(pair));
        }
    }
}
