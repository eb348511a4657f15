using System.Collections.Immutable;
using Bulletin.Search.Analysis;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>A part of a document's text.</summary>
/// <param name="Text">As it is shown.</param>
/// <param name="Folded">The same, normalised.</param>
/// <param name="Begin">Where the text of the page begins; what stands before says little by itself.</param>
/// <param name="Names">The lines that name the document: 发文字号, 索引号, 发文机关.</param>
/// <param name="Properties">The lines of its other properties.</param>
/// <param name="Clauses">Where articles, points and headings begin in <see cref="Normal"/>, ascending.</param>
internal sealed record TextPart(
    string Text,
    FoldedText Folded,
    int Begin,
    ImmutableArray<TextLine> Names,
    ImmutableArray<TextLine> Properties,
    ImmutableArray<(int At, string Anchor)> Clauses)
{
    private const int HeadLines = 4;

    /// <summary>The normalised text.</summary>
    public string Normal => Folded.Text;

    /// <summary>Takes apart what <see cref="SearchText.Part"/> puts together.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isFirst">Whether it begins with the lines of the head.</param>
    public static TextPart Of(IndexText file, bool isFirst)
    {
        var end = file.Content.IndexOf(SearchText.Separator, StringComparison.Ordinal);
        if (end < 0) throw file.Wrong();
        var text = file.Content[..end];
        var folded = TextNormalizer.Fold(text);
        var names = ImmutableArray.CreateBuilder<TextLine>();
        var properties = ImmutableArray.CreateBuilder<TextLine>();
        var clauses = ImmutableArray.CreateBuilder<(int, string)>();
        var head = 0;
        for (var line = 0; line < HeadLines && isFirst; line++) head = text.IndexOf('\n', head) + 1;
        var (at, article, begin) = (0, 0, head);
        for (var reader = new NumberReader(file, end + 1); !reader.IsAtEnd;)
        {
            var step = reader.Next();
            for (var lines = step >> 2; lines > 0; lines--)
            {
                at = text.IndexOf('\n', at) + 1;
                if (at == 0) throw file.Wrong();
            }

            if ((step & SearchText.IsWithinLine) != 0) at += reader.Below(text.Length - at + 1);
            var anchor = (step & SearchText.HasAnchor) != 0 ? reader.Text(reader.Next()) : SearchText.AnchorOf(article + 1);
            article = SearchText.ArticleOf(anchor) ?? article;
            if (!anchor.StartsWith(SearchText.Label))
            {
                clauses.Add((folded.At(at), anchor));
                continue;
            }

            var lineEnd = text.IndexOf('\n', at);
            (at < head ? names : properties).Add(new(anchor[1..], lineEnd < 0 ? text[at..] : text[at..lineEnd]));
            begin = Math.Max(begin, lineEnd + 1);
        }

        return new(text, folded, begin, names.ToImmutable(), properties.ToImmutable(), clauses.ToImmutable());
    }
}

/// <summary>A line of a text that has a label on the page.</summary>
internal readonly record struct TextLine(string Label, string Text);
