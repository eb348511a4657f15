using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Bulletin.Search.Indexing;
using Names = Bulletin.Search.Indexing.TermCounter.Names;

namespace Bulletin.Search.Querying;

/// <summary>A segment of an index that is read as it is needed.</summary>
internal sealed class SegmentReader
{
    private readonly IndexFiles files;
    private readonly int shards;
    private readonly ImmutableArray<int> firstTargets;
    private readonly Dictionary<int, Dictionary<string, TermEntry>> loaded = [];
    private readonly Dictionary<int, TargetEntry[]> loadedTargets = [];
    private readonly bool[] retired;
    private readonly bool[] isIssue;
    private string? norms;
    private string[]? columns;

    /// <param name="files">Where it lies.</param>
    /// <param name="name">Its folder.</param>
    /// <param name="documents">How many documents it has.</param>
    /// <param name="first">The number of its first document in the whole index.</param>
    /// <param name="shards">How many shards it has.</param>
    /// <param name="targets">The first of the terms in each file of those that forms lead to.</param>
    /// <param name="retired">Which of its documents are no longer in force.</param>
    /// <param name="issues">Which of them are issues of the gazette, and which issues.</param>
    public SegmentReader(
        IndexFiles files,
        string name,
        int documents,
        int first,
        int shards,
        string targets,
        string retired,
        string issues)
    {
        this.files = files;
        this.shards = shards;
        Name = name;
        Documents = documents;
        First = first;
        firstTargets = Ascending(targets);
        this.retired = Which(retired, documents);
        isIssue = new bool[documents];
        Issues = [.. IssuesOf(issues)];
        foreach (var issue in Issues) isIssue[issue.Document] = true;
    }

    public string Name { get; }

    public int Documents { get; }

    public int First { get; }

    /// <summary>Whether a document is no longer in force.</summary>
    public bool IsRetired(int document) => retired[document];

    /// <summary>Its issues of the gazette, the newest first.</summary>
    public ImmutableArray<IssueEntry> Issues { get; }

    /// <summary>Whether a document repeats the titles of others: the contents of an issue.</summary>
    public bool IsList(int document) => isIssue[document];

    /// <summary>What the segment has of a term; null: nothing.</summary>
    public TermEntry? Find(string term) => Shard(term).GetValueOrDefault(term);

    /// <summary>The same with the lists of a term that forms lead to, which <see cref="Find"/> leaves out.</summary>
    public TermEntry? FindListed(string term) => Find(term) switch
    {
        { Target: >= 0 } entry => entry with { Names = TargetOf(entry.Target).Names, List = TargetOf(entry.Target).List },
        var entry => entry,
    };

    /// <summary>The forms that a text of at least two characters begins with, and what they stand for, in hundredths.</summary>
    public IEnumerable<(string Form, ImmutableArray<(int Weight, string Term)> Terms)> FormsAt(string text)
    {
        for (var length = 2; length <= text.Length; length++)
        {
            // A word of letters and a number are whole.
            if (length < text.Length && char.IsAsciiLetterOrDigit(text[length - 1]) && char.IsAsciiLetterOrDigit(text[length])) continue;
            if (Find(text[..length]) is { Forms.IsEmpty: false } entry)
                yield return (text[..length], [.. entry.Forms.Select(form => (form.Weight, TargetOf(form.Target).Text))]);
        }
    }

    /// <summary>The documents that a term is found in.</summary>
    public PostingReader Postings(TermEntry entry) => new(TextOf(entry.List), entry.List.Offset, entry.List.Count, Documents);

    /// <summary>The documents whose names contain a term.</summary>
    public NameReader Names(TermEntry entry) => new(TextOf(entry.Names), entry.Names.Offset, entry.Names.Count);

    private string TextOf(ListPlace list) => list.Pool < 0 ? list.Text : files.Read($"{Name}/p{list.Pool}");

    /// <summary>How many words the body of a document has, about.</summary>
    public double Length(int document) => Bm25.Length((byte)((norms ??= files.Read($"{Name}/norms"))[document] - 1));

