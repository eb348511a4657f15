using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>
/// The runs of <c>*</c> and <c>_</c> of one block that still wait for their other half, found as CommonMark does (6.2, “process emphasis”).
/// </summary>
/// <remarks>
/// Markdig pairs them when the block ends, and until then puts each run inside the one before it: five thousand bold words would be ten
/// thousand levels deep. What a closing run decides depends on nothing that follows, so that each is paired at once.
/// </remarks>
internal sealed class EmphasisRuns
{
    /// <summary>How many may wait. Markdig goes through all of them for whatever comes next.</summary>
    public const int MostOpen = 256;

    // CommonMark pairs two marks of a run before one.
    private const int Strong = 2;

    private readonly List<Run> open = [];
    private object? block;
    private bool isUncertain;
    private int unpaired;

    /// <summary>Whether a run was taken for text because too many wait.</summary>
    public bool IsCut { get; private set; }

    private bool IsFull => open.Count + unpaired >= MostOpen;

    /// <summary>Forgets what waited in another block.</summary>
    public void Enter(object current)
    {
        if (ReferenceEquals(block, current))
            return;
        block = current;
        open.Clear();
        (isUncertain, unpaired, IsCut) = (false, 0, false);
    }

    /// <summary>
    /// What a run may do beside the one that it would close: not close it where both are rather signs of a legend or hidden names,
    /// and close it where it would else open bold within bold, as in <c>**加粗 **不加粗</c>.
    /// </summary>
    public DelimiterType Judge(string text, char mark, int count, DelimiterType type, RunPlace place)
    {
        DropLinked();
        var at = FindOpener(new(null, mark, type, count));
        if (at < 0)
            return type;
        var opener = open[at];
        var content = text.AsSpan(opener.Place.Start + opener.Length, place.Start - opener.Place.Start - opener.Length);
        if (type == DelimiterType.Open)
        {
            var isMeantToClose = at == open.Count - 1
                && opener.Count == count
                && !opener.Place.IsLegend
                && content.Length > 2
                && char.IsLetterOrDigit(content.TrimEnd()[^1])
                && char.IsWhiteSpace(content[^1]);
            return isMeantToClose ? DelimiterType.Close : type;
        }

        var isSign = (opener.Place.IsBehindName && place.EndsWord)
            || (opener.Place.IsLegend && place.IsLegend)
            || (opener.Count > 1 && opener.Count < count && (type & DelimiterType.Open) != 0)
            || IsHiddenName(content);
        return isSign ? type & ~DelimiterType.Close : type;
    }

    // **强、**明
    private static bool IsHiddenName(ReadOnlySpan<char> content) =>
        content is [_, '、' or '，' or '；'] && content[0] >= '\u4e00' && !Clauses.ChineseNumeral.IsHan(content[0]);

    /// <summary>Whether the run means nothing, as far as the text before it says: nothing to close, or too much that is open.</summary>
    public bool IsText(char mark, int count, DelimiterType type)
    {
        DropLinked();
        if (!isUncertain && type == DelimiterType.Close)
            return FindOpener(new(null, mark, type, count)) < 0;
        if (!IsFull || (!isUncertain && (type & DelimiterType.Close) != 0 && FindOpener(new(null, mark, type, count)) >= 0))
            return false;
        IsCut = true;
        return true;
    }

    /// <summary>Takes a run that stands in the tree.</summary>
    /// <returns>The opening run from which on everything is paired; null: nothing is.</returns>
    public EmphasisDelimiterInline? Add(EmphasisDelimiterInline delimiter, RunPlace place)
    {
        var run = new Run(delimiter, delimiter.DelimiterChar, delimiter.Type, delimiter.DelimiterCount) { Place = place };
        Run? paired = null;
        while (!isUncertain && run.Count > 0 && (run.Type & DelimiterType.Close) != 0)
        {
            var at = FindOpener(run);
            if (at < 0)
                break;
            paired = open[at];
            if (BracketOf(paired.Inline!) != BracketOf(delimiter))
            {
                // Whether they belong together is known when the bracket is closed: a link keeps its own.
                isUncertain = true;
                paired = null;
                break;
            }

            Pair(at, run);
        }

        if (isUncertain)
            unpaired++;
        else if (run.Count > 0 && (run.Type & DelimiterType.Open) != 0)
            open.Add(run);
        else if (paired is { Count: 0 })
            return run.First;
        return null;
    }

    private void Pair(int at, Run closer)
    {
        var opener = open[at];
        open.RemoveRange(at + 1, open.Count - at - 1);
        while (opener.Count > 0 && closer.Count > 0)
        {
            var marks = Math.Min(Math.Min(opener.Count, closer.Count), Strong);
            opener.Count -= marks;
            closer.Count -= marks;
        }

        closer.First = opener.First;
        if (opener.Count == 0)
            open.RemoveAt(at);
    }

    private int FindOpener(Run closer)
    {
        for (var i = open.Count - 1; i >= 0; i--)
        {
            var opener = open[i];
            if (opener.Mark == closer.Mark && !IsOdd(opener, closer))
                return i;
        }

        return -1;
    }

    // CommonMark 6.2, rules 9 and 10: a run that could do both does not pair when the sum of both lengths is a multiple of three.
    private static bool IsOdd(Run opener, Run closer) =>
        ((closer.Type & DelimiterType.Open) != 0 || (opener.Type & DelimiterType.Close) != 0)
        && opener.Count != closer.Count
        && (opener.Count + closer.Count) % 3 == 0
        && (opener.Count % 3 != 0 || closer.Count % 3 != 0);

    // A link has paired what is in it.
    private void DropLinked()
    {
        while (open.Count > 0 && open[^1].Inline!.Parent is null)
            open.RemoveAt(open.Count - 1);
    }

    private static LinkDelimiterInline? BracketOf(Inline inline) => inline.FirstParentOfType<LinkDelimiterInline>();

    private sealed record Run(EmphasisDelimiterInline? Inline, char Mark, DelimiterType Type, int Length)
    {
        public RunPlace Place { get; init; }

        /// <summary>The marks that are not paired yet.</summary>
        public int Count { get; set; } = Length;

        /// <summary>The first of those that it was paired with, itself if with none: pairing again from there comes to the same.</summary>
        public EmphasisDelimiterInline? First { get; set; } = Inline;
    }
}

/// <summary>What stands beside a run of <c>*</c>.</summary>
/// <param name="Start">Where it begins in the text of its block.</param>
/// <param name="IsBehindName">A letter before it and a bracket behind it, as in <c>王**（代）</c>.</param>
/// <param name="EndsWord">A letter or digit before it.</param>
/// <param name="IsLegend">It is explained behind it, as in <c>**为预期性指标</c>.</param>
internal readonly record struct RunPlace(int Start, bool IsBehindName, bool EndsWord, bool IsLegend);
