using System.Collections.Immutable;

namespace Bulletin.Search.Lucene;

/// <summary>
/// Writes an index of one segment as Lucene.Net 4.8 does: codec Lucene46, postings Lucene41,
/// values Lucene45. What Lucene 4.6 and later of version 4 read, too.
/// </summary>
internal sealed class SegmentWriter : IDisposable
{
    private const string Name = "_0";
    private const string Postings = "_Lucene41_0";
    private const string DocValues = "_Lucene45_0";
    private const string Commits = "segments_1";

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
    public static void WriteEmpty(Func<string, Stream> open) => CommitWriter.Write(open(Commits));

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
        if (norms.Count > 0)
            NormsWriter.Write(ending => Open("." + ending), norms);
        if (values.Count > 0)
            DocValuesWriter.Write(ending => Open($"{DocValues}.{ending}"), values);
        FieldInfosWriter.Write(Open(".fnm"), fields);
        SegmentInfoWriter.Write(Open(".si"), count, files);
        CommitWriter.Write(open(Commits), Name);
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
}
