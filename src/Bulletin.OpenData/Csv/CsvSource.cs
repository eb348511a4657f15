using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Sources;
using Bulletin.OpenData.Rows;
using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.Csv;

/// <summary>The rows of a CSV file whose first line holds the headings, in any order.</summary>
internal sealed class CsvSource : IRowSource
{
    private readonly Stream input;
    private readonly string path;
    private readonly FaultLog faults;
    private readonly CsvScanner scanner;
    private readonly TableSchema schema;

    // The cell of each column of the schema; -1: the file has none.
    private readonly int[] cells;
    private int width;
    private bool isBroken;

    /// <param name="fullPath">The file on disk.</param>
    /// <param name="path">Below the site folder, for messages.</param>
    /// <param name="schema">What dataset.yml says of it.</param>
    /// <param name="faults">Receives the faults of headings and rows.</param>
    public CsvSource(string fullPath, string path, TableSchema schema, FaultLog faults)
    {
        this.path = path;
        this.schema = schema;
        this.faults = faults;
        input = new FileStream(
            fullPath,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite | FileShare.Delete,
            bufferSize: 0,
            FileOptions.SequentialScan);
        var beginning = new byte[8 << 10];
        var length = input.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        input.Position = 0;
        scanner = new(input, Delimiters.Find(beginning.AsSpan(0, length), schema));
        cells = new int[schema.Columns.Length];
        Array.Fill(cells, -1);
        ReadHeadings();
    }

    public ReadOnlyMemory<byte> Geometry => default;

    public bool IsPlain => scanner.IsPlain;

    public ReadOnlySpan<byte> this[int column] => cells[column] < 0 ? default : scanner[cells[column]];

    public Mark PlaceOf(int column) => scanner.PlaceOf(Math.Max(0, cells[column]));

    public bool Read()
    {
        while (!isBroken && scanner.Read())
        {
            if (IsSound() && IsWide() && !IsBlank())
                return true;
        }

        return false;
    }

    public void Dispose()
    {
        scanner.Release();
        input.Dispose();
    }

    private void ReadHeadings()
    {
        if (!scanner.Read() || !IsSound())
        {
            if (faults.IsEmpty)
                faults.Add(DataProblems.NoRows(new(path, 1, 1)));
            isBroken = true;
            return;
        }

        width = scanner.Count;
        if (width > TableSchema.MostColumns)
        {
            faults.Add(DataProblems.TooManyColumns(new(path, scanner.PlaceOf(TableSchema.MostColumns)), width, TableSchema.MostColumns));
            isBroken = true;
            return;
        }

        for (var i = 0; i < width; i++)
            AssignColumn(i, Encoding.UTF8.GetString(scanner[i]).Trim());
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] < 0)
                faults.Add(DataProblems.NoHeading(new(path, 1, 1), schema.Columns[i]));
        }

        isBroken = !faults.IsEmpty;
    }

    private void AssignColumn(int cell, string heading)
    {
        var at = schema.IndexOfHeading(heading);
        if (at >= 0 && cells[at] < 0)
        {
            cells[at] = cell;
            return;
        }

        if (!faults.Admit(DataProblems.HeadingRule))
            return;
        var place = new Location(path, scanner.PlaceOf(cell));
        faults.Keep(at >= 0
            ? DataProblems.HeadingTwice(place, heading)
            : width == 1 && heading.Contains('，')
                ? DataProblems.FullWidthComma(place)
                : DataProblems.UnknownHeading(place, heading, schema.Nearest(heading)));
    }

    private bool IsSound()
    {
        if (scanner.IsSound && scanner.Faults.Count == 0)
            return true;
        var raw = scanner.Raw;
        if (!Utf8.IsValid(raw))
        {
            // What follows is most likely as wrong, and guesses would only confuse.
            faults.Add(DataProblems.NotUtf8(EncodingFault()));
            isBroken = true;
            return false;
        }

        foreach (var fault in scanner.Faults)
        {
            var rule = fault.Kind == CsvFaultKind.TooLong ? DataProblems.LengthRule : DataProblems.QuoteRule;
            if (faults.Admit(rule))
                faults.Keep(DataProblems.Quote(new(path, scanner.PlaceOf(fault)), fault.Kind));
        }

        var control = ControlCharacters.IndexIn(raw);
        if (control >= 0 && faults.Admit(DataProblems.ControlRule))
        {
            Rune.DecodeFromUtf8(raw[control..], out var found, out _);
            faults.Keep(DataProblems.Control(new(path, scanner.PlaceOfByte(control)), found.Value));
        }

        return scanner.Faults.Count == 0 && control < 0;
    }

    private bool IsWide()
    {
        if (scanner.Count == width)
            return true;
        // Where the first cell that is too much stands, or the row ends.
        if (faults.Admit(DataProblems.RaggedRule))
            faults.Keep(DataProblems.Ragged(new(path, scanner.PlaceOf(width)), scanner.Count, width));
        return false;
    }

    private bool IsBlank()
    {
        for (var i = 0; i < scanner.Count; i++)
        {
            if (!Blanks.Trim(scanner[i]).IsEmpty)
                return false;
        }

        if (faults.Admit(DataProblems.BlankRule))
            faults.Keep(DataProblems.BlankRow(new(path, scanner.PlaceOf(0))));
        return true;
    }

    // The whole beginning of the file shows more reliably than one row whether it is GBK.
    private Diagnostic EncodingFault()
    {
        var raw = scanner.Raw;
        var valid = 0;
        while (valid < raw.Length && Rune.DecodeFromUtf8(raw[valid..], out _, out var length) == OperationStatus.Done)
            valid += length;
        var place = new Location(path, scanner.PlaceOfByte(valid));
        input.Position = 0;
        var beginning = new byte[1 << 20];
        var read = input.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        return SourceText.FaultAt(place, beginning.AsSpan(0, read), raw);
    }
}
