using Bulletin.Content.Markdown.Clauses;
using Markdig.Extensions.Tables;

namespace Bulletin.Content.Markdown.Rendering;

/// <summary>
/// Writes tables. Alignment is a class and widths are left to the browser: the
/// content security policy allows no style attribute.
/// </summary>
internal sealed class HtmlTable(TextWriter output, HtmlBody body)
{
    // HTML, 4.9.11: more is taken for this.
    private const int WidestSpan = 1000;

    // The table has a name of its own: this one says what the stop is for.
    private const string Open = "<div class=\"table-scroll\" role=\"group\" aria-label=\"可左右滑动\" tabindex=\"0\">";

    /// <param name="table">The table.</param>
    /// <param name="name">What it is called.</param>
    public void Write(Table table, string name)
    {
        // Wide tables scroll inside this box, which the keyboard must be able to reach (WCAG 2.2, 2.1.1).
        output.Write(Open);
        output.Write("<table");
        if (BlockNote.Of(table)?.Id is { } id)
            HtmlText.WriteAttribute(output, "id", id);
        HtmlText.WriteAttribute(output, "aria-label", name);
        output.Write('>');
        var names = new RowHeaders(table);
        var (inHead, inBody) = (false, false);
        for (var i = 0; i < table.Count; i++)
        {
            var row = (TableRow)table[i];
            var isHead = row.IsHeader && !inBody;
            // A pipe table needs a header line; left empty it means that the table has none.
            if (isHead && IsEmpty(row))
                continue;
            if (isHead && !inHead)
                output.Write("<thead>\n");
            if (!isHead && inHead && !inBody)
                output.Write("</thead>\n");
            if (!isHead && !inBody)
                output.Write("<tbody>\n");
            (inHead, inBody) = (inHead || isHead, inBody || !isHead);
            WriteRow(table, row, isHead, names);
        }

        if (inBody)
            output.Write("</tbody>\n");
        else if (inHead)
            output.Write("</thead>\n");
        output.Write("</table></div>\n");
    }

    private static bool IsEmpty(TableRow row)
    {
        foreach (var cell in row)
        {
            if (((TableCell)cell).Count > 0)
                return false;
        }

        return true;
    }

    private void WriteRow(Table table, TableRow row, bool isHead, RowHeaders names)
    {
        var above = isHead ? null : names.Enter(row);
        output.Write("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            var column = cell.ColumnIndex >= 0 ? cell.ColumnIndex : i;
            var isName = !isHead && (names.IsName(cell, column) || (column == 0 && above is not null));
            WriteCell(
                cell,
                isHead ? "col" : isName ? "row" : null,
                // A heading above several columns is theirs in common.
                isHead && cell.ColumnSpan > 1 ? "align-center" : Alignment(table, column),
                column == 0 ? above : null);
        }

        if (table is not Syntax.GridDrawing && row.Count < table.ColumnDefinitions.Count)
            WriteGap(table.ColumnDefinitions.Count - row.Count, isHead);
        output.Write("</tr>\n");
    }

    // A row may be shorter than the table. The gap is one cell, however wide: a thousand short rows below a long one would fill a disk.
    private void WriteGap(int columns, bool isHead)
    {
        output.Write(isHead ? "<th scope=\"col\"" : "<td");
        if (columns > 1)
            HtmlText.WriteNumber(output, "colspan", Math.Min(columns, WidestSpan));
        output.Write(isHead ? "></th>" : "></td>");
    }

    private void WriteCell(TableCell cell, string? scope, string? alignment, string? heard)
    {
        output.Write(scope is null ? "<td" : "<th");
        if (scope is not null)
            HtmlText.WriteAttribute(output, "scope", scope);
        if (cell.ColumnSpan > 1)
            HtmlText.WriteNumber(output, "colspan", cell.ColumnSpan);
        if (cell.RowSpan > 1)
            HtmlText.WriteNumber(output, "rowspan", cell.RowSpan);
        if (alignment is not null)
            HtmlText.WriteAttribute(output, "class", alignment);
        output.Write('>');
        body.WriteContent(cell, tight: true);
        if (heard is not null)
            WriteHeard(heard);
        output.Write(scope is null ? "</td>" : "</th>");
    }

    // What the eye takes from the cell above.
    private void WriteHeard(string name)
    {
        output.Write("<span class=\"vh\" data-chrome>");
        HtmlText.Write(output, name);
        output.Write("</span>");
    }

    private static string? Alignment(Table table, int column) =>
        column >= table.ColumnDefinitions.Count ? null : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Left => "align-left",
            TableColumnAlign.Center => "align-center",
            TableColumnAlign.Right => "align-right",
            _ => null,
        };
}
