using System.Collections.Immutable;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>What was found, in order; what is shown of it is verified first.</summary>
internal sealed class SearchResults
{
    private const int SpareVerified = 50;
    private const int MostVerified = 1000;
    private const int MostDoubts = 60;

    private readonly IndexReader index;
    private readonly ImmutableArray<ClausePlan> plans;
    private readonly ImmutableArray<ClausePlan> excluded;
    private readonly ImmutableArray<string> words;
    private readonly bool byDate;
    private readonly List<Hit> hits;
    private readonly bool isProven;
    private readonly ImmutableArray<string> sought;
    private int doubts;

    public SearchResults(
        IndexReader index,
        Query query,
        ImmutableArray<ClausePlan> plans,
        ImmutableArray<ClausePlan> excluded,
        ImmutableArray<string> words,
        Hit[] all,
        SearchFilter filter,
        bool byDate)
    {
        this.index = index;
        this.plans = plans;
        this.excluded = excluded;
        this.words = words;
        this.byDate = byDate;
        Query = query;
        Counts = [.. Enumerable.Range(0, SearchFilter.Names.Length).Select(facet => Count(all, filter, facet))];
        hits = [.. all.Where(hit => Fits(hit, filter, except: -1))];
        Sort();
        isProven = plans.All(plan => plan.IsProof);
        sought = [.. plans.SelectMany(plan => plan.Clause.Texts)];
    }

    public Query Query { get; }

    /// <summary>For each of <see cref="SearchFilter.Names"/> how many documents each value would leave.</summary>
    public ImmutableArray<SortedDictionary<int, int>> Counts { get; }

    /// <summary>What else counts as what was typed.</summary>
    public ImmutableArray<string> Alternatives => [.. plans.SelectMany(plan => plan.Clause.Texts.Skip(1))];

    /// <summary>How many documents there are.</summary>
    public int Total => hits.Count;

    /// <summary>How many of them contain what was typed, as far as is known.</summary>
    public int Containing => hits.Count(hit => hit.Tier <= Tier.Perhaps);

    /// <summary>Whether <see cref="Containing"/> may yet fall.</summary>
    public bool IsApproximate => hits.Exists(hit => hit.Tier == Tier.Perhaps || (hit.Tier < Tier.Perhaps && hit.IsDoubtful));

    /// <summary>All, in order, as far as is known.</summary>
    public IReadOnlyList<Hit> Hits => hits;

    /// <summary>
    /// Some of the hits in order. Those that may contain what was typed are verified until so many do: the best, and some
    /// more where these do not; where none of all these does, the least likely, since the best are then of a kind that does
    /// not contain it.
    /// </summary>
    public IReadOnlyList<Hit> Page(int from, int count)
    {
        foreach (var hit in hits)
        {
            if (hit.Tier == Tier.Is && !IsWhatWasTyped(hit))
                hit.Tier = isProven ? Tier.Contains : Tier.Perhaps;
        }

        while (true)
        {
            Sort();
            var first = hits.FindIndex(hit => hit.Tier == Tier.Perhaps);
            if (first >= 0)
                Verify(first, hits.FindLastIndex(hit => hit.Tier == Tier.Perhaps), from + count - first);
            hits.RemoveAll(hit => hit.Tier == Tier.Nothing);
            Sort();
            var page = hits.GetRange(Math.Min(from, hits.Count), Math.Max(0, Math.Min(count, hits.Count - from)));
            if (page.RemoveAll(IsExcluded) == 0)
                return page;
            hits.RemoveAll(hit => hit.Tier == Tier.Nothing || (hit.IsDoubtful && doubts >= MostDoubts));
        }
    }

    private bool IsExcluded(Hit hit)
    {
        if (!hit.IsDoubtful)
            return false;
        hit.IsDoubtful = false;
        // So many were read that the others are taken for excluded.
        if (doubts++ < MostDoubts && !excluded.Any(plan => !plan.IsProof && Contains(hit, [plan])))
            return false;
        hit.Tier = Tier.Nothing;
        return true;
    }

    private void Verify(int first, int last, int wanted)
    {
        var isAny = first > 0;
        for (var (tried, most) = (0, wanted + SpareVerified); wanted > 0
            && first <= last
            && (tried < most || (!isAny && tried < MostVerified)); tried++)
        {
            var hit = hits[tried < most ? first++ : last--];
            var contains = Contains(hit, plans);
            hit.Tier = contains ? Tier.Contains : hit.Score > 0 ? Tier.Words : Tier.Nothing;
            isAny |= contains;
            if (contains)
                wanted--;
        }
    }

    /// <summary>The best of a document's text.</summary>
    public Snippet Snippet(Hit hit) => Querying.Snippet.Of(Texts(hit), sought, words);

    /// <summary>What of a line was searched for.</summary>
    public ImmutableArray<(int Begin, int End)> Marks(string line) => Querying.Snippet.Find(Query.Normal(line), sought, words);

    private void Sort() => hits.Sort((one, other) => Hit.Compare(one, other, byDate));

    private bool IsWhatWasTyped(Hit hit) => Query.NumberKey is { } key
        ? Content.Identifiers.DocumentNumber.TryParse(hit.Stored.Number, out var number) && NumberKeys.Of(number).Contains(key)
        : ExactKey.Plain(hit.Stored.Title) == ExactKey.Plain(Query.Typed);

    private bool Contains(Hit hit, ImmutableArray<ClausePlan> all)
    {
        var missing = new List<ClausePlan>();
        foreach (var plan in all)
        {
            if (plan.Clause.IsNumber
                && !ExactKey.Plain(hit.Stored.Number).Contains(ExactKey.Plain(plan.Clause.Typed), StringComparison.Ordinal))
            {
                return false;
            }

            if (!plan.Clause.IsNumber && !plan.IsProof)
                missing.Add(plan);
        }

        foreach (var text in Texts(hit))
        {
            if (missing.Count == 0)
                return true;
            var normal = Query.Normal(text);
            missing.RemoveAll(plan => plan.Clause.Texts.Any(sought => normal.Contains(sought, StringComparison.Ordinal)));
        }

        return missing.Count == 0;
    }

    /// <summary>The text of a document, part by part.</summary>
    public IEnumerable<string> Texts(Hit hit)
    {
        for (var part = 0; part < hit.Stored.Parts; part++)
            yield return index.Files.Read(SearchText.NameOf(hit.Stored.Id, part));
    }

    private SortedDictionary<int, int> Count(Hit[] all, SearchFilter filter, int facet)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var hit in all)
        {
            if (!Fits(hit, filter, facet))
                continue;
            foreach (var value in Values(hit, facet))
                counts[value] = counts.GetValueOrDefault(value) + 1;
        }

        return counts;
    }

    private bool Fits(Hit hit, SearchFilter filter, int except)
    {
        for (var facet = 0; facet < SearchFilter.Names.Length; facet++)
        {
            if (facet != except && filter.Of(facet) is { } wanted && !Values(hit, facet).Contains(wanted))
                return false;
        }

        return true;
    }

    private ImmutableArray<int> Values(Hit hit, int facet) => facet switch
    {
        3 => index.Groups[hit.Segment.Column(3, hit.Document)],
        _ => [hit.Segment.Column(facet, hit.Document)],
    };
}
