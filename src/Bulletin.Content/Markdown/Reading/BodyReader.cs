using System.Globalization;
using Bulletin.Content.Documents;
using Bulletin.Content.Markdown.Clauses;
using Bulletin.Content.Markdown.Statements;
using Bulletin.Content.Markdown.Syntax;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>Reads the syntax tree of a body once: gathers its facts and leaves notes for the renderers.</summary>
internal sealed class BodyReader
{
    /// <summary>
    /// How deep emphasis and brackets may be nested; beyond it the recursion
    /// of the renderers would be in the author's hands.
    /// </summary>
    public const int DeepestInline = 128;

    private readonly MarkdownDocument document;
    private readonly BodyContext context;
    private readonly BodyReport report;
    private readonly AnchorBook book = new();
    private readonly InlineReader inlines;
    private readonly LeafReader leaves;
    private readonly ShownText shown;
    private readonly VisibleMarks? marks;
    private readonly ForeignMarks foreign;
    private readonly PastedLines pasted;
    private readonly LetterBullets bullets;
    private readonly TableLookalikes lookalikes;
    private readonly string source;
    private AnchorInline? pending;

    public BodyReader(MarkdownDocument document, string source, BodyContext context, ShownText shown)
    {
        (this.document, this.context, this.source, this.shown) = (document, context, source, shown);
        report = context.Report;
        foreign = new(report, source);
        pasted = new(report);
        bullets = new(report);
        inlines = new(report, book, foreign);
        marks = VisibleMarks.In(source, report);
        leaves = new(report, book, inlines, shown, marks);
        lookalikes = new(report, source);
    }

    public BodyFacts Read(ShownParts? parts)
    {
        ReserveAnchors();
        GatherFootnotes();
        var statements = StatementReader.Read(source, report);
        if (parts is not null)
        {
            statements = statements.AddRange(new TypedDifferences(document, parts, report).Find());
            statements = statements.AddRange(new TypedParts(document, source, parts, report).Hide());
        }

        ReadBlocks(document, 0);
        marks?.Finish();
        foreign.Report();
        pasted.Report();
        bullets.Report();
        PastedMarks.Report(source, report);
        WidePicture.Report(source, report);
        ReportMissingFragments();
        ReportLostNotes();
        ReportUnusedDefinitions();
        if (!inlines.SawContent)
            report.Add(MarkdownProblems.EmptyBody(report.Body));
        ReportMissingAttachments();
        shown.ReportUnused();
        if (parts is { Encloses: true } && AttachedText.Find(document) < 0 && AttachedText.Lead(document, out _) is >= 0 and var lead)
            statements = statements.Add(new(StatementKind.Issues, "", "", report.MarkOf(document[lead].Span.Start)));
        return new(
            leaves.Lede.ToString(),
            [.. leaves.Headings],
            [.. inlines.Anchors],
            [.. inlines.Links],
            [.. inlines.Pictures],
            report.Sorted())
        {
            Statements = statements,
            HasText = leaves.HasText,
        };
    }

    // What authors chose goes first, so that no clause or heading before it can take it away.
    private void ReserveAnchors()
    {
        foreach (var anchor in context.ExplicitAnchors)
        {
            if (AnchorBook.IsValid(anchor.Id) && book.TryReserve(anchor.Id))
                continue;
            anchor.Refused = true;
            var at = report.At(anchor.Span.Start);
            report.Add(
                AnchorBook.IsValid(anchor.Id)
                    ? MarkdownProblems.DuplicateAnchor(at, anchor.Id)
                    : MarkdownProblems.InvalidAnchor(at, anchor.Id));
        }
    }

    // Markdig drops the notes that nothing refers to; a text may not lose them.
    private void GatherFootnotes()
    {
        if (context.Footnotes.Count == 0)
            return;
        var group = context.Footnotes[0].Parent as FootnoteGroup ?? document.LastChild as FootnoteGroup;
        if (group is null)
            return;
        foreach (var footnote in context.Footnotes)
        {
            if (footnote.Parent is not null)
                continue;
            var twin = group.FirstOrDefault(other => ((Footnote)other).Label == footnote.Label);
            group.Add(footnote);
            var (at, label) = (report.At(footnote.LabelSpan.Start), footnote.Label ?? "");
            if (twin is not null)
                report.Add(MarkdownProblems.RepeatedFootnote(at, label, report.At(((Footnote)twin).LabelSpan.Start).Line));
            else if (!IsEmpty(footnote))
                report.Add(MarkdownProblems.UnusedFootnote(at, label));
        }

        for (var i = 0; i < group.Count; i++)
        {
            var footnote = (Footnote)group[i];
            footnote.Order = i + 1;
            if (IsEmpty(footnote))
                report.Add(MarkdownProblems.EmptyFootnote(report.At(footnote.LabelSpan.Start), footnote.Label ?? ""));
            var anchor = book.Reserve(string.Create(CultureInfo.InvariantCulture, $"fn-{i + 1}"));
            LinkNote.SetAnchor(footnote, anchor);
            inlines.Anchors.Add(anchor);
        }
    }

    // Markdig has put the way back into it.
    private static bool IsEmpty(Footnote note) => note.All(static block => block is BlankLineBlock
        or ParagraphBlock { Inline: null or { FirstChild: null or FootnoteLink { IsBackLink: true } } });

