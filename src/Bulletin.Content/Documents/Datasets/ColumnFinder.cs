using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>Finds columns by name or heading, and reports those that are not there.</summary>
internal sealed class ColumnFinder(ImmutableArray<TableColumn> columns, string file, DiagnosticBag problems)
{
    /// <summary>The position of the column that a key names; null: the key is absent, or the column is and that was reported.</summary>
    public int? Of(FieldReader fields, Key key) => fields.Text(key) is { Length: > 0 } name ? Required(new(name, fields.At(key))) : null;

    public int? Required(Reference reference)
    {
        for (var i = 0; i < columns.Length; i++)
            if (columns[i].Name == reference.Text || columns[i].Title == reference.Text) return i;
        // Of what is only counted nobody reads the hint.
        var nearest = problems.Keeps(DatasetProblems.UnknownColumnRule, file)
            ? EditDistance.Nearest(reference.Text, columns.SelectMany(column => new[] { column.Name, column.Title }))
            : null;
        problems.Add(DatasetProblems.UnknownColumn(new(file, reference.At), reference.Text, nearest));
        return null;
    }
}
