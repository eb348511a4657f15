using Bulletin.Content.Markdown.Clauses;
using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Rendering;

/// <summary>Writes lists. The numbers of an ordered list are text, exactly as typed; the style sheet hides the browser's own.</summary>
internal sealed class HtmlLists(TextWriter output, HtmlBody body, string source)
{
    public void Write(ListBlock list)
    {
        if (!list.IsOrdered)
        {
            body.Open("ul", list);
            output.Write('\n');
        }
        else
        {
            output.Write("<ol class=\"typed\"");
            if (BlockNote.Of(list)?.Id is { } id)
                HtmlText.WriteAttribute(output, "id", id);
            if (list.Count > 0 && ((ListItemBlock)list[0]).Order != 1)
                HtmlText.WriteNumber(output, "start", ((ListItemBlock)list[0]).Order);
            output.Write(">\n");
        }

        for (var i = 0; i < list.Count; i++)
            WriteItem(list, (ListItemBlock)list[i], i);
        body.Close(list.IsOrdered ? "ol" : "ul");
    }

    private void WriteItem(ListBlock list, ListItemBlock item, int index)
    {
        output.Write("<li");
        if (BlockNote.Of(item)?.Id is { } id)
            HtmlText.WriteAttribute(output, "id", id);
        if (list.IsOrdered && index > 0 && item.Order != ((ListItemBlock)list[index - 1]).Order + 1)
            HtmlText.WriteNumber(output, "value", item.Order);
        output.Write('>');
        var loose = list.IsLoose;
        var first = item.Count > 0 ? item[0] as ParagraphBlock : null;
        if (loose && first is not null)
            body.Open("p", first);
        if (list.IsOrdered)
        {
            output.Write("<span class=\"clause-no\">");
            HtmlText.Write(output, TypedNumber.Of(item, list, source));
            output.Write("</span> ");
        }

        if (loose && first is not null)
        {
            body.WriteText(first);
            body.Close("p");
        }

        body.WriteContent(item, tight: !loose, from: loose && first is not null ? 1 : 0);
        body.Close("li");
    }

    public void Write(DefinitionList list)
    {
        body.Open("dl", list);
        output.Write('\n');
        foreach (var item in list)
        {
            var isOpen = false;
            foreach (var block in (DefinitionItem)item)
            {
                if (block is DefinitionTerm term)
                {
                    if (isOpen)
                        body.Close("dd");
                    isOpen = false;
                    body.WriteLine("dt", term);
                }
                else
                {
                    if (!isOpen)
                        output.Write("<dd>");
                    isOpen = true;
                    body.WriteBlock(block);
                }
            }

            if (isOpen)
                body.Close("dd");
        }

        body.Close("dl");
    }
}
