using Names = Bulletin.Search.Indexing.TermCounter.Names;

namespace Bulletin.Search.Querying;

/// <summary>The documents that have a term: by its own list, or where it has none by those of its pairs of characters.</summary>
internal static class TermLists
{
    private const int MostPairs = 3;

    /// <summary>Gives the documents that contain a term or seem to, and how often.</summary>
    public static void Containing(IndexReader index, string term, Action<int, int> take)
    {
        foreach (var segment in index.Segments)
        {
            if (segment.Find(term) is { IsListed: true } entry)
            {
                var postings = segment.Postings(entry);
                while (postings.Next()) take(segment.First + postings.Document, postings.Frequency);
            }
            else
                ContainingPairs(segment, term, take);
        }
    }

    /// <summary>
    /// Gives the documents whose names contain a term, which names these are, before how many characters of the title it stands and how
    /// many this has.
    /// </summary>
    public static void Naming(IndexReader index, string term, Action<int, Named> take)
    {
        foreach (var segment in index.Segments)
        {
            var entry = segment.Find(term);
            if (entry is { IsNamed: true })
            {
                foreach (var (document, named) in NamesOf(segment, entry)) take(segment.First + document, named);
            }
            else if (entry is not { IsListed: true })
                NamingPairs(segment, term, take);
        }
    }

    private static void ContainingPairs(SegmentReader segment, string term, Action<int, int> take)
    {
        var entries = new List<TermEntry>();
        foreach (var pair in QueryTerms.Links(term))
        {
            if (pair == term || segment.Find(pair) is not { IsListed: true } entry) return;
            entries.Add(entry);
        }

        // Of as many documents the first in the term.
        TermEntry[] rarest = [.. entries.OrderBy(entry => entry.Count).Take(MostPairs)];
        Dictionary<int, int>? found = null;
        foreach (var entry in rarest)
        {
            if (found is not null && entry.Count > (2 * rarest[0].Count) + 16) continue;
            var here = new Dictionary<int, int>();
            var postings = segment.Postings(entry);
            while (postings.Next())
            {
                if (found is null) here[postings.Document] = postings.Frequency;
                else if (found.TryGetValue(postings.Document, out var known))
                    here[postings.Document] = Math.Min(known, postings.Frequency);
            }

            found = here;
        }

        foreach (var (document, frequency) in found!) take(segment.First + document, frequency);
    }

    private static void NamingPairs(SegmentReader segment, string term, Action<int, Named> take)
    {
        var entries = new List<TermEntry>();
        foreach (var pair in QueryTerms.Links(term))
        {
            if (pair == term || segment.Find(pair) is not { IsNamed: true } entry) return;
            entries.Add(entry);
        }

        var found = NamesOf(segment, entries[0]).ToDictionary(one => one.Document, one => one.Named);
        for (var i = 1; i < entries.Count; i++)
        {
            var here = new Dictionary<int, Named>();
            foreach (var (document, next) in NamesOf(segment, entries[i]))
                if (found.TryGetValue(document, out var known) && known.At + i == next.At) here[document] = known;
            found = here;
        }

        foreach (var (document, named) in found) take(segment.First + document, named);
    }

    private static List<(int Document, Named Named)> NamesOf(SegmentReader segment, TermEntry entry)
    {
        var all = new List<(int, Named)>(entry.Names.Count);
        var names = segment.Names(entry);
        while (names.Next()) all.Add((names.Document, new(names.Names, names.At, names.TitleLength)));
        return all;
    }
}

/// <summary>How the names of a document contain a term.</summary>
/// <param name="Names">Which do.</param>
/// <param name="At">Before how many letters, digits and Han characters of the title it first stands.</param>
/// <param name="TitleLength">How many the title has.</param>
internal readonly record struct Named(Names Names, int At, int TitleLength);
