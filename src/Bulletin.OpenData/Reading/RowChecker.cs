using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.Reading;

/// <summary>Brings the rows of a file into their published form and reports what its columns do not allow.</summary>
internal sealed class RowChecker
{
    private const int LongestCell = 32767;

    private readonly TableSchema schema;
    private readonly Area? area;
    private readonly string path;
    private readonly FaultLog faults;
    private readonly ColumnCheck[] columns;
    private readonly byte[][] missing;
    private readonly Repeats[] repeats;
    private readonly Repeats? keys;
    private readonly HashSet64 known;
    private readonly byte[] keyBytes = new byte[1 << 10];

    /// <param name="schema">What dataset.yml says of the table.</param>
    /// <param name="area">Where every place must lie; null: anywhere.</param>
    /// <param name="referred">The values that a column may refer to; null: it refers to none.</param>
    /// <param name="expected">About how many rows there are.</param>
    /// <param name="path">Of the file, for messages.</param>
    /// <param name="faults">Told what is wrong.</param>
    public RowChecker(TableSchema schema, Area? area, Func<ColumnReference, HashSet64>? referred, int expected, string path, FaultLog faults)
    {
        this.schema = schema;
        this.area = area;
        this.path = path;
        this.faults = faults;
        columns = [.. schema.Columns.Select(column => new ColumnCheck(column, expected) { Referred = column.References is { } reference ? referred?.Invoke(reference) : null })];
        missing = [.. schema.Missing.Select(Encoding.UTF8.GetBytes)];
        repeats = [.. columns.Select(_ => new Repeats())];
        keys = schema.PrimaryKey.IsEmpty ? null : new();
        known = new(keys is null ? 0 : expected);
    }

    /// <summary>Fills a row. False: something is wrong with it and was reported.</summary>
    public bool Check(IRowSource source, TableRow row)
    {
        row.Clear();
        row.Geometry = source.Geometry;
        row.IsPlain = source.IsPlain;
        var isSound = true;
        for (var i = 0; i < columns.Length; i++)
        {
            var cell = Value(source[i], columns[i]);
            if (cell.IsEmpty)
            {
                row.Add(default, double.NaN);
                if (columns[i].Column.IsRequired) isSound = IsEmpty(source, i);
            }
            else if (!columns[i].TryAdd(cell, row))
            {
                if (faults.Wants(DataProblems.TypeRule)) faults.Keep(DataProblems.Type(Place(source, i), columns[i].Column, Encoding.UTF8.GetString(cell)));
                row.Add(default, double.NaN);
                isSound = false;
            }
            else
            {
                isSound &= IsAllowed(source, row, i);
            }
        }

        return HasOwnKey(source, row) && isSound;
    }

    /// <summary>Looks at repeated values again and reports them; after the last row.</summary>
    /// <param name="again">Opens the file anew.</param>
    public void Finish(Func<IRowSource> again)
    {
        if (Array.TrueForAll(repeats, one => one.IsEmpty) && keys is null or { IsEmpty: true }) return;
        using var source = again();
        var row = new TableRow(columns.Length);
        var silent = new RowChecker(schema, null, null, 0, path, new());
        while (source.Read())
        {
            // Only what is spelt right was ever compared.
            silent.Fill(source, row);
            var line = source.PlaceOf(0).Line;
            for (var i = 0; i < columns.Length; i++)
                if (!repeats[i].IsEmpty && !row[i].IsEmpty) repeats[i].Look(HashSet64.Hash(row[i]), row[i], line);
            if (keys is { IsEmpty: false }) keys.Look(KeyOf(row), KeyText(row), line);
        }

        for (var i = 0; i < columns.Length; i++)
        {
            var column = columns[i].Column;
            repeats[i].Report(faults, DataProblems.UniqueRule, (place, text, line) => DataProblems.NotUnique(new(path, place), column, text, line));
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
            if (cell.IsEmpty || !columns[i].TryAdd(cell, row)) row.Add(default, double.NaN);
        }
    }

