using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Rows;
using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.Reading;

/// <summary>Brings the rows of a file into their published form and reports what its columns do not allow.</summary>
internal sealed class RowChecker
{
    private const int LongestCell = 32767;

    private readonly TableSchema schema;
    private readonly Area area;
    private readonly string path;
    private readonly FaultLog faults;
    private readonly ColumnCheck[] columns;
    private readonly byte[][] missing;
    private readonly Repeats[] repeats;
    private readonly Repeats? keys;
    private readonly HashSet64 known;
    private readonly byte[] keyBytes = new byte[1 << 10];

    // The row at hand, from 1.
    private int count;

    /// <param name="schema">What dataset.yml says of the table.</param>
    /// <param name="area">Where every place must lie; null: anywhere.</param>
    /// <param name="referred">The values that a column may refer to; null: it refers to none.</param>
    /// <param name="expected">About how many rows there are.</param>
    /// <param name="path">Of the file, for messages.</param>
    /// <param name="faults">Receives diagnostics.</param>
    public RowChecker(
        TableSchema schema,
        Area? area,
        Func<ColumnReference, HashSet64>? referred,
        int expected,
        string path,
        FaultLog faults)
    {
        this.schema = schema;
        this.area = area ?? Area.Globe;
        this.path = path;
        this.faults = faults;
        columns = [.. schema.Columns.Select(column =>
            new ColumnCheck(column, expected) { Referred = column.References is { } reference ? referred?.Invoke(reference) : null })];
        missing = [.. schema.Missing.Select(Encoding.UTF8.GetBytes)];
        repeats = [.. columns.Select(_ => new Repeats())];
        keys = schema.PrimaryKey.IsEmpty ? null : new();
        known = new(keys is null ? 0 : expected);
    }

    /// <summary>Looks for what must not be published; null: nobody will see the rows.</summary>
    public SensitiveCells? Sensitive { get; init; }

    /// <summary>Receives what looks wrong though it is no fault.</summary>
    public TableDoubts? Doubts { get; init; }

    /// <summary>Fills a row. False: something is wrong with it and was reported.</summary>
    public bool Check(IRowSource source, TableRow row)
    {
        count++;
        row.Clear();
        row.Geometry = source.Geometry;
        row.Identifier = source.Identifier;
        row.IsPlain = source.IsPlain;
        var isSound = true;
        for (var i = 0; i < columns.Length; i++)
        {
            var cell = Value(source[i], columns[i]);
            if (cell.IsEmpty)
            {
                row.Add(default, double.NaN);
                if (columns[i].Column.IsRequired)
                    isSound = IsEmpty(source, i);
            }
            else if (!columns[i].TryAdd(cell, row))
            {
                // One message for the whole row: its other cells are no values either.
                if (i == 0 && Spreadsheets.IsTotal(cell, isFirst: true)) return IsTotal(source, cell);
                if (!IsSpreadsheet(source, cell, i) && faults.AdmitCell(DataProblems.TypeRule, i))
                    faults.KeepCell(i, DataProblems.Type(Place(source, i), columns[i].Column, Encoding.UTF8.GetString(cell)));
                row.Add(default, double.NaN);
                isSound = false;
            }
            else
            {
                isSound &= IsAllowed(source, row, i);
            }
        }

        return HasOwnKey(source, row, isSound) && isSound;
    }

    /// <summary>Looks at repeated values again and reports them; after the last row.</summary>
    /// <param name="again">Opens the file anew.</param>
    public void Finish(Func<IRowSource> again)
    {
        if (Array.TrueForAll(repeats, one => one.IsEmpty) && keys is null or { IsEmpty: true })
            return;
        using var source = again();
        var row = new TableRow(columns.Length);
        var number = 0;
        var silent = new RowChecker(schema, null, null, 0, path, new());
        while (source.Read())
        {
            // Only what is spelt right was ever compared.
            silent.Fill(source, row);
            number++;
            for (var i = 0; i < columns.Length; i++)
            {
                if (repeats[i].IsEmpty || row[i].IsEmpty)
                    continue;
                var value = ValueOf(row, i);
                var hash = HashSet64.Hash(value);
                if (repeats[i].IsSuspect(hash))
                    repeats[i].Compare(hash, value, number, source.PlaceOf(i).Line);
            }

            if (keys is { IsEmpty: false } && KeyOf(row) is var key && keys.IsSuspect(key))
                keys.Compare(key, KeyText(row), number, source.PlaceOf(0).Line);
        }

        for (var i = 0; i < columns.Length; i++)
        {
            var column = columns[i].Column;
            repeats[i].Report(faults, DataProblems.UniqueRule, (place, text, line) =>
                DataProblems.NotUnique(new(path, place), column, text, line));
        }

        keys?.Report(faults, DataProblems.KeyRule, (place, text, line) => DataProblems.SameKey(new(path, place), text, line));
    }

