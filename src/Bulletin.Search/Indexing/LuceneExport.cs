using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bulletin.Build.Caches;
using Bulletin.Build.Parts;
using Bulletin.Content.Documents;
using Bulletin.Search.Lucene;

namespace Bulletin.Search.Indexing;

/// <summary>
/// Writes the index of all documents in Lucene's format: the order of documents, the words and the
/// norms are those of the browser index. docs/lucene.md describes the fields.
/// </summary>
/// <param name="documents">Newest first.</param>
/// <param name="entries">What is known of each.</param>
internal sealed class LuceneExport(ImmutableArray<SearchDocument> documents, KeyedLog<DocumentSizes>.Entry[] entries)
{
    private const int Title = 0;
    private const int Body = 1;
    private const int Bigram = 2;
    private const int Number = 3;
    private const int Index = 4;
    private const int Issuer = 5;
    private const int Type = 6;
    private const int Category = 7;
    private const int Status = 8;
    private const int Year = 9;
    private const int Topics = 10;
    private const int Published = 11;
    private const int Id = 12;
    private const int Url = 13;
    private const int Summary = 14;

    // A range of numbers is found by terms that leave out four bits more each: the step of
    // Lucene 4.8, and one that the 16 of 4.9 and later is a multiple of.
    private const int PrecisionStep = 4;

    private static readonly ImmutableArray<LuceneField> Fields =
    [
        new("title", FieldKind.Text),
        new("body", FieldKind.Text),
        new("bigram", FieldKind.Exact),
        new("number", FieldKind.Exact),
        new("index", FieldKind.Exact),
        new("issuer", FieldKind.Exact),
        new("type", FieldKind.Exact),
        new("category", FieldKind.Exact),
        new("status", FieldKind.Exact),
        new("year", FieldKind.Exact),
        new("topics", FieldKind.Exact),
        new("published", FieldKind.Number),
        new("id", FieldKind.Stored),
        new("url", FieldKind.Stored),
        new("summary", FieldKind.Stored),
    ];

    /// <summary>Writes the files.</summary>
    /// <param name="open">Opens a file by its name.</param>
    /// <param name="analysed">What is known of the documents.</param>
    /// <param name="bodies">What became of the bodies.</param>
    /// <param name="terms">All terms by number.</param>
    /// <param name="alphabet">Their numbers, ordinally by term.</param>
    public void Write(Func<string, Stream> open, AnalysedDocuments analysed, IStreamedBodies bodies, string[] terms, int[] alphabet)
    {
        if (documents.IsEmpty)
        {
            SegmentWriter.WriteEmpty(open);
            return;
        }

        using var writer = new SegmentWriter(open, documents.Length, Fields);
        foreach (var document in documents)
            writer.Stored.Add(Stored(document.Document, bodies));
        WriteWords(writer, new(analysed, entries, terms), terms, ByBytes(terms, alphabet));
        WriteExact(writer);
        writer.Norms(Title, Array.ConvertAll(entries, entry => Bm25.Norm(entry.Note.TitleWords)));
        writer.Norms(Body, Array.ConvertAll(entries, entry => Bm25.Norm(entry.Note.BodyWords)));
        writer.Values(Published, [.. documents.Select(document => Day(document.Document))]);
        writer.Commit();
    }

    /// <summary>The day of publication as a number that sorts, such as 20240305.</summary>
    private static long Day(Document document)
    {
        var day = document.Header.Published.Day;
        return (day.Year * 10000) + (day.Month * 100) + day.Day;
    }