    private ReadOnlySpan<byte> Value(ReadOnlySpan<byte> cell, ColumnCheck column)
    {
        // Few cells have blanks around them.
        if (!column.IsText && !cell.IsEmpty && (cell[0] <= ' ' || cell[^1] <= ' ')) cell = cell.Trim(" \t"u8);
        foreach (var none in missing)
            if (cell.SequenceEqual(none)) return default;
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
                if (faults.Wants(DataProblems.LengthRule)) faults.Keep(DataProblems.TooLong(Place(source, index), characters));
                isSound = false;
            }
        }
        else if (column.Type == ColumnType.GeoPoint)
        {
            isSound &= CellValue.TryReadPoint(cell, out var longitude, out var latitude) && IsInside(source, index, longitude, latitude);
        }
        else if (!check.IsInRange(row.Number(index)))
        {
            if (faults.Wants(DataProblems.RangeRule)) faults.Keep(DataProblems.OutOfRange(Place(source, index), column, Encoding.UTF8.GetString(cell)));
            isSound = false;
        }

        if (!check.IsChoice(cell))
        {
            if (faults.Wants(DataProblems.EnumRule)) faults.Keep(DataProblems.NotInEnum(Place(source, index), column, Encoding.UTF8.GetString(cell)));
            isSound = false;
        }

        if (check.Known is null && check.Referred is null) return isSound;
        var hash = HashSet64.Hash(cell);
        if (check.Referred is { } referred && !referred.Contains(hash))
        {
            if (faults.Wants(DataProblems.ReferenceRule)) faults.Keep(DataProblems.NoReference(Place(source, index), column, Encoding.UTF8.GetString(cell)));
            isSound = false;
        }

        // Whether it is a repeat or only a hash like another is seen at the end; the row is kept meanwhile.
        if (check.Known is { } before && !Add(before, hash, source, index)) repeats[index].Add(hash, source.PlaceOf(index), cell);
        return isSound;
    }

    private bool HasOwnKey(IRowSource source, TableRow row)
    {
        if (keys is null) return true;
        // An empty part names nothing.
        foreach (var part in schema.PrimaryKey)
            if (row[part].IsEmpty) return columns[part].Column.IsRequired || IsEmpty(source, part);
        var hash = KeyOf(row);
        if (!Add(known, hash, source, schema.PrimaryKey[0])) keys.Add(hash, source.PlaceOf(schema.PrimaryKey[0]), KeyText(row));
        return true;
    }

    /// <summary>The places of a map that has longitude and latitude in columns of their own.</summary>
    public bool IsInside(IRowSource source, int column, double longitude, double latitude)
    {
        if (area is null || area.Contains(longitude, latitude)) return true;
        if (faults.Wants(DataProblems.AreaRule)) faults.Keep(DataProblems.Outside(Place(source, column), longitude, latitude, area, area.Contains(latitude, longitude)));
        return false;
    }

    private bool Add(HashSet64 values, ulong hash, IRowSource source, int column)
    {
        if (values.Count < HashSet64.Most) return values.Add(hash);
        if (faults.Wants(DataProblems.SizeRule)) faults.Keep(DataProblems.TooMany(Place(source, column), new($"超过 {HashSet64.Most} 个不同的值，无法核对是否重复。", $"More than {HashSet64.Most} different values cannot be compared.")));
        return true;
    }

    private byte[] KeyText(TableRow row) => Encoding.UTF8.GetBytes(string.Join("、", schema.PrimaryKey.Select(part => Encoding.UTF8.GetString(row[part]))));

    private ulong KeyOf(TableRow row)
    {
        if (schema.PrimaryKey.Length == 1) return HashSet64.Hash(row[schema.PrimaryKey[0]]);
        var length = 0;
        foreach (var part in schema.PrimaryKey) length += row[part].Length + 1;
        var bytes = length <= keyBytes.Length ? keyBytes : new byte[length];
        length = 0;
        foreach (var part in schema.PrimaryKey)
        {
            row[part].CopyTo(bytes.AsSpan(length));
            length += row[part].Length;
            bytes[length++] = 0;
        }

        return HashSet64.Hash(bytes.AsSpan(0, length));
    }

    private bool IsEmpty(IRowSource source, int column)
    {
        if (faults.Wants(DataProblems.RequiredRule)) faults.Keep(DataProblems.Required(Place(source, column), columns[column].Column));
        return false;
    }

    private Location Place(IRowSource source, int column) => new(path, source.PlaceOf(column));
}
