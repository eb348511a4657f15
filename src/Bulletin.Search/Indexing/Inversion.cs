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
    private readonly bool[] isListed;
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
        isListed = Array.ConvertAll(terms, IsListed);
        totals = new Totals[terms.Length];
        Measure();
        order = Array.FindAll(alphabet, term => totals[term].Words > 0 || totals[term].Count > 0);
    }

    /// <summary>Whether a document contains the term of that number; −1 is none.</summary>
    public bool Has(int term) => term >= 0 && totals[term].Count > 0;

    /// <summary>Gives each term with its totals and its lists, which are valid until the next.</summary>
    public IEnumerable<Term> Terms()
    {
        for (var first = 0; first < order.Length;)
        {
            var (last, size) = (first, 0);
            while (last < order.Length && (last == first || size + totals[order[last]].Size <= CharactersAtOnce))
                size += totals[order[last++]].Size;
            var lists = Fill(first, last, size);
            for (var start = 0; first < last; first++)
            {
                var total = totals[order[first]];
                var names = lists.AsMemory(start, total.NamesSize);
                start += total.NamesSize;
                yield return new(terms[order[first]], total, names, lists.AsMemory(start, total.ListSize));
                start += total.ListSize;
            }
        }
    }

    // A longer Chinese word is found by its pairs: it stands in the dictionary so that queries are cut where texts are.
    private static bool IsListed(string term) => term.Length > 0 && term[0] is < '\u4E00' or > '\u9FA5';

    private void Measure()
    {
        var before = NoDocuments();
        var named = NoDocuments();
        for (var document = 0; document < entries.Length; document++)
        {
            var reader = new TermBlock.Reader(analysed.Read(entries[document], ref buffer));
            while (reader.Next(out var term, out var posting))
            {
                ref var total = ref totals[term];
                if (posting.Body > 0 || posting.Title > 0) total.Words++;
                if (posting.IsNamed)
                {
                    total.Names++;
                    total.NamesSize += posting.NamesSize(document - named[term] - 1, entries[document].Note.TitleLength);
                    named[term] = document;
                }

                if (posting.Count(isListed[term]) is not (> 0 and var count)) continue;
                total.Count++;
                total.ListSize += Posting.Size(document - before[term] - 1, count);
                before[term] = document;
            }
        }
    }

    private char[] Fill(int first, int last, int size)
    {
        var lists = new char[size + 4];
        var at = NoDocuments();
        var namesAt = new int[terms.Length];
        var before = NoDocuments();
        var named = NoDocuments();
        for (var (i, start) = (first, 0); i < last; start += totals[order[i++]].Size)
            (namesAt[order[i]], at[order[i]]) = (start, start + totals[order[i]].NamesSize);
        for (var document = 0; document < entries.Length; document++)
        {
            var reader = new TermBlock.Reader(analysed.Read(entries[document], ref buffer));
            while (reader.Next(out var term, out var posting))
            {
                if (at[term] < 0) continue;
                if (posting.IsNamed)
                {
                    var target = lists.AsSpan(namesAt[term]);
                    namesAt[term] += posting.PutNames(target, document - named[term] - 1, entries[document].Note.TitleLength);
                    named[term] = document;
                }

                if (posting.Count(isListed[term]) is not (> 0 and var count)) continue;
                at[term] += Posting.Put(lists.AsSpan(at[term]), document - before[term] - 1, count);
                before[term] = document;
            }
        }

        return lists;
    }

    private int[] NoDocuments()
    {
        var documents = new int[terms.Length];
        Array.Fill(documents, -1);
        return documents;
    }

    /// <summary>A term of a segment.</summary>
    /// <param name="Text">What it is.</param>
    /// <param name="Totals">What all documents have of it.</param>
    /// <param name="Names">The documents whose names contain it.</param>
    /// <param name="List">The documents that it is found in.</param>
    internal readonly record struct Term(string Text, Totals Totals, ReadOnlyMemory<char> Names, ReadOnlyMemory<char> List);

    /// <summary>What all documents have of a term.</summary>
    internal struct Totals
    {
        /// <summary>In how many documents it is found.</summary>
        public int Count;

        /// <summary>In how many of them it is a word.</summary>
        public int Words;

        /// <summary>In how many of them a name contains it.</summary>
        public int Names;

        /// <summary>How many characters the list takes.</summary>
        public int ListSize;

        /// <summary>How many characters the list of names takes.</summary>
        public int NamesSize;

        public readonly int Size => ListSize + NamesSize;
    }
}