    /// <summary>The value of a column: 0 type, 1 year, 2 category, 3 group of issuers, 4 有效性 by the number of the enumeration.</summary>
    public int Column(int column, int document) => (columns ??= LoadColumns())[column][document] - 1;

    /// <summary>What results show of a document.</summary>
    public StoredDocument Stored(int document)
    {
        var fromOldest = Documents - 1 - document;
        var lines = files.Read($"{Name}/s{fromOldest / StoredDocument.InFile}").Split('\n');
        return StoredDocument.Parse(lines[fromOldest % StoredDocument.InFile]);
    }

    private static List<IssueEntry> IssuesOf(string text)
    {
        var issues = new List<IssueEntry>();
        var document = -1;
        for (var reader = new NumberReader(text); !reader.IsAtEnd;)
        {
            document += reader.Next() + 1;
            var (number, month) = (reader.Next(), reader.Next());
            var (year, ofYear) = Math.DivRem(month, SearchDocument.MonthsOfYear);
            issues.Add(new(document, SearchDocument.FirstYear + year, number, ofYear));
        }

        return issues;
    }

    private static bool[] Which(string gaps, int documents)
    {
        var which = new bool[documents];
        foreach (var document in Ascending(gaps)) which[document] = true;
        return which;
    }

    private Dictionary<string, TermEntry> Load(string text)
    {
        var reader = new NumberReader(text);
        var (pool, offset, count) = (reader.Next(), reader.Next(), reader.Next());
        var terms = new Dictionary<string, TermEntry>(count, StringComparer.Ordinal);
        var term = "";
        for (; count > 0; count--)
        {
            var flags = reader.Next();
            term = string.Concat(term.AsSpan(0, flags >> 10), reader.Text(reader.Next()));
            var words = (flags & 1) != 0 ? reader.Next() : 0;
            var elsewhere = (flags & 256) != 0 ? reader.Next() : 0;
            if ((flags & 32) != 0) (pool, offset) = (pool + 1, 0);
            var names = (flags & 2) != 0 ? Place(ref reader, text, isInline: (flags & 4) != 0, pool, ref offset, hasNames: true) : default;
            var list = (flags & 24) == 16 ? ListAt(ref reader, text, 1)
                : (flags & 8) != 0 ? Place(ref reader, text, isInline: (flags & 16) != 0, pool, ref offset, hasNames: false) : default;
            var target = -1;
            if ((flags & 128) != 0) (list, target) = (new(reader.Next(), "", -1, 0), reader.Next());
            terms.Add(term, new(words, elsewhere, names, list, (flags & 64) != 0 ? Forms(ref reader) : [], target));
        }

        return terms;
    }

    private ListPlace ListAt(ref NumberReader reader, string text, int count)
    {
        var place = new ListPlace(count, text, -1, reader.At);
        reader.Skip(PostingReader.End(text, reader.At, count, Documents) - reader.At);
        return place;
    }

    private static ListPlace NamesAt(ref NumberReader reader, string text, int count)
    {
        var place = new ListPlace(count, text, -1, reader.At);
        reader.Skip(NameReader.End(text, reader.At, count) - reader.At);
        return place;
    }

    private ListPlace Place(ref NumberReader reader, string text, bool isInline, int pool, ref int offset, bool hasNames)
    {
        var count = reader.Next();
        if (isInline) return hasNames ? NamesAt(ref reader, text, count) : ListAt(ref reader, text, count);
        var length = reader.Next();
        offset += length;
        return new(count, "", pool, offset - length);
    }

    private static ImmutableArray<(int Weight, int Target)> Forms(ref NumberReader reader)
    {
        var forms = new (int, int)[reader.Next()];
        for (var i = 0; i < forms.Length; i++) forms[i] = (reader.Next(), reader.Next());
        return ImmutableCollectionsMarshal.AsImmutableArray(forms);
    }

