using System.Collections.Immutable;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>What was found, in order; what is shown of it is verified first.</summary>
internal sealed class SearchResults
{
    private const int MostVerified = 60;

    private readonly IndexReader index;
    private readonly ImmutableArray<ClausePlan> plans;
    private readonly ImmutableArray<string> words;
    private readonly bool byDate;
    private readonly List<Hit> hits;
    private readonly bool needsText;

    public SearchResults(IndexReader index, Query query, ImmutableArray<ClausePlan> plans, ImmutableArray<string> words, Hit[] all, SearchFilter filter, bool byDate)
    {
        this.index = index;
        this.plans = plans;
        this.words = words;
        this.byDate = byDate;
        Query = query;
        Counts = [.. Enumerable.Range(0, SearchFilter.Names.Length).Select(facet => Count(all, filter, facet))];
        hits = [.. all.Where(hit => Fits(hit, filter, except: -1))];
        hits.Sort((one, other) => Hit.Compare(one, other, byDate));
        needsText = plans.Any(plan => !plan.IsProof);
    }

    public Query Query { get; }

    /// <summary>For each of <see cref="SearchFilter.Names"/> how many documents each value would leave.</summary>
    public ImmutableArray<SortedDictionary<int, int>> Counts { get; }

    /// <summary>How many documents there are.</summary>
    public int Total => hits.Count;

    /// <summary>How many of them contain what was typed, as far as is known.</summary>
    public int Containing => hits.Count(hit => hit.Tier < Tier.Words);

    /// <summary>Whether <see cref="Containing"/> may yet fall.</summary>
    public bool IsApproximate => needsText && hits.Exists(hit => hit.Tier < Tier.Words && !hit.IsVerified);

    /// <summary>All, in order, as far as is known.</summary>
    public IReadOnlyList<Hit> Hits => hits;

    /// <summary>Some of the hits in order, verified.</summary>
    public IReadOnlyList<Hit> Page(int from, int count)
    {
        var left = MostVerified;
        for (var i = 0; i < hits.Count && i < from + count;)
        {
            var hit = hits[i];
            if (hit.IsVerified || hit.Tier == Tier.Words)
            {
                i++;
                continue;
            }

            var tier = hit.Tier == Tier.Is && IsWhatWasTyped(hit) ? Tier.Is : !needsText || (left-- > 0 && Contains(hit)) ? Tier.Contains : hit.Score > 0 ? Tier.Words : Tier.Nothing;
            hit.IsVerified = true;
            if (tier == hit.Tier) continue;
            hit.Tier = tier;
            hits.RemoveAt(i);
            if (tier != Tier.Nothing) Insert(hit, i);
        }

        return hits.GetRange(Math.Min(from, hits.Count), Math.Max(0, Math.Min(count, hits.Count - from)));
    }

    /// <summary>The best of a document's text.</summary>
    public Snippet Snippet(Hit hit) => Querying.Snippet.Of(Texts(hit), [.. plans.Select(plan => plan.Clause.Text)], words);

    /// <summary>What of a line was searched for.</summary>
    public ImmutableArray<(int Begin, int End)> Marks(string line) => Querying.Snippet.Find(Query.Normal(line), [.. plans.Select(plan => plan.Clause.Text)], words);

    private void Insert(Hit hit, int from)
    {
        var at = from;
        while (at < hits.Count && Hit.Compare(hits[at], hit, byDate) < 0) at++;
        hits.Insert(at, hit);
    }

    private bool IsWhatWasTyped(Hit hit) => Query.NumberKey is { } key
        ? Content.Identifiers.DocumentNumber.TryParse(hit.Stored.Number, out var number) && NumberKeys.Of(number).Contains(key)
        : ExactKey.Plain(hit.Stored.Title) == ExactKey.Plain(Query.Typed);

    private bool Contains(Hit hit)
    {
        var missing = new List<string>();
        foreach (var plan in plans)
        {
            if (plan.Clause.IsNumber)
            {
                if (!ExactKey.Plain(hit.Stored.Number).Contains(ExactKey.Plain(plan.Clause.Text), StringComparison.Ordinal)) return false;
            }
            else if (!plan.IsProof)
            {
                missing.Add(plan.Clause.Text);
            }
        }

        foreach (var text in Texts(hit))
        {
            if (missing.Count == 0) return true;
            var normal = Query.Normal(text);
            missing.RemoveAll(clause => normal.Contains(clause, StringComparison.Ordinal));
        }

        return missing.Count == 0;
    }

    /// <summary>The text of a document, part by part.</summary>
    public IEnumerable<string> Texts(Hit hit)
    {
        for (var part = 0; part < hit.Stored.Parts; part++) yield return index.Files.Read(SearchText.NameOf(hit.Stored.Id, part));
    }

    private SortedDictionary<int, int> Count(Hit[] all, SearchFilter filter, int facet)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var hit in all)
        {
            if (!Fits(hit, filter, facet)) continue;
            foreach (var value in Values(hit, facet)) counts[value] = counts.GetValueOrDefault(value) + 1;
        }

        return counts;
    }

    private bool Fits(Hit hit, SearchFilter filter, int except)
    {
        for (var facet = 0; facet < SearchFilter.Names.Length; facet++)
            if (facet != except && filter.Of(facet) is { } wanted && !Values(hit, facet).Contains(wanted)) return false;
        return true;
    }

    private ImmutableArray<int> Values(Hit hit, int facet) => facet switch
    {
        3 => index.Groups[hit.Segment.Column(3, hit.Document)],
        4 => [hit.Segment.StatusOf(hit.Document)],
        _ => [hit.Segment.Column(facet, hit.Document)],
    };
}
