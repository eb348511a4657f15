namespace Bulletin.Search.Lucene;

/// <summary>A number for each document: norms in <c>.nvd</c> and <c>.nvm</c> as Lucene's Lucene42NormsConsumer writes them, values to sort by in <c>.dvd</c> and <c>.dvm</c> as its Lucene45DocValuesConsumer does.</summary>
/// <remarks>
/// Norms, in .nvm for each field its number, 0, where its data begins, 1: a table, the version of PackedInts; in .nvd the number of different norms, these in eight bytes each, the format and bits of <see cref="PackedInts"/>, for each document the place of its norm in the table.
/// Values, in .dvm for each field its number, 0: a number, 0: differences, −1: none is missing, the version of PackedInts, where its data begins, how many there are, the size of a block; in .dvd <see cref="BlockPackedInts"/>. −1 ends the fields of either.
/// </remarks>
internal static class ValuesWriter
{
    private const int Version = 2;
    private const int BlockSize = 16384;

    /// <param name="open">Opens a file by its ending.</param>
    /// <param name="fields">The numbers of fields with the norms of all documents.</param>
    public static void Norms(Func<string, Stream> open, IReadOnlyList<(int Field, byte[] Norms)> fields)
    {
        using var data = new IndexFile(open("nvd"), "Lucene41NormsData", Version);
        using var meta = new IndexFile(open("nvm"), "Lucene41NormsMetadata", Version);
        foreach (var (field, norms) in fields)
        {
            meta.VInt(field);
            meta.Byte(0);
            meta.Long(data.Position);
            meta.Byte(1);
            meta.VInt(PackedInts.Version);
            Table(data, norms);
        }

        End(data, meta);
    }

    /// <param name="open">Opens a file by its ending.</param>
    /// <param name="fields">The numbers of fields with the values of all documents.</param>
    public static void Values(Func<string, Stream> open, IReadOnlyList<(int Field, long[] Values)> fields)
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

        End(data, meta);
    }

    private static void Table(DataOutput data, byte[] norms)
    {
        Span<int> places = stackalloc int[256];
        var count = 0;
        foreach (var norm in norms) places[norm] = 1;
        for (var norm = 0; norm < places.Length; norm++) places[norm] = places[norm] == 0 ? -1 : count++;
        data.VInt(count);
        // A norm is a signed byte to Lucene.
        for (var norm = 0; norm < places.Length; norm++)
            if (places[norm] >= 0) data.Long((sbyte)norm);
        var bits = PackedInts.BitsRequired(count - 1);
        data.VInt(PackedInts.Packed);
        data.VInt(bits);
        var ordinals = new int[norms.Length];
        for (var i = 0; i < norms.Length; i++) ordinals[i] = places[norms[i]];
        PackedInts.Write(data, ordinals, bits);
    }

    private static void End(IndexFile data, IndexFile meta)
    {
        meta.VInt(-1);
        meta.End();
        data.End();
    }
}
