namespace Bulletin.Content.Markdown.Clauses;

/// <summary>Gives headings their level in HTML: nested as the author meant, beginning with h2 and without gaps (WCAG 2.2, 1.3.1).</summary>
internal sealed class Outline
{
    private const int Deepest = 6;

    private static readonly Entry Title = new(ClauseKind.None, 1, 1);

    private readonly List<Entry> open = [];

    // The headings 一、 and （一） around articles that stand below them.
    private readonly List<Entry> aside = [];

    /// <summary>A heading written with <c>#</c>.</summary>
    /// <param name="written">How many <c>#</c> it has.</param>
    /// <param name="kind">The clause it opens, or None.</param>
    /// <param name="expected">How many it may have at most at this place.</param>
    public int Heading(int written, ClauseKind kind, out int expected)
    {
        while (open.Count > 0 && open[^1].Written >= written)
            open.RemoveAt(open.Count - 1);
        expected = Last.Written + 1;
        return Open(kind, written);
    }

    /// <summary>A heading that is one by its number: 第一章, 一、 …; beside its equals, else below what encloses it.</summary>
    public int Clause(ClauseKind kind)
    {
        var equal = open.FindLastIndex(entry => entry.Kind == kind);
        if (equal >= 0)
        {
            var (_, written, level) = open[equal];
            open.RemoveRange(equal, open.Count - equal);
            open.Add(new(kind, written, level));
            return level;
        }

        Leave(kind);
        return Open(kind, Last.Written + 1);
    }

    /// <summary>A clause that is a paragraph ends the headings of lower rank before it.</summary>
    public void Leave(ClauseKind kind)
    {
        var first = open.Count;
        while (first > 0 && open[first - 1].Kind > kind)
            first--;
        if (first == open.Count)
            return;
        aside.Clear();
        if (kind == ClauseKind.Article)
            aside.AddRange(open[first..]);
        open.RemoveRange(first, open.Count - first);
    }

    /// <summary>A clause goes on in the sequence around the articles before it.</summary>
    public void Return()
    {
        open.AddRange(aside);
        aside.Clear();
    }

    /// <summary>The level of a heading that would stand below all that are open.</summary>
    public int Below => Math.Min(Last.Level + 1, Deepest);

    // The page's title is the h1 above everything.
    private Entry Last => open.Count > 0 ? open[^1] : Title;

    private int Open(ClauseKind kind, int written)
    {
        var level = Below;
        open.Add(new(kind, written, level));
        return level;
    }

    // A class: a generic collection of a structure is compiled anew in every run.
    private sealed record Entry(ClauseKind Kind, int Written, int Level);
}
