using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Bulletin.Content.Pinyin;

/// <summary>Readings of characters as people type them: without tones, <c>v</c> for ü.</summary>
/// <remarks>Those of Unihan: kMandarin first, then kTGHZ2013.</remarks>
public static class Syllables
{
    private const char Or = '/';
    private const string Toned = "àáāǎèéêēěếềìíīǐòóōǒùúūǔüǘǚǜńňǹḿ";
    private const string Toneless = "aaaaeeeeeeeiiiioooouuuuvvvvnnnm";

    private static readonly Lazy<FrozenDictionary<char, ImmutableArray<string>>> Known = new(() => Read("common", "rare"));

    private static readonly Lazy<ImmutableArray<char>> FirstLevel = new(() => [.. Read("common").Keys.Order()]);

    /// <summary>The characters of the first level of 通用规范汉字表 (2013), in order.</summary>
    public static ImmutableArray<char> Common => FirstLevel.Value;

    /// <summary>The readings of a character, the usual one first; none for what is no Chinese character.</summary>
    public static ImmutableArray<string> Of(char character) => Known.Value.TryGetValue(character, out var readings) ? readings : [];

    private static FrozenDictionary<char, ImmutableArray<string>> Read(params ReadOnlySpan<string> names)
    {
        var known = new Dictionary<char, ImmutableArray<string>>();
        foreach (var name in names)
        {
            using var reader = new StreamReader(typeof(Syllables).Assembly.GetManifestResourceStream($"pinyin/{name}.txt")!, Encoding.UTF8);
            while (reader.ReadLine() is { } line)
            {
                var tab = line.IndexOf('\t');
                ImmutableArray<string> readings = [.. line[..tab].Split(Or).Select(Plain).Distinct()];
                foreach (var character in line.AsSpan(tab + 1))
                    if (!char.IsSurrogate(character)) known[character] = readings;
            }
        }

        return known.ToFrozenDictionary();
    }

    // Without the tables of Unicode, which the program does not carry.
    private static string Plain(string reading)
    {
        var plain = new StringBuilder();
        foreach (var c in reading)
        {
            if (char.IsAsciiLetter(c)) plain.Append(c);
            else if (Toned.IndexOf(c, StringComparison.Ordinal) is >= 0 and var place) plain.Append(Toneless[place]);
        }

        return plain.ToString();
    }
}
