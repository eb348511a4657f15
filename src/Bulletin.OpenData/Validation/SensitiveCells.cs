using System.Collections.Immutable;
using System.Text;
using Bulletin.Content.Comments;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Sensitive;

namespace Bulletin.OpenData.Validation;

/// <summary>Looks for what is not for the public in the cells of a table: personal data, secrecy marks, remarks of editors.</summary>
internal sealed class SensitiveCells
{
    // A telephone number, the shortest that is looked for.
    private const int LeastDigits = 11;

    private readonly ImmutableArray<TableColumn> columns;
    private readonly string[] headings;
    private readonly bool[] isNumberChecked;
    private readonly bool[] isHome;
    private readonly SensitiveReport report;
    private readonly FaultLog faults;
    private readonly FaultLog doubts;
    private char[] characters = new char[1 << 8];

    /// <param name="columns">The columns of the table.</param>
    /// <param name="cleared">What may stand there.</param>
    /// <param name="faults">Receives what must not be published.</param>
    /// <param name="doubts">Receives what should not.</param>
    public SensitiveCells(ImmutableArray<TableColumn> columns, Clearances cleared, FaultLog faults, FaultLog doubts)
    {
        this.columns = columns;
        this.faults = faults;
        this.doubts = doubts;
        var areOfPersons = columns.Any(column => SensitiveHeadings.IsOfPersons(column.Title));
        headings = [.. columns.Select(column => SensitiveHeadings.Among(column.Title, areOfPersons))];
        isNumberChecked = [.. columns.Select(column => SensitiveHeadings.IsOfPersonalNumber(column.Title))];
        isHome = [.. columns.Select(column => SensitiveHeadings.IsOfHome(column.Title))];
        report = new(cleared, Add);
    }

    /// <summary>Whether a cell may hold anything of the kind; nearly none does, and to look closer takes longer than to read it.</summary>
    public bool MayHold(ReadOnlySpan<byte> cell, int column)
    {
        var type = columns[column].Type;
        if (type != ColumnType.String)
            return type.IsNumeric() && cell.Length >= LeastDigits && isNumberChecked[column];
        return isHome[column] || SensitiveBytes.MayHold(cell) || CommentBytes.MayHold(cell);
    }

    /// <summary>Reports what stands in a cell. False: it must not be published.</summary>
    public bool Check(ReadOnlySpan<byte> cell, int column, Location place)
    {
        if (characters.Length < cell.Length)
            characters = new char[cell.Length];
        var before = faults.Count;
        var length = Encoding.UTF8.GetChars(cell, characters);
        report.Value(characters.AsSpan(0, length), headings[column], place);
        if (CommentBytes.MayHold(cell) && Remark(new(characters, 0, length)) is { } mark)
            faults.Add(DataProblems.Remark(place, columns[column], mark));
        return faults.Count == before;
    }

    // What may be one in a text, such as 5%%, is a figure in a table.
    private static string? Remark(string cell)
    {
        foreach (var comment in CommentScanner.Find(cell)?.Found ?? [])
        {
            var isFigure = comment.Kind is CommentKind.Ambiguous or CommentKind.Possible
                || (comment.Kind == CommentKind.Unclosed && comment.Mark[0] is ('%' or '％'));
            if (!isFigure)
                return comment.Mark;
        }

        return null;
    }

    private void Add(Diagnostic diagnostic) => (diagnostic.Severity == Severity.Error ? faults : doubts).Add(diagnostic);
}
