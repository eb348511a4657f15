using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bulletin.Search.Analysis;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>Finds what of a query no document has, nor anything that it stands for.</summary>
internal static partial class LostWords
{
    private const int MostTold = 2;

    /// <summary>All of it.</summary>
    public static ImmutableArray<string> Of(Subject subject) => [.. Runs(subject).Where(run => run.IsLost).Select(run => run.Text)];

    /// <summary>What a reader is told: words and names, and no characters of what people say that happen to stand side by side.</summary>
    public static ImmutableArray<string> Told(Subject subject, Query query)
    {
        if (query.Number is not null || query.Clauses.Any(clause => clause.IsQuoted)) return [];
        var told = Runs(subject).Where(run => run.IsLost && run.IsWhole && !run.Text.Any(char.IsAsciiDigit) && !run.Text.Any(IsSpoken));
        return [.. told.Select(run => Typed(run.Text, query)).Take(MostTold)];
    }

    // Characters that no word holds together come pair by pair: those of which no document has any are one.
    private static List<Run> Runs(Subject subject)
    {
        var runs = new List<Run>();
        var last = "";
        foreach (var concept in subject.Concepts)
        {
            var isLoose = concept.Weight == Weights.Loose;
            var isLost = concept.Documents.Count == 0;
            var goesOn = isLoose && last.Length > 0 && last[^1] == concept.Text[0];
            last = isLoose ? concept.Text : "";
            if (goesOn && isLost && runs[^1].IsLost)
            {
                runs[^1] = runs[^1] with { Text = runs[^1].Text + concept.Text[1..] };
                continue;
            }

            if (goesOn) runs[^1] = runs[^1] with { IsWhole = false };
            runs.Add(new(concept.Text, isLost, !goesOn));
        }

        return runs;
    }

    private static bool IsSpoken(char c) => Mending.IsSpoken(c) || QueryWords.IsStop(c.ToString());

    // Words of letters are looked for without their endings, and told as they were typed.
    private static string Typed(string word, Query query)
    {
        if (!char.IsAsciiLetter(word[0])) return query.AsGiven(word);
        var words = Letters().Matches(query.Free).Select(match => match.Value);
        var whole = words.FirstOrDefault(typed => PorterStemmer.Stem(typed) == word, word);
        var at = query.Typed.IndexOf(whole, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? whole : query.Typed.Substring(at, whole.Length);
    }

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Letters();

    private readonly record struct Run(string Text, bool IsLost, bool IsWhole);
}
