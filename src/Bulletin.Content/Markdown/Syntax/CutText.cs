using System.Text;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>What is left of a text from which pieces were cut, and where each of its characters stood before.</summary>
internal sealed class CutText
{
    // Of each cut: where it lies in what is left, and how many units were cut up to it.
    private readonly List<int> places = [];
    private readonly List<int> taken = [];

    private CutText(string text, List<Range> cuts)
    {
        var left = new StringBuilder(text.Length);
        var from = 0;
        foreach (var cut in cuts)
        {
            var (start, end) = (Math.Max(from, cut.Start.Value), cut.End.Value);
            if (end <= start)
                continue;
            left.Append(text, from, start - from);
            // No text lies between this cut and the last: they are one, so that no two have the same place.
            if (places.Count > 0 && places[^1] == left.Length)
            {
                taken[^1] = end - left.Length;
            }
            else
            {
                places.Add(left.Length);
                taken.Add(end - left.Length);
            }

            from = end;
        }

        Text = left.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>What is left.</summary>
    public string Text { get; }

    /// <param name="text">The text.</param>
    /// <param name="cuts">What is cut, by place; two may overlap.</param>
    public static CutText? Of(string text, List<Range> cuts) => cuts.Count == 0 ? null : new(text, cuts);

    /// <summary>Where a character of what is left stood in the text.</summary>
    public int Origin(int offset)
    {
        var cut = places.BinarySearch(offset);
        if (cut < 0)
            cut = ~cut - 1;
        return cut < 0 ? offset : offset + taken[cut];
    }
}