    /// <summary>Fills a row without any judgement; what is not of its type is empty.</summary>
    public void Fill(IRowSource source, TableRow row)
    {
        row.Clear();
        for (var i = 0; i < columns.Length; i++)
        {
            var cell = Value(source[i], columns[i]);
            if (cell.IsEmpty || !columns[i].TryAdd(cell, row))
                row.Add(default, double.NaN);
        }
    }

    private ReadOnlySpan<byte> Value(ReadOnlySpan<byte> cell, ColumnCheck column)
    {
        // Few cells have blanks around them, of ASCII or of Chinese.
        if (!cell.IsEmpty && (cell[0] is <= (byte)' ' or 0xC2 or 0xE3 || cell[^1] is <= (byte)' ' or 0xA0 or 0x80))
            cell = Blanks.Trim(cell);
        foreach (var none in missing)
        {
            if (cell.SequenceEqual(none))
                return default;
        }

        return cell;
    }

    private bool IsAllowed(IRowSource source, TableRow row, int index)
    {
        var check = columns[index];
        var column = check.Column;
        var cell = row[index];
        var isSound = true;
        if (check.IsText)
        {
            if (cell.Length > LongestCell && Encoding.UTF8.GetCharCount(cell) is var characters and > LongestCell)
            {
                if (faults.Admit(DataProblems.LengthRule))
                    faults.Keep(DataProblems.TooLong(Place(source, index), characters));
                isSound = false;
            }

            isSound &= !IsSpreadsheet(source, cell, index);
            Doubts?.Text(cell, index, source);
        }
        else if (column.Type == ColumnType.GeoPoint)
        {
            isSound &= CellValue.TryReadPoint(cell, out var longitude, out var latitude) && IsInside(source, index, longitude, latitude);
        }
        else if (!check.IsInRange(row.Number(index)))
        {
            if (faults.Admit(DataProblems.RangeRule))
                faults.Keep(DataProblems.OutOfRange(Place(source, index), column, Encoding.UTF8.GetString(cell)));
            isSound = false;
        }

        if (Sensitive?.MayHold(cell, index) == true)
            isSound &= Sensitive.Check(cell, index, Place(source, index));
        if (check.HasChoices && !check.IsChoice(ValueOf(row, index)))
        {
            if (faults.AdmitCell(DataProblems.EnumRule, index))
                faults.KeepCell(index, DataProblems.NotInEnum(Place(source, index), column, Encoding.UTF8.GetString(cell)));
            isSound = false;
        }

        if (check.Known is null && check.Referred is null)
            return isSound;
        var value = ValueOf(row, index);
        var hash = HashSet64.Hash(value);
        if (check.Referred is { } referred && !referred.Contains(hash))
        {
            if (faults.AdmitCell(DataProblems.ReferenceRule, index))
                faults.KeepCell(index, DataProblems.NoReference(Place(source, index), column, Encoding.UTF8.GetString(cell)));
            isSound = false;
        }

        // Whether it is a repeat or only a hash like another is seen at the end; the row is kept meanwhile.
        if (check.Known is not { } before || Add(before, hash, source, index))
            return isSound;
        if (repeats[index].IsFull)
            repeats[index].Skip();
        else
            repeats[index].Add(hash, count, source.PlaceOf(index), value);
        return isSound;
    }

    private bool IsTotal(IRowSource source, ReadOnlySpan<byte> cell)
    {
        if (faults.Admit(DataProblems.TotalRule)) faults.Keep(DataProblems.Total(Place(source, 0), Encoding.UTF8.GetString(cell)));
        return false;
    }

