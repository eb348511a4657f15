using System.Diagnostics;
using System.Globalization;
using Bulletin.Search.Analysis;

// analyser FILES: FILES names a text on each line. Says how long the first word took in a process that has
// just begun, and how many characters a second are cut by one core once warm.
if (args.Length != 1)
{
    Console.Error.WriteLine("usage: analyser FILES");
    return 2;
}

var cold = Stopwatch.StartNew();
var analyzer = new ChineseAnalyzer();
var count = new Count();
analyzer.Analyse("依法行政", ref count);
var first = cold.Elapsed;
string[] texts = [.. File.ReadLines(args[0]).Select(File.ReadAllText)];
var characters = texts.Sum(text => (long)text.Length);
var best = TimeSpan.MaxValue;
for (var (round, all) = (0, Stopwatch.StartNew()); round < 3 || all.Elapsed < TimeSpan.FromSeconds(6); round++)
{
    var before = GC.GetAllocatedBytesForCurrentThread();
    var clock = Stopwatch.StartNew();
    foreach (var text in texts)
        analyzer.Analyse(text, ref count);
    if (clock.Elapsed < best)
        best = clock.Elapsed;
    if (round > 0 && GC.GetAllocatedBytesForCurrentThread() > before + 1000)
        Console.Error.WriteLine("it allocated");
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{characters / best.TotalSeconds:0} {first.TotalMilliseconds:0.0}"));
return 0;

internal struct Count : ITokenSink
{
    public long Units { get; private set; }

    public void Add(ReadOnlySpan<char> term, int start, int end, int positionIncrement) => Units += term.Length;
}
