using System.Buffers;
using System.Text;

namespace Bulletin.Search.Querying;

/// <summary>What is typed in traditional characters, in those that the texts are written with: 勞動合同 is 劳动合同.</summary>
/// <remarks>
/// From kSimplifiedVariant of the Unihan database, and what the mainland's table of variant characters gave up. Only what is typed is
/// changed; texts that have traditional characters are found by these.
/// </remarks>
internal static class Simplified
{
    private static readonly Lazy<(SearchValues<char> Traditional, Dictionary<char, char> Simple)> Characters = new(Read);

    /// <summary>The traditional characters, and then what stands for each of them.</summary>
    public static string Table => string.Concat(Lines());

    /// <summary>A normalised query in simplified characters: each unit stays where it is.</summary>
    public static string Of(string query)
    {
        var (traditional, simple) = Characters.Value;
        if (query.AsSpan().IndexOfAny(traditional) < 0) return query;
        return string.Create(query.Length, query, (target, text) =>
        {
            for (var i = 0; i < text.Length; i++) target[i] = simple.GetValueOrDefault(text[i], text[i]);
        });
    }

    private static (SearchValues<char> Traditional, Dictionary<char, char> Simple) Read()
    {
        var lines = Lines();
        var simple = lines[0].Zip(lines[1]).ToDictionary(pair => pair.First, pair => pair.Second);
        return (SearchValues.Create(lines[0]), simple);
    }

    private static string[] Lines()
    {
        using var reader = new StreamReader(typeof(Simplified).Assembly.GetManifestResourceStream("variants")!, Encoding.UTF8);
        return [reader.ReadLine()!, reader.ReadLine()!];
    }
}
