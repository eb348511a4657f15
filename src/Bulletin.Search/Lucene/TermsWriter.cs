namespace Bulletin.Search.Lucene;

/// <summary>The dictionary of terms: <c>.tim</c> and <c>.tip</c>, Lucene's BlockTreeTermsWriter.</summary>
/// <remarks>
/// .tim: the head of the postings, blocks of 25 to 48 entries that begin alike, fields, where these begin. A block: the
/// number of entries times two, plus one when no other follows under its prefix; the length of the next part times two,
/// plus one when there are only terms; for each entry the length of what follows the prefix (when there are blocks, too,
/// times two, plus one for a block) and that, for a block how far back it lies; the length of the next part; for each term
/// in how many documents it is and, with frequencies, how many more times; the length of the next part; for each term the
/// distances to the term before of where it begins in .doc, .pos and .pay, its only document, its last positions, its skip
/// list, where it has them. A field: its number, how many terms, the output of the empty prefix, with frequencies how many
/// words, how many postings, how many documents, how many distances a term has. .tip: for each field a transducer
/// (<see cref="FstWriter"/>) from prefixes to blocks: where it lies times four, plus two when it has terms, plus one when
/// others follow under the same prefix: then their number, for each its first byte, how much further it lies times two,
/// plus one for terms; then where each begins, and where that begins.
/// </remarks>
internal sealed class TermsWriter : IDisposable
{
    private const int LeastEntries = 25;
    private const int MostEntries = 48;
    private const int Version = 3;

    private readonly IndexFile terms;
    private readonly IndexFile index;
    private readonly List<Entry> pending = [];
    private readonly DataOutput summary = new();
    private readonly DataOutput starts = new();
    private readonly DataOutput suffixes = new();
    private readonly DataOutput counts = new();
    private readonly DataOutput places = new();
    private int[] prefixStarts = new int[16];
    private byte[] last = [];
    private int fields;
    private int number;
    private bool hasPositions;
    private long termCount;
    private long wordCount;
    private long postingCount;

    /// <param name="open">Opens a file by its ending.</param>
    public TermsWriter(Func<string, Stream> open)
    {
        terms = new(open("tim"), "BLOCK_TREE_TERMS_DICT", Version);
        index = new(open("tip"), "BLOCK_TREE_TERMS_INDEX", Version);
        PostingsWriter.Head(terms);
    }

    /// <summary>Begins a field.</summary>
    /// <param name="field">Its number.</param>
    /// <param name="withPositions">Whether it has frequencies, positions and offsets.</param>
    public void Begin(int field, bool withPositions)
    {
        (number, hasPositions, termCount, wordCount, postingCount, last) = (field, withPositions, 0, 0, 0, []);
        pending.Clear();
    }

    /// <summary>Adds a term.</summary>
    /// <param name="term">In UTF-8, in the order of bytes; kept.</param>
    /// <param name="state">What it knows of its list.</param>
    public void Add(byte[] term, TermState state)
    {
        Push(term);
        pending.Add(new() { Prefix = term, State = state });
        termCount++;
        wordCount += state.TotalCount;
        postingCount += state.DocumentCount;
    }

    /// <summary>Ends a field; one without terms leaves no trace.</summary>
    /// <param name="documents">How many documents have any of its terms.</param>
    public void EndField(int documents)
    {
        if (termCount == 0)
            return;
        Push([]);
        WriteBlocks(0, pending.Count);
        var root = pending[0];
        summary.VInt(number);
        summary.VLong(termCount);
        summary.VInt(root.Index[0].Output.Length);
        summary.Bytes(root.Index[0].Output);
        if (hasPositions)
            summary.VLong(wordCount);
        summary.VLong(postingCount);
        summary.VInt(documents);
        summary.VInt(hasPositions ? 3 : 1);
        starts.VLong(index.Position);
        FstWriter.Write(root.Index, index);
        fields++;
    }

    /// <summary>Writes the fields and the footers.</summary>
    public void Close()
    {
        var place = terms.Position;
        terms.VInt(fields);
        terms.Bytes(summary.Written);
        terms.Long(place);
        terms.End();
        place = index.Position;
        index.Bytes(starts.Written);
        index.Long(place);
        index.End();
    }

    public void Dispose()
    {
        terms.Dispose();
        index.Dispose();
    }

