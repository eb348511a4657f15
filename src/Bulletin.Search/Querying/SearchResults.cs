using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bulletin.Content.Documents;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>What was found, in order; what is shown of it is verified first, and the best are put in order by their texts.</summary>
internal sealed partial class SearchResults
{
    private const int Ranked = 10;

    // So many more are read for a long piece that none of these has.
    private const int MostBehind = 160;
    private const double NameBonus = 2;
    private const string Draft = "征求意见";

    private readonly IndexReader index;
    private readonly Subject subject;
    private readonly ImmutableArray<TextPlan> pieces;
    private readonly Verification verification;
    private readonly bool byDate;
    private readonly ImmutableArray<Mark> sought;
    private readonly SearchFilter filter;
    private readonly ImmutableArray<Hit> all;
    private List<Hit> hits;
    // What may contain what must be contained, but was not read: too much of it does not.
    private List<Hit> unread = [];
    private bool isRanked;

    public SearchResults(
        IndexReader index,
        Query query,
        Subject subject,
        ImmutableArray<TextPlan> required,
        ImmutableArray<TextPlan> pieces,
        ImmutableArray<TextPlan> excluded,
        IEnumerable<Hit> all,
        SearchFilter filter,
        bool byDate)
    {
        (this.index, this.subject, this.pieces, this.byDate) = (index, subject, pieces, byDate);
        Query = query;
        this.filter = filter;
        this.all = [.. all];
        hits = [.. this.all.Where(hit => Fits(hit, filter))];
        verification = new(required, excluded, Texts);
        // A pair that no word holds together is looked for, but not shown.
        var isQuoted = query.Clauses.All(clause => clause.IsQuoted);
        sought = [
            .. query.Clauses.Select(clause => new Mark(clause.Text, IsAsked: true)),
            .. query.Clauses.Where(_ => query.Given != query.Simple).Select(clause => new Mark(clause.Given, IsAsked: true)),
            .. subject.Concepts
                .Where(concept => concept.Weight > Weights.Loose)
                .SelectMany(concept => concept.Terms)
                .Select(term => new Mark(term.Text, IsAsked: false, IsSpare: isQuoted))];
    }

    public Query Query { get; }

    /// <summary>How many documents there are.</summary>
    public int Total => hits.Count;

    /// <summary>How many of them contain what must be contained, as far as is known.</summary>
    public int Containing => hits.Count(hit => hit.Tier < Tier.Words);

    /// <summary>Whether <see cref="Containing"/> may yet fall.</summary>
    public bool IsApproximate => hits.Exists(hit => hit.Tier == Tier.Perhaps || hit.IsDoubtful);

    /// <summary>Whether there may be more: not all were read that may answer.</summary>
    public bool IsAtLeast => unread.Count > 0 || verification.IsTired;

    /// <summary>What the query is about.</summary>
    public Subject Subject => subject;

    /// <summary>How many answer, too, and are left out since they are not in force yet, and since they are no longer.</summary>
    public (int Later, int Retired) LeftOut
    {
        get
        {
            if (filter.InForce is null) return default;
            var rest = filter with { InForce = 0 };
            var outside = all
                .Where(hit => hit.Tier != Tier.Nothing && Fits(hit, rest))
                .ToLookup(hit => Standing(hit) == Validity.NotYetEffective);
            return (outside[true].Count(), outside[false].Count());
        }
    }

    /// <summary>Some of the hits in order, verified.</summary>
    public IReadOnlyList<Hit> Page(int from, int count)
    {
        var page = Verified(from, count);
        if (!byDate && !isRanked)
        {
            Rank();
            // Where versions of one text are one hit, others come after them.
            page = Verified(from, count);
        }

        foreach (var hit in page) hit.Clause ??= BestOf(hit);
        return page;
    }

    /// <summary>The best of a document's text.</summary>
    public Snippet Snippet(Hit hit)
    {
        if (hit.Clause is { Anchor: not null } clause)
        {
            var part = Texts(hit)[clause.Part];
            var text = part.Text[part.Folded.Begin(clause.Begin)..part.Folded.Begin(clause.End)];
            var piece = Querying.Snippet.OfClause(text, sought, clause.IsRow);
            if (piece.Text.Length > 0) return piece;
        }

        return Querying.Snippet.Of(Texts(hit), sought, Query.IsExact);
    }

    /// <summary>The text of a document, with the words of its tables where these are needed.</summary>
    public ImmutableArray<TextPart> Texts(Hit hit)
    {
        var count = hit.Stored.Parts + (hit.IsWhole ? hit.Stored.TableParts : 0);
        if (hit.Texts.IsDefault || hit.Texts.Length != count)
        {
            hit.Texts = [.. Enumerable.Range(0, count)
                .Select(part => TextPart.Of(index.Files.Read(SearchText.NameOf(hit.Stored.Id, part)), part == 0))];
        }

        return hit.Texts;
    }

    private List<Hit> Verified(int from, int count)
    {
        while (true)
        {
            hits.AddRange(unread);
            Sort();
            var isEnough = verification.Verify(hits, from + count);
            unread = hits.FindAll(hit => !isEnough && hit.Tier == Tier.Perhaps);
            hits.RemoveAll(hit => hit.Tier == Tier.Nothing || (!isEnough && hit.Tier == Tier.Perhaps));
            Sort();
            var page = Cut(from, count);
            var isWrong = verification.Exclude(page);
            hits.RemoveAll(verification.IsGivenUp);
            if (!isWrong) return page;
        }
    }

