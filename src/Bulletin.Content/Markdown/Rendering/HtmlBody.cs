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

    public void Write(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++) WriteBlock(container[i]);
    }

    private void WriteBlock(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading: WriteHeading(heading); break;
            case ParagraphBlock paragraph: WriteParagraph(paragraph); break;
            case ListBlock list: WriteList(list); break;
            case QuoteBlock quote: WriteElement("blockquote", quote); break;
            case Table table: new HtmlTable(output, this).Write(table); break;
            case CodeBlock code: WriteCode(code); break;
            case ThematicBreakBlock rule: WriteRule(rule); break;
            case Figure figure: WriteElement("figure", figure); break;
            case FigureCaption caption: WriteLine("figcaption", caption); break;
            case DefinitionList list: WriteDefinitions(list); break;
            case FootnoteGroup notes: new HtmlFootnotes(output, this).Write(notes); break;
            case LinkReferenceDefinitionGroup or BlankLineBlock: break;
            case ContainerBlock other: Write(other); break;
            case LeafBlock { Inline: not null } other: WriteLine("p", other); break;
            default: break;
        }
    }

    private void WriteHeading(HeadingBlock heading)
    {
        if (BlockNote.Of(heading) is { Hidden: false } note) WriteTitle(heading, note);
    }

    private void WriteTitle(LeafBlock block, BlockNote note)
    {
        output.Write("<h");
        output.Write((char)('0' + note.Level));
        if (note.Id is not null) HtmlText.WriteAttribute(output, "id", note.Id);
        if (note.Clause != ClauseKind.None)
        {
            output.Write(" class=\"clause clause-");
            output.Write(ClauseClass.Of(note.Clause));
            output.Write('"');
        }

        output.Write('>');
        if (block.Inline is not null) inlines.Write(block.Inline);
        output.Write("</h");
        output.Write((char)('0' + note.Level));
        output.Write(">\n");
    }

    private void WriteParagraph(ParagraphBlock paragraph)
    {
        var note = BlockNote.Of(paragraph);
        if (note is { Hidden: true }) return;
        if (note is { Level: > 0 }) WriteTitle(paragraph, note);
        else WriteLine("p", paragraph);
    }

    /// <summary>A block of text in one element.</summary>
    public void WriteLine(string name, LeafBlock block)
    {
        Open(name, block);
        if (block.Inline is not null) inlines.Write(block.Inline);
        Close(name);
    }

    public void Open(string name, Block block)
    {
        output.Write('<');
        output.Write(name);
        if (BlockNote.Of(block) is { } note)
        {
            if (note.Id is not null) HtmlText.WriteAttribute(output, "id", note.Id);
            if (note.Clause != ClauseKind.None)
            {
                output.Write(" class=\"clause ");
                output.Write(ClauseClass.Of(note.Clause));
                output.Write('"');
            }
        }

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

    private void WriteList(ListBlock list)
    {
        if (!list.IsOrdered)
        {
            Open("ul", list);
            output.Write('\n');
        }
        else
        {
            output.Write("<ol class=\"typed\"");
            if (BlockNote.Of(list)?.Id is { } id) HtmlText.WriteAttribute(output, "id", id);
            if (list.Count > 0 && ((ListItemBlock)list[0]).Order != 1) HtmlText.WriteNumber(output, "start", ((ListItemBlock)list[0]).Order);
            output.Write(">\n");
        }

        for (var i = 0; i < list.Count; i++) WriteItem(list, (ListItemBlock)list[i], i);
        Close(list.IsOrdered ? "ol" : "ul");
    }

    private void WriteItem(ListBlock list, ListItemBlock item, int index)
    {
        output.Write("<li");
        if (BlockNote.Of(item)?.Id is { } id) HtmlText.WriteAttribute(output, "id", id);
        if (list.IsOrdered && index > 0 && item.Order != ((ListItemBlock)list[index - 1]).Order + 1) HtmlText.WriteNumber(output, "value", item.Order);
        output.Write('>');
        var loose = list.IsLoose;
        var first = item.Count > 0 ? item[0] as ParagraphBlock : null;
        if (loose && first is not null) Open("p", first);
        if (list.IsOrdered)
        {
            output.Write("<span class=\"clause-no\">");
            HtmlText.Write(output, TypedNumber.Of(item, list, source));
            output.Write("</span> ");
        }

        if (loose && first?.Inline is not null)
        {
            inlines.Write(first.Inline);
            Close("p");
        }

        WriteContent(item, tight: !loose, from: loose && first is not null ? 1 : 0);
        Close("li");
    }

    /// <summary>The content of a list item or cell; a single tight paragraph goes without its own element.</summary>
    public void WriteContent(ContainerBlock container, bool tight, int from = 0)
    {
        for (var i = from; i < container.Count; i++)
        {
            var single = tight && i == 0 && container[i] is ParagraphBlock && !(container.Count > 1 && container[1] is ParagraphBlock);
            if (single && BlockNote.Of(container[i]) is null)
            {
                var paragraph = (ParagraphBlock)container[i];
                if (paragraph.Inline is not null) inlines.Write(paragraph.Inline);
                if (container.Count > 1) output.Write('\n');
            }
            else
            {
                WriteBlock(container[i]);
            }
        }
    }

    private void WriteDefinitions(DefinitionList list)
    {
        Open("dl", list);
        output.Write('\n');
        foreach (var item in list)
        {
            var isOpen = false;
            foreach (var block in (DefinitionItem)item)
            {
                if (block is DefinitionTerm term)
                {
                    if (isOpen) Close("dd");
                    isOpen = false;
                    WriteLine("dt", term);
                }
                else
                {
                    if (!isOpen) output.Write("<dd>");
                    isOpen = true;
                    WriteBlock(block);
                }
            }

            if (isOpen) Close("dd");
        }

        Close("dl");
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
