using System.Collections.Immutable;

namespace Bulletin.Search.Querying;

/// <summary>
/// A browser index, read as it is needed: the files that a page reads, and
/// no others. Not for use by several threads at once.
/// </summary>
internal sealed class IndexReader
{
    private readonly IndexMeta meta;

    /// <param name="files">Where the index lies.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="IndexException">It is no index of this format.</exception>
    public IndexReader(IndexFiles files)
    {
        Files = files;
        meta = IndexMeta.Parse(files.Read(IndexMeta.Name));
        var segments = ImmutableArray.CreateBuilder<SegmentReader>();
        foreach (var entry in meta.Segments)
        {
            segments.Add(new(files, meta, entry, Documents));
            Documents += entry.Documents;
        }

        Segments = segments.ToImmutable();
        var bodyWords = meta.Segments.Sum(entry => (double)entry.BodyWords);
        AverageLength = bodyWords > 0 && Documents > 0 ? bodyWords / Documents : 1;
    }

    public IndexFiles Files { get; }

    public ImmutableArray<SegmentReader> Segments { get; }

    /// <summary>How many documents there are.</summary>
    public int Documents { get; }

    /// <summary>How many words a body has on average.</summary>
    public double AverageLength { get; }

    /// <summary>The folders of the types of content.</summary>
    public ImmutableArray<string> Types => meta.Types;

    public ImmutableArray<string> Categories => meta.Categories;

    public ImmutableArray<string> Statuses => meta.Statuses;

    public ImmutableArray<string> Issuers => meta.Issuers;

    /// <summary>The agencies that issue together, by their numbers.</summary>
    public ImmutableArray<ImmutableArray<int>> Groups => meta.Groups;

    /// <summary>The segment of a document, by its number in the whole index.</summary>
    public SegmentReader SegmentOf(int place)
    {
        foreach (var segment in Segments)
            if (place < segment.First + segment.Documents) return segment;
        throw new ArgumentOutOfRangeException(nameof(place));
    }

    /// <summary>In how many documents a term is found.</summary>
    public int Count(string term)
    {
        var count = 0;
        foreach (var segment in Segments) count += segment.Find(term)?.Count ?? 0;
        return count;
    }

    /// <summary>In how many documents a term is a word: of the body, or else of the title.</summary>
    public int WordCount(string term)
    {
        var words = 0;
        foreach (var segment in Segments) words += segment.Find(term)?.Words ?? 0;
        return words;
    }

    /// <summary>How much a word says elsewhere, where texts have it much more often than those here; 0: it is none of these.</summary>
    public double Elsewhere(string word)
    {
        var most = 0;
        foreach (var segment in Segments) most = Math.Max(most, segment.Find(word)?.Elsewhere ?? 0);
        return most / 10.0;
    }

    /// <summary>The forms that a text begins with, with what they stand for in any segment.</summary>
    public Dictionary<string, List<SoughtTerm>> FormsAt(string text)
    {
        var forms = new Dictionary<string, List<SoughtTerm>>(StringComparer.Ordinal);
        foreach (var segment in Segments)
        {
            foreach (var (form, terms) in segment.FormsAt(text))
            {
                if (!forms.TryGetValue(form, out var known)) forms.Add(form, known = []);
                foreach (var (weight, term) in terms)
                    if (!known.Exists(other => other.Text == term)) known.Add(new(term, weight / 100.0));
            }
        }

        return forms;
    }
}
