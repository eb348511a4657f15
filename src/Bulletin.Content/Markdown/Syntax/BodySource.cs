using Bulletin.Content.Characters;
using Bulletin.Content.Comments;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Markdown.Syntax;

/// <summary>
/// The text of a body as it is parsed: without remarks of editors and characters that nobody sees, neither of which may reach an output.
/// What is taken out is reported; places in the rest are places in the file.
/// </summary>
internal sealed class BodySource
{
    private readonly List<Finding> findings = [];
    private readonly CommentScanner? comments;
    private readonly CutText? visible;
    private readonly CutText? shown;

    /// <param name="typed">The text as it stands in the file.</param>
    public BodySource(string typed)
    {
        Typed = typed;
        Text = typed;
        if (!TextCleaner.IsClean(typed))
        {
            Text = TextCleaner.Clean(typed);
            FindControls();
            FindGarbled();
            visible = CutText.Of(Text, FindOdd());
            Text = visible?.Text ?? Text;
        }

        comments = CommentScanner.Find(Text);
        shown = comments is null ? null : CutText.Of(Text, comments.Cuts);
        Text = shown?.Text ?? Text;
    }

    public string Typed { get; }

    /// <summary>What is parsed.</summary>
    public string Text { get; }

    /// <summary>Where a character of <see cref="Text"/> stands in <see cref="Typed"/>.</summary>
    public int Origin(int offset)
    {
        offset = shown?.Origin(offset) ?? offset;
        return visible?.Origin(offset) ?? offset;
    }

    /// <summary>Reports what was found.</summary>
    public void Report(BodyReport report)
    {
        foreach (var finding in findings)
            report.Add(finding.Say(report.AtTyped(finding.At)));
        foreach (var comment in comments?.Found ?? [])
            report.Add(MarkdownProblems.Comment(report.AtTyped(visible?.Origin(comment.At) ?? comment.At), comment));
    }

    private void FindControls()
    {
        var (count, first) = (0, 0);
        for (var i = 0; i < Typed.Length; i++)
        {
            if (TextCleaner.IsForbidden(Typed[i]) && count++ == 0)
                first = i;
        }

        if (count > 0)
            findings.Add(new(first, at => MarkdownProblems.ControlCharacter(at, Typed[first], count)));
    }

    private void FindGarbled()
    {
        var first = Garbled.IndexIn(Typed);
        for (var i = 0; i < (first < 0 ? Typed.Length : first); i++)
        {
            if (TextCleaner.IsLone(Typed, i))
                first = i;
        }

        if (first < 0)
            return;
        var sample = Garbled.Sample(Text, first);
        findings.Add(new(first, at => MarkdownProblems.GarbledText(at, sample)));
    }

    private List<Range> FindOdd()
    {
        var cuts = new List<Range>();
        var (turning, unseen, strange) = (new OddTally(), new OddTally(), new OddTally());
        for (var next = OddCharacters.Next(Text, 0); next is { } odd; next = OddCharacters.Next(Text, odd.At + odd.Length))
        {
            (odd.Kind switch { Oddity.Direction => turning, Oddity.Private => strange, _ => unseen }).Add(odd);
            if (odd.Kind != Oddity.Private)
                cuts.Add(odd.At..(odd.At + odd.Length));
        }

        Add(turning, MarkdownProblems.TurningCharacter);
        Add(unseen, MarkdownProblems.UnseenCharacter);
        Add(strange, MarkdownProblems.PrivateCharacter);
        return cuts;
    }

    private void Add(OddTally tally, Func<Location, OddTally, Diagnostic> say)
    {
        if (tally.Count > 0)
            findings.Add(new(tally.First, at => say(at, tally)));
    }

    private readonly record struct Finding(int At, Func<Location, Diagnostic> Say);
}
