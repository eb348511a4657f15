using System.Collections.Immutable;

namespace Bulletin.Search.Lucene;

/// <summary>Writes an index of one segment as Lucene.Net 4.8 does: codec Lucene46, postings Lucene41, values Lucene45. What Lucene 4.6 and later of version 4 read, too.</summary>
/// <remarks>
/// Besides the files of the writers it uses:
/// <c>.fnm</c> (Lucene46FieldInfosWriter): the number of fields; for each its name, number, a byte (1: it has terms, 4: with offsets, 16: without norms, 64: only documents), a byte (1: it has values, 16: it has norms), −1, and which formats its terms and values have;
/// <c>.si</c> (Lucene46SegmentInfoWriter): the version of Lucene, how many documents, −1: its files are not in one, what wrote it, the names of its files;
/// <c>segments_1</c> (SegmentInfos): the version of the index, the number of the next segment, how many there are; of each its name and codec, −1 and 0: nothing was deleted, −1 and 0: nothing was changed; 0 pairs of the user.
/// </remarks>
internal sealed class SegmentWriter : IDisposable
{
    private const string Name = "_0";
    private const string Postings = "_Lucene41_0";
    private const string DocValues = "_Lucene45_0";

    private readonly Func<string, Stream> open;
    private readonly int count;
    private readonly ImmutableArray<LuceneField> fields;
    private readonly SortedSet<string> files = new(StringComparer.Ordinal);
    private readonly List<(int Field, byte[] Norms)> norms = [];
    private readonly List<(int Field, long[] Values)> values = [];
    private readonly TermsWriter terms;

    /// <param name="open">Opens a file by its name.</param>
    /// <param name="count">How many documents there are; at least one.</param>
    /// <param name="fields">The fields, by their numbers.</param>
    public SegmentWriter(Func<string, Stream> open, int count, ImmutableArray<LuceneField> fields)
    {
        this.open = open;
        this.count = count;
        this.fields = fields;
        Stored = new(Open(".fdt"), Open(".fdx"));
        Lists = new(ending => Open($"{Postings}.{ending}"), count);
        terms = new(ending => Open($"{Postings}.{ending}"));
    }

    /// <summary>Takes the stored fields of each document in turn.</summary>
    public StoredFieldsWriter Stored { get; }

    /// <summary>Takes the list of each term.</summary>
    public PostingsWriter Lists { get; }

    /// <summary>An index without documents.</summary>
    public static void WriteEmpty(Func<string, Stream> open) => WriteCommit(open, segments: 0);

    /// <summary>Begins the terms of a field.</summary>
    public void Begin(int field) => terms.Begin(field, fields[field].Kind == FieldKind.Text);

    /// <summary>Adds a term of the field whose list was just ended.</summary>
    public void Add(byte[] term, TermState state) => terms.Add(term, state);

    /// <summary>Ends the terms of a field.</summary>
    /// <param name="documents">How many documents have any of them.</param>
    public void End(int documents) => terms.EndField(documents);

    /// <summary>Gives the norms of a field of words.</summary>
    public void Norms(int field, byte[] ofDocuments) => norms.Add((field, ofDocuments));

    /// <summary>Gives the values of a field of numbers.</summary>
    public void Values(int field, long[] ofDocuments) => values.Add((field, ofDocuments));

    /// <summary>Writes all that remains.</summary>
    public void Commit()
    {
        Stored.End();
        Lists.Close();
        terms.Close();
        if (norms.Count > 0) ValuesWriter.Norms(ending => Open("." + ending), norms);
        if (values.Count > 0) ValuesWriter.Values(ending => Open($"{DocValues}.{ending}"), values);
        using (var output = new IndexFile(Open(".fnm"), "Lucene46FieldInfos", 1)) WriteFields(output);
        using (var output = new IndexFile(Open(".si"), "Lucene46SegmentInfo", 1)) WriteSegment(output);
        WriteCommit(open, segments: 1);
    }

    public void Dispose()
    {
        Stored.Dispose();
        Lists.Dispose();
        terms.Dispose();
    }

    private Stream Open(string ending)
    {
        files.Add(Name + ending);
        return open(Name + ending);
    }

    private void WriteFields(IndexFile output)
    {
        output.VInt(fields.Length);
        for (var i = 0; i < fields.Length; i++)
        {
            var kind = fields[i].Kind;
            output.Text(fields[i].Name);
            output.VInt(i);
            output.Byte(kind switch { FieldKind.Stored => 0, FieldKind.Text => 1 | 4, _ => 1 | 16 | 64 });
            output.Byte(kind switch { FieldKind.Number => 1, FieldKind.Text => 16, _ => 0 });
            output.Long(-1);
            (string, string)[] terms = kind == FieldKind.Stored ? [] : [("PerFieldPostingsFormat.format", "Lucene41"), ("PerFieldPostingsFormat.suffix", "0")];
            (string, string)[] numbers = kind == FieldKind.Number ? [("PerFieldDocValuesFormat.format", "Lucene45"), ("PerFieldDocValuesFormat.suffix", "0")] : [];
            output.Map([.. terms, .. numbers]);
        }

        output.End();
    }

    private void WriteSegment(IndexFile output)
    {
        output.Text("4.8");
        output.Int(count);
        output.Byte(-1);
        output.Map(("source", "bulletin"));
        output.Int(files.Count);
        foreach (var file in files) output.Text(file);
        output.End();
    }

    private static void WriteCommit(Func<string, Stream> open, int segments)
    {
        using var output = new IndexFile(open("segments_1"), "segments", 2);
        output.Long(1);
        output.Int(segments);
        output.Int(segments);
        if (segments > 0)
        {
            output.Text(Name);
            output.Text("Lucene46");
            output.Long(-1);
            output.Int(0);
            output.Long(-1);
            output.Int(0);
        }

        output.Map();
        output.End();
    }
}
