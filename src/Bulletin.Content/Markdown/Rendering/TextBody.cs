using Bulletin.Content.Markdown.Clauses;
using Bulletin.Content.Markdown.Reading;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Bulletin.Content.Markdown.Rendering;

/// <summary>Writes a body as plain text; what it writes and leaves out mirrors <see cref="HtmlBody"/>.</summary>
internal sealed class TextBody(TextWriter output, IBodyTargets targets, string source, Action<string>? at = null)
{
    private const int IndentOfLists = 2;

    private int indent;
    private bool inCell;
    private bool atStart = true;

    public void Write(ContainerBlock container, int attachedAt = -1, Action? between = null)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (i == attachedAt)
            {
                EndLine();
                between!();
            }

            WriteBlock(container[i]);
        }

        if (container is MarkdownDocument)
            EndLine();
    }

    private void WriteBlock(Block block)
    {
        var found = BlockNote.Of(block);
        if (found is { Hidden: true })
            return;
        switch (block)
        {
            case ListBlock list:
                WriteList(list);
                break;
            case Table table:
                WriteTable(table);
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case Footnote note:
                WriteNote(note);
                break;
            case LinkReferenceDefinitionGroup or BlankLineBlock: break;
            case ContainerBlock container:
                Write(container);
                break;
            case LeafBlock { Inline: { } text }:
                EndLine();
                if (found is { Id: { } id } && (found.Level > 0 || found.Clause is ClauseKind.Article or ClauseKind.Point)) at?.Invoke(id);
                WriteInlines(text);
                break;
            default: break;
        }
    }

    private void WriteList(ListBlock list)
    {
        indent += list.Parent is MarkdownDocument ? 0 : IndentOfLists;
        foreach (var block in list)
        {
            var item = (ListItemBlock)block;
            EndLine();
            var first = 0;
            if (list.IsOrdered)
            {
                Put(TypedNumber.Of(item, list, source));
                Put(" ");
                first = WriteFirst(item);
            }

            for (var i = first; i < item.Count; i++)
                WriteBlock(item[i]);
        }

        indent -= list.Parent is MarkdownDocument ? 0 : IndentOfLists;
    }

    private void WriteNote(Footnote note)
    {
        EndLine();
        NoteNumber.Write(output, note);
        atStart = false;
        Put(" ");
        for (var i = WriteFirst(note); i < note.Count; i++)
            WriteBlock(note[i]);
    }

    // A paragraph at the beginning stands on the line of the number.
    private int WriteFirst(ContainerBlock container)
    {
        if (container is not [ParagraphBlock { Inline: { } text } first, ..] || BlockNote.Of(first) is { Hidden: true })
            return 0;
        WriteInlines(text);
        return 1;
    }

    private void WriteTable(Table table)
    {
        foreach (var row in table)
        {
            EndLine();
            var outer = inCell;
            inCell = true;
            var column = 0;
            for (var i = 0; i < ((TableRow)row).Count; i++)
            {
                var cell = (TableCell)((TableRow)row)[i];
                // What a merged cell covers stays empty, so that every value stands in its column.
                for (var place = cell.ColumnIndex >= 0 ? cell.ColumnIndex : i; column < place; column++)
                    output.Write(outer ? ' ' : '\t');
                atStart = true;
                Write(cell);
            }

            inCell = outer;
            atStart = false;
        }
    }

    private void WriteCode(CodeBlock code)
    {
        for (var i = 0; i < code.Lines.Count; i++)
        {
            EndLine();
            Put(code.Lines.Lines[i].Slice.AsSpan());
        }
    }

    private void WriteInlines(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Put(literal.Content.AsSpan());
                    break;
                case ClauseNumberInline number:
                    Put(number.Text.AsSpan());
                    break;
                case HtmlEntityInline entity:
                    Put(entity.Transcoded.AsSpan());
                    break;
                case CodeInline code:
                    Put(code.ContentSpan);
                    break;
                case LineBreakInline lineBreak:
                    WriteBreak(lineBreak);
                    break;
                case AutolinkInline address:
                    WriteAddress(address);
                    break;
                case LinkInline { IsImage: true } picture:
                    Put(InlineText.Collapse(InlineText.Of(picture)));
                    break;
                case LinkInline link when LinkNote.Of(link) is { HasText: false } empty:
                    Put(LinkTarget.Text(empty, LinkTarget.Find(empty, targets)));
                    break;
                case FootnoteLink { IsBackLink: false } mark when LinkNote.AnchorOf(mark) is not null:
                    Put("");
                    NoteNumber.Write(output, mark.Footnote);
                    atStart = false;
                    break;
                case ContainerInline inner:
                    WriteInlines(inner);
                    break;
                default: break;
            }
        }
    }

    private void WriteAddress(AutolinkInline address)
    {
        if (LinkNote.Of(address) is { HasText: false } empty)
            Put(LinkTarget.Text(empty, LinkTarget.Find(empty, targets)));
        else
            Put(address.Url);
    }

    private void WriteBreak(LineBreakInline lineBreak)
    {
        if (lineBreak.IsHard)
            EndLine();
        else if (!InlineText.JoinsTightly(lineBreak))
            Put(" ");
    }

    private void Put(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        if (atStart && !inCell)
        {
            for (var i = 0; i < indent; i++)
                output.Write(' ');
        }

        atStart = false;
        output.Write(text);
    }

    // In a cell a line end is a blank: a row is one line.
    private void EndLine()
    {
        if (atStart)
            return;
        output.Write(inCell ? ' ' : '\n');
        atStart = true;
    }
}
