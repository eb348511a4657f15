using System.Runtime.InteropServices;
using Bulletin.Content.Documents;
using Bulletin.Content.Pinyin;
using Bulletin.Search.Analysis;

namespace Bulletin.Search.Indexing;

/// <summary>
/// Writes the words and short titles of a segment by how they sound: <c>y0.js</c> …, which are read for a query in Latin letters or with
/// characters that nobody writes together.
/// </summary>
/// <remarks>
/// A word stands wherever the first letters of its first two characters lead: under zh for 重大 and under cd for what is read chong. Such a
/// group is never divided. A file: for each word, in the order of groups and in these ordinally, 32 × the number of UTF-16 units shared
/// with the word before + the number of further units; these units; 2 × the number of documents with it + 1 for a title.
/// </remarks>
internal sealed class SoundWriter
{
    /// <summary>The longest words and titles.</summary>
    public const int Longest = 16;

    // Longer forms are whole questions.
    private const int LongestForm = 5;
    private const int FormDocuments = 2;
    private const int TitleDocuments = 1;
    private const int MostTitles = 64;
    private const int FileSize = 700;
    private const int Letters = 26;
    private const int Shared = 32;

    private readonly Dictionary<string, (int Documents, bool IsTitle)> words = new(StringComparer.Ordinal);
    private readonly List<string> directory = [];
    private readonly SortedSet<char> rare = [];

    /// <summary>The two letters with which each file begins.</summary>
    public IReadOnlyList<string> Directory => directory;

    /// <summary>The characters that are not among <see cref="Syllables.Common"/>.</summary>
    public string Rare => string.Concat(rare);

    /// <summary>Takes the words among the terms.</summary>
    public void Add(Inversion inversion)
    {
        foreach (var term in inversion.Used)
        {
            if (DocumentsOf(inversion[term], inversion.TotalsOf(term)) is > 0 and var documents) Add(inversion[term], documents);
        }
    }

    /// <summary>Takes what readers say; what is no name is understood, and not offered.</summary>
    public void Add(string form, bool isName)
    {
        if (form.Length <= LongestForm) Add(form, isName ? FormDocuments : 0);
    }

    /// <summary>
    /// Takes the 主题词 of a document and its name: what its title quotes, or all of it but for what stands in brackets.
    /// </summary>
    public void Add(DocumentHeader header)
    {
        foreach (var topic in header.Topics) Add(ExactKey.Plain(topic), TitleDocuments);
        var name = header.Title.AsSpan();
        if (name.IndexOf('《') is >= 0 and var begin) name = name[(begin + 1)..];
        if (name.IndexOfAny('》', '（', '(') is > 0 and var end) name = name[..end];
        var plain = ExactKey.PlainTitle(name.ToString());
        if (plain.Length > 2) Add(plain, TitleDocuments, isTitle: true);
    }

    /// <summary>Gives the files one after another; the content is valid until the next.</summary>
    public IEnumerable<(string Name, ReadOnlyMemory<char> Content)> Files()
    {
        var output = new ScriptText();
        foreach (var (group, found) in Groups())
        {
            if (output.Length >= FileSize)
            {
                yield return ($"y{directory.Count - 1}", output.Memory);
                output.Clear();
            }

            if (output.Length == 0) directory.Add($"{(char)('a' + (group / Letters))}{(char)('a' + (group % Letters))}");
            Write(output, found);
        }

        if (output.Length > 0) yield return ($"y{directory.Count - 1}", output.Memory);
    }

    private void Write(ScriptText output, SortedSet<string> group)
    {
        var before = "";
        var left = TooMany(group);
        foreach (var word in group)
        {
            if (left.Contains(word)) continue;
            var shared = word.AsSpan().CommonPrefixLength(before);
            var (documents, isTitle) = words[word];
            output.Number((shared * Shared) + word.Length - shared);
            output.Text(word.AsSpan(shared));
            output.Number((2 * documents) + (isTitle ? 1 : 0));
            before = word;
        }
    }

    private void Add(string word, int documents, bool isTitle = false)
    {
        if (word.Length is < 2 or > Longest || !IsRead(word)) return;
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(words, word, out _);
        known = (Math.Max(known.Documents, documents), known.IsTitle || isTitle);
    }

    // What is no word but longer than a pair is a term that the lexicon leads to. Titles are full of words that no dictionary knows.
    private static int DocumentsOf(string term, in Inversion.Totals totals)
    {
        if (totals.Words > 0) return totals.Words;
        return term.Length > 2 ? totals.Count : Math.Min(totals.Names, TitleDocuments);
    }

    private static bool IsRead(string word)
    {
        foreach (var c in word)
            if (!Han.IsOfWords(c) || Syllables.Of(c).IsEmpty) return false;
        return true;
    }

    private SortedDictionary<int, SortedSet<string>> Groups()
    {
        var groups = new SortedDictionary<int, SortedSet<string>>();
        foreach (var word in words.Keys)
        {
            foreach (var c in word)
                if (Syllables.Common.AsSpan().BinarySearch(c) < 0) rare.Add(c);
            foreach (var first in Syllables.Of(word[0]))
            {
                foreach (var second in Syllables.Of(word[1]))
                {
                    var group = ((first[0] - 'a') * Letters) + second[0] - 'a';
                    if (!groups.TryGetValue(group, out var known)) groups.Add(group, known = new(StringComparer.Ordinal));
                    known.Add(word);
                }
            }
        }

        return groups;
    }

    // Where very many titles begin alike, who types letters needs more of them than these.
    private HashSet<string> TooMany(SortedSet<string> group) => [.. group
        .Where(word => words[word] is (TitleDocuments, true))
        .OrderBy(word => word.Length)
        .Skip(MostTitles)];
}
