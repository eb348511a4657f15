using System.Collections.Immutable;

namespace Bulletin.Search.Indexing;

/// <summary>How often documents name each other: a law that many name is meant more often than one that mentions the same words.</summary>
internal static class Citations
{
    private const char Kind = '《';

    private const int Longest = 60;

    /// <summary>The key of a title, whether or not the name of the country stands before it.</summary>
    public static uint Key(string title) => ExactKey.Hash(ExactKey.PlainTitle(title));

    /// <summary>The keys of the titles that stand in 《》 in a text, each once.</summary>
    public static ImmutableArray<uint> In(ReadOnlySpan<char> text)
    {
        var keys = new HashSet<uint>();
        for (var at = text.IndexOf(Kind); at >= 0; at = text.IndexOf(Kind))
        {
            text = text[(at + 1)..];
            var end = text.IndexOf('》');
            if (end is > 1 and <= Longest) keys.Add(Key(text[..end].ToString()));
        }

        return [.. keys];
    }

    /// <summary>How many documents name each title.</summary>
    public static Dictionary<uint, int> Count(IEnumerable<ImmutableArray<uint>> all)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var keys in all)
            foreach (var key in keys) counts[key] = counts.GetValueOrDefault(key) + 1;
        return counts;
    }
}
