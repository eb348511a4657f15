using System.Collections.Immutable;

namespace Bulletin.Search.Querying;

/// <summary>
/// How the documents that contain a text are found: those that have all of some
/// terms, to be verified where that does not settle it.
/// </summary>
/// <param name="Clause">What must be contained, or must not.</param>
/// <param name="Terms">The rarest of its characters and pairs first; empty: no document contains it.</param>
/// <param name="IsProof">Whether having the terms is containing the text.</param>
internal sealed record TextPlan(QueryClause Clause, ImmutableArray<string> Terms, bool IsProof)
{
    private const int MostTerms = 8;

    // The lists of terms with so many documents are read without a second thought.
    private const int CheapCount = 4000;

    /// <summary>How what is asked for is found as it was typed, or else in simplified characters.</summary>
    public static TextPlan Of(IndexReader index, QueryClause clause)
    {
        if (clause.Given == clause.Text) return Exactly(index, clause);
        var plan = Exactly(index, clause with { Text = clause.Given });
        return plan.Terms.IsEmpty ? Exactly(index, clause) : plan;
    }

    private static TextPlan Exactly(IndexReader index, QueryClause clause)
    {
        var terms = new List<(string Term, int Count)>();
        foreach (var pair in Pairs(clause))
        {
            if (terms.Exists(known => known.Term == pair))
                continue;
            var count = clause.IsNumber ? NumberTerms.Count(index, pair) : index.Count(pair);
            if (count == 0)
                return new(clause, [], true);
            terms.Add((pair, count));
        }

        terms.Sort(static (a, b) => a.Count != b.Count ? a.Count.CompareTo(b.Count) : string.CompareOrdinal(a.Term, b.Term));
        var chosen = ImmutableArray.CreateBuilder<string>();
        foreach (var (term, count) in terms)
        {
            // A long list that half of the documents are in says little and costs much.
            var isSelective = count * 2L <= index.Documents && (chosen.Count < 2 || count <= 2 * terms[0].Count);
            if (chosen.Count == 0 || (chosen.Count < MostTerms && (count <= CheapCount || isSelective)))
                chosen.Add(term);
        }

        var whole = clause.IsNumber ? NumberTerms.Of(clause.Text) : clause.Text;
        // 4号 has the terms of 14号, too.
        var isProof = terms.Count == 1 && terms[0].Term == whole && !(clause.IsNumber && whole.Any(NumberText.IsNumber));
        return new(clause, chosen.ToImmutable(), isProof);
    }

    private static IEnumerable<string> Pairs(QueryClause clause)
    {
        if (clause.IsNumber) return QueryTerms.Links(NumberTerms.Of(clause.Text));
        var phrase = Phrase.Of(clause.Text);
        return phrase.Runs.SelectMany(QueryTerms.Pairs).Concat(phrase.Joints);
    }

    /// <summary>The documents of a segment that have all terms, ascending.</summary>
    public List<int> Find(SegmentReader segment)
    {
        if (Terms.IsEmpty)
            return [];
        if (Clause.IsNumber)
            return NumberTerms.Find(segment, Terms);
        var entries = new List<TermEntry>();
        foreach (var term in Terms)
        {
            if (segment.Find(term) is not { IsListed: true } entry)
                return [];
            entries.Add(entry);
        }

        // The shortest list first; the order of the terms settles nothing but speed.
        entries.Sort(static (a, b) => a.Count.CompareTo(b.Count));
        var found = new List<int>(entries[0].Count);
        var first = segment.Postings(entries[0]);
        while (first.Next()) found.Add(first.Document);
        for (var i = 1; i < entries.Count && found.Count > 0; i++)
        {
            var postings = segment.Postings(entries[i]);
            var (kept, more) = (0, postings.Next());
            for (var j = 0; j < found.Count; j++)
            {
                var document = found[j];
                while (more && postings.Document < document)
                    more = postings.Next();
                if (more && postings.Document == document)
                    found[kept++] = document;
            }

            found.RemoveRange(kept, found.Count - kept);
        }

        return found;
    }
}
