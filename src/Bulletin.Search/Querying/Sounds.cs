using System.Buffers;

namespace Bulletin.Search.Querying;

/// <summary>How characters are read, and the words of the index by their first letters.</summary>
internal sealed class Sounds
{
    private const int LongestSyllable = 6;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouv");

    private readonly IndexReader index;
    private readonly Dictionary<char, List<string>> readings = [];
    private readonly HashSet<string> syllables = new(StringComparer.Ordinal);
    private readonly string[] files;

    /// <param name="index">The index.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="IndexException">It is damaged.</exception>
    public Sounds(IndexReader index)
    {
        this.index = index;
        var file = index.Files.Read("sounds");
        var parts = file.Content.Split("\n\n");
        files = parts[^1].Split('\n');
        if (parts.Length != 2 || files.Length != index.Segments.Length) throw file.Wrong(IndexFault.Unlike);
        foreach (var line in parts[0].Split('\n'))
        {
            var length = 0;
            while (length < line.Length && char.IsAsciiLetter(line[length])) length++;
            if (length == 0) throw file.Wrong();
            var syllable = line[..length];
            if (syllable.AsSpan().IndexOfAny(Vowels) >= 0) syllables.Add(syllable);
            foreach (var c in line.AsSpan(length))
            {
                if (readings.TryGetValue(c, out var known)) known.Add(syllable);
                else readings.Add(c, [syllable]);
            }
        }
    }

    /// <summary>How a character is read, without tones.</summary>
    public IReadOnlyList<string> Readings(char character) => readings.TryGetValue(character, out var known) ? known : [];

    /// <summary>How far two characters are apart: 0 they sound alike, 1 to many; −1: they do not.</summary>
    public int Distance(char one, char other)
    {
        if (Readings(one).Any(Readings(other).Contains)) return 0;
        return Readings(one).Select(Folded).Any(Readings(other).Select(Folded).Contains) ? 1 : -1;
    }

    /// <summary>Whether what begins at each place is nothing but syllables and characters to the end.</summary>
    public bool[] Spelled(string typed)
    {
        var isSpelled = new bool[typed.Length + 1];
        isSpelled[typed.Length] = true;
        for (var at = typed.Length - 1; at >= 0; at--)
        {
            isSpelled[at] = !char.IsAsciiLetterLower(typed[at]) && isSpelled[at + 1];
            for (var length = 1; length <= LongestSyllable && at + length <= typed.Length; length++)
                isSpelled[at] |= isSpelled[at + length] && syllables.Contains(typed.Substring(at, length));
        }

        return isSpelled;
    }

    /// <summary>
    /// The words that may begin at a place of what was typed, and others: how many documents have them, and which are titles.
    /// </summary>
    /// <param name="typed">Letters and Han characters.</param>
    /// <param name="at">The place.</param>
    /// <param name="isSpelled">What <see cref="Spelled"/> says of it; empty: it is no pinyin.</param>
    public Dictionary<string, (int Documents, bool IsTitle)> WordsAt(string typed, int at, ReadOnlySpan<bool> isSpelled)
    {
        var words = new Dictionary<string, (int Documents, bool IsTitle)>(StringComparer.Ordinal);
        var groups = Groups(typed, at, isSpelled);
        foreach (var (segment, starts) in index.Segments.Zip(files))
        {
            foreach (var file in groups.Select(group => FileOf(starts, group)).Where(file => file >= 0).Distinct())
                Read(index.Files.Read($"{segment.Name}/y{file}"), words);
        }

        return words;
    }

    private static void Read(IndexText file, Dictionary<string, (int Documents, bool IsTitle)> words)
    {
        var reader = new NumberReader(file);
        for (var word = ""; !reader.IsAtEnd;)
        {
            var lengths = reader.Next();
            if (lengths >> 5 > word.Length) throw file.Wrong();
            word = string.Concat(word.AsSpan(0, lengths >> 5), reader.Text(lengths & 31));
            var value = reader.Next();
            var (documents, isTitle) = words.GetValueOrDefault(word);
            words[word] = (Math.Max(documents, value >> 1), isTitle || (value & 1) > 0);
        }
    }

    // The last file that begins with the two letters or before.
    private static int FileOf(string starts, string group)
    {
        var file = starts.Length / 2;
        while (file > 0 && string.CompareOrdinal(starts, (file - 1) * 2, group, 0, 2) > 0) file--;
        return file - 1;
    }

    // By which letters the words may be found.
    private List<string> Groups(string typed, int at, ReadOnlySpan<bool> isSpelled)
    {
        var groups = new List<string>();
        var steps = Steps(typed, at, isSpelled);
        foreach (var step in steps)
        {
            // A syllable that begins with a vowel is set off, unless it is what is left.
            var next = typed[at + step];
            var isLater = step != steps[0] && typed.Length - at > LongestSyllable;
            if (next is 'i' or 'u' or 'v' || (next is 'a' or 'e' or 'o' && isLater)) continue;
            foreach (var first in Initials(typed[at]))
            {
                foreach (var second in Initials(next))
                    if (!groups.Contains($"{first}{second}")) groups.Add($"{first}{second}");
            }
        }

        return groups;
    }

    // How long the first character may be: whole syllables, and where these do not go on to the end initials, too.
    private List<int> Steps(string typed, int at, ReadOnlySpan<bool> isSpelled)
    {
        var steps = new List<int>();
        for (var length = Math.Min(LongestSyllable, typed.Length - at - 1); length > 0; length--)
        {
            var piece = typed.Substring(at, length);
            var isHere = at < isSpelled.Length && isSpelled[at];
            if (!piece.All(char.IsAsciiLetterLower))
            {
                if (length == 1 && (!isHere || isSpelled[at + 1])) steps.Add(length);
            }
            else if (syllables.Contains(piece) ? !isHere || isSpelled[at + length] : !isHere && IsInitial(piece))
                steps.Add(length);
        }

        return steps;
    }

    private static bool IsInitial(string piece) => piece.Length == 1 || piece is "zh" or "ch" or "sh";

    private IEnumerable<char> Initials(char c) => char.IsAsciiLetterLower(c) ? [c] : Readings(c).Select(reading => reading[0]);

    // zh, ch and sh as z, c and s; l as n; -ng as -n.
    private static string Folded(string reading)
    {
        var begin = reading is ['z' or 'c' or 's', 'h', ..] ? $"{reading[0]}{reading[2..]}" : reading;
        if (begin[0] == 'l') begin = $"n{begin[1..]}";
        return begin.EndsWith('g') ? begin[..^1] : begin;
    }
}
