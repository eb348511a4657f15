using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>Finds columns by name or heading, and reports those that are not there.</summary>
internal sealed class ColumnFinder(ImmutableArray<TableColumn> columns, string file, DiagnosticBag problems)
{
    // What stands between columns that were typed as one text: 月份、水厂; 月份+水厂.
    private static readonly char[] Marks = [.. "、，；,;+＋/／|&和与及 \t\u3000"];

    /// <summary>The position of the column that a key names; null: the key is absent, or the column is and that was reported.</summary>
    public int? Of(FieldReader fields, Key key) => fields.Text(key) is { Length: > 0 } name ? Required(new(name, fields.At(key))) : null;

    /// <summary>The positions of the columns that a list of them names, one or several in each item.</summary>
    public ImmutableArray<int> All(ImmutableArray<Reference> references)
    {
        var found = ImmutableArray.CreateBuilder<int>(references.Length);
        foreach (var reference in references)
        {
            if (Several(reference.Text) is { Length: > 1 } several) found.AddRange(several);
            else if (Required(reference) is { } one) found.Add(one);
        }

        return found.ToImmutable();
    }

    public int? Required(Reference reference)
    {
        if (IndexOf(reference.Text) is var index and >= 0) return index;
        // Of what is only counted nobody reads the hint.
        var nearest = problems.Keeps(DatasetProblems.UnknownColumnRule, file)
            ? EditDistance.Nearest(reference.Text, columns.SelectMany(column => new[] { column.Name, column.Title }))
            : null;
        problems.Add(DatasetProblems.UnknownColumn(new(file, reference.At), reference.Text, nearest));
        return null;
    }

    private int IndexOf(string text)
    {
        for (var i = 0; i < columns.Length; i++)
            if (columns[i].Name == text || columns[i].Title == text) return i;
        return -1;
    }

    // Only when each part is a column is it certain that several are meant.
    private int[]? Several(string text)
    {
        if (text.IndexOfAny(Marks) < 0 || IndexOf(text) >= 0) return null;
        int[] parts = [.. text.Split(Marks, StringSplitOptions.RemoveEmptyEntries).Select(IndexOf)];
        return Array.TrueForAll(parts, static part => part >= 0) ? parts : null;
    }
}
