namespace Bulletin.Search.Lucene;

/// <summary>
/// What results show of documents: <c>.fdt</c> and <c>.fdx</c>, Lucene's CompressingStoredFieldsWriter and
/// CompressingStoredFieldsIndexWriter under the name Lucene41StoredFields.
/// </summary>
/// <remarks>
/// .fdt: the size of a chunk, the version of PackedInts, chunks. A chunk holds at least 16 KiB of documents or 128 of them:
/// the number of the first document, how many there are, for each how many fields, for each how many bytes, then the bytes
/// as LZ4; of 32 KiB and more in slices of 16. Such numbers are one number when there is one, 0 and that number when all
/// are equal, else their bits and they as <see cref="PackedInts"/>. A field: its number times 8 (plus 0: a text), the text.
/// .fdx: the version of PackedInts; for each 1,024 chunks their number, then for their first documents and for their places
/// in .fdt the first, the average distance, the bits of what each is away from it in zigzag order and these as PackedInts;
/// 0; the length of .fdt.
/// </remarks>
internal sealed class StoredFieldsWriter : IDisposable
{
    private const int ChunkSize = 1 << 14;
    private const int MostDocuments = 128;
    private const int ChunksInBlock = 1024;
    private const string Format = "Lucene41StoredFields";
    private const int Version = 2;

    private readonly IndexFile data;
    private readonly IndexFile index;
    private readonly DataOutput chunk = new();
    private readonly Lz4 compressor = new();
    private readonly List<int> fields = [];
    private readonly List<int> lengths = [];
    private readonly List<(int Document, long Place)> block = [];
    private int documents;

    /// <param name="data">Takes .fdt.</param>
    /// <param name="index">Takes .fdx.</param>
    public StoredFieldsWriter(Stream data, Stream index)
    {
        this.data = new(data, Format + "Data", Version);
        this.index = new(index, Format + "Index", Version);
        this.data.VInt(ChunkSize);
        this.data.VInt(PackedInts.Version);
        this.index.VInt(PackedInts.Version);
    }

    /// <summary>Adds the next document.</summary>
    /// <param name="values">Its fields by number, each with a text.</param>
    public void Add(ReadOnlySpan<(int Field, string Text)> values)
    {
        var begin = (int)chunk.Position;
        foreach (var (field, text) in values)
        {
            chunk.VLong((long)field << 3);
            chunk.Text(text);
        }

        fields.Add(values.Length);
        lengths.Add((int)chunk.Position - begin);
        if (chunk.Position >= ChunkSize || fields.Count == MostDocuments)
            EndChunk();
    }

    /// <summary>Writes what is left.</summary>
    public void End()
    {
        if (fields.Count > 0)
            EndChunk();
        if (block.Count > 0)
            EndBlock();
        index.VInt(0);
        index.VLong(data.Position);
        index.End();
        data.End();
    }

    public void Dispose()
    {
        data.Dispose();
        index.Dispose();
    }

    private void EndChunk()
    {
        if (block.Count == ChunksInBlock)
            EndBlock();
        block.Add((documents, data.Position));
        data.VInt(documents);
        data.VInt(fields.Count);
        Numbers(fields);
        Numbers(lengths);
        var rest = chunk.Written;
        for (var isLarge = rest.Length >= 2 * ChunkSize; isLarge && rest.Length > ChunkSize; rest = rest[ChunkSize..])
            compressor.Compress(rest[..ChunkSize], data);
        compressor.Compress(rest, data);
        documents += fields.Count;
        fields.Clear();
        lengths.Clear();
        chunk.Clear();
    }

    private void Numbers(List<int> numbers)
    {
        if (numbers.Count == 1)
        {
            data.VInt(numbers[0]);
            return;
        }

        var joined = 0;
        foreach (var number in numbers)
            joined |= number;
        if (numbers.TrueForAll(number => number == numbers[0]))
        {
            data.VInt(0);
            data.VInt(numbers[0]);
            return;
        }

        var bits = PackedInts.BitsRequired(joined);
        data.VInt(bits);
        PackedInts.Write(data, numbers.ToArray(), bits);
    }

    private void EndBlock()
    {
        index.VInt(block.Count);
        var last = block[^1];
        index.VInt(block[0].Document);
        Distances(
            [.. block.ConvertAll(one => (long)one.Document)],
            block.Count == 1 ? 0 : (long)Math.Round((last.Document - block[0].Document) / (double)(block.Count - 1)),
            isPlace: false);
        index.VLong(block[0].Place);
        Distances(
            [.. block.ConvertAll(one => one.Place)],
            block.Count == 1 ? 0 : (last.Place - block[0].Place) / (block.Count - 1),
            isPlace: true);
        block.Clear();
    }

    private void Distances(long[] values, long average, bool isPlace)
    {
        if (isPlace)
            index.VLong(average);
        else
            index.VInt((int)average);
        var first = values[0];
        long joined = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var away = values[i] - first - (average * i);
            values[i] = (away << 1) ^ (away >> 63);
            joined |= values[i];
        }

        var bits = PackedInts.BitsRequired(joined);
        index.VInt(bits);
        PackedInts.Write(index, values, bits);
    }
}
