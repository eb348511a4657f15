using Bulletin.Content.Documents;

namespace Bulletin.Search.Indexing;

/// <summary>
/// The text of a document as search shows and verifies it: a line for title, 发文字号, 索引号 and issuers, each empty when there is none; a line
/// for each property by whose words it is found, such as 作者, 地点 and 通俗说明; then what the page says. Cut into parts of some thousand
/// characters where lines end.
/// </summary>
internal static class SearchText
{
    private const int PartSize = 8000;

    /// <summary>The lines before what the page says.</summary>
    public static string Head(DocumentHeader header) =>
        $"{header.Title}\n{header.Number?.Text}\n{header.Index?.ToString()}\n{string.Join('、', header.Issuers)}\n";

    /// <summary>What stands in front of the text: a line for each property by whose words a document is found.</summary>
    public static string Properties(Document document, ISiteFacts site)
    {
        var lines = "";
        foreach (var property in document.Type.Properties.Searched)
        {
            if (property.Value(document, site) is { IsAbsent: false } value) lines += value.ToCell() + "\n";
        }

        return lines;
    }

    /// <summary>The file of a part, below <c>search/</c> without ending.</summary>
    public static string NameOf(string id, int part) => part == 0 ? $"text/{id}" : $"text/{id}~{part}";

    public static int Parts(ReadOnlySpan<char> text)
    {
        var parts = 1;
        for (var end = End(text); end < text.Length; end = End(text))
        {
            text = text[end..];
            parts++;
        }

        return parts;
    }

    public static ReadOnlySpan<char> Part(ReadOnlySpan<char> text, int part)
    {
        for (; part > 0; part--) text = text[End(text)..];
        return text[..End(text)];
    }

    // A line that is too long is cut, but not within a pair.
    private static int End(ReadOnlySpan<char> text)
    {
        if (text.Length <= PartSize) return text.Length;
        var most = Math.Min(text.Length, 2 * PartSize);
        var line = text[PartSize..most].IndexOf('\n');
        if (line >= 0) return PartSize + line + 1;
        return most < text.Length && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
    }
}
