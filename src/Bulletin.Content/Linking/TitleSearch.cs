using Bulletin.Content.Documents;

namespace Bulletin.Content.Linking;

/// <summary>Finds documents by words of their title: all titles are one text, which is gone through in one search.</summary>
internal sealed class TitleSearch
{
    private readonly Document[] documents;
    private readonly int[] ends;
    private readonly string titles;

    public TitleSearch(IEnumerable<Document> documents)
    {
        this.documents = [.. documents];
        ends = new int[this.documents.Length];
        var end = 0;
        for (var i = 0; i < ends.Length; i++)
            ends[i] = end += this.documents[i].Title.Length + 1;
        titles = string.Concat(this.documents.Select(static document => document.Title + "\n"));
    }

    /// <summary>The first whose title has the words; null: none has.</summary>
    public Document? Find(ReadOnlySpan<char> words)
    {
        var at = titles.AsSpan().IndexOf(words);
        if (at < 0)
            return null;
        var index = Array.BinarySearch(ends, at);
        return documents[index < 0 ? ~index : index + 1];
    }
}
