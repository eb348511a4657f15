using Bulletin.Build.Caches;
namespace Bulletin.Search.Indexing;

/// <summary>
/// Turns the words of documents into the documents, positions and offsets of words, as Lucene's files hold
/// them; memory is bounded by reading the documents once for each part of the terms.
/// </summary>
/// <remarks>
/// Three fields at once: words of titles, words of bodies, characters and pairs of them. A list holds for each document the
/// gap to the one before and, for words, how often it is there and for each place the distance to the place before in
/// positions and in UTF-16 units and the length. Not for use by several threads at once.
/// </remarks>
internal sealed class WordInversion
{
    /// <summary>The fields by number.</summary>
    public const int Titles = 0;

    public const int Bodies = 1;
    public const int Characters = 2;
    public const int Fields = 3;

    private const int BytesAtOnce = 64 << 20;

    private readonly AnalysedDocuments analysed;
    private readonly KeyedLog<DocumentSizes>.Entry[] entries;
    private readonly bool[] isCharacters;
    private readonly Totals[] totals;
    private byte[] buffer = new byte[16 << 10];

    /// <param name="analysed">What is known of the documents.</param>
    /// <param name="entries">The documents, in the order of their numbers.</param>
    /// <param name="terms">All terms by number.</param>
    public WordInversion(AnalysedDocuments analysed, KeyedLog<DocumentSizes>.Entry[] entries, string[] terms)
    {
        this.analysed = analysed;
        this.entries = entries;
        isCharacters = Array.ConvertAll(terms, IsCharacters);
        totals = new Totals[terms.Length * Fields];
        Run(new Measure(totals, DocumentsOf));
    }

    /// <summary>In how many documents the terms of a field are.</summary>
    public int[] DocumentsOf { get; } = new int[Fields];

    /// <summary>How many documents have a term in a field.</summary>
    public int Count(int term, int field) => totals[(term * Fields) + field].Count;

    /// <summary>Gives the lists of the terms of all fields, in the order given, but only those that any document has.</summary>
    /// <param name="order">The numbers of the terms.</param>
    public IEnumerable<(int Field, int Term, ReadOnlyMemory<byte> List)> Lists(int[] order)
    {
        var all = new List<int>();
        for (var field = 0; field < Fields; field++)
        {
            foreach (var term in order)
            {
                if (Count(term, field) > 0)
                    all.Add((term * Fields) + field);
            }
        }

        for (var first = 0; first < all.Count;)
        {
            var (end, size) = (first, 0);
            while (end < all.Count && (end == first || size + totals[all[end]].Size <= BytesAtOnce))
                size += totals[all[end++]].Size;
            var fill = new Fill(totals.Length, new byte[size]);
            for (var (i, start) = (first, 0); i < end; start += totals[all[i++]].Size)
                fill.At[all[i]] = start;
            Run(fill);
            for (var start = 0; first < end; first++)
            {
                var length = totals[all[first]].Size;
                yield return (all[first] % Fields, all[first] / Fields, fill.Lists.AsMemory(start, length));
                start += length;
            }
        }
    }

    private static bool IsCharacters(string term) => term.Length is > 0 and <= 4 && term.EnumerateRunes().Count() <= 2;

    private void Run<TTarget>(TTarget target)
        where TTarget : struct, ITarget
    {
        for (var document = 0; document < entries.Length; document++)
        {
            var reader = new TermBlock.Reader(analysed.Read(entries[document], ref buffer));
            while (reader.Next(out var term, out var posting))
            {
                if (posting.Title > 0)
                    target.Add((term * Fields) + Titles, document, posting.Title, reader.Title);
                if (posting.Body > 0)
                    target.Add((term * Fields) + Bodies, document, posting.Body, reader.Body);
                if (isCharacters[term])
                    target.Add((term * Fields) + Characters, document, 0, default);
            }
        }
    }

    /// <summary>What is done with what is read.</summary>
    private interface ITarget
    {
        void Add(int list, int document, int frequency, ReadOnlySpan<byte> places);
    }

    private struct Totals
    {
        public int Count;
        public int Last;
        public int Size;
    }

    private readonly struct Measure(Totals[] totals, int[] documentsOf) : ITarget
    {
        private readonly int[] lastOf = [-1, -1, -1];

        public void Add(int list, int document, int frequency, ReadOnlySpan<byte> places)
        {
            ref var total = ref totals[list];
            total.Size += VarInt.Size(total.Count == 0 ? document : document - total.Last)
                + (frequency > 0 ? VarInt.Size(frequency) : 0) + places.Length;
            total.Count++;
            total.Last = document;
            ref var last = ref lastOf[list % Fields];
            if (last != document)
                documentsOf[list % Fields]++;
            last = document;
        }
    }

    private readonly struct Fill : ITarget
    {
        private readonly int[] last;

        public Fill(int lists, byte[] room)
        {
            At = new int[lists];
            Array.Fill(At, -1);
            last = new int[lists];
            Lists = room;
        }

        public int[] At { get; }

        public byte[] Lists { get; }

        public void Add(int list, int document, int frequency, ReadOnlySpan<byte> places)
        {
            ref var at = ref At[list];
            if (at < 0)
                return;
            at += VarInt.Write(Lists.AsSpan(at), document - last[list]);
            last[list] = document;
            if (frequency == 0)
                return;
            at += VarInt.Write(Lists.AsSpan(at), frequency);
            places.CopyTo(Lists.AsSpan(at));
            at += places.Length;
        }
    }
}
