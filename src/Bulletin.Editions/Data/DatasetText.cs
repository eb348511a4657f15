using Bulletin.Content;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Data;

/// <summary>What a dataset says in words: the text of its page that search, .txt and .json have, too.</summary>
internal static class DatasetText
{
    public static void Write(PageWriter output, DatasetPage page)
    {
        output.WriteLine(page.About);
        foreach (var note in page.Notes) output.WriteLine(note);
        foreach (var table in page.Tables)
        {
            output.WriteLine();
            output.WriteLine(table.Title);
            if (table.Description is not null) output.WriteLine(table.Description);
            Line(output, DatasetPage.ColumnHeadings.AsSpan());
            foreach (var column in table.Columns) Line(output, [column.Title, column.Name, column.Type, column.Unit ?? "", column.Rules ?? "", column.Description ?? ""]);
        }
    }

    private static void Line(PageWriter output, ReadOnlySpan<string> cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) output.Write('\t');
            output.Write(cells[i]);
        }

        output.WriteLine();
    }
}
