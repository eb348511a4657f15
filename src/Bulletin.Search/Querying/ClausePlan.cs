using System.Collections.Immutable;

namespace Bulletin.Search.Querying;

/// <summary>How the documents that contain a clause are found: those that contain any of its texts.</summary>
/// <param name="Clause">What must be contained.</param>
/// <param name="Texts">How each of its texts is found.</param>
internal sealed record ClausePlan(QueryClause Clause, ImmutableArray<TextPlan> Texts)
{
    /// <summary>Whether having the terms is containing the clause.</summary>
    public bool IsProof => !Clause.IsNumber && Texts.All(text => text.IsProof);

    public static ClausePlan Of(IndexReader index, QueryClause clause) =>
        new(clause, [.. clause.Texts.Select(text => TextPlan.Of(index, text))]);

    /// <summary>The documents of a segment that may contain the clause.</summary>
    public IEnumerable<int> Find(SegmentReader segment)
    {
        var found = Texts[0].Find(segment).AsEnumerable();
        for (var i = 1; i < Texts.Length; i++)
            found = found.Union(Texts[i].Find(segment));
        return found;
    }
}
