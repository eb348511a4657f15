using System.Collections.Immutable;
using Bulletin.Search.Analysis;

namespace Bulletin.Search.Querying;

/// <summary>
/// Helps a reader who types: titles and numbers that go on from what stands
/// there, and what was meant where one character is wrong.
/// </summary>
internal static class Suggestions
{
    private const int MostRead = 24;

    /// <summary>Documents whose title or 发文字号 contains what was typed so far; those that begin with it first, then the newest.</summary>
    public static ImmutableArray<Hit> Titles(Searcher searcher, string typed, int most)
    {
        var query = Query.Parse(typed);
        if (query.Clauses.Length != 1 || query.Clauses[0].IsNumber || !query.Excluded.IsEmpty)
            return [];
        var plan = TextPlan.Of(searcher.Index, query.Clauses[0].Typed);
        var plain = Indexing.ExactKey.Plain(query.Clauses[0].Typed);
        var (first, others, read) = (new List<Hit>(), new List<Hit>(), 0);
        foreach (var segment in searcher.Index.Segments)
        {
            foreach (var document in plan.FindNamed(segment))
            {
                if (read++ == MostRead)
                    break;
                var hit = new Hit(segment, document, Tier.Contains, 0);
                var (title, number) = (Indexing.ExactKey.Plain(hit.Stored.Title), Indexing.ExactKey.Plain(hit.Stored.Number));
                if (title.StartsWith(plain, StringComparison.Ordinal) || number.StartsWith(plain, StringComparison.Ordinal))
                    first.Add(hit);
                else if (title.Contains(plain, StringComparison.Ordinal) || number.Contains(plain, StringComparison.Ordinal))
                    others.Add(hit);
            }
        }

        return [.. first.Concat(others).Take(most)];
    }

    /// <summary>
    /// What was typed with one character put right: where no document contains it, but the
    /// best of those with words of it contain the like; null: none does.
    /// </summary>
    /// <param name="results">What was found.</param>
    /// <param name="shown">The best of it.</param>
    public static string? Correction(SearchResults results, IReadOnlyList<Hit> shown)
    {
        if (results.Containing > 0 || results.Query.Clauses.Length != 1)
            return null;
        var clause = results.Query.Clauses[0].Typed;
        if (clause.Length is < 3 or > 40)
            return null;
        var likes = new List<(string Text, int Count)>();
        foreach (var hit in shown)
        {
            foreach (var text in results.Texts(hit))
            {
                if (Similar(Query.Normal(text), clause) is not { } like)
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
    }

    /// <summary>The first piece of a text that differs from a phrase in one letter, digit or Han character.</summary>
    private static string? Similar(string text, string phrase)
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
                return text.Substring(i, phrase.Length);
        }

        return null;
    }
}
