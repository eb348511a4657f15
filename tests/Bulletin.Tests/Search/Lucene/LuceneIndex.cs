using System.Globalization;
using System.Text;
using Bulletin.Search.Indexing;
using Bulletin.Search.Lucene;

namespace Bulletin.Tests.Search.Lucene;

/// <summary>Documents made up, the index of them in a folder that vanishes with the test, and what Apache Lucene must find in it.</summary>
internal sealed class LuceneIndex : IDisposable
{
    private static readonly System.Collections.Immutable.ImmutableArray<LuceneField> Fields =
    [
        new("body", FieldKind.Text),
        new("number", FieldKind.Exact),
        new("published", FieldKind.Number),
        new("url", FieldKind.Stored),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("bulletin-lucene").FullName;
    private readonly List<MadeUp> documents;

    public LuceneIndex(List<MadeUp> documents)
    {
        this.documents = documents;
        if (documents.Count == 0)
            SegmentWriter.WriteEmpty(Open);
        else
            Write();
    }

    /// <summary>What Lucene says of it.</summary>
    public string[] Said(bool isWhole = true) => LuceneOracle.Run(
        "Lucene/Indexes.java",
        writer =>
        {
            writer.Put(folder);
            writer.Put(isWhole ? 1 : 0);
        },
        reader => new StreamReader(reader.BaseStream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What it must say.</summary>
    public IEnumerable<string> Expected(bool isWhole = true)
    {
        yield return "clean as it was written";
        yield return $"documents {documents.Count}";
        if (isWhole && documents.Count > 0)
        {
            foreach (var line in Lines())
                yield return line;
        }

        yield return "clean changed";
    }

    public Dictionary<string, byte[]> Files() =>
        Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IEnumerable<string> Lines()
    {
        for (var i = 0; i < documents.Count; i++)
            yield return $"stored {i} url={documents[i].Url}";
        for (var i = 0; i < documents.Count; i++)
            yield return $"norm body {i} {(sbyte)Bm25.Norm(documents[i].Words.Count)}";
        foreach (var line in Terms("body", Body(), withPositions: true))
            yield return line;
        foreach (var line in Terms("number", Exact(document => document.Numbers), withPositions: false))
            yield return line;
        for (var i = 0; i < documents.Count; i++)
            yield return string.Create(CultureInfo.InvariantCulture, $"number published {i} {documents[i].Published}");
        foreach (var line in Terms("published", Exact(document => [$"d{document.Published}"]), withPositions: false))
            yield return line;
    }

    private static IEnumerable<string> Terms(
        string name, SortedDictionary<byte[], List<(int Document, List<Word> Words)>> terms, bool withPositions)
    {
        var postings = terms.Values.Sum(list => list.Count);
        var words = terms.Values.Sum(list => list.Sum(one => one.Words.Count));
        var documents = terms.Values.SelectMany(list => list).Select(one => one.Document).Distinct().Count();
        if (terms.Count > 0)
            yield return $"field {name} {terms.Count} {documents} {postings} {(withPositions ? words : -1)}";
        foreach (var (term, list) in terms)
        {
            yield return $"term {name} {Encoding.UTF8.GetString(term)} {list.Count} "
                + $"{(withPositions ? list.Sum(one => one.Words.Count) : -1)}";
            if (!withPositions)
                yield return string.Concat(list.Select(one => $" {one.Document}"));
            else
            {
                foreach (var (document, at) in list)
                    yield return $" {document}{string.Concat(at.Select(word => $" {word.Position}:{word.Start}-{word.End}"))}";
            }
        }
    }

    private SortedDictionary<byte[], List<(int Document, List<Word> Words)>> Body()
    {
        var terms = new SortedDictionary<byte[], List<(int Document, List<Word> Words)>>(new ByBytes());
        for (var i = 0; i < documents.Count; i++)
        {
            foreach (var group in documents[i].Words.GroupBy(word => word.Term))
                Add(terms, group.Key, i, [.. group]);
        }

        return terms;
    }

    private SortedDictionary<byte[], List<(int Document, List<Word> Words)>> Exact(Func<MadeUp, IEnumerable<string>> of)
    {
        var terms = new SortedDictionary<byte[], List<(int Document, List<Word> Words)>>(new ByBytes());
        for (var i = 0; i < documents.Count; i++)
        {
            foreach (var term in of(documents[i]).Distinct())
                Add(terms, term, i, []);
        }

        return terms;
    }

    private static void Add(
        SortedDictionary<byte[], List<(int Document, List<Word> Words)>> terms,
        string term,
        int document,
        List<Word> words)
    {
        var bytes = Encoding.UTF8.GetBytes(term);
        if (!terms.TryGetValue(bytes, out var list))
            terms.Add(bytes, list = []);
        list.Add((document, words));
    }

    private void Write()
    {
        using var writer = new SegmentWriter(Open, documents.Count, Fields);
        foreach (var document in documents)
            writer.Stored.Add([(3, document.Url)]);
        Write(writer, 0, Body());
        Write(writer, 1, Exact(document => document.Numbers));
        Write(writer, 2, Exact(document => [$"d{document.Published}"]));
        writer.Norms(0, [.. documents.Select(document => Bm25.Norm(document.Words.Count))]);
        writer.Values(2, [.. documents.Select(document => document.Published)]);
        writer.Commit();
    }

    private static void Write(SegmentWriter writer, int field, SortedDictionary<byte[], List<(int Document, List<Word> Words)>> terms)
    {
        var withPositions = Fields[field].Kind == FieldKind.Text;
        var seen = new HashSet<int>();
        writer.Begin(field);
        foreach (var (term, list) in terms)
        {
            writer.Lists.Begin(withPositions);
            foreach (var (document, words) in list)
            {
                seen.Add(document);
                writer.Lists.Document(document, words.Count);
                foreach (var word in words)
                    writer.Lists.Position(word.Position, word.Start, word.End);
            }

            writer.Add(term, writer.Lists.End());
        }

        writer.End(seen.Count);
    }

    private FileStream Open(string name) => File.Create(Path.Combine(folder, name));

    /// <summary>A document.</summary>
    internal sealed record MadeUp(string Url, List<Word> Words, string[] Numbers, long Published);

    /// <summary>A word of a text.</summary>
    internal readonly record struct Word(string Term, int Position, int Start, int End);

    private sealed class ByBytes : IComparer<byte[]>
    {
        public int Compare(byte[]? one, byte[]? other) => one.AsSpan().SequenceCompareTo(other);
    }
}
