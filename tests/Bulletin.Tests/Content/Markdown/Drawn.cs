using Bulletin.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace Bulletin.Tests.Content.Markdown;

/// <summary>Cells of a table, some of which are merged with their neighbours.</summary>
/// <param name="Cells">Row by row.</param>
/// <param name="Merged">Corners of places that are to be one cell; what lies outside the table does not count.</param>
internal sealed record Drawn(string[][] Cells, (int Top, int Left, int Bottom, int Right)[] Merged)
{
    /// <summary>A table of up to five rows and four columns with these words.</summary>
    public static Gen<Drawn> Any(string[] words) =>
        from height in Gen.Choose(1, 5)
        from width in Gen.Choose(1, 4)
        from cells in Gen.Elements(words).ArrayOf(width).ArrayOf(height)
        from count in Gen.Choose(0, 3)
        from corners in Gen.Choose(0, 4).ArrayOf(4).ArrayOf(count)
        select new Drawn(cells, [.. corners.Select(Place)]);

    /// <summary>The cells as an author types them, with ^ and &lt; for what is merged with the cell above or on the left.</summary>
    public string[][] Rows()
    {
        string[][] rows = [.. Cells.Select(row => (string[])[.. row])];
        foreach (var (top, left, bottom, right) in Merged)
        {
            for (var row = top; row <= Math.Min(bottom, rows.Length - 1); row++)
            {
                for (var column = left; column <= Math.Min(right, rows[0].Length - 1); column++)
                {
                    if (row > top || column > left) rows[row][column] = column > left ? "<" : "^";
                }
            }
        }

        return rows;
    }

    public IEnumerable<Drawn> Smaller() =>
    [
        .. Pieces.Without(Merged).Select(fewer => this with { Merged = fewer }),
        .. Pieces.Without(Cells).Where(fewer => fewer.Length > 0).Select(fewer => this with { Cells = fewer }),
        .. Cells[0].Length > 1 ? [this with { Cells = [.. Cells.Select(row => row[1..])] }] : Array.Empty<Drawn>(),
        .. from row in Enumerable.Range(0, Cells.Length)
           from column in Enumerable.Range(0, Cells[0].Length)
           where Cells[row][column].Length > 0
           select this with { Cells = [.. Cells[..row], Emptied(Cells[row], column), .. Cells[(row + 1)..]] },
    ];

    public override string ToString() => string.Join('\n', Rows().Select(row => string.Join(" ; ", row)));

    private static string[] Emptied(string[] row, int column) => [.. row[..column], "", .. row[(column + 1)..]];

    private static (int Top, int Left, int Bottom, int Right) Place(int[] corners)
    {
        var (one, other, left, right) = (corners[0], corners[1], corners[2], corners[3]);
        return (Math.Min(one, other), Math.Min(left, right), Math.Max(one, other), Math.Max(left, right));
    }
}
