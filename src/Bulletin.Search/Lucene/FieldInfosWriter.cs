using System.Collections.Immutable;

namespace Bulletin.Search.Lucene;

/// <summary>What the fields are: <c>.fnm</c>, Lucene's Lucene46FieldInfosWriter.</summary>
/// <remarks>
/// How many fields there are; for each its name, its number, a byte (1: it has terms, 4: with offsets, 16: without norms,
/// 64: of documents only), a byte (1: it has numbers, 16: it has norms), −1: nothing was changed, and which formats its
/// terms and numbers have.
/// </remarks>
internal static class FieldInfosWriter
{
    private const int HasTerms = 1;
    private const int HasOffsets = 4;
    private const int OmitsNorms = 16;
    private const int DocumentsOnly = 64;
    private const int HasNumbers = 1;
    private const int HasNorms = 16;
    private const int Version = 1;

    public static void Write(Stream stream, ImmutableArray<LuceneField> fields)
    {
        using var output = new IndexFile(stream, "Lucene46FieldInfos", Version);
        output.VInt(fields.Length);
        for (var i = 0; i < fields.Length; i++)
        {
            var kind = fields[i].Kind;
            output.Text(fields[i].Name);
            output.VInt(i);
            output.Byte(
                kind switch { FieldKind.Stored => 0, FieldKind.Text => HasTerms | HasOffsets, _ => HasTerms | OmitsNorms | DocumentsOnly });
            output.Byte(kind switch { FieldKind.Number => HasNumbers, FieldKind.Text => HasNorms, _ => 0 });
            output.Long(-1);
            (string, string)[] terms = kind == FieldKind.Stored
                ? []
                : [("PerFieldPostingsFormat.format", "Lucene41"), ("PerFieldPostingsFormat.suffix", "0")];
            (string, string)[] numbers = kind == FieldKind.Number
                ? [("PerFieldDocValuesFormat.format", "Lucene45"), ("PerFieldDocValuesFormat.suffix", "0")]
                : [];
            output.Map([.. terms, .. numbers]);
        }

        output.End();
    }
}
