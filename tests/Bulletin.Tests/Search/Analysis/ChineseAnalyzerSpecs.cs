using System.Text;
using Bulletin.Search.Analysis;

namespace Bulletin.Tests.Search.Analysis;

public sealed class ChineseAnalyzerSpecs
{
    private static readonly string[] Pieces =
    [
        "。", "！", "？", "!", "?", ".", "．", ". ", ".　 ", "。）", "？”", "!!\n", ".(", ".\"", ".'A", ". a", ". 中", ".,", ".1",
        ".\u2029", "\u0964", "\u0965 ", "\u0964\u2029", "；", "…", "，", "、", "——", "（", "）", "《", "》", "〔2024〕12号", "\n",
        "\r\n", "\t", " ", "　", "\u0085", "\u2028", "\u2029", "\uFFFF", "\0", "\u0001", "\u00AD", "\u200B", "\u0301",
        "running", "Flies", "generalizations", "possibly", "ANALOGY", "PM2.5", "ＷＴＯ", "ａＢ", "１２３", "12３", "3.14", "é",
        "Ω", "かな", "ｶﾅ", "한글", "㐀䶵", "𠮷", "\U0002A6D6", "\uD840", "\uDC00", "😀", "﨑", "①", "㎡", "℃", "½", "中 国", "中\n国",
        "人 民　政 府", "始##始", "未##数", "@", "的@",
    ];

    [Fact]
    public void Cuts_whatever_comes_as_SmartChineseAnalyzer_does()
    {
        string[] texts = [.. Sample(), .. Generated(new Random(20240305), 5_500_000)];
        var analyzer = new ChineseAnalyzer();
        foreach (var (text, theirs) in texts.Zip(SmartChineseOracle.Theirs(texts)))
        {
            var ours = SmartChineseOracle.Ours(analyzer, text);
            var same = ours.Zip(theirs).TakeWhile(pair => pair.First == pair.Second).Count();
            if (same == ours.Count && same == theirs.Count)
                continue;
            var at = int.Parse(
                theirs.Concat(ours).ElementAt(Math.Min(same, theirs.Count)).Split('–')[0],
                System.Globalization.CultureInfo.InvariantCulture);
            Assert.Fail(
                $"theirs {string.Join(" | ", theirs.Skip(Math.Max(0, same - 2)).Take(6))}\n"
                + $"ours   {string.Join(" | ", ours.Skip(Math.Max(0, same - 2)).Take(6))}\n"
                + $"in     {Escaped(text[Math.Max(0, at - 30)..Math.Min(text.Length, at + 30)])}");
        }
    }

    [Fact]
    public void Allocates_nothing_once_it_is_warm()
    {
        var text = string.Concat(Generated(new Random(1), 50_000));
        var analyzer = new ChineseAnalyzer();
        var count = new Count();
        analyzer.Analyse(text, ref count);
        var before = GC.GetAllocatedBytesForCurrentThread();
        analyzer.Analyse(text, ref count);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(count.Words > 20_000);
    }

    private static IEnumerable<string> Sample() =>
        Directory.EnumerateFiles(Path.Combine(Documentation.Docs.Repository, "content"), "*.md", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);

    // Sentences of the sample, torn and mixed with what is rare, in texts of all
    // lengths; some without any line end for thousands of characters.
    private static IEnumerable<string> Generated(Random random, int characters)
    {
        var source = string.Concat(Sample());
        var builder = new StringBuilder();
        for (var total = 0; total < characters; total += builder.Length)
        {
            builder.Clear();
            var length = random.Next(8) == 0 ? random.Next(6000) : random.Next(1, 400);
            var lines = random.Next(3) > 0;
            while (builder.Length < length)
            {
                var what = random.Next(20);
                if (what < 12)
                {
                    var start = random.Next(source.Length - 60);
                    var piece = source.Substring(start, random.Next(1, 60));
                    builder.Append(lines ? piece : piece.Replace("\n", "", StringComparison.Ordinal));
                }
                else if (what < 15)
                {
                    builder.Append((char)random.Next(0x4E00, 0x9FA6));
                }
                else if (what < 16)
                {
                    builder.Append(
                        (char)Choose(
                            random,
                            (0, 0x250),
                            (0x2010, 0x2643),
                            (0x3000, 0x3100),
                            (0x3400, 0x4DB6),
                            (0xAC00, 0xD7A4),
                            (0xFE30, 0xFF64),
                            (0xF900, 0xFA2E)));
                }
                else
                {
                    var piece = Pieces[random.Next(Pieces.Length)];
                    builder.Append(lines ? piece : piece.Trim('\r', '\n', '\u0085', '\u2028', '\u2029'));
                }
            }

            yield return builder.ToString();
        }
    }

    private static int Choose(Random random, params (int From, int To)[] ranges)
    {
        var (from, to) = ranges[random.Next(ranges.Length)];
        return random.Next(from, to);
    }

    private static string Escaped(string text) =>
        string.Concat(text.Select(c => c is > ' ' and < '\u2000' or > '\u2FFF' and < '\uD800' ? c.ToString() : $"\\u{(int)c:X4}"));

    private struct Count : ITokenSink
    {
        public int Words { get; private set; }

        public void Add(ReadOnlySpan<char> term, int start, int end, int positionIncrement) => Words++;
    }
}
