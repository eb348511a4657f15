namespace Bulletin.Search.Lucene;

/// <summary>A number for each document to sort by: <c>.dvd</c> and <c>.dvm</c>, Lucene's Lucene45DocValuesConsumer.</summary>
/// <remarks>
/// .dvm: for each field its number, 0: a number, 0: differences, −1: none is missing, the version of PackedInts, where its
/// data begins, how many there are, the size of a block; then −1. .dvd: for each field <see cref="BlockPackedInts"/>.
/// </remarks>
internal static class DocValuesWriter
{
    private const int Version = 2;
    private const int BlockSize = 16384;

    /// <param name="open">Opens a file by its ending.</param>
    /// <param name="fields">The numbers of fields with the values of all documents.</param>
    public static void Write(Func<string, Stream> open, IReadOnlyList<(int Field, long[] Values)> fields)
    {
        using var data = new IndexFile(open("dvd"), "Lucene45DocValuesData", Version);
        using var meta = new IndexFile(open("dvm"), "Lucene45ValuesMetadata", Version);
        foreach (var (field, values) in fields)
        {
            meta.VInt(field);
            meta.Byte(0);
            meta.VInt(0);
            meta.Long(-1);
            meta.VInt(PackedInts.Version);
            meta.Long(data.Position);
            meta.VLong(values.Length);
            meta.VInt(BlockSize);
            BlockPackedInts.Write(data, values, BlockSize);
        }

        meta.VInt(-1);
        meta.End();
        data.End();
    }
}
