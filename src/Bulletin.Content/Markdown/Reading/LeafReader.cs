using Bulletin.Content.Markdown.Clauses;
using Bulletin.Content.Markdown.Syntax;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>Reads paragraphs, headings and the other blocks that hold text: clauses, anchors, contents, lede.</summary>
internal sealed class LeafReader(BodyReport report, AnchorBook book, InlineReader inlines, ShownText shown, VisibleMarks? marks)
{
    // Fewer characters are a caption.
    private const int LeastText = 20;

    private readonly Outline outline = new();
    private ClauseReader? clauseReader;
    private int length;

    public ClauseReader Clauses => clauseReader ??= new(new(book), outline);

    public List<Heading> Headings { get; } = [];

    public Lede Lede { get; } = new();

    /// <summary>Whether there is more text than a caption, headings and descriptions of pictures apart.</summary>
    public bool HasText => length >= LeastText;

    public void Read(LeafBlock leaf)
    {
        if (leaf.Inline is not { } text)
        {
            inlines.SawContent = inlines.SawContent || leaf is CodeBlock { Lines.Count: > 0 };
            return;
        }

        inlines.Read(text);
        marks?.Check(leaf);
        shown.Check(text);
        ParagraphStart.Trim(text);
        var id = TakeAnchor(leaf, text);
        if (!HasText && leaf is not HeadingBlock)
            length += InlineText.Length(text);
        if (leaf is HeadingBlock heading)
            ReadHeading(heading, text, id);
        else if (leaf is ParagraphBlock { Parent: MarkdownDocument } paragraph)
            ReadParagraph(paragraph, text, id);
    }

    private void ReadHeading(HeadingBlock heading, ContainerInline text, string? id)
    {
        var title = InlineText.Collapse(InlineText.Of(text));
        if (title.Length == 0)
        {
            BlockNote.At(heading).Hidden = id is null && text.FirstChild is null;
            report.Add(MarkdownProblems.EmptyHeading(report.At(heading.Span.Start)));
            if (BlockNote.At(heading).Hidden)
                return;
        }

        var isTop = heading.Parent is MarkdownDocument;
        var literal = isTop ? ParagraphStart.FirstLiteral(text) : null;
        var number = default(ClauseNumber);
        if (literal is not null)
            ClauseNumber.TryRead(literal.Content.AsSpan(), out number);
        var clause = Clauses.Heading(title, number, heading.Level, out var expected)!.Value;
        if (heading.Level > expected)
            report.Add(MarkdownProblems.SkippedLevel(report.At(heading.Span.Start), heading.Level, expected));
        var own = clause.Number.Kind == ClauseKind.None ? null : clause.Anchor;
        Note(heading, literal, clause, id, own ?? (id is null ? book.Reserve(AnchorBook.Slug(title)) : null));
        if (isTop)
            Headings.Add(new(clause.Level, title, BlockNote.Of(heading)!.Id!));
    }

    private void ReadParagraph(ParagraphBlock paragraph, ContainerInline text, string? id)
    {
        if (text.FirstChild is null)
        {
            BlockNote.At(paragraph).Hidden = id is null;
            return;
        }

        var literal = ParagraphStart.FirstLiteral(text);
        if (literal is not null && literal.Content.AsSpan().SequenceEqual(Documents.Prompts.Body))
            report.Add(MarkdownProblems.Prompt(report.At(paragraph.Span.Start)));
        var first = literal is null || literal.Content.IsEmpty ? '\0' : literal.Content.CurrentChar;
        ClauseReader.Clause? found = null;
        string? whole = null;
        if (literal is not null && ClauseNumber.TryRead(literal.Content.AsSpan(), out var number, Clauses.NextSubitem))
        {
            whole = InlineText.Of(text);
            found = Clauses.Paragraph(whole, number, literal.Parent is EmphasisInline && literal.Content.Length == number.Length);
        }
        else
        {
            Clauses.Plain(first == '目' ? InlineText.Of(text) : "");
        }

        if (found is { } clause)
            Note(paragraph, literal, clause, id, clause.Anchor);
        if (found is { Level: > 0 })
            Headings.Add(new(found.Value.Level, InlineText.Collapse(whole!), BlockNote.Of(paragraph)!.Id!));
        else if (!Lede.IsComplete)
            Lede.Add(InlineText.Collapse(whole ?? InlineText.Of(text)));
    }

    private void Note(LeafBlock block, LiteralInline? literal, ClauseReader.Clause clause, string? chosen, string? derived)
    {
        var note = BlockNote.At(block);
        note.Level = clause.Level;
        note.Clause = clause.Number.Kind;
        note.Id = chosen ?? derived;
        if (derived is not null)
            inlines.Anchors.Add(derived);
        if (clause.Number.Kind != ClauseKind.None)
            ParagraphStart.SetApart(literal!, clause, chosen is null ? null : derived);
    }

    /// <summary>The id that the author chose for a block, at its end or on the line before it.</summary>
    private string? TakeAnchor(LeafBlock leaf, ContainerInline text)
    {
        var id = BlockNote.Of(leaf)?.Id;
        if (ParagraphStart.Anchor(text) is not { } anchor)
            return id;
        if (anchor.Refused)
        {
            ParagraphStart.TakeOff(anchor);
            return id;
        }

        if (id is not null || anchor.PreviousSibling is null)
        {
            report.Add(MarkdownProblems.MisplacedAnchor(report.At(anchor.Span.Start), anchor.Id));
            ParagraphStart.ShowAsText(anchor);
            return id;
        }

        ParagraphStart.TakeOff(anchor);
        BlockNote.At(leaf).Id = anchor.Id;
        inlines.Anchors.Add(anchor.Id);
        return anchor.Id;
    }
}
