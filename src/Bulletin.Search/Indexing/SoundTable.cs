using System.Text;
using Bulletin.Content.Pinyin;

namespace Bulletin.Search.Indexing;

/// <summary>Writes <c>sounds.js</c>, which is read before any of the files of <see cref="SoundWriter"/>.</summary>
/// <remarks>
/// A line for each syllable, with the characters that are read so: those of the first level of 通用规范汉字表 and all others of words that
/// are listed. After an empty line a line for each segment: the two letters with which each file begins.
/// </remarks>
internal static class SoundTable
{
    public static string Write(IEnumerable<SegmentFiles> segments)
    {
        char[] characters = [.. Syllables.Common, .. segments.SelectMany(segment => segment.Rare).Distinct()];
        Array.Sort(characters);
        var sounds = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        foreach (var character in characters)
        {
            foreach (var syllable in Syllables.Of(character))
            {
                if (!sounds.TryGetValue(syllable, out var known)) sounds.Add(syllable, known = new(syllable));
                known.Append(character);
            }
        }

        return $"{string.Join('\n', sounds.Values)}\n\n{string.Join('\n', segments.Select(segment => string.Concat(segment.Sounds)))}";
    }
}
