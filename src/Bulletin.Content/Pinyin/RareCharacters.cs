using System.Collections.Frozen;
using System.Text;

namespace Bulletin.Content.Pinyin;

/// <summary>
/// Readings of the characters that are not of the first level of 通用规范汉字表
/// (2013), for readers who may not know them (WCAG 2.2, 3.1.6).
/// </summary>
/// <remarks>
/// Readings are those of Unihan (kMandarin, then kTGHZ2013): a character with several shows them all,
/// the usual one first, for what it means in the sentence nobody knows here.
/// </remarks>
public static class RareCharacters
{
    private static readonly Lazy<Table> Known = new(Read);

    /// <summary>The reading of the character that begins here; null when it is not rare.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the character begins.</param>
    /// <param name="length">How many UTF-16 units it has: 1, or 2 for a surrogate pair.</param>
    public static string? ReadingAt(ReadOnlySpan<char> text, int at, out int length) => Known.Value.Find(text, at, out length);

    // A line for each reading, with its characters.
    private static Table Read()
    {
        using var stream = typeof(RareCharacters).Assembly.GetManifestResourceStream("pinyin/rare.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var readings = new List<string> { "" };
        var basic = new ushort[char.MaxValue + 1];
        var other = new Dictionary<int, string>();
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t');
            readings.Add(line[..tab]);
            foreach (var rune in line.AsSpan(tab + 1).EnumerateRunes())
            {
                if (rune.IsBmp)
                    basic[rune.Value] = (ushort)(readings.Count - 1);
                else
                    other[rune.Value] = readings[^1];
            }
        }

        return new(basic, [.. readings], other.ToFrozenDictionary());
    }

    /// <param name="Basic">For each character of the first plane the place of its reading; 0: it is not rare.</param>
    /// <param name="Readings">In the order of those places.</param>
    /// <param name="Other">The characters of other planes.</param>
    private sealed record Table(ushort[] Basic, string[] Readings, FrozenDictionary<int, string> Other)
    {
        public string? Find(ReadOnlySpan<char> text, int at, out int length)
        {
            length = 1;
            var first = text[at];
            if (!char.IsHighSurrogate(first))
                return Basic[first] is var place and > 0 ? Readings[place] : null;
            if (at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
                return null;
            length = 2;
            return Other.GetValueOrDefault(char.ConvertToUtf32(first, text[at + 1]));
        }
    }
}