    // Every prefix of the last term that the next one does not share ends here: with entries enough it becomes a block.
    private void Push(byte[] next)
    {
        var shared = next.AsSpan().CommonPrefixLength(last);
        for (var i = last.Length - 1; i >= shared; i--)
        {
            var count = pending.Count - prefixStarts[i];
            if (count < LeastEntries)
                continue;
            WriteBlocks(i + 1, count);
            prefixStarts[i] -= count - 1;
        }

        if (prefixStarts.Length < next.Length)
            Array.Resize(ref prefixStarts, next.Length * 2);
        for (var i = shared; i < next.Length; i++)
            prefixStarts[i] = pending.Count;
        last = next;
    }

    // The last entries become one block, or where they are too many several, cut between first bytes.
    private void WriteBlocks(int prefix, int count)
    {
        var start = pending.Count - count;
        var blocks = new List<Entry>();
        var (begin, lead, lastLabel) = (start, -1, -1);
        for (var i = start; i < pending.Count; i++)
        {
            var label = pending[i].Prefix.Length == prefix ? -1 : pending[i].Prefix[prefix];
            if (label != lastLabel && i - begin >= LeastEntries && pending.Count - begin > MostEntries)
            {
                blocks.Add(WriteBlock(prefix, begin, i, lead));
                (begin, lead) = (i, label);
            }

            lastLabel = label;
        }

        blocks.Add(WriteBlock(prefix, begin, pending.Count, lead));
        pending.RemoveRange(start, count);
        pending.Add(Joined(blocks, prefix));
    }

    private Entry WriteBlock(int prefix, int begin, int end, int lead)
    {
        var place = terms.Position;
        terms.VInt(((end - begin) << 1) | (end == pending.Count ? 1 : 0));
        var isLeaf = true;
        for (var i = begin; i < end && isLeaf; i++)
            isLeaf = pending[i].IsTerm;
        var (shift, hasTerms, index, before) = (isLeaf ? 0 : 1, false, new List<FstWriter.Entry>(), default(TermState));
        for (var i = begin; i < end; i++)
        {
            var entry = pending[i];
            var suffix = entry.Prefix.AsSpan(prefix);
            suffixes.VInt((suffix.Length << shift) | (entry.IsTerm ? 0 : 1));
            suffixes.Bytes(suffix);
            if (entry.IsTerm)
            {
                Write(entry.State, before);
                (before, hasTerms) = (entry.State, true);
                continue;
            }

            suffixes.VLong(place - entry.Place);
            index.AddRange(entry.Index);
        }

        terms.VInt((suffixes.Written.Length << 1) | (isLeaf ? 1 : 0));
        Move(suffixes);
        terms.VInt(counts.Written.Length);
        Move(counts);
        terms.VInt(places.Written.Length);
        Move(places);
        return new() { Prefix = [], Place = place, HasTerms = hasTerms, Lead = lead, Index = index };
    }

    private void Move(DataOutput part)
    {
        terms.Bytes(part.Written);
        part.Clear();
    }

    private void Write(TermState state, TermState before)
    {
        counts.VInt(state.DocumentCount);
        if (hasPositions)
            counts.VLong(state.TotalCount - state.DocumentCount);
        places.VLong(state.Documents - before.Documents);
        if (hasPositions)
            places.VLong(state.Positions - before.Positions);
        if (hasPositions)
            places.VLong(state.Offsets - before.Offsets);
        if (state.Single >= 0)
            places.VInt(state.Single);
        if (state.Last >= 0)
            places.VLong(state.Last);
        if (state.Skips >= 0)
            places.VLong(state.Skips);
    }

    // The first stands for all, and knows what is indexed below any.
    private Entry Joined(List<Entry> blocks, int prefix)
    {
        var first = blocks[0];
        var output = new DataOutput();
        output.VLong((first.Place << 2) | (first.HasTerms ? 2L : 0) | (blocks.Count > 1 ? 1L : 0));
        if (blocks.Count > 1)
            output.VInt(blocks.Count - 1);
        foreach (var block in blocks.Skip(1))
        {
            output.Byte(block.Lead);
            output.VLong(((block.Place - first.Place) << 1) | (block.HasTerms ? 1L : 0));
        }

        var own = last.AsSpan(0, prefix).ToArray();
        List<FstWriter.Entry> all = [new(own, output.Written.ToArray())];
        foreach (var block in blocks)
            all.AddRange(block.Index);
        return new() { Prefix = own, Place = first.Place, HasTerms = first.HasTerms, Index = all };
    }

    /// <summary>A term, or a block that was written.</summary>
    private sealed class Entry
    {
        public required byte[] Prefix { get; init; }

        public TermState State { get; init; }

        public bool IsTerm => Index is null;

        public long Place { get; init; }

        public bool HasTerms { get; init; }

        public int Lead { get; init; }

        public List<FstWriter.Entry> Index { get; init; } = null!;
    }
}
