using System.Collections.Immutable;
using System.Text.Json;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>
/// A browser index, read as it is needed: the files that a page reads, and
/// no others. Not for use by several threads at once.
/// </summary>
internal sealed class IndexReader
{
    /// <summary>The lists of terms with so many documents are read without a second thought.</summary>
    public const int CheapCount = 4000;

    private readonly float[] bodyCache;
    private readonly float[] titleCache;
    private readonly int dearest;

    /// <param name="files">Where the index lies.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no index of this format.</exception>
    public IndexReader(IndexFiles files)
    {
        Files = files;
        using var meta = Parse(files.Read("meta"));
        var root = meta.RootElement;
        if (root.GetProperty("format").GetInt32() != SearchIndexWriter.Format)
            throw new InvalidDataException("meta.js");
        Types = Strings(root, "types");
        TypeNames = Strings(root, "typeNames");
        Categories = Strings(root, "categories");
        Statuses = Strings(root, "statuses");
        Issuers = Strings(root, "issuers");
        Synonyms = [.. root
            .GetProperty("synonyms")
            .EnumerateArray()
            .Select(group => group.EnumerateArray().Select(word => word.GetString()!).ToImmutableArray())];
        Groups = [.. root
            .GetProperty("groups")
            .EnumerateArray()
            .Select(group => group.EnumerateArray().Select(issuer => issuer.GetInt32()).ToImmutableArray())];
        var segments = ImmutableArray.CreateBuilder<SegmentReader>();
        long titleWords = 0, bodyWords = 0;
        foreach (var segment in root.GetProperty("segments").EnumerateArray())
        {
            var documents = segment.GetProperty("documents").GetInt32();
            segments.Add(new(
                files,
                segment.GetProperty("name").GetString()!,
                documents,
                Documents,
                segment.GetProperty("shards").GetString()!.Split('\n'),
                segment.GetProperty("retired").GetString()!));
            Documents += documents;
            titleWords += segment.GetProperty("titleWords").GetInt64();
            bodyWords += segment.GetProperty("bodyWords").GetInt64();
        }

        Segments = segments.ToImmutable();
        bodyCache = Bm25.Cache(Bm25.AverageLength(bodyWords, Documents));
        titleCache = Bm25.Cache(Bm25.AverageLength(titleWords, Documents));
        dearest = Logarithm(Documents) + 32;
    }

    public IndexFiles Files { get; }

    public ImmutableArray<SegmentReader> Segments { get; }

    /// <summary>How many documents there are.</summary>
    public int Documents { get; }

    /// <summary>The folders of the types of content.</summary>
    public ImmutableArray<string> Types { get; }

    public ImmutableArray<string> TypeNames { get; }

    public ImmutableArray<string> Categories { get; }

    public ImmutableArray<string> Statuses { get; }

    public ImmutableArray<string> Issuers { get; }

    /// <summary>Words that mean the same, normalised.</summary>
    public ImmutableArray<ImmutableArray<string>> Synonyms { get; }

    /// <summary>The agencies that issue together, by their numbers.</summary>
    public ImmutableArray<ImmutableArray<int>> Groups { get; }

    /// <summary>In how many documents a term is found.</summary>
    public int Count(string term)
    {
        var count = 0;
        foreach (var segment in Segments)
            count += segment.Find(term)?.Count ?? 0;
        return count;
    }

    /// <summary>In how many documents a term is a word: of the body, or else of the title.</summary>
    public int WordCount(string term)
    {
        int bodies = 0, titles = 0;
        foreach (var segment in Segments)
        {
            if (segment.Find(term) is not { } entry)
                continue;
            bodies += entry.Bodies;
            titles += entry.Titles;
        }

        return Math.Max(bodies, titles);
    }

    /// <summary>The same for a single character, where it stands in the shard that is read for a longer term in any case.</summary>
    public int WordCountBeside(string term, string longer)
    {
        int bodies = 0, titles = 0;
        foreach (var segment in Segments)
        {
            if (segment.ShardOf(term) != segment.ShardOf(longer) || segment.Find(term) is not { } entry)
                continue;
            bodies += entry.Bodies;
            titles += entry.Titles;
        }

        return Math.Max(bodies, titles);
    }

    /// <summary>What a word costs that is in so many documents.</summary>
    public int Cost(int documents) => dearest - Logarithm(documents);

    /// <summary>Adds a word's score to what the documents of a segment have.</summary>
    public void Score(string word, float titleBoost, SegmentReader segment, double[] scores)
    {
        int bodies = 0, titles = 0;
        foreach (var each in Segments)
        {
            if (each.Find(word) is not { } found)
                continue;
            bodies += found.Bodies;
            titles += found.Titles;
        }

        if (segment.Find(word) is not { } entry)
            return;
        var body = Bm25.Weight(Bm25.Idf(bodies, Documents), 1);
        var title = Bm25.Weight(Bm25.Idf(titles, Documents), titleBoost);
        var postings = segment.Postings(entry);
        while (postings.Next())
        {
            if (postings.Body > 0)
                scores[postings.Document] += Bm25.Score(body, postings.Body, bodyCache[segment.Norm(postings.Document)]);
            if (postings.Title > 0 && titleBoost > 0)
                scores[postings.Document] += Bm25.Score(title, postings.Title, titleCache[postings.TitleNorm]);
        }
    }

    // Sixteen times the logarithm to base two, between powers on a straight line.
    private static int Logarithm(int value)
    {
        if (value < 1)
            return 0;
        var power = 31 - System.Numerics.BitOperations.LeadingZeroCount((uint)value);
        return (power << 4) + (power >= 4 ? (value >> (power - 4)) & 15 : (value << (4 - power)) & 15);
    }

    private static JsonDocument Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            throw new InvalidDataException("meta.js");
        }
    }

    private static ImmutableArray<string> Strings(
        JsonElement root, string name) => [.. root.GetProperty(name).EnumerateArray().Select(value => value.GetString()!)];
}
