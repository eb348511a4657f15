namespace Bulletin.Content.Documents.Datasets;

/// <summary>What a dataset says in words, as plain text: the description, notes, and its tables with their columns.</summary>
public static class DatasetText
{
    /// <summary>Over the columns of every table.</summary>
    public static readonly IReadOnlyList<string> ColumnHeadings = ["列", "名称", "类型", "单位", "要求", "含义"];

    public static void Write(TextWriter output, Dataset dataset)
    {
        output.WriteLine(dataset.Description);
        foreach (var note in dataset.Notes) output.WriteLine(note);
        foreach (var table in dataset.Tables) Write(output, table);
    }

    /// <summary>What the values of a column must be, in words; null: anything of its type.</summary>
    /// <param name="column">The column.</param>
    /// <param name="isKey">Whether it is part of the primary key.</param>
    public static string? Rules(TableColumn column, bool isKey)
    {
        var rules = new List<string>();
        if (isKey) rules.Add("主键");
        if (column.IsRequired) rules.Add("必填");
        if (column.IsUnique) rules.Add("不重复");
        if (column is { Minimum: not null, Maximum: not null }) rules.Add($"{column.Minimum} 至 {column.Maximum}");
        else if (column.Minimum is not null) rules.Add($"不小于 {column.Minimum}");
        else if (column.Maximum is not null) rules.Add($"不大于 {column.Maximum}");
        if (!column.Enum.IsEmpty) rules.Add($"取值：{string.Join('、', column.Enum)}");
        if (column.References is { } reference) rules.Add($"引用 {reference.Table}.{reference.Column}");
        return rules.Count == 0 ? null : string.Join("；", rules);
    }

    private static void Write(TextWriter output, TableSchema table)
    {
        output.WriteLine();
        output.WriteLine(table.Title);
        if (table.Description is not null) output.WriteLine(table.Description);
        Line(output, ColumnHeadings);
        for (var i = 0; i < table.Columns.Length; i++)
        {
            var column = table.Columns[i];
            var type = column.Type.Title().Chinese;
            var rules = Rules(column, table.PrimaryKey.Contains(i));
            Line(output, [column.Title, column.Name, type, column.Unit ?? "", rules ?? "", column.Description ?? ""]);
        }
    }

    private static void Line(TextWriter output, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) output.Write('\t');
            output.Write(cells[i]);
        }

        output.WriteLine();
    }
}
