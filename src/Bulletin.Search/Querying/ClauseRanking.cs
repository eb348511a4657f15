using System.Collections.Immutable;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>Ranks the clauses of a document: how much they say of a query together, and which a reader wants to see.</summary>
internal sealed class ClauseRanking
{
    private const double OftenB = 0.6;
    private const double OwnB = 0.3;

    /// <summary>Of what the title says for all its clauses.</summary>
    private const double InTitle = 0.4;

    /// <summary>Of what stands there as it was typed: no other clause says it better.</summary>
    private const double ExactBonus = 100;

    /// <summary>The same of a heading, or what else says nothing by itself.</summary>
    private const double HeadingBonus = 50;

    private readonly Query query;
    private readonly Subject subject;
    private readonly List<Clause> clauses;
    private readonly int[] conceptsIn;
    private readonly int[][] termsIn;
    private readonly int[] pairsIn;
    private readonly QueryClause[] exact;

    private ClauseRanking(Query query, Subject subject, List<Clause> clauses)
    {
        (this.query, this.subject, this.clauses) = (query, subject, clauses);
        conceptsIn = [.. subject.Concepts.Select((_, i) => clauses.Count(clause => clause.Concepts[i].Frequency > 0))];
        termsIn = [.. subject.Concepts.Select((concept, i) =>
            concept.Terms.Select((_, j) => clauses.Count(clause => clause.Counts[i][j] > 0)).ToArray())];
        exact = [.. query.Clauses.Where(clause => clause.IsExact)];
        pairsIn = [.. subject.Pairs.Select((_, i) => clauses.Count(clause => clause.Pairs[i]))];
    }

    /// <summary>What the clauses of a document say of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="title">The title of the document.</param>
    /// <param name="parts">Its text.</param>
    public static BestClause Of(Query query, Subject subject, string title, ImmutableArray<TextPart> parts) =>
        new ClauseRanking(query, subject, Cut(parts).ConvertAll(clause => new Clause(subject, clause)))
            .Best(Query.Normal(title));

    // What stands before the first clause is one without a name; one that goes on in the next part is still one.
    private static List<Piece> Cut(ImmutableArray<TextPart> parts)
    {
        var cut = new List<Piece>();
        string? name = null;
        for (var number = 0; number < parts.Length; number++)
        {
            var part = parts[number];
            var (begin, anchor) = (0, name);
            for (var i = 0; i <= part.Clauses.Length; i++)
            {
                var end = i < part.Clauses.Length ? part.Clauses[i].At : part.Normal.Length;
                if (end > begin)
                {
                    name = anchor;
                    var text = part.Normal[begin..end];
                    if (i == 0 && cut.Count > 0 && cut[^1].Anchor == name) cut[^1] = cut[^1] with { Text = cut[^1].Text + text };
                    else cut.Add(new(name, number, begin, end, text));
                }

                if (i < part.Clauses.Length) (begin, anchor) = part.Clauses[i];
            }
        }

        return cut;
    }

    private BestClause Best(string title)
    {
        var wanted = ClauseKinds.Of(query.Free);
        ImmutableArray<bool> isInTitle = [.. subject.Concepts.Select(concept =>
            concept.Terms.Any(term => title.Contains(term.Text, StringComparison.Ordinal)))];
        var (first, second, third) = (0.0, 0.0, 0.0);
        Clause? best = null, asked = null;
        var most = 0.0;
        foreach (var clause in clauses)
        {
            var score = Score(clause);
            var own = (Own(clause, isInTitle) + score) * wanted.Answers(clause.Text);
            if (wanted.IsGeneral(clause.Text)) own *= ClauseKinds.General;
            var says = clause.Anchor is not null && ClauseKinds.Says(clause.Anchor, clause.Text);
            clause.IsExact = IsExact(clause.Text);
            if (clause.IsExact) own += says ? ExactBonus : HeadingBonus;
            if (score > first) (first, second, third) = (score, first, second);
            else if (score > second) (second, third) = (score, second);
            else if (score > third) third = score;
            if (clause.Anchor is null) continue;
            if ((best is null || own > most) && (says || clause.IsExact)) (best, most) = (clause, own);
            if (asked is null && clause.Anchor == query.Article) asked = clause;
        }

        // Where the title says all that is asked, the document is the answer; but not of a question.
        var isAnswer = best is not null && (best.IsExact ? !IsExact(title) : wanted.IsQuestion && wanted.Answers(best.Text) > 1);
        var isAll = isInTitle.All(isIn => isIn) && !isAnswer;
        // What stands above all clauses, or in a property, is in none that could be opened.
        var isAbove = best is { IsExact: false } && query.IsExact && clauses.Exists(clause => clause.IsExact);
        var shown = asked ?? (most > 0 && !isAll && !isAbove ? best : null);
        var piece = shown?.Piece ?? default;
        return new(first + (0.2 * (second + third) / 2), piece.Anchor, piece.Part, piece.Begin, piece.End, asked is not null);
    }

