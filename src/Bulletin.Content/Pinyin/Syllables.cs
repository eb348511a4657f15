using System.Collections.Immutable;
using System.Text;

namespace Bulletin.Content.Pinyin;

/// <summary>Readings of characters as people type them: without tones, <c>v</c> for ü.</summary>
/// <remarks>Those of Unihan: kMandarin first, then kTGHZ2013.</remarks>
public static class Syllables
{
    private const char Or = '/';

    // Beyond the last character of the BMP that has a reading.
    private const char End = '\uFB00';
    private const string Toned = "àáāǎèéêēěếềìíīǐòóōǒùúūǔüǘǚǜńňǹḿ";
    private const string Toneless = "aaaaeeeeeeeiiiioooouuuuvvvvnnnm";

    private static readonly ImmutableArray<string>[] Readings;
    private static readonly bool[] IsFirst = new bool[End];

    static Syllables()
    {
        Readings = new ImmutableArray<string>[End];
        Array.Fill(Readings, []);
        var level = ImmutableArray.CreateBuilder<char>();
        Read("common", (character, readings) =>
        {
            (Readings[character], IsFirst[character]) = (readings, true);
            level.Add(character);
        });
        Read("rare", (character, readings) => Readings[character] = readings);
        level.Sort();
        Common = level.ToImmutable();
    }

    /// <summary>The characters of the first level of 通用规范汉字表 (2013), in order.</summary>
    public static ImmutableArray<char> Common { get; }

    /// <summary>The readings of a character, the usual one first; none for what is no Chinese character.</summary>
    public static ImmutableArray<string> Of(char character) => character < End ? Readings[character] : [];

    /// <summary>Whether a character is one of <see cref="Common"/>.</summary>
    public static bool IsCommon(char character) => character < End && IsFirst[character];

    private static void Read(string name, Action<char, ImmutableArray<string>> take)
    {
        using var reader = new StreamReader(typeof(Syllables).Assembly.GetManifestResourceStream($"pinyin/{name}.txt")!, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t');
            ImmutableArray<string> readings = [.. line[..tab].Split(Or).Select(Plain).Distinct()];
            foreach (var character in line.AsSpan(tab + 1))
                if (!char.IsSurrogate(character)) take(character, readings);
        }
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