    private Dictionary<string, TermEntry> Shard(string term)
    {
        var shard = ShardOfTerm.Of(term, shards);
        if (!loaded.TryGetValue(shard, out var terms)) loaded[shard] = terms = Load(files.Read($"{Name}/d{shard}"));
        return terms;
    }

    private TargetEntry TargetOf(int target)
    {
        var file = firstTargets.BinarySearch(target);
        if (file < 0) file = ~file - 1;
        if (!loadedTargets.TryGetValue(file, out var targets)) loadedTargets[file] = targets = [.. Targets(files.Read($"{Name}/t{file}"))];
        return targets[target - firstTargets[file]];
    }

    private List<TargetEntry> Targets(string text)
    {
        var targets = new List<TargetEntry>();
        for (var reader = new NumberReader(text); !reader.IsAtEnd;)
        {
            var term = reader.Text(reader.Next());
            targets.Add(new(term, Place(ref reader, text, hasNames: true), Place(ref reader, text, hasNames: false)));
        }

        return targets;
    }

    private ListPlace Place(ref NumberReader reader, string text, bool hasNames)
    {
        var count = reader.Next();
        if (count == 0) return default;
        var pool = reader.Next() - 1;
        if (pool >= 0) return new(count, "", pool, reader.Next());
        return hasNames ? NamesAt(ref reader, text, count) : ListAt(ref reader, text, count);
    }

    private static ImmutableArray<int> Ascending(string gaps)
    {
        var numbers = ImmutableArray.CreateBuilder<int>();
        var number = -1;
        for (var reader = new NumberReader(gaps); !reader.IsAtEnd;) numbers.Add(number += reader.Next() + 1);
        return numbers.ToImmutable();
    }

    private string[] LoadColumns()
    {
        var text = files.Read($"{Name}/columns");
        return [.. Enumerable.Range(0, 5).Select(column => text.Substring(column * Documents, Documents))];
    }
}

/// <summary>An issue of the gazette.</summary>
/// <param name="Document">Its number in the segment.</param>
/// <param name="Year">Its year.</param>
/// <param name="Number">Its number within the year.</param>
/// <param name="Month">The month in which it came out.</param>
internal readonly record struct IssueEntry(int Document, int Year, int Number, int Month);

/// <summary>What a segment has of a term.</summary>
/// <param name="Words">In how many documents it is a word.</param>
/// <param name="Elsewhere">How much it says in other texts, in tenths, where those have it much more often; 0: they do not.</param>
/// <param name="Names">The documents whose names contain it.</param>
/// <param name="List">The documents that it is found in.</param>
/// <param name="Forms">
/// The terms that it stands for in a query: their places among those that forms lead to, with weights in hundredths.
/// </param>
/// <param name="Target">Its place among the terms that forms lead to, where its lists are; −1: they are here.</param>
internal sealed record TermEntry(
    int Words,
    int Elsewhere,
    ListPlace Names,
    ListPlace List,
    ImmutableArray<(int Weight, int Target)> Forms,
    int Target)
{
    /// <summary>In how many documents it is found.</summary>
    public int Count => List.Count;

    /// <summary>Whether any document is found by it, and not by its characters alone.</summary>
    public bool IsListed => List.Count > 0;

    /// <summary>Whether any name contains it.</summary>
    public bool IsNamed => Names.Count > 0;
}

/// <summary>A term that forms lead to.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Names">The documents whose names contain it.</param>
/// <param name="List">The documents that it is found in.</param>
internal readonly record struct TargetEntry(string Text, ListPlace Names, ListPlace List);

/// <summary>Where a list lies.</summary>
/// <param name="Count">How many documents it has.</param>
/// <param name="Text">The text that holds it, where it is no pool.</param>
/// <param name="Pool">The pool that holds it; −1: none does.</param>
/// <param name="Offset">Where it begins.</param>
internal readonly record struct ListPlace(int Count, string Text, int Pool, int Offset);

