using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Rows;
using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.Statistics;

/// <summary>Gathers what the cells of one column are like, row by row. Memory does not grow with the rows.</summary>
internal sealed class ColumnCounter(int column, TableColumn schema)
{
    /// <summary>More different values are not counted one by one.</summary>
    public const int MostDistinct = 1000;

    private const int MostCommon = 5;

    private readonly ColumnType type = schema.Type;
    private Dictionary<ulong, Value>? values = new(32);
    private long filled;
    private long empty;
    private double least = double.PositiveInfinity;
    private double greatest = double.NegativeInfinity;
    private string? leastText;
    private string? greatestText;

    // Neumaier's sum: the rounding of each addition is kept and added at the end.
    private double sum;
    private double lost;
    private int decimals;

    public void Add(TableRow row)
    {
        var cell = row[column];
        if (cell.IsEmpty)
        {
            empty++;
            return;
        }

        filled++;
        if (values is not null)
            Count(cell);
        if (type.IsNumeric())
            AddNumber(cell, row.Number(column));
        if (type.IsNumeric() || type.IsTime())
            Compare(cell, row.Number(column));
    }

    public ColumnStatistics Finish()
    {
        // Of codes neither a mean nor a sum says anything, of rates no sum.
        var isNumber = type.IsNumeric() && filled > 0 && !ColumnNature.IsLabel(schema);
        var total = sum + lost;
        return new(
            filled,
            empty,
            values?.Count,
            leastText,
            greatestText,
            isNumber ? Round(total / filled, decimals + 1) : null,
            isNumber && !ColumnNature.IsRate(schema) ? Round(total, decimals) : null,
            Common());
    }

    private void Count(ReadOnlySpan<byte> cell)
    {
        var hash = HashSet64.Hash(cell);
        if (values!.TryGetValue(hash, out var known))
            known.Count++;
        else if (values.Count == MostDistinct)
            values = null;
        else
            values.Add(hash, new(cell.ToArray(), filled));
    }

    private void AddNumber(ReadOnlySpan<byte> cell, double number)
    {
        var next = sum + number;
        lost += Math.Abs(sum) >= Math.Abs(number) ? sum - next + number : number - next + sum;
        sum = next;
        if (type == ColumnType.Integer)
            return;
        decimals = Math.Max(decimals, CellValue.Decimals(cell));
    }

    private void Compare(ReadOnlySpan<byte> cell, double number)
    {
        if (number < least)
            (least, leastText) = (number, Encoding.UTF8.GetString(cell));
        if (number > greatest)
            (greatest, greatestText) = (number, Encoding.UTF8.GetString(cell));
    }

    // Names of few kinds are worth telling; where nearly all differ, or the value is a number, the most common is chance.
    private ImmutableArray<ValueCount> Common()
    {
        if (values is null
            || filled == 0
            || type is not (ColumnType.String or ColumnType.Boolean)
            || values.Count > 50
            || values.Count * 2 > filled)
        {
            return [];
        }

        return [.. values.Values
            .OrderByDescending(value => value.Count)
            .ThenBy(value => value.First)
            .Take(MostCommon)
            .Select(value => new ValueCount(Encoding.UTF8.GetString(value.Text), value.Count))];
    }

    private static string Round(double value, int decimals)
    {
        var text = Math.Abs(value) < 1e15
            ? Math.Round((decimal)value, decimals, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)
            : value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.') && !text.Contains('E') ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    private sealed class Value(byte[] text, long first)
    {
        public byte[] Text { get; } = text;

        public long First { get; } = first;

        public long Count { get; set; } = 1;
    }
}