    // Each name once, at the note where its colon is wrong, else where it is first referred to.
    private void ReportLostNotes()
    {
        if (context.LostNotes.Count == 0)
            return;
        foreach (var name in context.LostNotes.GroupBy(static note => note.Label))
        {
            var note = name.FirstOrDefault(static note => note.IsNote);
            var at = report.At((note ?? name.First()).At);
            report.Add(note is null ? MarkdownProblems.NoFootnote(at, name.Key) : MarkdownProblems.WrongColonOfFootnote(at, name.Key));
        }
    }

    private void ReadBlocks(ContainerBlock container, int depth)
    {
        if (depth > GazetteMarkdown.DeepestNesting * 2)
            throw new InvalidOperationException("Blocks are nested too deeply.");
        for (var i = 0; i < container.Count; i++)
        {
            var block = container[i];
            if (block is LinkReferenceDefinitionGroup or BlankLineBlock || BlockNote.Of(block) is { Hidden: true })
                continue;
            if (block is ParagraphBlock { Inline.FirstChild: AnchorInline { NextSibling: null } alone } && container.HasNext(i))
            {
                BlockNote.At(block).Hidden = true;
                TakePending();
                pending = alone;
                continue;
            }

            TakePending(block);
            if (block is ParagraphBlock paragraph)
                CheckLines(paragraph);
            else if (block is ThematicBreakBlock)
                lookalikes.CheckRule(block);
            else if (block is Table table && !HasHeader(table))
                report.Add(MarkdownProblems.HeadlessTable(report.At(table.Span.Start)));
            switch (block)
            {
                case LeafBlock leaf:
                    leaves.Read(leaf);
                    break;
                case ListBlock { IsOrdered: true, Parent: MarkdownDocument } list:
                    ReadItems(list);
                    goto case null;
                case null:
                default:
                    ReadBlocks((ContainerBlock)block!, depth + 1);
                    break;
            }
        }
    }

    private void CheckLines(ParagraphBlock paragraph)
    {
        if (paragraph.Span.IsEmpty || paragraph is GridLineBlock || TableLookalikes.IsInCell(paragraph))
            return;
        var text = source.AsSpan(paragraph.Span.Start, paragraph.Span.Length);
        pasted.Check(paragraph, text);
        foreign.Check(paragraph, text);
        bullets.Check(paragraph, text);
        if (!pasted.IsContents)
            lookalikes.Check(paragraph, text);
    }

    // A pipe table needs a header line; left empty it means that the table has none. What the first column merges names the rows beside it.
    private static bool HasHeader(Table table)
    {
        foreach (var row in table)
        {
            foreach (var cell in (TableRow)row)
            {
                if (((TableRow)row).IsHeader ? ((TableCell)cell).Count > 0 : ((TableCell)cell).RowSpan > 1)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Gives the anchor that stood alone on a line to the block after it.</summary>
    private void TakePending(Block? block = null)
    {
        if (pending is not { Refused: false } anchor)
            return;
        pending = null;
        if (block is null)
        {
            report.Add(MarkdownProblems.MisplacedAnchor(report.At(anchor.Span.Start), anchor.Id));
            return;
        }

        BlockNote.At(block).Id = anchor.Id;
        inlines.Anchors.Add(anchor.Id);
    }

    private void ReadItems(ListBlock list)
    {
        foreach (var block in list)
        {
            if (block is not ListItemBlock { Order: > 0 and < 1000 } item || BlockNote.Of(item)?.Id is not null)
                continue;
            var note = BlockNote.At(item);
            note.Id = leaves.Clauses.ListItem(item.Order);
            note.Clause = ClauseKind.Subitem;
            inlines.Anchors.Add(note.Id);
        }
    }

    private void ReportMissingFragments()
    {
        HashSet<string>? anchors = null;
        foreach (var link in inlines.Links)
        {
            if (link.Kind != LinkKind.Fragment)
                continue;
            anchors ??= [.. inlines.Anchors];
            if (!anchors.Contains(link.Fragment))
                report.Add(MarkdownProblems.MissingFragment(report.At(link.At), link.Fragment));
        }
    }

    // A link to a file may lead to the attachment, and so may whatever is linked or shown behind the note.
    private void ReportMissingAttachments()
    {
        if (AttachmentNote.Missing(document, out var title) is not { } note)
        {
            if (inlines.Links.Count == 0 && inlines.Pictures.Count == 0 && AttachmentMention.Find(source) is >= 0 and var mention)
                report.Add(MarkdownProblems.AttachmentsMissing(report.At(mention), ""));
            return;
        }

        var at = report.At(note.Span.Start);
        if (inlines.Links.Exists(link => link.Kind == LinkKind.File || link.At.Line >= at.Line)) return;
        if (inlines.Pictures.Exists(picture => picture.At.Line >= at.Line)) return;
        report.Add(MarkdownProblems.AttachmentsMissing(at, title));
    }

    private void ReportUnusedDefinitions()
    {
        foreach (var block in document)
        {
            if (block is not LinkReferenceDefinitionGroup group)
                continue;
            foreach (var entry in group)
            {
                if (entry is not LinkReferenceDefinition definition
                    || entry is FootnoteLinkReferenceDefinition
                    || inlines.IsUsed(definition))
                {
                    continue;
                }

                report.Add(MarkdownProblems.UnusedDefinition(report.At(definition.Span.Start), definition.Label ?? ""));
            }
        }
    }
}