    private static (int Field, string Text)[] Stored(Document document, IStreamedBodies bodies)
    {
        var header = document.Header;
        var stored = new List<(int, string)> { (Id, document.Id.Text), (Url, document.Id.Text + ".html"), (Title, header.Title) };
        if (header.Number is { } number)
            stored.Add((Number, number.Text));
        foreach (var issuer in header.Issuers)
            stored.Add((Issuer, issuer));
        stored.Add((Published, header.Published.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        stored.Add((Summary, header.Summary ?? bodies.FactsOf(document).Lede));
        return [.. stored];
    }

    // Lucene sorts by the bytes of UTF-8: pairs of surrogates come last.
    private static int[] ByBytes(string[] terms, int[] alphabet)
    {
        if (!Array.Exists(terms, term => term.AsSpan().ContainsAnyInRange('\uD800', '\uFFFF')))
            return alphabet;
        var sorted = (int[])alphabet.Clone();
        Array.Sort(sorted, (one, other) => Compare(terms[one], terms[other]));
        return sorted;
    }

    private static int Compare(string one, string other)
    {
        var same = one.AsSpan().CommonPrefixLength(other);
        if (same == one.Length || same == other.Length)
            return one.Length - other.Length;
        return Rank(one[same]) - Rank(other[same]);
    }

    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;

    private static void WriteWords(SegmentWriter writer, WordInversion inversion, string[] terms, int[] order)
    {
        var current = -1;
        foreach (var (field, term, list) in inversion.Lists(order))
        {
            for (; current < field; writer.Begin(++current))
            {
                if (current >= 0)
                    writer.End(inversion.DocumentsOf[current]);
            }

            WriteList(writer.Lists, list.Span, inversion.Count(term, field), field != Bigram);
            writer.Add(Encoding.UTF8.GetBytes(terms[term]), writer.Lists.End());
        }

        if (current >= 0)
            writer.End(inversion.DocumentsOf[current]);
    }

    private static void WriteList(PostingsWriter lists, ReadOnlySpan<byte> list, int count, bool withPositions)
    {
        lists.Begin(withPositions);
        var (at, document) = (0, 0);
        for (; count > 0; count--)
        {
            document += VarInt.Read(list, ref at);
            var frequency = withPositions ? VarInt.Read(list, ref at) : 0;
            lists.Document(document, frequency);
            for (var (position, start) = (0, 0); frequency > 0; frequency--)
            {
                position += VarInt.Read(list, ref at);
                start += VarInt.Read(list, ref at);
                lists.Position(position, start, start + VarInt.Read(list, ref at));
            }
        }
    }

    private void WriteExact(SegmentWriter writer)
    {
        WriteExact(writer, Number, document => document.Document.Header.Number is { } number ? [number.Text] : []);
        WriteExact(writer, Index, document => document.Document.Header.Index is { } index ? [index.ToString()] : []);
        WriteExact(writer, Issuer, document => document.Document.Header.Issuers);
        WriteExact(writer, Type, document => [document.Document.Type.Folder]);
        WriteExact(writer, Category, document => document.Document.Header.Category is { } category ? [category.Name] : []);
        WriteExact(writer, Status, document => document.Validity == Validity.None ? [] : [document.Validity.ToChinese()]);
        WriteExact(writer, Year, document => [document.Year.ToString(CultureInfo.InvariantCulture)]);
        WriteExact(writer, Topics, document => document.Document.Header.Topics);
        WriteTerms(writer, Published, document => NumberTerms(Day(document.Document)));
    }

    private void WriteExact(SegmentWriter writer, int field, Func<SearchDocument, IEnumerable<string>> of) =>
        WriteTerms(writer, field, document => of(document).Where(value => value.Length > 0).Select(Encoding.UTF8.GetBytes));

    private void WriteTerms(SegmentWriter writer, int field, Func<SearchDocument, IEnumerable<byte[]>> of)
    {
        var lists = new Dictionary<byte[], List<int>>(ByContent.Instance);
        var holding = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            var isAny = false;
            foreach (var term in of(documents[i]))
            {
                isAny = true;
                if (!lists.TryGetValue(term, out var list))
                    lists.Add(term, list = []);
                if (list.Count == 0 || list[^1] != i)
                    list.Add(i);
            }

            if (isAny)
                holding++;
        }

        writer.Begin(field);
        var sorted = lists.ToArray();
        Array.Sort(sorted, static (one, other) => one.Key.AsSpan().SequenceCompareTo(other.Key));
        foreach (var (term, list) in sorted)
        {
            writer.Lists.Begin(withPositions: false);
            foreach (var document in list)
                writer.Lists.Document(document, 0);
            writer.Add(term, writer.Lists.End());
        }

        writer.End(holding);
    }

    // Lucene's NumericUtils.longToPrefixCoded: 0x20 plus how many bits are left out, the others seven to a byte, the sign turned over.
    private static IEnumerable<byte[]> NumberTerms(long value)
    {
        for (var shift = 0; shift < 64; shift += PrecisionStep)
        {
            var bits = ((ulong)value ^ (1UL << 63)) >> shift;
            var term = new byte[((63 - shift) / 7) + 2];
            term[0] = (byte)(0x20 + shift);
            for (var i = term.Length - 1; i > 0; i--, bits >>= 7)
                term[i] = (byte)(bits & 127);
            yield return term;
        }
    }

    private sealed class ByContent : IEqualityComparer<byte[]>
    {
        public static readonly ByContent Instance = new();

        public bool Equals(byte[]? one, byte[]? other) => one.AsSpan().SequenceEqual(other);

        public int GetHashCode(byte[] bytes)
        {
            var hash = default(HashCode);
            hash.AddBytes(bytes);
            return hash.ToHashCode();
        }
    }
}
