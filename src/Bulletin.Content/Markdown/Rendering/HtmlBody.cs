using Bulletin.Content.Markdown.Clauses;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Rendering;

/// <summary>Writes the blocks of a body as HTML. Markup comes from here alone, never from the input.</summary>
internal sealed class HtmlBody(TextWriter output, IBodyTargets targets, string source)
{
    private readonly HtmlInlines inlines = new(output, targets);
    private readonly TableNames tables = new(targets.Title);

    public void Write(ContainerBlock container, int attachedAt = -1, Action? between = null)
    {
        for (var i = 0; i < container.Count; i++)
        {
            if (i == attachedAt)
                between!();
            WriteBlock(container[i]);
        }
    }

    public void WriteBlock(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                WriteHeading(heading);
                break;
            case ParagraphBlock paragraph:
                WriteParagraph(paragraph);
                break;
            case ListBlock list:
                new HtmlLists(output, this, source).Write(list);
                break;
            case QuoteBlock quote:
                WriteElement("blockquote", quote);
                break;
            case Table table:
                new HtmlTable(output, this).Write(table, tables.Next(table));
                break;
            case CodeBlock code:
                WriteCode(code);
                break;
            case ThematicBreakBlock rule:
                WriteRule(rule);
                break;
            case Figure figure:
                WriteElement("figure", figure);
                break;
            case FigureCaption caption:
                WriteLine("figcaption", caption);
                break;
            case DefinitionList list:
                new HtmlLists(output, this, source).Write(list);
                break;
            case FootnoteGroup notes:
                new HtmlFootnotes(output, this).Write(notes);
                break;
            case LinkReferenceDefinitionGroup or BlankLineBlock: return;
            case ContainerBlock other:
                Write(other);
                break;
            case LeafBlock { Inline: not null } other:
                WriteLine("p", other);
                break;
            default: break;
        }

        if (BlockNote.Of(block) is not { Hidden: true })
            tables.Follow(block);
    }

    private void WriteHeading(HeadingBlock heading)
    {
        if (BlockNote.Of(heading) is { Hidden: false } note)
            WriteTitle(heading, note);
    }

    private void WriteTitle(LeafBlock block, BlockNote note)
    {
        tables.Pass(block);
        output.Write("<h");
        output.Write((char)('0' + note.Level));
        if (note.Id is not null)
            HtmlText.WriteAttribute(output, "id", note.Id);
        if (Foreign.IsEnglish(block))
            output.Write(" lang=\"en\"");
        if (note.Clause != ClauseKind.None)
        {
            output.Write(" class=\"clause clause-");
            output.Write(ClauseClass.Of(note.Clause));
            output.Write('"');
        }

        output.Write('>');
        WriteText(block);
        output.Write("</h");
        output.Write((char)('0' + note.Level));
        output.Write(">\n");
    }

    private void WriteParagraph(ParagraphBlock paragraph)
    {
        var note = BlockNote.Of(paragraph);
        if (note is { Hidden: true })
            return;
        if (note is { Level: > 0 })
        {
            WriteTitle(paragraph, note);
            return;
        }

        if (note is { Clause: ClauseKind.Article })
            tables.Pass(paragraph);
        WriteLine("p", paragraph);
    }

    /// <summary>A block of text in one element.</summary>
    public void WriteLine(string name, LeafBlock block)
    {
        Open(name, block);
        WriteText(block);
        Close(name);
    }

    /// <summary>The text of a block without an element.</summary>
    public void WriteText(LeafBlock block)
    {
        if (block.Inline is not null)
            inlines.Write(block.Inline);
    }

    public void Open(string name, Block block)
    {
        output.Write('<');
        output.Write(name);
        if (BlockNote.Of(block) is { } note)
        {
            if (note.Id is not null)
                HtmlText.WriteAttribute(output, "id", note.Id);
            if (note.Clause != ClauseKind.None)
            {
                output.Write(" class=\"clause ");
                output.Write(ClauseClass.Of(note.Clause));
                output.Write('"');
            }
        }

        if (block is LeafBlock { Inline: not null } leaf && Foreign.IsEnglish(leaf))
            output.Write(" lang=\"en\"");
        output.Write('>');
    }

    public void Close(string name)
    {
        output.Write("</");
        output.Write(name);
        output.Write(">\n");
    }

    private void WriteElement(string name, ContainerBlock block)
    {
        Open(name, block);
        output.Write('\n');
        Write(block);
        Close(name);
    }

    /// <summary>The content of a list item or cell; a single tight paragraph goes without its own element.</summary>
    public void WriteContent(ContainerBlock container, bool tight, int from = 0)
    {
        for (var i = from; i < container.Count; i++)
        {
            var single = tight && i == 0 && container[i] is ParagraphBlock && !(container.Count > 1 && container[1] is ParagraphBlock);
            if (single && BlockNote.Of(container[i]) is null)
            {
                WriteText((ParagraphBlock)container[i]);
                if (container.Count > 1)
                    output.Write('\n');
            }
            else
            {
                WriteBlock(container[i]);
            }
        }
    }

    private void WriteCode(CodeBlock code)
    {
        Open("pre", code);
        output.Write("<code>");
        for (var i = 0; i < code.Lines.Count; i++)
        {
            HtmlText.Write(output, code.Lines.Lines[i].Slice.AsSpan());
            output.Write('\n');
        }

        output.Write("</code>");
        Close("pre");
    }

    private void WriteRule(ThematicBreakBlock rule)
    {
        Open("hr", rule);
        output.Write('\n');
    }
}
