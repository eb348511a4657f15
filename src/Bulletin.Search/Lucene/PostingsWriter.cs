namespace Bulletin.Search.Lucene;

/// <summary>The lists of terms: <c>.doc</c>, <c>.pos</c> and <c>.pay</c>, Lucene's Lucene41PostingsWriter.</summary>
/// <remarks>
/// .doc begins with the version of PackedInts and, for 1 to 32 bits, the number of the format times 32 plus the bits less
/// one. A list: blocks of 128 distances from document to document and, where the field has frequencies, of 128 frequencies;
/// what is left over as VInts: the distance times two plus one when the frequency is 1, else the distance times two and the
/// frequency; then, after more than one block, a <see cref="SkipList"/>. A list of one document has no bytes: the document
/// stands with the term. .pos: blocks of 128 distances from position to position; what is left over as VInts, each followed
/// by the distance to the offset before times two (plus one when the length is another than before, which follows). .pay:
/// for each block of .pos one of distances from offset to offset and one of lengths. A block: the bits of the largest
/// number and the numbers as <see cref="PackedInts"/>, or 0 and the number when all are equal.
/// </remarks>
internal sealed class PostingsWriter : IDisposable
{
    /// <summary>So many numbers stand in a block.</summary>
    public const int BlockSize = 128;

    private const int Version = 2;

    private readonly IndexFile documents;
    private readonly IndexFile positions;
    private readonly IndexFile offsets;
    private readonly SkipList skips;
    private readonly int[] distances = new int[BlockSize];
    private readonly int[] frequencies = new int[BlockSize];
    private readonly int[] steps = new int[BlockSize];
    private readonly int[] starts = new int[BlockSize];
    private readonly int[] lengths = new int[BlockSize];
    private bool hasPositions;
    private TermState term;
    private int held;
    private int heldPositions;
    private int lastDocument;
    private int lastPosition;
    private int lastStart;

    /// <param name="open">Opens a file by its ending.</param>
    /// <param name="count">How many documents there are.</param>
    public PostingsWriter(Func<string, Stream> open, int count)
    {
        documents = new(open("doc"), "Lucene41PostingsWriterDoc", Version);
        positions = new(open("pos"), "Lucene41PostingsWriterPos", Version);
        offsets = new(open("pay"), "Lucene41PostingsWriterPay", Version);
        documents.VInt(PackedInts.Version);
        for (var bits = 1; bits <= 32; bits++)
            documents.VInt((PackedInts.Packed << 5) | (bits - 1));
        skips = new(count);
    }

    /// <summary>Begins what the file of terms says of this format.</summary>
    public static void Head(DataOutput terms)
    {
        IndexFile.Head(terms, "Lucene41PostingsWriterTerms", Version);
        terms.VInt(BlockSize);
    }

    /// <summary>Begins the list of a term.</summary>
    /// <param name="withPositions">Whether its field has frequencies, positions and offsets.</param>
    public void Begin(bool withPositions)
    {
        hasPositions = withPositions;
        term = new()
        {
            Documents = documents.Position,
            Positions = positions.Position,
            Offsets = offsets.Position,
            Last = -1,
            Skips = -1,
            Single = -1,
        };
        (lastDocument, held, heldPositions) = (0, 0, 0);
        skips.Begin(new(0, term.Documents, term.Positions, 0, term.Offsets));
    }

    /// <summary>Adds a document; its positions follow.</summary>
    /// <param name="document">Higher than the one before.</param>
    /// <param name="frequency">How many positions follow.</param>
    public void Document(int document, int frequency)
    {
        if (held == BlockSize)
        {
            skips.Add(
                new(lastDocument, documents.Position, positions.Position, heldPositions, offsets.Position),
                term.DocumentCount / BlockSize,
                hasPositions);
            held = 0;
        }

        distances[held] = document - lastDocument;
        frequencies[held++] = frequency;
        (lastDocument, lastPosition, lastStart) = (document, 0, 0);
        term.DocumentCount++;
        term.TotalCount += frequency;
        if (held < BlockSize)
            return;
        Block(documents, distances);
        if (hasPositions)
            Block(documents, frequencies);
    }

    /// <summary>Adds a position of the last document.</summary>
    /// <param name="position">In words, from 0.</param>
    /// <param name="start">Where the word begins, in UTF-16 units.</param>
    /// <param name="end">Where it ends.</param>
    public void Position(int position, int start, int end)
    {
        steps[heldPositions] = position - lastPosition;
        starts[heldPositions] = start - lastStart;
        lengths[heldPositions++] = end - start;
        (lastPosition, lastStart) = (position, start);
        if (heldPositions < BlockSize)
            return;
        Block(positions, steps);
        Block(offsets, starts);
        Block(offsets, lengths);
        heldPositions = 0;
    }

    /// <summary>Ends the list; says what its term must know.</summary>
    public TermState End()
    {
        if (term.DocumentCount == 1)
            term.Single = distances[0];
        else if (held < BlockSize)
            Rest();
        if (hasPositions)
        {
            if (term.TotalCount > BlockSize)
                term.Last = positions.Position - term.Positions;
            RestOfPositions();
        }

        if (term.DocumentCount > BlockSize)
        {
            term.Skips = documents.Position - term.Documents;
            skips.End(documents);
        }

        return term;
    }

    /// <summary>Writes the footers.</summary>
    public void Close()
    {
        documents.End();
        positions.End();
        offsets.End();
    }

    public void Dispose()
    {
        documents.Dispose();
        positions.Dispose();
        offsets.Dispose();
    }

    private void Rest()
    {
        for (var i = 0; i < held; i++)
        {
            if (!hasPositions)
            {
                documents.VInt(distances[i]);
                continue;
            }

            documents.VInt((distances[i] << 1) | (frequencies[i] == 1 ? 1 : 0));
            if (frequencies[i] != 1)
                documents.VInt(frequencies[i]);
        }
    }

    private void RestOfPositions()
    {
        var before = -1;
        for (var i = 0; i < heldPositions; i++)
        {
            positions.VInt(steps[i]);
            positions.VInt((starts[i] << 1) | (lengths[i] == before ? 0 : 1));
            if (lengths[i] != before)
                positions.VInt(lengths[i]);
            before = lengths[i];
        }
    }

    private static void Block(DataOutput output, ReadOnlySpan<int> values)
    {
        if (!values.ContainsAnyExcept(values[0]))
        {
            output.Byte(0);
            output.VInt(values[0]);
            return;
        }

        var joined = 0;
        foreach (var value in values)
            joined |= value;
        var bits = PackedInts.BitsRequired(joined);
        output.Byte(bits);
        PackedInts.Write(output, values, bits);
    }
}

/// <summary>What a term knows of its list.</summary>
internal record struct TermState
{
    /// <summary>In how many documents it is.</summary>
    public int DocumentCount { get; set; }

    /// <summary>How often, in fields with frequencies.</summary>
    public long TotalCount { get; set; }

    /// <summary>Where its list begins in .doc.</summary>
    public long Documents { get; set; }

    /// <summary>Where its list begins in .pos.</summary>
    public long Positions { get; set; }

    /// <summary>Where its list begins in .pay.</summary>
    public long Offsets { get; set; }

    /// <summary>How far into .pos the positions begin that fill no block; −1: there is no block.</summary>
    public long Last { get; set; }

    /// <summary>How far into .doc the skip list begins; −1: there is none.</summary>
    public long Skips { get; set; }

    /// <summary>The only document; −1: there are several.</summary>
    public int Single { get; set; }
}
