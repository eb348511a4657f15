using System.Collections.Immutable;

namespace Bulletin.LexiconCheck;

/// <summary>Finds short forms that are a piece of a more frequent word, in which they may mean something else: 下药 in 对症下药.</summary>
internal static class Surroundings
{
    private const int LongestPiece = 3;
    private const int LeastFrequency = 5;

    /// <param name="entries">The lexicon.</param>
    /// <param name="words">Words with how often each was seen.</param>
    public static IEnumerable<Finding> Check(IReadOnlyList<Entry> entries, IReadOnlyDictionary<string, int> words)
    {
        var around = Around(words);
        var terms = entries.SelectMany(entry => entry.Leads()).ToLookup(lead => lead.Form, lead => lead.Term, StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (var form in entry.Content.Forms.Where(form => !form.IsDoubtful).Select(Entry.Normal))
            {
                if (!around.TryGetValue(form, out var longer) || !known.Add(form)) continue;
                var own = words.GetValueOrDefault(form);
                var strange = longer.Where(word => words[word] > own && !terms[form].Any(term => IsNear(term, word)));
                if (strange.MaxBy(word => words[word]) is not { } word) continue;
                yield return entry.Fault(
                    Rule.Piece,
                    form,
                    $"'{form}' is a piece of '{word}'.",
                    "Put ? behind it, write a longer form, or accept it.");
            }
        }
    }

    private static bool IsNear(string term, string word) =>
        term.Contains(word, StringComparison.Ordinal) || word.Contains(term, StringComparison.Ordinal);

    private static Dictionary<string, ImmutableArray<string>> Around(IReadOnlyDictionary<string, int> words) => words
        .Where(word => word.Value >= LeastFrequency)
        .SelectMany(word => Pieces(word.Key).Select(piece => (piece, word.Key)))
        .GroupBy(one => one.piece, one => one.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    private static IEnumerable<string> Pieces(string word)
    {
        for (var length = 2; length <= Math.Min(LongestPiece, word.Length - 1); length++)
            for (var i = 0; i + length <= word.Length; i++) yield return word.Substring(i, length);
    }
}