    private bool IsExact(string text)
    {
        foreach (var clause in exact)
            if (!clause.IsIn(text)) return false;
        return exact.Length > 0;
    }

    // What it says beside other documents.
    private double Score(Clause clause)
    {
        var (words, pairs) = (0.0, 0.0);
        for (var i = 0; i < subject.Concepts.Length; i++)
        {
            var (frequency, weight) = clause.Concepts[i];
            if (frequency > 0)
                words += weight * subject.Concepts[i].Idf * Weights.Saturated(frequency, clause.Length, Weights.ClauseLength, OftenB);
        }

        for (var i = 0; i < subject.Pairs.Length; i++)
            if (clause.Pairs[i]) pairs += subject.Pairs[i].Idf;
        var share = pairs / subject.PairSum;
        return (words / subject.Sum) + (0.8 * share * share);
    }

    // What it says beside other clauses of the document.
    private double Own(Clause clause, ImmutableArray<bool> isInTitle)
    {
        var (words, pairs) = (0.0, 0.0);
        for (var i = 0; i < subject.Concepts.Length; i++)
        {
            var (frequency, weight) = clause.Concepts[i];
            if (frequency == 0) continue;
            var all = weight * Weights.Idf(conceptsIn[i], clauses.Count)
                * Weights.Saturated(frequency, clause.Length, Weights.ClauseLength, OwnB);
            words += subject.Concepts[i].Weight * (isInTitle[i] ? InTitle : 1) * (all + Surest(clause, i));
        }

        for (var i = 0; i < subject.Pairs.Length; i++)
            if (clause.Pairs[i]) pairs += Weights.Idf(pairsIn[i], clauses.Count);
        return words + (0.2 * pairs);
    }

    // What the term says that says most beside other clauses: one that few of them have.
    private double Surest(Clause clause, int concept)
    {
        var surest = 0.0;
        for (var i = 0; i < clause.Counts[concept].Length; i++)
        {
            if (clause.Counts[concept][i] is not (> 0 and var count)) continue;
            surest = Math.Max(
                surest,
                subject.Concepts[concept].Terms[i].Weight * Weights.Idf(termsIn[concept][i], clauses.Count)
                    * Weights.Saturated(count, clause.Length, Weights.ClauseLength, OwnB));
        }

        return surest;
    }

    // Where a clause begins, and what of it lies in that part; the text is all of it.
    private readonly record struct Piece(string? Anchor, int Part, int Begin, int End, string Text);

    private sealed class Clause
    {
        public Clause(Subject subject, Piece piece)
        {
            var text = piece.Text;
            Piece = piece;
            Length = text.Length;
            Text = text;
            Counts = Array.ConvertAll([.. subject.Concepts], concept => Count(concept, text));
            Concepts = [.. subject.Concepts.Select((concept, i) => Sum(concept, Counts[i]))];
            Pairs = Array.ConvertAll([.. subject.Pairs], pair => text.Contains(pair.Text, StringComparison.Ordinal));
        }

        public Piece Piece { get; }

        public string? Anchor => Piece.Anchor;

        public string Text { get; }

        public int Length { get; }

        /// <summary>Whether it has all that was quoted, and all long pieces.</summary>
        public bool IsExact { get; set; }

        /// <summary>How often each term of each concept stands in it.</summary>
        public int[][] Counts { get; }

        /// <summary>How often each concept stands in it, and the weight of the surest of its terms that do.</summary>
        public (int Frequency, double Weight)[] Concepts { get; }

        public bool[] Pairs { get; }

        private static int[] Count(Concept concept, string text) =>
            [.. concept.Terms.Select(term => NumberText.CountWhole(text, term.Text))];

        private static (int Frequency, double Weight) Sum(Concept concept, int[] counts)
        {
            var (frequency, best) = (0, 0.0);
            for (var i = 0; i < counts.Length; i++)
                if (counts[i] > 0) (frequency, best) = (frequency + counts[i], Math.Max(best, concept.Terms[i].Weight));
            return (frequency, best);
        }
    }
}

/// <summary>What the clauses of a document say of a query.</summary>
/// <param name="Score">How much they say together.</param>
/// <param name="Anchor">The one that a reader wants to see; null: the document as a whole.</param>
/// <param name="Part">In which part of the text that one begins.</param>
/// <param name="Begin">Where.</param>
/// <param name="End">Where it ends there.</param>
/// <param name="IsAskedFor">Whether it is the article that is asked for.</param>
internal sealed record BestClause(double Score, string? Anchor, int Part, int Begin, int End, bool IsAskedFor)
{
    /// <summary>Its id on the page; null: the document as a whole.</summary>
    public string? Id => Anchor?[(Anchor.IndexOf('#') + 1)..];

    /// <summary>The page of rows on which it stands, below the folder of the document; null: the page of the document has it.</summary>
    public string? Page => Anchor?.IndexOf('#') is >= 0 and var end ? Anchor[..end] : null;

    /// <summary>Whether it is a row of a table.</summary>
    public bool IsRow => Id?.StartsWith(RowPlaces.Prefix, StringComparison.Ordinal) == true;
}
