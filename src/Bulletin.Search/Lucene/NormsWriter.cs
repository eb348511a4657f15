namespace Bulletin.Search.Lucene;

/// <summary>The norms of documents: <c>.nvd</c> and <c>.nvm</c>, Lucene's Lucene42NormsConsumer.</summary>
/// <remarks>
/// .nvm: for each field its number, 0, where its data begins, 1: a table, the version of PackedInts; then −1. .nvd: for
/// each field the number of different norms, these in eight bytes each, the format and bits of <see cref="PackedInts"/>,
/// for each document the place of its norm in the table.
/// </remarks>
internal static class NormsWriter
{
    private const int Version = 2;

    /// <param name="open">Opens a file by its ending.</param>
    /// <param name="fields">The numbers of fields with the norms of all documents.</param>
    public static void Write(Func<string, Stream> open, IReadOnlyList<(int Field, byte[] Norms)> fields)
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

        meta.VInt(-1);
        meta.End();
        data.End();
    }

    private static void Table(DataOutput data, byte[] norms)
    {
        Span<int> places = stackalloc int[256];
        var count = 0;
        foreach (var norm in norms)
            places[norm] = 1;
        for (var norm = 0; norm < places.Length; norm++)
            places[norm] = places[norm] == 0 ? -1 : count++;
        data.VInt(count);
        // A norm is a signed byte to Lucene.
        for (var norm = 0; norm < places.Length; norm++)
        {
            if (places[norm] >= 0)
                data.Long((sbyte)norm);
        }

        var bits = PackedInts.BitsRequired(count - 1);
        data.VInt(PackedInts.Packed);
        data.VInt(bits);
        var ordinals = new int[norms.Length];
        for (var i = 0; i < norms.Length; i++)
            ordinals[i] = places[norms[i]];
        PackedInts.Write(data, ordinals, bits);
    }
}
