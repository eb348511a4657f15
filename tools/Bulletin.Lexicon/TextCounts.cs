using Bulletin.Search.Analysis;

namespace Bulletin.LexiconCheck;

/// <summary>In how many texts of a folder each of many words stands.</summary>
internal sealed class TextCounts
{
    private static readonly string[] Extensions = [".md", ".txt"];

    private readonly Dictionary<(char, char), string[]> byPair;
    private readonly Dictionary<string, int> counts;

    private TextCounts(IReadOnlyCollection<string> words)
    {
        counts = words.ToDictionary(word => word, _ => 0, StringComparer.Ordinal);
        byPair = words
            .Where(word => word.Length > 1)
            .GroupBy(word => (word[0], word[1]))
            .ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>How many texts there are.</summary>
    public int Texts { get; private set; }

    /// <summary>How many of them have a word.</summary>
    public int this[string word] => counts[word];

    public static TextCounts Of(IReadOnlyCollection<string> words, string folder)
    {
        var made = new TextCounts(words);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (Extensions.Contains(Path.GetExtension(file))) made.Add(TextNormalizer.Normalise(File.ReadAllText(file)));
        }

        return made;
    }

    private void Add(string text)
    {
        Texts++;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (!byPair.TryGetValue((text[i], text[i + 1]), out var begun)) continue;
            foreach (var word in begun)
            {
                if (text.AsSpan(i).StartsWith(word) && seen.Add(word)) counts[word]++;
            }
        }
    }
}
