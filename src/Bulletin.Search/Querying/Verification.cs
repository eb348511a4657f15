using System.Collections.Immutable;

namespace Bulletin.Search.Querying;

/// <summary>Reads in texts whether they contain what must be contained, and nothing that is excluded.</summary>
/// <param name="required">What must be contained.</param>
/// <param name="excluded">What must not be, where having its terms does not settle it.</param>
/// <param name="texts">The text of a document.</param>
internal sealed class Verification(
    ImmutableArray<TextPlan> required, ImmutableArray<TextPlan> excluded, Func<Hit, ImmutableArray<TextPart>> texts)
{
    private const int SpareVerified = 50;
    private const int MostVerified = 1000;
    private const int MostDoubts = 60;

    private int doubts;

    /// <summary>Whether so many were read for what is excluded that the others are taken for such, too.</summary>
    public bool IsTired => doubts >= MostDoubts;

    /// <summary>
    /// Reads those that may contain it until so many do: the best, and some more where these do not; where none of all these does, the
    /// least likely, since the best are then of a kind that does not contain it. Where only numbers of few are to be read, all are.
    /// </summary>
    /// <param name="hits">In order.</param>
    /// <param name="needed">How many are shown.</param>
    /// <returns>Whether enough do, or all were read.</returns>
    public bool Verify(List<Hit> hits, int needed)
    {
        var queue = hits.FindAll(hit => hit.Tier == Tier.Perhaps);
        if (queue.Count <= SpareVerified && required.All(plan => plan.IsProof || plan.Clause.IsNumber)) needed = hits.Count;
        var wanted = needed - hits.Count(hit => hit.Tier < Tier.Perhaps);
        var isAny = wanted < needed;
        var (first, last, most) = (0, queue.Count - 1, wanted + SpareVerified);
        for (var tried = 0; wanted > 0 && first <= last && (tried < most || (!isAny && tried < MostVerified)); tried++)
        {
            var hit = queue[tried < most ? first++ : last--];
            hit.Tier = Contains(hit, required) ? Tier.Contains : Tier.Nothing;
            if (hit.Tier == Tier.Nothing) continue;
            isAny = true;
            wanted--;
        }

        return wanted <= 0 || first > last;
    }

    /// <summary>Whether any of some hits contains what is excluded; after so many readings the others are taken for such, too.</summary>
    public bool Exclude(List<Hit> page)
    {
        var isAny = false;
        foreach (var hit in page.FindAll(hit => hit.IsDoubtful))
        {
            hit.IsDoubtful = false;
            if (doubts++ < MostDoubts && !excluded.Any(plan => Contains(hit, [plan]))) continue;
            hit.Tier = Tier.Nothing;
            isAny = true;
        }

        return isAny;
    }

    public bool IsGivenUp(Hit hit) => hit.Tier == Tier.Nothing || (hit.IsDoubtful && IsTired);

    /// <summary>Whether a document contains what is planned for.</summary>
    public bool Contains(Hit hit, ImmutableArray<TextPlan> plans) =>
        plans.All(plan => plan.IsProof || !plan.Clause.IsNumber || NumberTerms.IsIn(hit.Stored.Number, plan.Clause.Text))
        && plans.All(plan => plan.IsProof || plan.Clause.IsNumber || Holds(hit, plan.Clause.Text));

    // In its text, or else in its tables.
    private bool Holds(Hit hit, string text)
    {
        if (IsIn(texts(hit))) return true;
        if (hit.IsWhole || hit.Stored.TableParts == 0) return false;
        hit.IsWhole = true;
        return IsIn(texts(hit));

        bool IsIn(ImmutableArray<TextPart> parts) => parts.Any(part => part.Normal.Contains(text, StringComparison.Ordinal));
    }
}
