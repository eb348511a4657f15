using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Build.Parts;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Inputs;
using Bulletin.Content.PlainText;

namespace Bulletin.Search.Indexing;

/// <summary>
/// The text of a document as search shows and verifies it: a line for title, 发文字号, 索引号 and issuers, each empty when there is none; a line
/// for each property by whose words it is found, such as 作者, 地点 and 通俗说明; then what the page says. Cut into parts of some thousand
/// characters where lines end. It is put together once, and only when somebody asks for it. For one thread, as the view is.
/// </summary>
internal sealed class SearchText
{
    /// <summary>Stands between a part of a text and where its clauses begin.</summary>
    public const char Separator = '\u0001';

    private const int PartSize = 8000;
    private const char Article = 't';

    private readonly DocumentView view;
    private readonly string head;
    private readonly string properties;
    private string? whole;
    private ImmutableArray<TextPlace> places;

    public SearchText(DocumentView view)
    {
        this.view = view;
        head = Head(view.Document.Header);
        properties = Properties(view.Document, view.Site);
    }

    /// <summary>Changes with the text; cheaper than the text itself.</summary>
    public Sha256 Key
    {
        get
        {
            using var key = new KeyBuilder();
            key.Add(head).Add(properties).Add(view.TextDigest);
            foreach (var anchor in view.Facts.Anchors) key.Add(anchor);
            return key.Finish();
        }
    }

    /// <summary>Properties and page: all but the lines of the header, which are analysed one by one.</summary>
    public ReadOnlySpan<char> Body => Whole.AsSpan(head.Length);

    /// <summary>In how many parts it lies.</summary>
    public int Parts
    {
        get
        {
            var rest = Whole.AsSpan();
            var parts = 1;
            for (var end = End(rest); end < rest.Length; end = End(rest))
            {
                rest = rest[end..];
                parts++;
            }

            return parts;
        }
    }

    private string Whole => whole ??= string.Concat(head, properties, view.Text);

    private ImmutableArray<TextPlace> Places => places.IsDefault ? places = view.TextPlaces : places;

    /// <summary>The file of a part, below <c>search/</c> without ending.</summary>
    public static string NameOf(string id, int part) => part == 0 ? $"text/{id}" : $"text/{id}~{part}";

    /// <summary>A part of the text, and behind U+0001 where articles, points and headings begin in it, with their anchors.</summary>
    public ReadOnlySpan<char> Part(int part)
    {
        var rest = Whole.AsSpan();
        for (; part > 0; part--) rest = rest[End(rest)..];
        var (begin, end) = (Whole.Length - rest.Length, Whole.Length - rest.Length + End(rest));
        var output = new ScriptText();
        output.Text(Whole.AsSpan(begin, end - begin));
        output.Text([Separator]);
        var (before, anchor) = (begin, "");
        foreach (var place in Places)
        {
            var at = place.Offset + head.Length + properties.Length;
            if (at < begin || at >= end) continue;
            output.Number(at - before);
            var isNext = place.Anchor == Following(anchor);
            output.Number(isNext ? 0 : place.Anchor.Length);
            if (!isNext) output.Text(place.Anchor);
            (before, anchor) = (at, place.Anchor);
        }

        return output.Written;
    }

    /// <summary>The anchor of the article after one, which most are: of <c>t31</c> it is <c>t32</c>; of others there is none.</summary>
    public static string? Following(string anchor) =>
        anchor.StartsWith(Article) && int.TryParse(anchor.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? string.Create(CultureInfo.InvariantCulture, $"{Article}{number + 1}")
            : null;

    private static string Head(DocumentHeader header) =>
        $"{header.Title}\n{header.Number?.Text}\n{header.Index?.ToString()}\n{string.Join('、', header.Issuers)}\n";

    /// <summary>A line for each property by whose words a document is found.</summary>
    internal static string Properties(Document document, ISiteFacts site)
    {
        var lines = "";
        foreach (var property in document.Type.Properties.Searched)
        {
            if (property.Value(document, site) is { IsAbsent: false } value) lines += value.ToCell() + "\n";
        }

        return lines;
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
