using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Build.Parts;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Inputs;
using Bulletin.Content.PlainText;

namespace Bulletin.Search.Indexing;

/// <summary>
/// The text of a document as search shows and verifies it: a line for title, 发文字号, 索引号 and issuers, each empty when there is none; a line
/// for each property by whose words it is found, such as 作者, 地点 and 通俗说明; then what the page says; of a dataset what charts, maps and
/// the rows of tables say. Cut into parts of some thousand
/// characters where lines end. It is put together once, and only when somebody asks for it. For one thread, as the view is.
/// </summary>
internal sealed class SearchText
{
    /// <summary>Stands between a part of a text and where its clauses begin.</summary>
    public const char Separator = '\u0001';

    /// <summary>A clause begins so many characters behind the last of the lines before it.</summary>
    public const int IsWithinLine = 1;

    /// <summary>A clause is not the article after the last one.</summary>
    public const int HasAnchor = 2;

    /// <summary>What begins an anchor that is none: the label of a line of the head, or of a property.</summary>
    public const char Label = ':';

    private const int PartSize = 8000;
    private const char Article = 't';
    private const int TablePartSize = 32000;

    private readonly DocumentView view;
    private readonly string head;
    private readonly string properties;
    private readonly ImmutableArray<TextPlace> labels;
    private readonly IDatasets data;
    private string? whole;
    private List<int>? ends;
    private ImmutableArray<TextPlace> rows = [];
    private int tablesAt;

    public SearchText(DocumentView view, IDatasets data)
    {
        (this.view, this.data) = (view, data);
        (head, var names) = Head(view.Document);
        (properties, labels) = Properties(view.Document, view.Site);
        labels = [.. names, .. labels.Select(label => label with { Offset = head.Length + label.Offset })];
        properties += Strangers(view);
    }

    /// <summary>Changes with the text; cheaper than the text itself.</summary>
    public Sha256 Key
    {
        get
        {
            using var key = new KeyBuilder();
            key.Add(head).Add(properties).Add(view.TextDigest);
            foreach (var label in labels) key.Add(label.Anchor);
            foreach (var anchor in view.Facts.Anchors) key.Add(anchor);
            if (view.Document is Dataset dataset) DatasetWords.AddKey(key, dataset, data);
            return key.Finish();
        }
    }

    /// <summary>Properties and page: all but the lines of the header, which are analysed one by one.</summary>
    public ReadOnlySpan<char> Body => Whole.AsSpan(head.Length);

    /// <summary>Where in <see cref="Body"/> the words of tables and charts begin: they are looked for, and make a text no longer.</summary>
    public int TablesAt
    {
        get
        {
            whole ??= Write();
            return tablesAt - head.Length;
        }
    }

    /// <summary>In how many parts it lies; those of tables come last, and are read only where they are needed.</summary>
    public (int OfText, int OfTables) Parts => (Ends.Count(end => end <= tablesAt), Ends.Count(end => end > tablesAt));

    private string Whole => whole ??= Write();

    private List<int> Ends => ends ??= Cut();

    /// <summary>The file of a part, below <c>search/</c> without ending.</summary>
    public static string NameOf(string id, int part) => part == 0 ? $"text/{id}" : $"text/{id}~{part}";

    /// <summary>
    /// A part of the text, and behind U+0001 where the lines of properties, articles, points and headings begin in it, with their labels
    /// and anchors.
    /// </summary>
    public ReadOnlySpan<char> Part(int part)
    {
        var (begin, end) = (part == 0 ? 0 : Ends[part - 1], Ends[part]);
        var output = new ScriptText();
        output.Text(Whole.AsSpan(begin, end - begin));
        output.Text([Separator]);
        var (before, article) = (begin, 0);
        Write(labels, 0);
        Write(view.TextPlaces, head.Length + properties.Length);
        Write(rows, tablesAt);
        return output.Written;

        void Write(ImmutableArray<TextPlace> places, int first)
        {
            foreach (var place in places)
            {
                var at = first + place.Offset;
                if (at < begin || at >= end) continue;
                var between = Whole.AsSpan(before, at - before);
                var line = between.LastIndexOf('\n') + 1;
                var (isWithin, isNext) = (line < between.Length, place.Anchor == AnchorOf(article + 1));
                output.Number((between.Count('\n') << 2) | (isWithin ? IsWithinLine : 0) | (isNext ? 0 : HasAnchor));
                if (isWithin) output.Number(between.Length - line);
                if (!isNext)
                {
                    output.Number(place.Anchor.Length);
                    output.Text(place.Anchor);
                }

                (before, article) = (at, ArticleOf(place.Anchor) ?? article);
            }
        }
    }

    /// <summary>The anchor of an article: <c>t31</c>.</summary>
    public static string AnchorOf(int article) => string.Create(CultureInfo.InvariantCulture, $"{Article}{article}");

    /// <summary>The number of the article that an anchor is of; null: it is of none.</summary>
    public static int? ArticleOf(string anchor) =>
        anchor.StartsWith(Article) && int.TryParse(anchor.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static (string Lines, ImmutableArray<TextPlace> Labels) Head(Document document)
    {
        var (header, labels) = (document.Header, ImmutableArray.CreateBuilder<TextPlace>());
        var lines = header.Title + "\n";
        Add(CommonKeys.Number, header.Number?.Text);
        Add(CommonKeys.Index, header.Index?.ToString());
        Add(CommonKeys.Issuer, string.Join('、', header.Issuers));
        return (lines, labels.ToImmutable());

        void Add(Key key, string? value)
        {
            if (value is { Length: > 0 })
                labels.Add(new(lines.Length, Label + document.Type.Properties.All.First(one => one.Key?.English == key.English).Label));
            lines += value + "\n";
        }
    }

    /// <summary>A line for each property by whose words a document is found, as its page shows it.</summary>
    internal static (string Lines, ImmutableArray<TextPlace> Labels) Properties(Document document, ISiteFacts site)
    {
        var (lines, labels) = ("", ImmutableArray.CreateBuilder<TextPlace>());
        foreach (var property in document.Type.Properties.Searched)
        {
            var value = (property.Fact ?? property.Value)(document, site);
            if (value.IsAbsent) continue;
            labels.Add(new(lines.Length, Label + property.Label));
            lines += (value.Date is { } date ? (property.IsDay ? new Moment(date.Day) : date).ToChinese() : value.ToCell()) + "\n";
        }

        return (lines, labels.ToImmutable());
    }

    // What is linked with it and in no collection is known by its 发文字号 alone, and stands on this page only.
    private static string Strangers(DocumentView view)
    {
        var lines = "";
        foreach (var related in view.Site.Relations.Of(view.Document))
            if (related is { Document: null, Tombstone: null }) lines += related.Quoted + "\n";
        return lines;
    }

    private string Write()
    {
        var text = view.Text;
        tablesAt = head.Length + properties.Length + text.Length;
        if (view.Document is not Dataset dataset) return string.Concat(head, properties, text);
        (var words, rows) = new DatasetWords(dataset, data).Write();
        return string.Concat(head, properties, text, words);
    }

    private List<int> Cut()
    {
        var (text, cut) = (Whole, new List<int>(1));
        for (var at = 0; at < tablesAt; cut.Add(at)) at += End(text.AsSpan(at, tablesAt - at));
        // A row is never cut.
        var first = tablesAt;
        foreach (var place in rows)
        {
            var at = tablesAt + place.Offset;
            if (at - first < TablePartSize) continue;
            cut.Add(at);
            first = at;
        }

        if (first < text.Length) cut.Add(text.Length);
        return cut;
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
