using System.Buffers;
using System.Text;

namespace Bulletin.Content.Characters;

/// <summary>Text in the characters of the mainland: 勞動合同 is 劳动合同. Callable from any thread.</summary>
/// <remarks>
/// From kSimplifiedVariant of the Unihan database, and what the mainland's table of variants gave up. It is for keys and queries;
/// published texts stay as they are.
/// </remarks>
public static class Simplified
{
    private static readonly Lazy<(SearchValues<char> Traditional, Dictionary<char, char> Simple)> Characters = new(Read);

    /// <summary>The traditional characters, and then what stands for each of them.</summary>
    public static string Table => string.Concat(Lines());

    /// <summary>A text in simplified characters: each unit stays where it is.</summary>
    public static string Of(string text)
    {
        var (traditional, simple) = Characters.Value;
        if (text.AsSpan().IndexOfAny(traditional) < 0) return text;
        return string.Create(text.Length, text, (target, source) =>
        {
            for (var i = 0; i < source.Length; i++) target[i] = simple.GetValueOrDefault(source[i], source[i]);
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
