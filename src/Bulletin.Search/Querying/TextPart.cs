using System.Collections.Immutable;
using Bulletin.Search.Analysis;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>A part of a document's text.</summary>
/// <param name="Text">As it is shown.</param>
/// <param name="Folded">The same, normalised.</param>
/// <param name="Clauses">Where articles, points and headings begin in <see cref="Normal"/>, ascending.</param>
internal sealed record TextPart(string Text, FoldedText Folded, ImmutableArray<(int At, string Anchor)> Clauses)
{
    /// <summary>The normalised text.</summary>
    public string Normal => Folded.Text;

    /// <summary>Takes apart what <see cref="SearchText.Part"/> puts together.</summary>
    public static TextPart Of(string content)
    {
        var end = content.IndexOf(SearchText.Separator, StringComparison.Ordinal);
        var text = content[..end];
        var folded = TextNormalizer.Fold(text);
        var clauses = ImmutableArray.CreateBuilder<(int, string)>();
        var at = 0;
        for (var reader = new NumberReader(content, end + 1); !reader.IsAtEnd;)
        {
            at += reader.Next();
            clauses.Add((folded.At(at), reader.Text(reader.Next())));
        }

        return new(text, folded, clauses.ToImmutable());
    }
}