    // Whether a cell holds what a spreadsheet left in place of a value; reported once for each column.
    private bool IsSpreadsheet(IRowSource source, ReadOnlySpan<byte> cell, int index)
    {
        var sign = cell[0];
        if (sign is not ((byte)'#' or (byte)'=' or (byte)'\'' or 0xef or (byte)'E' or (>= (byte)'0' and <= (byte)'9')))
            return false;
        if (Spreadsheets.IsError(cell))
            return Report(DataProblems.SpreadsheetRule, cell, static (at, _, typed) => DataProblems.Spreadsheet(at, typed));
        if (Spreadsheets.IsSpoilt(cell))
            return Report(SpreadsheetProblems.SpoiltRule, cell, SpreadsheetProblems.Spoilt);
        return Spreadsheets.IsFormula(cell) && Report(SpreadsheetProblems.FormulaRule, cell, SpreadsheetProblems.Formula);

        bool Report(Rule rule, ReadOnlySpan<byte> typed, Func<Location, TableColumn, string, Diagnostic> describe)
        {
            var text = Encoding.UTF8.GetString(typed);
            faults.AddOnce(index, rule, () => describe(Place(source, index), columns[index].Column, text));
            return true;
        }
    }

    private bool HasOwnKey(IRowSource source, TableRow row, bool isSound)
    {
        if (keys is null)
            return true;
        // An empty part names nothing.
        foreach (var part in schema.PrimaryKey)
        {
            // Of a value that could not be read that was said.
            if (row[part].IsEmpty)
                return !isSound || columns[part].Column.IsRequired || IsEmpty(source, part);
        }

        var hash = KeyOf(row);
        if (Add(known, hash, source, schema.PrimaryKey[0]))
            return true;
        if (keys.IsFull)
            keys.Skip();
        else
            keys.Add(hash, count, source.PlaceOf(schema.PrimaryKey[0]), KeyText(row));
        return true;
    }

    /// <summary>Whether a place lies in the area; where it does not, it is reported.</summary>
    public bool IsInside(IRowSource source, int column, double longitude, double latitude)
    {
        if (area.Holds(longitude, latitude))
            return true;
        if (faults.Admit(DataProblems.AreaRule))
            faults.Keep(DataProblems.Outside(Place(source, column), longitude, latitude, area));
        return false;
    }

    /// <summary>
    /// By what values are compared: 1 and 1.0 are one number; all else is what its
    /// spelling is. Valid until the next is asked for.
    /// </summary>
    public ReadOnlySpan<byte> ValueOf(TableRow row, int column)
    {
        if (!columns[column].IsDecimal || row[column].IsEmpty)
            return row[column];
        return columns[column].Canonical(row.Number(column));
    }

    private bool Add(HashSet64 values, ulong hash, IRowSource source, int column)
    {
        if (values.Count < HashSet64.Most)
            return values.Add(hash);
        if (faults.Admit(DataProblems.SizeRule))
            faults.Keep(DataProblems.TooManyValues(Place(source, column), HashSet64.Most));
        return true;
    }

    private byte[] KeyText(TableRow row) =>
        Encoding.UTF8.GetBytes(string.Join("、", schema.PrimaryKey.Select(part => Encoding.UTF8.GetString(ValueOf(row, part)))));

    private ulong KeyOf(TableRow row)
    {
        if (schema.PrimaryKey.Length == 1)
            return HashSet64.Hash(ValueOf(row, schema.PrimaryKey[0]));
        var length = 0;
        foreach (var part in schema.PrimaryKey)
            length += Math.Max(row[part].Length, CellValue.LongestSpelling) + 1;
        var bytes = length <= keyBytes.Length ? keyBytes : new byte[length];
        length = 0;
        foreach (var part in schema.PrimaryKey)
        {
            var value = ValueOf(row, part);
            value.CopyTo(bytes.AsSpan(length));
            length += value.Length;
            bytes[length++] = 0;
        }

        return HashSet64.Hash(bytes.AsSpan(0, length));
    }

    private bool IsEmpty(IRowSource source, int column)
    {
        if (faults.AdmitCell(DataProblems.RequiredRule, column))
            faults.KeepCell(column, DataProblems.Required(Place(source, column), columns[column].Column));
        return false;
    }

    private Location Place(IRowSource source, int column) => new(path, source.PlaceOf(column));
}
