using System.Collections.Immutable;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>Finds documents and puts them in the order that can be known before their texts are read.</summary>
/// <remarks>The script of the search page does the same with the same numbers; tests hold them together.</remarks>
internal sealed class Searcher(IndexReader index)
{
    private readonly Hearing hearing = new(index);

    /// <summary>Of a document whose title is what was typed.</summary>
    public const double TitleBonus = 5;

    /// <summary>Of a document that is no longer in force.</summary>
    public const double RetiredMalus = 0.5;

    /// <summary>Of a document that repeats the titles of others, unless it is what is asked for.</summary>
    public const double ListMalus = 1;

    // So many lists are enough in most cases.
    private const int RarestTerms = 3;

    // So many documents are few.
    private const int Few = 5;

    public IndexReader Index => index;

    public SearchResults Search(Query typed, SearchFilter filter, bool byDate)
    {
        var query = hearing.Of(typed);
        var (subject, merits) = new FirstPass(index).Look(query);
        var shortened = new Abbreviations(index).Find(query.Name);
        foreach (var (place, value) in shortened) Of(merits, place).Bonus = value;
        var issues = query.Issue?.Find(index) ?? [];
        for (var i = 0; i < issues.Length; i++) Of(merits, issues[i]).Bonus = TitleBonus * (issues.Length - i);
        foreach (var place in Titled(query.Free)) Of(merits, place).IsTitle = true;
        var required = Plans(query.Clauses.Where(clause => clause.IsRequired));
        var excluded = Plans(query.Excluded);
        var pieces = Plans(query.Clauses.Where(clause => clause.IsLong));
        MarkPieces(merits, pieces);
        var numbers = query.Number?.Find(index) ?? [];
        var candidates = Candidates(query, subject, merits, required, numbers);
        var tier = !required.IsEmpty ? required.All(plan => plan.IsProof) ? Tier.Contains : Tier.Perhaps
            : numbers.IsEmpty ? Tier.Words : Tier.Is;
        var denied = excluded.Where(plan => plan.IsProof).SelectMany(FindAll).ToHashSet();
        var doubtful = excluded.Where(plan => !plan.IsProof).SelectMany(FindAll).ToHashSet();
        var hits = new List<Hit>();
        foreach (var (place, merit) in candidates)
        {
            if (denied.Contains(place)) continue;
            var hit = MakeHit(query, subject, place, merit, tier);
            hit.IsDoubtful = doubtful.Contains(place);
            if (Matches(query, hit)) hits.Add(hit);
        }

        return new(index, query, subject, required, pieces, [.. excluded.Where(plan => !plan.IsProof)], hits, filter, byDate);
    }

    /// <summary>
    /// The documents that may be shown: those that bear the number, those with all that is required, or those with half of what the
    /// best has.
    /// </summary>
    private IEnumerable<(int Place, Merit Merit)> Candidates(
        Query query,
        Subject subject,
        Dictionary<int, Merit> merits,
        ImmutableArray<TextPlan> required,
        ImmutableArray<int> numbers)
    {
        if (!numbers.IsEmpty) return numbers.Distinct().Select(place => (place, new Merit()));
        if (!required.IsEmpty)
        {
            return Common(required).Select(place => (place, merits.GetValueOrDefault(place) ?? new()));
        }

        if (query.Clauses.IsEmpty && query.HasLimits) return Enumerable.Range(0, index.Documents).Select(place => (place, new Merit()));
        var least = merits.Values.Select(merit => merit.Coverage).DefaultIfEmpty().Max() / 2;
        return merits
            .Where(one => (one.Value.Coverage >= least && (one.Value.HasWord || one.Value.Coverage * 2 >= subject.Whole))
                || one.Value.Bonus != 0
                || one.Value.IsTitle
                || one.Value.HasPieces
                || one.Value.Pairs * 2 >= subject.PairSum)
            .Select(one => (one.Key, one.Value));
    }

    private Hit MakeHit(Query query, Subject subject, int place, Merit merit, Tier tier)
    {
        var segment = index.SegmentOf(place);
        var share = merit.Share(subject);
        var score = merit.Score(subject)
            + (0.4 * share * share)
            + merit.Bonus
            + (merit.IsTitle ? TitleBonus : 0)
            + (merit.HasPieces ? Weights.Piece : 0)
            - (segment.IsRetired(place - segment.First) ? RetiredMalus : 0)
            - (segment.IsList(place - segment.First) && !query.NamesIssue ? ListMalus : 0);
        return new(segment, place - segment.First, merit, tier, score);
    }

    private List<int> Titled(string text)
    {
        var title = ExactKey.PlainTitle(text);
        if (title.Length == 0) return [];
        var places = new List<int>();
        foreach (var segment in index.Segments)
        {
            if (segment.Find(ExactKey.OfTitle(title)) is not { IsListed: true } entry) continue;
            var postings = segment.Postings(entry);
            while (postings.Next()) places.Add(segment.First + postings.Document);
        }

        return places;
    }

    // A long piece of a text stands in few: these are looked up, whatever else is about its words.
    private void MarkPieces(Dictionary<int, Merit> merits, ImmutableArray<TextPlan> pieces)
    {
        if (pieces.IsEmpty) return;
        var found = Common([.. pieces.Select(plan => plan with { Terms = [.. plan.Terms.Take(RarestTerms)] })]);
        if (found.Count > Few) found = Common(pieces);
        foreach (var place in found)
        {
            var merit = Of(merits, place);
            (merit.HasPieces, merit.MayHavePieces) = (found.Count <= Few, found.Count > Few);
        }
    }

    // The documents that all plans find.
    private HashSet<int> Common(ImmutableArray<TextPlan> plans)
    {
        var all = FindAll(plans[0]).ToHashSet();
        foreach (var plan in plans.Skip(1)) all.IntersectWith(FindAll(plan));
        return all;
    }

    private ImmutableArray<TextPlan> Plans(IEnumerable<QueryClause> clauses) => [.. clauses.Select(clause => TextPlan.Of(index, clause))];

    private IEnumerable<int> FindAll(TextPlan plan)
    {
        foreach (var segment in index.Segments)
            foreach (var document in plan.Find(segment)) yield return segment.First + document;
    }

    private static Merit Of(Dictionary<int, Merit> merits, int place)
    {
        if (!merits.TryGetValue(place, out var merit)) merits.Add(place, merit = new());
        return merit;
    }

    private bool Matches(Query query, Hit hit)
    {
        if (!query.HasFields) return true;
        var year = hit.Segment.Column(1, hit.Document);
        if (query.OtherYears.Contains(year) || !(query.Years.IsEmpty || query.Years.Contains(year))) return false;
        var names = index.Groups[hit.Segment.Column(3, hit.Document)].Select(issuer => Query.Normal(index.Issuers[issuer])).ToArray();
        return query.Issuers.All(IsAmong) && !query.OtherIssuers.Any(IsAmong);

        bool IsAmong(string issuer) => Array.Exists(names, name => name.Contains(issuer, StringComparison.Ordinal));
    }
}
