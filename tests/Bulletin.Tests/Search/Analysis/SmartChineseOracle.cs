using System.Buffers.Binary;
using System.Diagnostics;
using Bulletin.Search.Analysis;

namespace Bulletin.Tests.Search.Analysis;

/// <summary>Apache Lucene's SmartChineseAnalyzer 4.10.4, of Debian's liblucene4.10-java.</summary>
internal static class SmartChineseOracle
{
    private static readonly string[] Jars =
    [
        "/usr/share/java/lucene-core-4.10.4.jar",
        "/usr/share/java/lucene-analyzers-common-4.10.4.jar",
        "/usr/share/java/lucene-analyzers-smartcn-4.10.4.jar",
    ];

    /// <summary>The words of each text, a token a line, as <see cref="Ours"/> writes them.</summary>
    public static IEnumerable<IReadOnlyList<string>> Theirs(IReadOnlyList<string> texts)
    {
        foreach (var jar in Jars) Assert.True(File.Exists(jar), $"{jar} is missing: install liblucene4.10-java, as test.sh does");
        var folder = Directory.CreateTempSubdirectory("bulletin-oracle").FullName;
        try
        {
            var classes = string.Join(':', [folder, .. Jars]);
            Run("javac", "-d", folder, "-cp", classes, Path.Combine(AppContext.BaseDirectory, "Search", "Analysis", "Tokens.java"));
            WriteTexts(Path.Combine(folder, "texts"), texts);
            Run("java", "-Xmx1g", "-cp", classes, "Tokens", Path.Combine(folder, "texts"), Path.Combine(folder, "tokens"));
            using var tokens = new BinaryReader(new BufferedStream(File.OpenRead(Path.Combine(folder, "tokens")), 1 << 20));
            foreach (var _ in texts) yield return Read(tokens);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Our words of a text: place, position increment and term.</summary>
    public static IReadOnlyList<string> Ours(ChineseAnalyzer analyzer, string text)
    {
        var sink = new Lines([]);
        analyzer.Analyse(text, ref sink);
        return sink.All;
    }

    private static void WriteTexts(string path, IReadOnlyList<string> texts)
    {
        using var writer = new BinaryWriter(new BufferedStream(File.Create(path), 1 << 20));
        writer.Write(BinaryPrimitives.ReverseEndianness(texts.Count));
        foreach (var text in texts)
        {
            writer.Write(BinaryPrimitives.ReverseEndianness(text.Length));
            foreach (var unit in text) writer.Write(BinaryPrimitives.ReverseEndianness((ushort)unit));
        }
    }

    private static List<string> Read(BinaryReader reader)
    {
        var lines = new List<string>();
        while (Next(reader) is >= 0 and var start)
        {
            var (end, increment) = (Next(reader), Next(reader));
            var term = new char[Next(reader)];
            for (var i = 0; i < term.Length; i++) term[i] = (char)BinaryPrimitives.ReverseEndianness(reader.ReadUInt16());
            lines.Add($"{start}–{end} +{increment} {new string(term)}");
        }

        return lines;
    }

    private static int Next(BinaryReader reader) => BinaryPrimitives.ReverseEndianness(reader.ReadInt32());

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {errors}");
    }

    private readonly struct Lines(List<string> all) : ITokenSink
    {
        public List<string> All => all;

        public void Add(ReadOnlySpan<char> term, int start, int end, int positionIncrement) => all.Add($"{start}–{end} +{positionIncrement} {term}");
    }
}
