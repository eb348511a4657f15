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
    private int[] cells;
    private CsvHeadings? headings;
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
        cells = [.. Enumerable.Repeat(-1, schema.Columns.Length)];
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
            if (IsSound() && IsWide() && !IsBlank() && !IsRemark() && IsNamed())
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

        headings = new(scanner, path, schema, faults);
        isBroken = !headings.Read();
        cells = headings.Cells;
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

        if (scanner.Faults.Count > 0 && IsSpoiltCode())
            return false;
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

    // ="0101", as a spreadsheet keeps the zeros of a code, is no CSV.
    private bool IsSpoiltCode()
    {
        for (var i = 0; i < scanner.Count; i++)
        {
            if (scanner[i] is not [(byte)'=', (byte)'"', ..] || !Spreadsheets.IsSpoilt(scanner[i]))
                continue;
            var typed = Encoding.UTF8.GetString(scanner[i]);
            var column = Math.Max(0, Array.IndexOf(cells, i));
            faults.AddOnce(column, SpreadsheetProblems.SpoiltRule, () =>
                SpreadsheetProblems.Spoilt(new(path, scanner.PlaceOf(i)), schema.Columns[column], typed));
            return true;
        }

        return false;
    }

    // Cells that are missing or too many are none where nothing would stand in them.
    private bool IsWide()
    {
        var width = headings!.Width;
        if (scanner.Count == width)
            return true;
        var missing = width - scanner.Count;
        if (missing > 0 && headings.Nameless.Count >= missing && headings.Nameless[^missing] >= scanner.Count)
            return true;
        var more = width;
        while (more < scanner.Count && Blanks.Trim(scanner[more]).IsEmpty)
            more++;
        if (more == scanner.Count && scanner.Count > width)
            return true;
        // Where the first cell that is too much stands, or the row ends.
        if (!IsRemark() && faults.Admit(DataProblems.RaggedRule))
            faults.Keep(Unparted(missing) ?? DataProblems.Ragged(new(path, scanner.PlaceOf(width)), scanner.Count, width));
        return false;
    }

    // 2026年8月，河东站,19: a full-width comma parts no cells; within quotes it belongs to the text.
    private Diagnostic? Unparted(int missing)
    {
        var raw = scanner.Raw;
        var isQuoted = false;
        for (var at = 0; missing > 0 && at < raw.Length; at++)
        {
            if (raw[at] == '"')
                isQuoted = !isQuoted;
            if (isQuoted || !raw[at..].StartsWith("，"u8))
                continue;
            var cell = 0;
            while (cell + 1 < scanner.Count && scanner.PlaceOf(cell + 1).Column <= scanner.PlaceOfByte(at).Column)
                cell++;
            return DataProblems.WideComma(
                new(path, scanner.PlaceOfByte(at)), scanner.Count, headings!.Width, Encoding.UTF8.GetString(scanner[cell]));
        }

        return null;
    }

    // A cell without a heading belongs to no column.
    private bool IsNamed()
    {
        foreach (var cell in headings!.Nameless)
        {
            if (cell >= scanner.Count || Blanks.Trim(scanner[cell]).IsEmpty)
                continue;
            faults.AddOnce(cell, DataProblems.HeadingRule, () => DataProblems.NoName(new(path, scanner.PlaceOf(cell)), cell + 1));
            return false;
        }

        return true;
    }

    // A note below the table stands alone in its row, or broken by its commas.
    private bool IsRemark()
    {
        if (!Remarks.IsOne(Blanks.Trim(scanner[0])) || (scanner.Count == headings!.Width && !IsAlone()))
            return false;
        var typed = Encoding.UTF8.GetString(scanner[0]);
        faults.AddOnce(0, SpreadsheetProblems.RemarkRowRule, () => SpreadsheetProblems.RemarkRow(new(path, scanner.PlaceOf(0)), typed));
        return true;
    }

    private bool IsAlone()
    {
        for (var i = 1; i < scanner.Count; i++)
        {
            if (!Blanks.Trim(scanner[i]).IsEmpty)
                return false;
        }

        return scanner.Count > 1;
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
