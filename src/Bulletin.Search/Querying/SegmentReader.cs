using System.Collections.Immutable;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>A segment of an index that is read as it is needed.</summary>
internal sealed class SegmentReader
{
    private readonly IndexFiles files;
    private readonly DictionaryReader dictionary;
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
        Name = name;
        Documents = documents;
        First = first;
        dictionary = new(files, name, documents, shards, Ascending(targets));
        this.retired = Which(retired, documents);
        isIssue = new bool[documents];
        Issues = [.. IssueEntry.All(issues)];
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
    public TermEntry? Find(string term) => dictionary.Find(term);

    /// <summary>The same with the lists of a term that forms lead to, which <see cref="Find"/> leaves out.</summary>
    public TermEntry? FindListed(string term)
    {
        if (Find(term) is not { Target: >= 0 } entry) return Find(term);
        var target = dictionary.TargetOf(entry.Target);
        return entry with { Names = target.Names, List = target.List };
    }

    /// <summary>The forms that a text of at least two characters begins with, and what they stand for, in hundredths.</summary>
    public IEnumerable<(string Form, ImmutableArray<(int Weight, string Term)> Terms)> FormsAt(string text)
    {
        for (var length = 2; length <= text.Length; length++)
        {
            // A word of letters and a number are whole.
            if (length < text.Length && char.IsAsciiLetterOrDigit(text[length - 1]) && char.IsAsciiLetterOrDigit(text[length])) continue;
            if (Find(text[..length]) is { Forms.IsEmpty: false } entry)
                yield return (text[..length], [.. entry.Forms.Select(form => (form.Weight, dictionary.TargetOf(form.Target).Text))]);
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

    private static bool[] Which(string gaps, int documents)
    {
        var which = new bool[documents];
        foreach (var document in Ascending(gaps)) which[document] = true;
        return which;
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
