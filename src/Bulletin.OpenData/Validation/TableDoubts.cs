using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Rows;

namespace Bulletin.OpenData.Validation;

/// <summary>Gathers what looks wrong in a table though no cell of it is a fault: rows of totals, codes cut off, odd percents.</summary>
/// <param name="schema">What dataset.yml says of the table.</param>
/// <param name="path">Of the file, for messages.</param>
internal sealed class TableDoubts(TableSchema schema, string path)
{
    // Rows are compared up to so many.
    private const int MostRows = 1 << 18;

    private readonly FaultLog found = new();
    private readonly LongCodes?[] codes = new LongCodes?[schema.Columns.Length];
    private readonly Percents?[] percents = [.. schema.Columns.Select(Percents.Of)];
    private readonly Dictionary<ulong, int>? rows =
        schema.PrimaryKey.IsEmpty && schema.Columns.Length > 1 && !schema.Columns.Any(column => column.IsUnique) ? [] : null;

    private bool hasTotal;
    private WholeRow whole;

    /// <summary>Receives a fault that is none.</summary>
    public FaultLog Found => found;

    /// <summary>Looks at the text of a cell.</summary>
    public void Text(ReadOnlySpan<byte> cell, int column, IRowSource source)
    {
        if (!hasTotal && schema.Columns[column].Enum.IsEmpty && Spreadsheets.IsTotal(cell, column == 0))
        {
            hasTotal = true;
            found.Add(DataProblems.Total(Place(source, column), Encoding.UTF8.GetString(cell)));
        }

        if (column == 0 && !hasTotal && schema.Columns[0].Enum.IsEmpty)
            whole.Add(cell, source.PlaceOf(0));

        if (Spreadsheets.IsLongCode(cell))
            (codes[column] ??= new()).Add(cell, source.PlaceOf(column));
    }

    /// <summary>Looks at a whole row that has no fault.</summary>
    public void Row(TableRow row, IRowSource source)
    {
        for (var i = 0; i < percents.Length; i++)
        {
            if (percents[i] is { } percent && !row[i].IsEmpty)
                percent.Add(row.Number(i), row[i], source.PlaceOf(i));
        }

        if (rows is null || rows.Count == MostRows)
            return;
        if (!rows.TryAdd(row.Hash(), source.PlaceOf(0).Line))
        {
            var before = rows[row.Hash()];
            found.AddOnce(0, DoubtProblems.RowTwiceRule, () => DoubtProblems.RowTwice(Place(source, 0), before));
        }
    }

    /// <summary>All of it; after the last row.</summary>
    public IEnumerable<Diagnostic> Finish()
    {
        if (!hasTotal && whole.IsOne)
            found.Add(DataProblems.Total(new(path, whole.At), whole.Name));
        for (var i = 0; i < schema.Columns.Length; i++)
        {
            if (codes[i]?.Fault(path, schema.Columns[i]) is { } code)
                found.Add(code);
            if (percents[i]?.Fault(path) is { } percent)
                found.Add(percent);
        }

        return found.All();
    }

    private Location Place(IRowSource source, int column) => new(path, source.PlaceOf(column));

    // 全市 among its districts. 全省 beside 全市 is there to be compared, 全市 alone is what the table is about.
    private struct WholeRow
    {
        private bool hasOther;
        private bool hasParts;

        public string Name { get; private set; }

        public Mark At { get; private set; }

        public readonly bool IsOne => Name is not null && hasParts && !hasOther;

        public void Add(ReadOnlySpan<byte> cell, Mark at)
        {
            if (!Spreadsheets.IsWhole(cell))
                hasParts = true;
            else if (Name is null)
                (Name, At) = (Encoding.UTF8.GetString(cell), at);
            else
                hasOther |= Name != Encoding.UTF8.GetString(cell);
        }
    }

    // One code in a hundred ends with two zeros by itself; where most do, they were cut off.
    private sealed class LongCodes
    {
        private int all;
        private int cut;
        private (Mark At, string Text) first;

        public void Add(ReadOnlySpan<byte> code, Mark at)
        {
            all++;
            if (!Spreadsheets.IsCutOff(code))
                return;
            if (cut++ == 0)
                first = (at, Encoding.UTF8.GetString(code));
        }

        public Diagnostic? Fault(string path, TableColumn column)
        {
            if (cut == 0 || cut * 2 < all)
                return null;
            var fault = SpreadsheetProblems.CutOff(new(path, first.At), column, first.Text);
            return cut > 1 ? fault.WithCount(cut) : fault;
        }
    }
}
