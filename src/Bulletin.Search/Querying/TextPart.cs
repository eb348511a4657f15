using System.Collections.Immutable;
using Bulletin.Search.Analysis;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>A part of a document's text.</summary>
/// <param name="Text">As it is shown.</param>
/// <param name="Folded">The same, normalised.</param>
/// <param name="Labels">Where the lines of properties begin in <see cref="Text"/>, and what these are called.</param>
/// <param name="Clauses">Where articles, points and headings begin in <see cref="Normal"/>, ascending.</param>
internal sealed record TextPart(
    string Text,
    FoldedText Folded,
    ImmutableArray<(int At, string Label)> Labels,
    ImmutableArray<(int At, string Anchor)> Clauses)
{
    /// <summary>The normalised text.</summary>
    public string Normal => Folded.Text;

    /// <summary>Takes apart what <see cref="SearchText.Part"/> puts together.</summary>
    public static TextPart Of(IndexText file)
    {
        var end = file.Content.IndexOf(SearchText.Separator, StringComparison.Ordinal);
        if (end < 0) throw file.Wrong();
        var text = file.Content[..end];
        var folded = TextNormalizer.Fold(text);
        var labels = ImmutableArray.CreateBuilder<(int, string)>();
        var clauses = ImmutableArray.CreateBuilder<(int, string)>();
        var (at, article) = (0, 0);
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
            if (anchor.StartsWith(SearchText.Label)) labels.Add((at, anchor[1..]));
            else clauses.Add((folded.At(at), anchor));
        }

        return new(text, folded, labels.ToImmutable(), clauses.ToImmutable());
    }
}
