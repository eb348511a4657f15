namespace Bulletin.Search.Querying;

/// <summary>A segment of an index that is read as it is needed.</summary>
internal sealed class SegmentReader
{
    private readonly IndexFiles files;
    private readonly string[] shards;
    private readonly Dictionary<int, Dictionary<string, TermEntry>> loaded = [];
    private readonly bool[] retired;
    private string? norms;
    private string[]? columns;

    /// <param name="files">Where it lies.</param>
    /// <param name="name">Its folder.</param>
    /// <param name="documents">How many documents it has.</param>
    /// <param name="first">The number of its first document in the whole index.</param>
    /// <param name="shards">The first terms of its shards.</param>
    /// <param name="retired">Which of its documents are no longer in force.</param>
    public SegmentReader(IndexFiles files, string name, int documents, int first, string[] shards, string retired)
    {
        this.files = files;
        this.shards = shards;
        Name = name;
        Documents = documents;
        First = first;
        this.retired = new bool[documents];
        var reader = new NumberReader(retired);
        for (var document = -1; !reader.IsAtEnd;)
        {
            document += reader.Next() + 1;
            this.retired[document] = true;
        }
    }

    public string Name { get; }

    public int Documents { get; }

    public int First { get; }

    /// <summary>Whether a document is no longer in force.</summary>
    public bool IsRetired(int document) => retired[document];

    /// <summary>The shard that holds a term, if it is in the segment at all; −1: it comes before the first.</summary>
    public int ShardOf(string term)
    {
        var (low, high) = (0, shards.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (string.CompareOrdinal(shards[middle], term) <= 0)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    /// <summary>What the segment has of a term; null: nothing.</summary>
    public TermEntry? Find(string term)
    {
        var shard = ShardOf(term);
        if (shard < 0)
            return null;
        if (!loaded.TryGetValue(shard, out var terms))
            loaded[shard] = terms = Load(files.Read($"{Name}/d{shard}"));
        return terms.GetValueOrDefault(term);
    }

    /// <summary>The list of a term, to be read <see cref="TermEntry.Count"/> times.</summary>
    public PostingReader Postings(TermEntry entry) =>
        new(entry.Pool < 0 ? entry.List : files.Read($"{Name}/p{entry.Pool}"), entry.Offset, entry.Count);

    /// <summary>The norm byte of a body.</summary>
    public int Norm(int document) => (norms ??= files.Read($"{Name}/norms"))[document] - 1;

    /// <summary>The value of a column: 0 type, 1 year, 2 category, 3 group of issuers, 4 有效性 by the number of the enumeration.</summary>
    public int Column(int column, int document) => (columns ??= LoadColumns())[column][document] - 1;

    /// <summary>What results show of a document.</summary>
    public StoredDocument Stored(int document)
    {
        var fromOldest = Documents - 1 - document;
        var lines = files.Read($"{Name}/s{fromOldest / StoredDocument.InFile}").Split('\n');
        return StoredDocument.Parse(lines[fromOldest % StoredDocument.InFile]);
    }

    private static Dictionary<string, TermEntry> Load(string text)
    {
        var reader = new NumberReader(text);
        var (pool, offset, count) = (reader.Next(), reader.Next(), reader.Next());
        var terms = new Dictionary<string, TermEntry>(count, StringComparer.Ordinal);
        var term = "";
        for (; count > 0; count--)
        {
            var flags = reader.Next();
            term = string.Concat(term.AsSpan(0, flags >> 4), reader.Text(reader.Next()));
            var found = reader.Next();
            var bodies = (flags & 1) != 0 ? reader.Next() : 0;
            var titles = (flags & 2) != 0 ? reader.Next() : 0;
            if ((flags & 4) != 0)
            {
                terms.Add(term, new(found, bodies, titles, text, -1, reader.At, 0));
                var postings = new PostingReader(text, reader.At, found);
                while (postings.Next())
                {
                }

                reader.Skip(postings.At - reader.At);
                continue;
            }

            if ((flags & 8) != 0)
                (pool, offset) = (pool + 1, 0);
            var length = reader.Next();
            terms.Add(term, new(found, bodies, titles, "", pool, offset, length));
            offset += length;
        }

        return terms;
    }

    private string[] LoadColumns()
    {
        var text = files.Read($"{Name}/columns");
        return [.. Enumerable.Range(0, 5).Select(column => text.Substring(column * Documents, Documents))];
    }
}

/// <summary>What a segment has of a term.</summary>
/// <param name="Count">In how many documents it is found.</param>
/// <param name="Bodies">In how many as a word of the body.</param>
/// <param name="Titles">In how many as a word of the title.</param>
/// <param name="List">The text that holds the list.</param>
/// <param name="Pool">The pool that holds it; −1: it stands in <paramref name="List"/>.</param>
/// <param name="Offset">Where the list begins.</param>
/// <param name="Length">How many characters it takes in the pool; 0 when it is in none.</param>
internal sealed record TermEntry(int Count, int Bodies, int Titles, string List, int Pool, int Offset, int Length);

/// <summary>Reads a list document by document.</summary>
internal ref struct PostingReader(string text, int offset, int count)
{
    private NumberReader reader = new(text, offset);
    private int left = count;

    public int Document { get; private set; } = -1;

    /// <summary>How often as a word of the body.</summary>
    public int Body { get; private set; }

    /// <summary>How often as a word of the title.</summary>
    public int Title { get; private set; }

    /// <summary>The norm byte of the title, where it is a word of it.</summary>
    public int TitleNorm { get; private set; }

    /// <summary>Whether title or number contain it.</summary>
    public bool Named { get; private set; }

    public readonly int At => reader.At;

    public bool Next()
    {
        if (left-- == 0)
            return false;
        var value = reader.Next();
        Document += (value >> 2) + 1;
        (Body, Title, Named) = (value & 3, 0, false);
        if (Body < 3)
            return true;
        var packed = reader.Next();
        Body = packed >> 2;
        Title = (packed & 3) == 3 ? reader.Next() : (packed & 3) == 2 ? 1 : 0;
        if (Title > 0)
            TitleNorm = reader.Next();
        Named = (packed & 3) > 0;
        return true;
    }
}

/// <summary>What results show of a document.</summary>
/// <param name="Id">The document's permanent name; its page is this and <c>.html</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">发文字号, or empty.</param>
/// <param name="Issuers">Joined by 、, or empty.</param>
/// <param name="Date">发布日期, <c>2024-03-05</c>.</param>
/// <param name="Type">The number of its type.</param>
/// <param name="Status">有效性 by the number of the enumeration; 0: it has none.</param>
/// <param name="Parts">In how many files its text lies.</param>
/// <param name="Lede">How it begins.</param>
internal sealed record StoredDocument(
    string Id,
    string Title,
    string Number,
    string Issuers,
    string Date,
    int Type,
    int Status,
    int Parts,
    string Lede)
{
    public const int InFile = Indexing.StoredWriter.DocumentsInFile;

    public static StoredDocument Parse(string line)
    {
        var fields = line.Split('\t');
        return new(
            fields[0],
            fields[1],
            fields[2],
            fields[3],
            fields[4],
            int.Parse(fields[5], System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(fields[6], System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(fields[7], System.Globalization.CultureInfo.InvariantCulture),
            fields[8]);
    }
}
