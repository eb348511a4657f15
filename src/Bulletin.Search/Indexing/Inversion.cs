using Bulletin.Build.Caches;
using Bulletin.Search.Analysis;

namespace Bulletin.Search.Indexing;

/// <summary>
/// Turns the terms of documents into the documents of terms; memory is bounded by reading the blocks once for each part of the terms.
/// </summary>
internal sealed class Inversion
{
    // Two bytes each.
    private const int CharactersAtOnce = 24 << 20;

    // How often a single character stands in a text says little, and its list is long.
    private const int MostOfCharacter = 3;

    private readonly AnalysedDocuments analysed;
    private readonly KeyedLog<DocumentSizes>.Entry[] entries;
    private readonly int[] mosts;
    private readonly Totals[] totals;
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
        mosts = Array.ConvertAll(terms, Most);
        totals = new Totals[terms.Length];
        Measure();
        Used = Array.FindAll(alphabet, term => totals[term].Words > 0 || totals[term].Count > 0);
    }

    /// <summary>The numbers of the terms that documents have, ordinally by term.</summary>
    public int[] Used { get; }

    /// <summary>How many terms have numbers.</summary>
    public int Count => terms.Length;

    /// <summary>The term of a number.</summary>
    public string this[int term] => terms[term];

    /// <summary>What all documents have of a term.</summary>
    public ref readonly Totals TotalsOf(int term) => ref totals[term];

    /// <summary>Whether a document contains the term of that number; −1 is none.</summary>
    public bool Has(int term) => term >= 0 && totals[term].Count > 0;

    /// <summary>Gives terms with their totals and their lists, which are valid until the next.</summary>
    /// <param name="order">Their numbers, each once.</param>
    public IEnumerable<Term> Terms(int[] order)
    {
        for (var first = 0; first < order.Length;)
        {
            var (last, size) = (first, 0);
            while (last < order.Length && (last == first || size + totals[order[last]].Size <= CharactersAtOnce))
                size += totals[order[last++]].Size;
            var lists = Fill(order.AsSpan(first, last - first), size);
            for (var start = 0; first < last; first++)
            {
                var total = totals[order[first]];
                var names = lists.AsMemory(start, total.NamesSize);
                start += total.NamesSize;
                yield return new(total, names, lists.AsMemory(start, total.ListSize));
                start += total.ListSize;
            }
        }
    }

    // Up to how often a term counts in a document.
    private static int Most(string term) => term.Length == 1 ? MostOfCharacter : int.MaxValue;

    // A longer Chinese word is found by its pairs: it stands in the dictionary so that queries are cut where texts are.
    private bool IsListed(int term) => terms[term] is [var first, ..] && !Han.IsOfWords(first);

    private int CountOf(int term, in Posting posting)
    {
        if (posting.Seen > 0) return Math.Min(posting.Seen, mosts[term]);
        return IsListed(term) ? posting.Words : 0;
    }

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

                if (CountOf(term, posting) is not (> 0 and var count)) continue;
                total.Count++;
                total.ListSize += Posting.Size(document - before[term] - 1, count);
                before[term] = document;
            }
        }
    }

    private char[] Fill(ReadOnlySpan<int> some, int size)
    {
        var lists = new char[size + 4];
        var at = NoDocuments();
        var namesAt = new int[terms.Length];
        var before = NoDocuments();
        var named = NoDocuments();
        var start = 0;
        foreach (var term in some)
        {
            (namesAt[term], at[term]) = (start, start + totals[term].NamesSize);
            start += totals[term].Size;
        }

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

                if (CountOf(term, posting) is not (> 0 and var count)) continue;
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
    /// <param name="Totals">What all documents have of it.</param>
    /// <param name="Names">The documents whose names contain it.</param>
    /// <param name="List">The documents that it is found in.</param>
    internal readonly record struct Term(Totals Totals, ReadOnlyMemory<char> Names, ReadOnlyMemory<char> List);

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
