using System.Globalization;

namespace Bulletin.Dictionary;

/// <summary>A word as Lucene's dictionary has it.</summary>
/// <param name="Text">The word; a class is named like 未##串.</param>
/// <param name="Frequency">How often it was seen.</param>
/// <param name="Pairs">What was seen after it, by its place in the source, and how often.</param>
internal sealed record Word(string Text, int Frequency, IReadOnlyList<(int Word, int Count)> Pairs);

/// <summary>What Extract.java printed.</summary>
/// <param name="Words">All words.</param>
/// <param name="Weights">The last two bits of the weight of each frequency and frequency of a pair.</param>
internal sealed record Source(IReadOnlyList<Word> Words, SortedDictionary<int, SortedDictionary<int, int>> Weights)
{
    public static Source Read(IEnumerable<string> lines)
    {
        var words = new List<Word>();
        var weights = new SortedDictionary<int, SortedDictionary<int, int>>();
        foreach (var line in lines)
        {
            var fields = line.Split(' ');
            if (fields[0] == "T")
            {
                var cells = fields.Skip(3).Select(pair => pair.Split(':'));
                words.Add(new(fields[1], Number(fields[2]), [.. cells.Select(pair => (Number(pair[0]), Number(pair[1])))]));
                continue;
            }

            if (!weights.TryGetValue(Number(fields[1]), out var pairs))
                weights[Number(fields[1])] = pairs = [];
            pairs[Number(fields[2])] = Number(fields[3]);
        }

        return new(words, weights);
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
