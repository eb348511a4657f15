using System.Collections.Immutable;

namespace Bulletin.Search.Querying;

/// <summary>Finds what of a query no document has, nor anything that it stands for.</summary>
internal static class LostWords
{
    public static ImmutableArray<string> Of(IndexReader index, Query query)
    {
        var lost = new List<string>();
        var wasLoose = false;
        foreach (var concept in Understanding.Of(index, new Hearing(index).Of(query)).Concepts)
        {
            if (concept.Terms.Any(term => IsThere(index, term.Text)))
            {
                wasLoose = false;
                continue;
            }

            // Characters that no word holds together come pair by pair.
            var isLoose = concept.Weight == Weights.Loose;
            if (isLoose && wasLoose && lost[^1][^1] == concept.Text[0]) lost[^1] += concept.Text[1..];
            else lost.Add(concept.Text);
            wasLoose = isLoose;
        }

        return [.. lost];
    }

    private static bool IsThere(IndexReader index, string term)
    {
        var isThere = false;
        TermLists.Containing(index, term, (_, _) => isThere = true);
        return isThere;
    }
}
