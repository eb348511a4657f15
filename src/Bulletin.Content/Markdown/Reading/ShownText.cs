using Bulletin.Content.Markdown.Syntax;
using Bulletin.Content.Sensitive;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>
/// Reports what is sensitive in a body: in its source, and in the text of a paragraph as readers see it, which links, notes, emphasis
/// and line ends split in the source.
/// </summary>
internal sealed class ShownText(SensitiveReport sensitive, BodyReport report)
{
    // What the source has, wherever it stands: in addresses, titles, code. By place.
    private SensitiveMatch[] known = [];

    public void Source(string text)
    {
        known = sensitive.Body(text, report.At);
        Array.Sort(known, static (one, other) => one.Start.CompareTo(other.Start));
    }

    /// <param name="text">Of a paragraph, a heading or a cell.</param>
    public void Check(ContainerInline text)
    {
        // Nearly every paragraph is one piece of its source.
        if (text.FirstChild is null || (text.FirstChild is LiteralInline { NextSibling: null } only && !InlineText.IsWrapped(only)))
            return;
        var shown = InlineText.Of(text);
        var found = SensitiveReport.Find(shown);
        var pieces = found.Count == 0 ? null : InlineText.Pieces(text);
        foreach (var match in found)
        {
            var (first, offset) = Find(pieces!, match.Start);
            var (last, lastOffset) = Find(pieces!, match.End - 1);
            // What lies in one piece was judged by all that stands around it.
            if (first == last && match.Kind != SensitiveKind.HomeAddress && !InlineText.IsWrapped(first))
                continue;
            var start = InlineText.Origin(first, offset).First;
            if (!IsKnown(match.Kind, start, InlineText.Origin(last, lastOffset).Last))
                sensitive.Add(match, shown, report.At(start));
        }
    }

    /// <summary>Reports what may stand here and does not; to be called when all was checked.</summary>
    public void ReportUnused() => sensitive.Unused(report.Body.File);

    private static (Inline Piece, int Offset) Find(List<(int Start, Inline Inline)> pieces, int offset)
    {
        var (low, high) = (0, pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (pieces[middle].Start <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        return (pieces[low].Inline, offset - pieces[low].Start);
    }

    private bool IsKnown(SensitiveKind kind, int start, int last)
    {
        var (low, high) = (0, known.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (known[middle].End <= start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < known.Length && known[low].Start <= last; low++)
        {
            if (known[low].Kind <= kind)
                return true;
        }

        return false;
    }
}
