using System.Collections.Immutable;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>
/// Which columns name the rows of a table: the key, and what things are called where the key is a code; without a key the first column
/// that measures nothing.
/// </summary>
public sealed class RowNames
{
    private readonly TableSchema schema;
    private readonly int called;

    public RowNames(TableSchema schema)
    {
        this.schema = schema;
        var columns = schema.Columns;
        called = columns.IndexOf(columns.FirstOrDefault(IsCalled)!);
        var first = columns.TakeWhile(Measures).Count() % columns.Length;
        Columns =
        [
            .. columns.Select((_, i) => columns.Length > 1
                && ((schema.PrimaryKey.IsEmpty ? i == first : schema.PrimaryKey.Contains(i)) || i == called)),
        ];
    }

    /// <summary>Of each column, whether its cells name their rows.</summary>
    public ImmutableArray<bool> Columns { get; }

    /// <summary>
    /// The cell by which people know a row: what it is called, else the first that names it, else the first that is filled, rather a text
    /// than a figure; -1: the row is empty.
    /// </summary>
    public int In(ImmutableArray<string> row)
    {
        if (called >= 0 && row[called].Length > 0) return called;
        var best = -1;
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i].Length == 0) continue;
            if (Columns[i]) return i;
            if (best < 0 || (schema.Columns[best].Type.IsNumeric() && !schema.Columns[i].Type.IsNumeric())) best = i;
        }

        return best;
    }

    private static bool Measures(TableColumn column) => column.Type.IsNumeric() && !ColumnNature.IsLabel(column);

    private static bool IsCalled(TableColumn column) =>
        !column.Type.IsNumeric()
        && (column.Name is "name" or "title"
            || column.Title.EndsWith("名称", StringComparison.Ordinal)
            || column.Title.EndsWith("标题", StringComparison.Ordinal));
}
