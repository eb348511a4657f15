using System.Collections.Immutable;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>A segment of an index that is read as it is needed.</summary>
internal sealed class SegmentReader
{
    private const int Columns = 5;
    private const int TypeColumn = 0;
    private const int GroupColumn = 3;

    private readonly IndexFiles files;
    private readonly IndexMeta meta;
    private readonly SegmentEntry entry;
    private readonly DictionaryReader dictionary;
    private readonly IndexText norms;
    private readonly bool[] retired;
    private readonly bool[] isIssue;
    private string[]? columns;

    /// <param name="files">Where it lies.</param>
    /// <param name="meta">The table of contents of the index.</param>
    /// <param name="entry">What it says of the segment.</param>
    /// <param name="first">The number of its first document in the whole index.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="IndexException">The lengths of its documents are not those of so many.</exception>
    public SegmentReader(IndexFiles files, IndexMeta meta, SegmentEntry entry, int first)
    {
        (this.files, this.meta, this.entry) = (files, meta, entry);
        First = first;
        dictionary = new(files, entry);
        // Before anything is made for as many documents as the table of contents says.
        norms = files.Read($"{Name}/{StoredWriter.NormsName}");
        if (norms.Content.Length != Documents) throw norms.Wrong(IndexFault.Unlike);
        retired = new bool[Documents];
        foreach (var document in entry.Retired) retired[document] = true;
        isIssue = new bool[Documents];
        foreach (var issue in Issues) isIssue[issue.Document] = true;
    }

    public string Name => entry.Name;

    public int Documents => entry.Documents;

    public int First { get; }

    /// <summary>Whether a document is no longer in force.</summary>
    public bool IsRetired(int document) => retired[document];

    /// <summary>Its issues of the gazette, the newest first.</summary>
    public ImmutableArray<IssueEntry> Issues => entry.Issues;

    /// <summary>Whether a document repeats the titles of others: the contents of an issue.</summary>
    public bool IsList(int document) => isIssue[document];

    /// <summary>What the segment has of a term; null: nothing.</summary>
    public TermEntry? Find(string term) => dictionary.Find(term);

    /// <summary>The same with the lists of a term that forms lead to, which <see cref="Find"/> leaves out.</summary>
    public TermEntry? FindListed(string term)
    {
        if (Find(term) is not { Target: >= 0 } found) return Find(term);
        var target = dictionary.TargetOf(found.Target);
        return found with { Names = target.Names, List = target.List };
    }

    /// <summary>The forms that a text of at least two characters begins with, and what they stand for, in hundredths.</summary>
    public IEnumerable<(string Form, ImmutableArray<(int Weight, string Term)> Terms)> FormsAt(string text)
    {
        for (var length = 2; length <= text.Length; length++)
        {
            // A word of letters and a number are whole.
            if (length < text.Length && char.IsAsciiLetterOrDigit(text[length - 1]) && char.IsAsciiLetterOrDigit(text[length])) continue;
            if (Find(text[..length]) is { Forms.IsEmpty: false } found)
                yield return (text[..length], [.. found.Forms.Select(form => (form.Weight, dictionary.TargetOf(form.Target).Text))]);
        }
    }

    /// <summary>The documents that a term is found in.</summary>
    public PostingReader Postings(TermEntry term) => new(TextOf(term.List), term.List.Offset, term.List.Count, Documents);

    /// <summary>The documents whose names contain a term.</summary>
    public NameReader Names(TermEntry term) => new(TextOf(term.Names), term.Names.Offset, term.Names.Count, Documents);

    private IndexText TextOf(ListPlace list) => list.Text ?? files.Read($"{Name}/p{list.Pool}");

    /// <summary>How many words the body of a document has, about.</summary>
    public double Length(int document) => Bm25.Length((byte)(norms.Content[document] - 1));

    /// <summary>The value of a column: 0 type, 1 year, 2 category, 3 group of issuers, 4 有效性 by the number of the enumeration.</summary>
    public int Column(int column, int document) => (columns ??= LoadColumns())[column][document] - 1;

    /// <summary>What results show of a document.</summary>
    public StoredDocument Stored(int document)
    {
        var fromOldest = Documents - 1 - document;
        var file = files.Read($"{Name}/s{fromOldest / StoredDocument.InFile}");
        var lines = file.Content.Split('\n');
        var line = fromOldest % StoredDocument.InFile;
        return line < lines.Length ? StoredDocument.Parse(file, lines[line], meta) : throw file.Wrong(IndexFault.Unlike);
    }

    private string[] LoadColumns()
    {
        var file = files.Read($"{Name}/columns");
        if (file.Content.Length != Columns * Documents) throw file.Wrong(IndexFault.Unlike);
        string[] all = [.. Enumerable.Range(0, Columns).Select(column => file.Content.Substring(column * Documents, Documents))];
        var isSound = all.All(column => !column.Contains('\0'))
            && all[TypeColumn].All(type => type <= meta.Types.Length)
            && all[GroupColumn].All(group => group <= meta.Groups.Length);
        return isSound ? all : throw file.Wrong();
    }
}
