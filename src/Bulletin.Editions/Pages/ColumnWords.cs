using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.Editions.Pages;

/// <summary>Columns and their changes in words.</summary>
internal static class ColumnWords
{
    /// <summary>
    /// Rows as people read them: truth values in words, the numbers of a column with as many decimals as each other. All else is as it is
    /// published.
    /// </summary>
    public static ImmutableArray<ImmutableArray<string>> Shown(TableSchema schema, ImmutableArray<ImmutableArray<string>> rows)
    {
        if (!schema.Columns.Any(column => column.Type is ColumnType.Boolean or ColumnType.Number)) return rows;
        int[] decimals =
        [
            .. schema.Columns.Select((column, i) => column.Type != ColumnType.Number ? 0 : rows.Max(row => Decimals(row[i]))),
        ];
        return
        [
            .. rows.Select(row => (ImmutableArray<string>)[.. row.Select((cell, i) => Shown(schema.Columns[i].Type, cell, decimals[i]))]),
        ];
    }

    private static string Shown(ColumnType type, string cell, int decimals) => type switch
    {
        ColumnType.Boolean => cell switch { "true" => "是", "false" => "否", _ => cell },
        ColumnType.Number when cell.Length > 0 && !HasExponent(cell) && Decimals(cell) is var own && own < decimals =>
            (own == 0 ? cell + "." : cell) + new string('0', decimals - own),
        _ => cell,
    };

    private static int Decimals(string number) =>
        number.IndexOf('.', StringComparison.Ordinal) is var point and >= 0 && !HasExponent(number) ? number.Length - point - 1 : 0;

    private static bool HasExponent(string number) => number.AsSpan().IndexOfAny('e', 'E') >= 0;

    /// <summary>What the values of a column are like.</summary>
    public static string Statistics(TableColumn column, ColumnStatistics statistics)
    {
        var words = new List<string>();
        if (statistics is { Least: { } least, Greatest: { } greatest })
            words.Add(Span(column.Type, least, greatest));
        // The sum of codes, shares or temperatures says nothing; the mean of most figures does.
        if (statistics.Mean is { } mean && statistics.Least != statistics.Greatest) words.Add($"平均 {mean}");
        if (statistics.Distinct is { } distinct && distinct < statistics.Filled && !column.Type.IsNumeric())
            words.Add(string.Create(CultureInfo.InvariantCulture, $"{distinct} 个不同的值"));
        if (!statistics.Common.IsEmpty && statistics.Distinct > 1 && statistics.Distinct < statistics.Filled)
            words.Add("最多：" + string.Join('、', statistics.Common.Take(3).Select(Counted)));
        if (statistics.Empty > 0) words.Add(string.Create(CultureInfo.InvariantCulture, $"空 {statistics.Empty}"));
        return string.Join("；", words);
    }

    /// <summary>What changed in a table after a version.</summary>
    public static string Change(Dataset dataset, TableChange change)
    {
        var words = new List<string>();
        if (!change.AddedColumns.IsEmpty)
            words.Add($"增加列 {string.Join('、', change.AddedColumns.Select(name => Title(dataset, change, name)))}");
        if (!change.RemovedColumns.IsEmpty)
            words.Add($"删去列 {string.Join('、', change.RemovedColumns.Select(name => Title(dataset, change, name)))}");
        if (change.AddedRows > 0) words.Add(string.Create(CultureInfo.InvariantCulture, $"增加 {change.AddedRows} 行"));
        if (change.RemovedRows > 0) words.Add(string.Create(CultureInfo.InvariantCulture, $"删去 {change.RemovedRows} 行"));
        if (change.ChangedRows > 0) words.Add(string.Create(CultureInfo.InvariantCulture, $"改动 {change.ChangedRows} 行"));
        var text = words.Count == 0 ? "没有变化" : string.Join("，", words);
        return dataset.Tables.Length == 1 ? text : $"{dataset.Tables.First(table => table.Name == change.Table).Title}：{text}";
    }

    private static string Span(ColumnType type, string least, string greatest)
    {
        var (from, to) = (type.InWords(least), type.InWords(greatest));
        return least == greatest ? $"全部为 {from}" : from == least ? $"{from} 至 {to}" : $"{from}至{to}";
    }

    private static string Counted(ValueCount value) =>
        string.Create(CultureInfo.InvariantCulture, $"{value.Value}（{value.Count}）");

    // What went is known by its name alone.
    private static string Title(Dataset dataset, TableChange change, string name) =>
        dataset.Tables.First(table => table.Name == change.Table).Columns.FirstOrDefault(column => column.Name == name)?.Title ?? name;
}