/// <summary>Reads the documents that a term is found in: what <see cref="PackedList"/> writes.</summary>
internal ref struct PostingReader(string text, int offset, int count, int documents)
{
    private readonly int low = count > 0 ? PackedList.LowBits(count, documents) : 0;
    private int at = offset;
    private int bits;
    private int bitsLeft;
    private int left = count;

    public int Document { get; private set; } = -1;

    /// <summary>How often the document has it.</summary>
    public int Frequency { get; private set; }

    public bool Next()
    {
        if (left-- == 0) return false;
        Document += Low(Ones(), low) + 1;
        var ones = Ones();
        Frequency = ones < PackedList.MostInOnes ? ones + 1 : PackedList.MostInOnes + Low(1, ones - PackedList.MostInOnes);
        return true;
    }

    /// <summary>Where a list ends.</summary>
    public static int End(string text, int offset, int count, int documents)
    {
        var postings = new PostingReader(text, offset, count, documents);
        while (postings.Next())
        {
        }

        return postings.at;
    }

    private int Ones()
    {
        var ones = 0;
        while (Bit() == 1) ones++;
        return ones;
    }

    private int Low(int high, int length)
    {
        for (; length > 0; length--) high = (high << 1) | Bit();
        return high;
    }

    private int Bit()
    {
        if (bitsLeft == 0) (bits, bitsLeft) = (text[at++] - 1, PackedList.BitsInCharacter);
        return (bits >> --bitsLeft) & 1;
    }
}

/// <summary>Reads the documents whose names contain a term.</summary>
internal ref struct NameReader(string text, int offset, int count)
{
    private NumberReader reader = new(text, offset);
    private int left = count;

    public int Document { get; private set; } = -1;

    public Names Names { get; private set; }

    /// <summary>Before how many letters, digits and Han characters of the title it first stands.</summary>
    public int At { get; private set; }

    /// <summary>How many the title has.</summary>
    public int TitleLength { get; private set; }

    public bool Next()
    {
        if (left-- == 0) return false;
        var value = reader.Next();
        Document += (value >> 3) + 1;
        Names = (Names)(value & 7);
        (At, TitleLength) = (Names & Names.Title) != 0 ? (reader.Next(), reader.Next()) : (0, 0);
        return true;
    }

    /// <summary>Where a list ends.</summary>
    public static int End(string text, int offset, int count)
    {
        var names = new NameReader(text, offset, count);
        while (names.Next())
        {
        }

        return names.reader.At;
    }
}

/// <summary>What results show of a document.</summary>
/// <param name="Id">The document's permanent name; its page is this and <c>.html</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">发文字号, or empty.</param>
/// <param name="Issuers">Joined by 、, or empty.</param>
/// <param name="Date">发布日期, <c>2024-03-05</c>.</param>
/// <param name="Type">The number of its type.</param>
/// <param name="Status">What lists say beside its title, from 1; 0: nothing.</param>
/// <param name="Parts">In how many files its text lies, without those of tables.</param>
/// <param name="Cited">How many other documents name it.</param>
/// <param name="Lede">How it begins.</param>
/// <param name="Repealers">What repealed it: as texts name it, and its permanent name, or nothing where it is not published.</param>
internal sealed record StoredDocument(
    string Id,
    string Title,
    string Number,
    string Issuers,
    string Date,
    int Type,
    int Status,
    int Parts,
    int Cited,
    string Lede,
    ImmutableArray<(string Name, string Id)> Repealers)
{
    public const int InFile = StoredWriter.DocumentsInFile;

    /// <summary>In how many further files the words of its tables lie.</summary>
    public int TableParts { get; init; }

    public static StoredDocument Parse(string line)
    {
        var fields = line.Split('\t');
        var parts = fields[7].Split('+');
        return new(
            fields[0],
            fields[1],
            fields[2],
            fields[3],
            fields[4],
            int.Parse(fields[5], System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(fields[6], System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(fields[8], System.Globalization.CultureInfo.InvariantCulture),
            fields[9],
            [.. Enumerable.Range(0, (fields.Length - 10) / 2).Select(i => (fields[10 + (2 * i)], fields[11 + (2 * i)]))])
        {
            TableParts = parts.Length > 1 ? int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 0,
        };
    }
}