    private List<Hit> Cut(int from, int count)
    {
        var begin = Math.Min(from, hits.Count);
        return hits.GetRange(begin, Math.Min(count, hits.Count - begin));
    }

    private void Sort()
    {
        if (!isRanked) hits.Sort((one, other) => Hit.Compare(one, other, byDate));
    }

    private void Rank()
    {
        var best = Cut(0, Ranked);
        var behind = PieceBehind(best);
        best.AddRange(behind);
        foreach (var hit in best)
        {
            hit.Clause = BestOf(hit);
            hit.Score = FinalScore(hit, hit.Clause);
        }

        var ordered = best.OrderBy(hit => hit.Tier).ThenByDescending(hit => hit.Score).ThenBy(hit => hit.Place);
        hits = [.. Versions.Fold(ordered), .. hits.Skip(Ranked).Except(behind)];
        isRanked = true;
    }

    // Where many may have the long pieces that were typed, and none of the best has: the next that does.
    private List<Hit> PieceBehind(List<Hit> best)
    {
        if (best.Exists(HasPieces)) return [];
        return [.. hits.Skip(best.Count).Where(hit => hit.Merit.MayHavePieces).Take(MostBehind).Where(HasPieces).Take(1)];
    }

    private bool HasPieces(Hit hit) =>
        !pieces.IsEmpty && (hit.Merit.HasPieces || hit.Merit.MayHavePieces) && verification.Contains(hit, pieces);

    private BestClause BestOf(Hit hit)
    {
        if (!hit.IsWhole && hit.Stored.TableParts > 0)
            hit.IsWhole = subject.Concepts.Any(concept => concept.Documents.ContainsKey(hit.Place) && !IsIn(concept, hit));
        return ClauseRanking.Of(Query, subject, hit.Stored.Title, Texts(hit));
    }

    // What a document has and its text has not, its tables have.
    private bool IsIn(Concept concept, Hit hit) =>
        concept.Terms.Any(term => Texts(hit).Any(part => part.Normal.Contains(term.Text, StringComparison.Ordinal)));

    private double FinalScore(Hit hit, BestClause clause)
    {
        var title = hit.Stored.Title;
        return hit.Merit.Score(subject)
            + clause.Score
            + (HasPieces(hit) ? Weights.Piece : 0)
            + (Weights.Cited * Weights.Ln(1 + hit.Stored.Cited))
            + hit.Merit.Bonus
            + (ExactKey.PlainTitle(title) == ExactKey.PlainTitle(Query.Free) ? Searcher.TitleBonus : 0)
            - (hit.IsRetired ? Searcher.RetiredMalus : 0)
            - (hit.IsList && !Query.NamesIssue ? Searcher.ListMalus : 0)
            - (IsElsewhere(title) ? 0.1 : 0)
            - (Amending().IsMatch(title) ? 0.15 : 0)
            - (IsDraft(title) && !IsDraft(Query.Free) ? 0.3 : 0)
            + (clause.IsAskedFor ? 0.4 + Named(ExactKey.PlainTitle(title)) : 0);
    }

    // 企业破产法第32条 means that law before those about it.
    private double Named(string title)
    {
        if (ExactKey.PlainTitle(Query.Named) == title) return NameBonus;
        return subject.Concepts
            .Where(concept => concept.Text == Query.Named)
            .SelectMany(concept => concept.Terms)
            .Where(term => term.Text == title)
            .Select(term => NameBonus * term.Weight)
            .DefaultIfEmpty()
            .Max();
    }

    // A law of a place that was not asked for answers after the one for all.
    private bool IsElsewhere(string title) => Local().IsMatch(title) && !Query.Free.Contains(title[..2], StringComparison.Ordinal);

    [GeneratedRegex("^[\\u4e00-\\u9fa5]{2,7}?(?:省|市|自治区|自治州|自治县|经济特区)")]
    private static partial Regex Local();

    [GeneratedRegex("关于修改|关于废止|的批复$|的决定$|纠纷案$|案例")]
    private static partial Regex Amending();

    private static bool IsDraft(string text) => text.Contains(Draft, StringComparison.Ordinal);

    // Whether it is in force, or what it interprets.
    private static Validity Standing(Hit hit) => (Validity)(hit.Segment.Column(4, hit.Document) % SearchDocument.FollowedFrom);

    private bool Fits(Hit hit, SearchFilter filter)
    {
        for (var facet = 0; facet < SearchFilter.Facets; facet++)
        {
            if (filter.Of(facet) is { } wanted && !Values(hit, facet).Contains(wanted)) return false;
        }

        return true;
    }

    private ImmutableArray<int> Values(Hit hit, int facet)
    {
        if (facet == 5) return [Standing(hit) is Validity.None or Validity.InForce or Validity.Amended ? 1 : 0];
        var value = hit.Segment.Column(facet, hit.Document);
        if (facet == 4 && value > SearchDocument.FollowedFrom) value = 0;
        return facet == 3 ? index.Groups[value] : [value];
    }
}
