namespace Bulletin.Bench.Checks;

/// <summary>Samples "case seconds user-seconds system-seconds kilobytes", one a line, as a Markdown table of medians and ratios.</summary>
internal static class Report
{
    private static readonly (string Case, string Title)[] Rows =
    [
        ("hugo", "Hugo, full build"),
        ("full", "Bulletin, full build"),
        ("nothing", "Bulletin, nothing changed"),
        ("body", "Bulletin, one body edited"),
        ("title", "Bulletin, one title edited"),
        ("everything", "Bulletin, full build, three editions and search"),
    ];

    private sealed record Sample(string Case, double Seconds, double Processor, double Kilobytes);

    public static void Write(string file, TextWriter output)
    {
        var samples = File.ReadLines(file).Select(Parse).ToLookup(s => s.Case);
        output.WriteLine(
            "| case | runs | median s | min–max s | CPU s | peak memory MB | time ÷ Hugo | memory ÷ Hugo | time ÷ our full build |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        var hugo = samples["hugo"].ToList();
        var full = samples["full"].ToList();
        foreach (var (name, title) in Rows)
        {
            var own = samples[name].ToList();
            if (own.Count > 0)
                output.WriteLine(Row(title, own, hugo, full));
        }
    }

    private static string Row(string title, List<Sample> own, List<Sample> hugo, List<Sample> full) =>
        $"| {title} | {own.Count} | {Seconds(own):F2} | {own.Min(s => s.Seconds):F2}–{own.Max(s => s.Seconds):F2} "
        + $"| {Processor(own):F2} | {Memory(own) / 1024:F0} "
        + $"| {Ratio(own, hugo, Seconds)} | {Ratio(own, hugo, Memory)} | {Ratio(own, full, Seconds)} |";

    private static string Ratio(List<Sample> own, List<Sample> other, Func<List<Sample>, double> measure) =>
        other.Count == 0 ? "–" : $"{measure(own) / measure(other):F2}";

    private static double Seconds(List<Sample> samples) => Median(samples.Select(s => s.Seconds));

    private static double Processor(List<Sample> samples) => Median(samples.Select(s => s.Processor));

    private static double Memory(List<Sample> samples) => Median(samples.Select(s => s.Kilobytes));

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var middle = sorted.Count / 2;
        return sorted.Count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static Sample Parse(string line) => line.Split(' ') is [var name, var seconds, var user, var system, var kilobytes]
        ? new Sample(name, double.Parse(seconds), double.Parse(user) + double.Parse(system), double.Parse(kilobytes))
        : throw new FormatException($"not a sample: {line}");
}
