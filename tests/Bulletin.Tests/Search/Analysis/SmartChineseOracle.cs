using Bulletin.Search.Analysis;

namespace Bulletin.Tests.Search.Analysis;

/// <summary>Apache Lucene's SmartChineseAnalyzer 4.10.4.</summary>
internal static class SmartChineseOracle
{
    /// <summary>The words of each text, a token a line, as <see cref="Ours"/> writes them.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Theirs(IReadOnlyList<string> texts) => LuceneOracle.Run(
        "Analysis/Tokens.java",
        writer =>
        {
            writer.Put(texts.Count);
            foreach (var text in texts)
                writer.Put(text);
        },
        reader => texts.Select(_ => Read(reader)).ToArray());

    /// <summary>Our words of a text: place, position increment and term.</summary>
    public static IReadOnlyList<string> Ours(ChineseAnalyzer analyzer, string text)
    {
        var sink = new Lines([]);
        analyzer.Analyse(text, ref sink);
        return sink.All;
    }

    private static List<string> Read(BinaryReader reader)
    {
        var lines = new List<string>();
        for (var start = reader.TakeNumber(); start >= 0; start = reader.TakeNumber())
        {
            var (end, increment) = (reader.TakeNumber(), reader.TakeNumber());
            lines.Add($"{start}–{end} +{increment} {reader.TakeText()}");
        }

        return lines;
    }

    private readonly struct Lines(List<string> all) : ITokenSink
    {
        public List<string> All => all;

        public void Add(ReadOnlySpan<char> term, int start, int end, int positionIncrement) =>
            all.Add($"{start}–{end} +{positionIncrement} {term}");
    }
}
