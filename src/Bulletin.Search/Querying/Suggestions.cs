using System.Collections.Immutable;
using Bulletin.Search.Analysis;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>Says what was meant where one character is wrong.</summary>
internal static class Suggestions
{
    private const int MostTried = 8;

    /// <summary>
    /// What was typed with one character put right: where no document contains it, but the best of those with words of it contain the
    /// like, and this is a word, a term or a title; null: none is.
    /// </summary>
    /// <param name="index">Where it was looked for.</param>
    /// <param name="results">What was found.</param>
    /// <param name="shown">The best of it.</param>
    public static string? Correction(IndexReader index, SearchResults results, IReadOnlyList<Hit> shown)
    {
        if (results.Query.Heard is not null || results.Containing > 0 || results.Query.Clauses.Length != 1)
            return null;
        var clause = results.Query.Clauses[0].Text;
        if (clause.Length is < 3 or > 40 || shown.Any(hit => IsIn(results.Texts(hit), clause)))
            return null;
        var likes = new List<(string Text, int Count)>();
        var tried = new HashSet<string>(StringComparer.Ordinal);
        foreach (var hit in shown)
        {
            foreach (var text in results.Texts(hit))
            {
                if (Similar(text.Normal, clause).FirstOrDefault(IsName) is not { } like)
                    continue;
                var at = likes.FindIndex(known => known.Text == like);
                if (at < 0)
                    likes.Add((like, 1));
                else
                    likes[at] = (like, likes[at].Count + 1);
                break;
            }
        }

        return likes.Count == 0 ? null : likes.MaxBy(like => like.Count).Text;

        // A word, a term or a title, and not any piece of a text. Each piece may cost the page a file.
        bool IsName(string text)
        {
            if (!tried.Contains(text) && tried.Count == MostTried) return false;
            tried.Add(text);
            return index.Segments.Any(segment => segment.Find(text) is not null)
                || shown.Any(hit => ExactKey.PlainTitle(hit.Stored.Title) == ExactKey.PlainTitle(text));
        }
    }

    private static bool IsIn(ImmutableArray<TextPart> texts, string phrase) =>
        texts.Any(text => text.Normal.Contains(phrase, StringComparison.Ordinal));

    /// <summary>The pieces of a text that differ from a phrase in one letter, digit or Han character.</summary>
    private static IEnumerable<string> Similar(string text, string phrase)
    {
        for (var i = 0; i + phrase.Length <= text.Length; i++)
        {
            var (wrong, count) = (0, 0);
            for (var j = 0; j < phrase.Length && count < 2; j++)
            {
                if (text[i + j] == phrase[j])
                    continue;
                wrong = i + j;
                count++;
            }

            if (count == 1 && WordCharacters.Length(text.AsSpan(wrong)) == 1)
                yield return text.Substring(i, phrase.Length);
        }
    }
}
