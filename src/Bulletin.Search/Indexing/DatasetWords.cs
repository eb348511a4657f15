using System.Collections.Immutable;
using System.Text;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Inputs;
using Bulletin.Content.PlainText;

namespace Bulletin.Search.Indexing;

/// <summary>
/// What the page of a dataset shows beside its text: the licence, what charts and maps say, headings with units, earlier versions, and the
/// rows of its tables, each with its place. A row is its name, then a line for each cell of text: 地址：健民路12号. Figures are none, codes are.
/// </summary>
/// <param name="dataset">The dataset.</param>
/// <param name="data">What is known of its tables.</param>
internal sealed class DatasetWords(Dataset dataset, IDatasets data)
{
    // Of a longer table those rows alone that the page of the dataset shows.
    private const int MostRows = 2000;

    private readonly DatasetFacts facts = data.Of(dataset);
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<TextPlace>.Builder places = ImmutableArray.CreateBuilder<TextPlace>();

    /// <summary>Changes with the words; cheaper than they are.</summary>
    public static void AddKey(KeyBuilder key, Dataset dataset, IDatasets data)
    {
        key.Add(dataset.Header.Source.Hash).Add(dataset.Versions.Length);
        var facts = data.Of(dataset);
        foreach (var file in facts.Tables.SelectMany(table => table.Files).Concat(facts.Versions.SelectMany(version => version.Files)))
            key.Add(file.Sha256);
    }

    public (string Text, ImmutableArray<TextPlace> Places) Write()
    {
        if (dataset.Header.Summary is { } summary && summary != dataset.Description) Line(summary);
        Line(dataset.Licence.Title);
        for (var i = 0; facts.IsPublished && i < facts.Tables.Length; i++)
        {
            var (schema, table) = (dataset.Tables[i], facts.Tables[i]);
            At(RowPlaces.Table(i));
            Headings(schema, table);
            Figures(table);
            Rows(schema, i, table);
        }

        if (!facts.Versions.IsEmpty) At(RowPlaces.Versions);
        foreach (var version in facts.Versions) Write(version);
        return (text.ToString(), places.DrainToImmutable());
    }

    private static bool IsWhole(TableFacts table) => table.Rows <= MostRows;

    private static bool HasLetter(string cell)
    {
        foreach (var rune in cell.EnumerateRunes())
            if (Rune.IsLetter(rune)) return true;
        return false;
    }

    private void At(string anchor) => places.Add(new(text.Length, anchor));

    private void Line(string line)
    {
        foreach (var c in line) text.Append(c is '\n' or '\r' or '\t' ? ' ' : c);
        text.Append('\n');
    }

    // What stands over the figures of tables and charts with their units: 税收收入（万元）. The text has what stands there alone.
    private void Headings(TableSchema schema, TableFacts table)
    {
        var headings = schema.Columns.Select(column => column.Heading)
            .Concat(table.Charts.SelectMany(chart => chart.Figures.Headings))
            .Concat(table.Map?.Places.Headings ?? [])
            .Except(schema.Columns.Select(column => column.Title));
        if (string.Join('、', headings) is { Length: > 0 } line) Line(line);
    }

    private void Figures(TableFacts table)
    {
        foreach (var chart in table.Charts)
        {
            Line(chart.Title);
            Line(chart.Description);
            if (!IsWhole(table)) Labels(chart.Figures, 0);
        }

        if (table.Map is not { } map) return;
        Line(map.Title);
        Line(map.Description);
        if (!IsWhole(table)) Labels(map.Places, 1);
    }

    // What stands at the rows of figures; where the rows of the table are there, they say it.
    private void Labels(FigureTable figures, int column)
    {
        var labels = figures.Rows.Select(row => row[column]).Where(HasLetter).Distinct(StringComparer.Ordinal);
        Line(string.Join('、', labels));
    }

    private void Rows(TableSchema schema, int index, TableFacts table)
    {
        var rows = IsWhole(table) ? data.Rows(dataset, index, 0, (int)table.Rows) : table.First;
        var names = new RowNames(schema);
        ImmutableArray<bool> isCode = [.. schema.Columns.Select(IsCode)];
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Length; i++)
        {
            var (row, name) = (rows[i], names.In(rows[i]));
            if (name < 0) continue;
            var isNamed = IsText(name);
            var begin = text.Length;
            Line(schema.Columns[name].Type.InWords(row[name]));
            var cells = text.Length;
            for (var column = 0; column < row.Length; column++)
            {
                if (column == name || !IsText(column)) continue;
                text.Append(schema.Columns[column].Title).Append('：');
                Line(row[column]);
            }

            // Day after day the same words, beside figures: once is enough.
            if (isNamed || (text.Length > cells && known.Add(text.ToString(cells, text.Length - cells))))
                places.Add(new(begin, RowPlaces.Of(schema, index, i)));
            else
                text.Length = begin;

            bool IsText(int column) => row[column].Length > 0
                && (isCode[column] || (schema.Columns[column].Type == ColumnType.String && HasLetter(row[column])));
        }
    }

    private static bool IsCode(TableColumn column) =>
        column.Type is ColumnType.String or ColumnType.Integer
        && (ColumnNature.IsCode(column.Title) || ColumnNature.IsCode(column.Name));

    private void Write(VersionFacts version)
    {
        Line($"{version.Name}：{dataset.Versions.First(one => one.Name == version.Name).What}");
        foreach (var change in version.Changes)
        {
            var columns = change.AddedColumns.Concat(change.RemovedColumns);
            if (columns.Any()) Line(string.Join('、', columns));
        }
    }
}
