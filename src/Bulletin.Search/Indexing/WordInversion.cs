namespace Bulletin.Search.Indexing;

/// <summary>Turns the words of documents into the documents, positions and offsets of words, as Lucene's files hold them; memory is bounded by reading the documents once for each part of the terms.</summary>
/// <remarks>
/// Three fields at once: words of titles, words of bodies, characters and pairs of them. A list holds for each document the gap to the one before and, for words, how often it is there and for each place the distance to the place before in positions and in UTF-16 units and the length.
/// Not for use by several threads at once.
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
    private readonly AnalysedDocuments.Entry[] entries;
    private readonly int[] lengths;
    private readonly bool[] isCharacters;
    private readonly Totals[] totals;
    private byte[] buffer = new byte[16 << 10];
    private int[] here = new int[1024];
    private int[] hereLengths = new int[1024];
    private long[] last = new long[2048];

    /// <param name="analysed">What is known of the documents.</param>
    /// <param name="entries">The documents, in the order of their numbers.</param>
    /// <param name="terms">All terms by number.</param>
    public WordInversion(AnalysedDocuments analysed, AnalysedDocuments.Entry[] entries, string[] terms)
    {
        this.analysed = analysed;
        this.entries = entries;
        lengths = Array.ConvertAll(terms, term => term.Length);
        isCharacters = Array.ConvertAll(terms, IsCharacters);
        totals = new Totals[terms.Length * Fields];
        Run(new Measure(totals));
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
            foreach (var term in order)
                if (Count(term, field) > 0) all.Add((term * Fields) + field);
        for (var first = 0; first < all.Count;)
        {
            var (end, size) = (first, 0);
            while (end < all.Count && (end == first || size + totals[all[end]].Size <= BytesAtOnce)) size += totals[all[end++]].Size;
            var fill = new Fill(totals.Length, new byte[size]);
            for (var (i, start) = (first, 0); i < end; start += totals[all[i++]].Size) fill.At[all[i]] = start;
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
            var count = reader.Count();
            if (here.Length < count)
            {
                (here, hereLengths) = (new int[count * 2], new int[count * 2]);
                last = new long[count * 4];
            }

            var (known, hasCharacters) = (0, false);
            while (reader.Next(out var term, out var posting))
            {
                here[known] = term * Fields;
                hereLengths[known++] = lengths[term];
                if (posting.Title > 0) target.Begin((term * Fields) + Titles, document, posting.Title);
                if (posting.Body > 0) target.Begin((term * Fields) + Bodies, document, posting.Body);
                if (!isCharacters[term]) continue;
                hasCharacters = true;
                target.Begin((term * Fields) + Characters, document, 0);
            }

            var words = new WordStream.Reader(reader.Words);
            Words(ref target, ref words, entries[document].TitleWords, Titles, count);
            Words(ref target, ref words, entries[document].BodyWords, Bodies, count);
            if (typeof(TTarget) != typeof(Measure)) continue;
            if (entries[document].TitleWords > 0) DocumentsOf[Titles]++;
            if (entries[document].BodyWords > 0) DocumentsOf[Bodies]++;
            if (hasCharacters) DocumentsOf[Characters]++;
        }
    }

    private void Words<TTarget>(ref TTarget target, ref WordStream.Reader words, int count, int field, int terms)
        where TTarget : struct, ITarget
    {
        // The last position in the upper half, the last beginning in the lower.
        Array.Clear(last, 0, terms);
        words.Begin();
        for (; count > 0; count--)
        {
            words.Next(hereLengths);
            ref var before = ref last[words.Order];
            target.Add(here[words.Order] + field, words.Position - (int)(before >> 32), words.Start - (int)before, words.End - words.Start);
            before = ((long)words.Position << 32) | (uint)words.Start;
        }
    }

    private static int Size(int value) => value < 1 << 7 ? 1 : value < 1 << 14 ? 2 : value < 1 << 21 ? 3 : value < 1 << 28 ? 4 : 5;

    /// <summary>What is done with what is read.</summary>
    private interface ITarget
    {
        void Begin(int list, int document, int frequency);

        void Add(int list, int position, int start, int length);
    }

    private struct Totals
    {
        public int Count;
        public int Last;
        public int Size;
    }

    private readonly struct Measure(Totals[] totals) : ITarget
    {
        public void Begin(int list, int document, int frequency)
        {
            ref var total = ref totals[list];
            total.Size += WordInversion.Size(total.Count == 0 ? document : document - total.Last) + (frequency > 0 ? WordInversion.Size(frequency) : 0);
            total.Count++;
            total.Last = document;
        }

        public void Add(int list, int position, int start, int length) => totals[list].Size += WordInversion.Size(position) + WordInversion.Size(start) + WordInversion.Size(length);
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

        public void Begin(int list, int document, int frequency)
        {
            ref var at = ref At[list];
            if (at < 0) return;
            at += TermBlock.Put(Lists.AsSpan(at), document - last[list]);
            last[list] = document;
            if (frequency > 0) at += TermBlock.Put(Lists.AsSpan(at), frequency);
        }

        public void Add(int list, int position, int start, int length)
        {
            ref var at = ref At[list];
            if (at < 0) return;
            var room = Lists.AsSpan(at);
            var written = TermBlock.Put(room, position);
            written += TermBlock.Put(room[written..], start);
            at += written + TermBlock.Put(room[written..], length);
        }
    }
}
