using System.Collections.Immutable;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>
/// Finds documents: those that are what was typed, then those that contain it or what means
/// the same, then those that have words of it; within each by BM25.
/// </summary>
/// <remarks>The script of the search page does the same with the same numbers; tests hold them together.</remarks>
internal sealed class Searcher(IndexReader index)
{
    /// <summary>A word in the title counts so much more than one in the text.</summary>
    public const float TitleBoost = 2;

    private const int MostWords = 12;

    public IndexReader Index => index;

    public SearchResults Search(Query query, SearchFilter filter, bool byDate)
    {
        query = query with { Clauses = [.. query.Clauses.Select(clause => clause.With(index.Synonyms))] };
        var plans = query.Clauses.Select(clause => ClausePlan.Of(index, clause)).ToImmutableArray();
        var excluded = query.Excluded.Select(clause => ClausePlan.Of(index, clause)).ToImmutableArray();
        var words = Words(query);
        var hits = new List<Hit>();
        foreach (var segment in index.Segments)
            Search(query, plans, excluded, words, segment, hits);
        Hit[] matching = [.. hits.Where(hit => Matches(query, hit))];
        return new(index, query, plans, excluded, words, matching, filter, byDate);
    }

    /// <summary>
    /// The words that score: those that are in few documents, or if there are none such
    /// all; a single character only where there is nothing longer.
    /// </summary>
    private ImmutableArray<string> Words(Query query)
    {
        var all = new List<(string Word, int Count)>();
        foreach (var run in query.Clauses.SelectMany(clause => clause.Texts).SelectMany(text => Phrase.Of(text).Runs))
        {
            foreach (var word in QueryTerms.Words(index, run))
            {
                if (all.Exists(known => known.Word == word))
                    continue;
                var count = index.WordCount(word);
                if (count > 0)
                    all.Add((word, count));
            }
        }

        if (all.Exists(word => word.Word.Length > 1))
            all.RemoveAll(word => word.Word.Length == 1);
        if (all.Exists(word => !IsCommon(word.Count)))
            all.RemoveAll(word => IsCommon(word.Count));
        all.Sort(static (a, b) => a.Count != b.Count ? a.Count.CompareTo(b.Count) : string.CompareOrdinal(a.Word, b.Word));
        // Of nothing but common words the rarest, and those whose lists are short in a small site.
        return [.. all
            .Where((word, i) => i == 0 || !IsCommon(word.Count) || word.Count <= IndexReader.CheapCount)
            .Take(MostWords)
            .Select(word => word.Word)];
    }

    private bool IsCommon(int count) => count * 4L > index.Documents;

    private void Search(
        Query query,
        ImmutableArray<ClausePlan> plans,
        ImmutableArray<ClausePlan> excluded,
        ImmutableArray<string> words,
        SegmentReader segment,
        List<Hit> hits)
    {
        var scores = new double[segment.Documents];
        var tiers = new byte[segment.Documents];
        Array.Fill(tiers, (byte)Tier.Nothing);
        foreach (var word in words)
            index.Score(word, word.Length > 1 ? TitleBoost : 0, segment, scores);
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] > 0)
                tiers[i] = (byte)Tier.Words;
        }

        var contains = plans.All(plan => plan.IsProof) ? Tier.Contains : Tier.Perhaps;
        if (plans.IsEmpty && query.HasLimits)
            Array.Fill(tiers, (byte)Tier.Contains);
        else
        {
            foreach (var document in Containing(plans, segment))
                tiers[document] = (byte)contains;
        }

        foreach (var key in Keys(query))
        {
            if (segment.Find(key) is not { } entry)
                continue;
            var postings = segment.Postings(entry);
            while (postings.Next())
                tiers[postings.Document] = (byte)Tier.Is;
        }

        var doubtful = new HashSet<int>();
        foreach (var plan in excluded)
        {
            if (!plan.IsProof)
                doubtful.UnionWith(plan.Find(segment));
            else
            {
                foreach (var document in plan.Find(segment))
                    tiers[document] = (byte)Tier.Nothing;
            }
        }

        for (var i = 0; i < tiers.Length; i++)
        {
            if (tiers[i] != (byte)Tier.Nothing)
                hits.Add(new(segment, i, (Tier)tiers[i], (float)scores[i]) { IsDoubtful = doubtful.Contains(i) });
        }
    }

    private static IEnumerable<int> Containing(ImmutableArray<ClausePlan> plans, SegmentReader segment)
    {
        if (plans.IsEmpty)
            return [];
        var found = plans[0].Find(segment);
        for (var i = 1; i < plans.Length; i++)
            found = found.Intersect(plans[i].Find(segment));
        return found;
    }

    private static IEnumerable<string> Keys(Query query)
    {
        if (query.NumberKey is { } number)
            yield return ExactKey.Of(ExactKey.Number, number);
        else if (query.Clauses.Length > 0)
            yield return ExactKey.Of(ExactKey.Title, ExactKey.Plain(query.Typed));
    }

    private bool Matches(Query query, Hit hit)
    {
        if (!query.Years.IsEmpty && !query.Years.Contains(hit.Segment.Column(1, hit.Document)))
            return false;
        foreach (var issuer in query.Issuers)
        {
            var isNamed = false;
            foreach (var each in index.Groups[hit.Segment.Column(3, hit.Document)])
                isNamed |= Query.Normal(index.Issuers[each]).Contains(issuer, StringComparison.Ordinal);
            if (!isNamed)
                return false;
        }

        return true;
    }
}

/// <summary>How well a document answers.</summary>
internal enum Tier
{
    /// <summary>Its title or 发文字号 is what was typed.</summary>
    Is,

    /// <summary>It contains what was typed.</summary>
    Contains,

    /// <summary>It has the terms of what was typed; whether it contains it must be looked up in its text.</summary>
    Perhaps,

    /// <summary>It has words of it.</summary>
    Words,

    /// <summary>It is no answer.</summary>
    Nothing,
}

/// <summary>A document that answers.</summary>
/// <param name="segment">Its segment.</param>
/// <param name="document">Its number there.</param>
/// <param name="tier">How well, as far as is known.</param>
/// <param name="score">BM25 of the words; 0 when it has none of them.</param>
internal sealed class Hit(SegmentReader segment, int document, Tier tier, float score)
{
    private StoredDocument? stored;

    public SegmentReader Segment => segment;

    public int Document => document;

    public Tier Tier { get; set; } = tier;

    public float Score => score;

    /// <summary>Whether its text must still be searched for what is excluded.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>Whether it is no longer in force.</summary>
    public bool IsRetired => segment.IsRetired(document);

    public StoredDocument Stored => stored ??= segment.Stored(document);

    public static int Compare(Hit one, Hit other, bool byDate)
    {
        if (one.Tier != other.Tier)
            return one.Tier.CompareTo(other.Tier);
        if (one.IsDoubtful != other.IsDoubtful)
            return one.IsDoubtful.CompareTo(other.IsDoubtful);
        if (!byDate && one.Score != other.Score)
            return other.Score.CompareTo(one.Score);
        if (!byDate && one.IsRetired != other.IsRetired)
            return one.IsRetired.CompareTo(other.IsRetired);
        return (one.Segment.First + one.Document).CompareTo(other.Segment.First + other.Document);
    }
}
