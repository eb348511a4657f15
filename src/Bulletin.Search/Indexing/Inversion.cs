using Bulletin.Build.Caches;
namespace Bulletin.Search.Indexing;

/// <summary>
/// Turns the terms of documents into the documents of terms, in the order of the terms; memory
/// is bounded by reading the blocks once for each part of the terms.
/// </summary>
internal sealed class Inversion
{
    // Two bytes each.
    private const int CharactersAtOnce = 24 << 20;

    private readonly AnalysedDocuments analysed;
    private readonly KeyedLog<DocumentSizes>.Entry[] entries;
    private readonly byte[] titleNorms;
    private readonly Totals[] totals;
    private readonly int[] order;
    private readonly string[] terms;
    private byte[] buffer = new byte[16 << 10];

    /// <param name="analysed">What is known of the documents.</param>
    /// <param name="entries">The documents, in the order of their numbers.</param>
    /// <param name="terms">All terms by number.</param>
    /// <param name="alphabet">The numbers of all terms, ordinally by term.</param>
    public Inversion(AnalysedDocuments analysed, KeyedLog<DocumentSizes>.Entry[] entries, string[] terms, int[] alphabet)
    {
        this.analysed = analysed;
        this.entries = entries;
        this.terms = terms;
        titleNorms = Array.ConvertAll(entries, entry => Bm25.Norm(entry.Note.TitleWords));
        totals = new Totals[terms.Length];
        Measure();
        order = Array.FindAll(alphabet, term => totals[term].Count > 0);
    }

    /// <summary>Gives each term with its totals and its list, which is valid until the next.</summary>
    public IEnumerable<(string Term, Totals Totals, ReadOnlyMemory<char> List)> Terms()
    {
        for (var first = 0; first < order.Length;)
        {
            var (last, size) = (first, 0);
            while (last < order.Length && (last == first || size + totals[order[last]].Size <= CharactersAtOnce))
                size += totals[order[last++]].Size;
            var lists = Fill(first, last, size);
            for (var start = 0; first < last; first++)
            {
                var term = order[first];
                yield return (terms[term], totals[term], lists.AsMemory(start, totals[term].Size));
                start += totals[term].Size;
            }
        }
    }

    private void Measure()
    {
        var before = new int[terms.Length];
        Array.Fill(before, -1);
        for (var document = 0; document < entries.Length; document++)
        {
            var reader = new TermBlock.Reader(analysed.Read(entries[document], ref buffer));
            while (reader.Next(out var term, out var posting))
            {
                ref var total = ref totals[term];
                total.Count++;
                if (posting.Body > 0)
                    total.Bodies++;
                if (posting.Title > 0)
                    total.Titles++;
                total.Size += posting.Size(document - before[term] - 1, titleNorms[document]);
                before[term] = document;
            }
        }
    }

    private char[] Fill(int first, int last, int size)
    {
        var lists = new char[size + 4];
        var at = new int[terms.Length];
        var before = new int[terms.Length];
        Array.Fill(at, -1);
        Array.Fill(before, -1);
        for (var (i, start) = (first, 0); i < last; start += totals[order[i++]].Size)
            at[order[i]] = start;
        for (var document = 0; document < entries.Length; document++)
        {
            var reader = new TermBlock.Reader(analysed.Read(entries[document], ref buffer));
            while (reader.Next(out var term, out var posting))
            {
                if (at[term] < 0)
                    continue;
                at[term] += posting.Put(lists.AsSpan(at[term]), document - before[term] - 1, titleNorms[document]);
                before[term] = document;
            }
        }

        return lists;
    }

    /// <summary>What all documents have of a term.</summary>
    internal struct Totals
    {
        /// <summary>In how many documents it is found.</summary>
        public int Count;

        /// <summary>In how many of them as a word of the body.</summary>
        public int Bodies;

        /// <summary>In how many of them as a word of the title.</summary>
        public int Titles;

        /// <summary>How many characters the list takes.</summary>
        public int Size;
    }
}
