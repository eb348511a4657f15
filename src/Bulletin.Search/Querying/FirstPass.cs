using System.Collections.Immutable;
using Bulletin.Search.Indexing;
using Names = Bulletin.Search.Indexing.TermCounter.Names;

namespace Bulletin.Search.Querying;

/// <summary>Weighs what a query is about, and what speaks for each document that has any of it.</summary>
/// <remarks>Sums are added up concept by concept, then pair by pair, as the script of the page does.</remarks>
internal sealed class FirstPass(IndexReader index)
{
    private const double TextB = 0.75;

    private readonly Dictionary<int, Merit> merits = [];

    public (Subject Subject, Dictionary<int, Merit> Merits) Look(Query query)
    {
        var (concepts, pairs) = Understanding.Of(index, query);
        var weighed = ImmutableArray.CreateBuilder<Concept>();
        var (sum, whole) = (0.0, 0.0);
        foreach (var understood in concepts)
        {
            var (documents, titles, topics) = Find(understood);
            var concept = understood.Weight == Weights.Loose && titles.Count > 0 ? understood with { Weight = Weights.Named } : understood;
            var isFound = documents.Count > 0;
            var rarity = isFound ? Weights.Idf(documents.Count, index.Documents) : Weights.Ln(1 + index.Documents) * 0.5;
            var weight = concept.Weight * Telling(concept, rarity);
            var idf = weight * rarity;
            sum += isFound ? idf : idf * 0.5;
            whole += idf;
            weighed.Add(concept with { Weight = weight, Idf = idf, Documents = documents });
            Add(concept, idf, documents, titles, topics);
        }

        var pairSum = 0.0;
        var sought = ImmutableArray.CreateBuilder<SoughtPair>();
        foreach (var simple in pairs)
        {
            var (pair, found) = (simple, index.Count(simple));
            if (found == 0 && query.AsGiven(simple) is var given && given != simple) (pair, found) = (given, index.Count(given));
            var idf = found > 0 ? Weights.Idf(found, index.Documents) + 0.3 : Weights.Ln(1 + index.Documents) * 0.3;
            pairSum += idf;
            if (found > 0) Add(pair, idf);
            sought.Add(new(pair, idf));
        }

        return (new(weighed.ToImmutable(), sum == 0 ? 1 : sum, whole, sought.ToImmutable(), pairSum == 0 ? 1 : pairSum), merits);
    }

    // How much of its rarity tells which document is meant: not all of that of a word of every day.
    private double Telling(Concept concept, double rarity)
    {
        var most = concept.Terms.Length > 1 ? 0 : index.Elsewhere(concept.Text);
        return most > 0 && rarity > most + Weights.Slack
            ? (most + Weights.Slack + (Weights.Beyond * (rarity - most - Weights.Slack))) / rarity
            : 1;
    }

    // Of a document that has several terms of a concept counts how often it has any, and the surest.
    private Finds Find(Concept concept)
    {
        var finds = new Finds([], [], []);
        foreach (var (text, weight) in concept.Terms)
        {
            TermLists.Containing(index, text, (place, frequency) =>
            {
                var (known, best) = finds.Documents.GetValueOrDefault(place);
                finds.Documents[place] = (known + frequency, Math.Max(best, weight));
            });
            TermLists.Naming(index, text, (place, named) =>
            {
                if ((named.Names & Names.Title) != 0)
                    finds.Titles[place] = (Math.Max(weight, finds.Titles.GetValueOrDefault(place).Weight), named.TitleLength);
                if ((named.Names & Names.Topic) != 0) finds.Topics[place] = Math.Max(weight, finds.Topics.GetValueOrDefault(place));
            });
        }

        return finds;
    }

    private void Add(
        Concept concept,
        double idf,
        Dictionary<int, (int Frequency, double Weight)> documents,
        Dictionary<int, (double Weight, int Length)> titles,
        Dictionary<int, double> topics)
    {
        foreach (var (place, (frequency, weight)) in documents)
        {
            var merit = Of(place);
            merit.Text += weight * idf * Weights.Saturated(frequency, LengthOf(place), index.AverageLength, TextB);
            merit.Coverage += weight * idf;
            merit.HasWord |= concept.Weight > Weights.Loose;
        }

        foreach (var (place, (weight, length)) in titles)
        {
            var merit = Of(place);
            merit.Title += idf * weight;
            merit.Matched += concept.Text.Length;
            merit.TitleLength = length;
        }

        foreach (var (place, weight) in topics) Of(place).Topic += idf * weight;
    }

    private void Add(string pair, double idf) => TermLists.Naming(index, pair, (place, named) =>
    {
        if ((named.Names & Names.Title) == 0) return;
        var merit = Of(place);
        merit.Pairs += idf;
        merit.MatchedPairs++;
        merit.TitleLength = named.TitleLength;
    });

    private Merit Of(int place)
    {
        if (!merits.TryGetValue(place, out var merit)) merits.Add(place, merit = new());
        return merit;
    }

    private double LengthOf(int place)
    {
        var segment = index.SegmentOf(place);
        return segment.Length(place - segment.First);
    }

    private readonly record struct Finds(
        Dictionary<int, (int Frequency, double Weight)> Documents,
        Dictionary<int, (double Weight, int Length)> Titles,
        Dictionary<int, double> Topics);
}
