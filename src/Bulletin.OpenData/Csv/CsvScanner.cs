using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Bulletin.Content.Diagnostics;
using Bulletin.OpenData.Validation;

namespace Bulletin.OpenData.Csv;

/// <summary>Cuts a CSV file (RFC 4180) into rows and cells while it is read. Memory is that of the longest row.</summary>
/// <remarks>
/// CRLF, LF and CR end a row; lines without anything are passed over. Where quotes are wrong the rest of the row is cut as well as may be,
/// so that one mistake is reported once and the rows after it are still read.
/// </remarks>
internal sealed class CsvScanner
{
    /// <summary>The longest row in bytes: far more than any honest one, and what a forgotten quote runs into.</summary>
    public const int LongestRow = 1 << 20;

    // All below the blank but tab and the two that end lines; and DEL.
    private static readonly SearchValues<byte> Controls = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127]);

    private readonly Stream input;
    private readonly byte delimiter;
    private readonly SearchValues<byte> ends;
    private readonly byte[] buffer;
    private readonly List<CsvFault> faults = [];
    private Cell[] cells = new Cell[64];
    private byte[] unquoted = [];
    private int unquotedLength;
    private int sound;
    private bool isDamaged;
    private int start;
    private int filled;
    private bool isAtEnd;
    private int lines;
    private bool hasQuotes;

    /// <param name="input">From its beginning; a byte order mark is passed over.</param>
    /// <param name="delimiter">What stands between two cells.</param>
    public CsvScanner(Stream input, byte delimiter)
    {
        this.input = input;
        this.delimiter = delimiter;
        ends = SearchValues.Create([delimiter, (byte)'\n', (byte)'\r', (byte)'"']);
        buffer = ArrayPool<byte>.Shared.Rent(LongestRow + (256 << 10));
        Fill();
        if (buffer.AsSpan(0, filled).StartsWith("\ufeff"u8))
            Next = 3;
    }

    private int Next { get; set; }

    /// <summary>How many cells the row has.</summary>
    public int Count { get; private set; }

    /// <summary>The line on which the row begins, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>What was wrong with the row's quotes and ends.</summary>
    public IReadOnlyList<CsvFault> Faults => faults;

    /// <summary>
    /// Whether the row is known to be UTF-8 without control characters: most files
    /// are, and are looked at a megabyte at a time.
    /// </summary>
    public bool IsSound => End <= sound;

    /// <summary>Whether no cell holds a comma, quote, backslash, tab or line end.</summary>
    public bool IsPlain => !hasQuotes && delimiter == ',' && Raw.IndexOfAny((byte)'\\', (byte)'\t') < 0;

    /// <summary>The row as it stands in the file, without its end.</summary>
    public ReadOnlySpan<byte> Raw => buffer.AsSpan(start, End - start);

    private int End { get; set; }

    /// <summary>A cell without its quotes; valid until the next row is read.</summary>
    public ReadOnlySpan<byte> this[int index]
    {
        get
        {
            ref readonly var cell = ref cells[index];
            return (cell.IsUnquoted ? unquoted : buffer).AsSpan(cell.Start, cell.Length);
        }
    }

    /// <summary>Goes to the next row that has anything in it. False: there is none.</summary>
    public bool Read()
    {
        do
        {
            Line += lines;
            start = Next;
            if (!ReadRow())
                return false;
        }
        while (Count == 1 && cells[0].Length == 0 && !cells[0].IsQuoted);
        return true;
    }

    /// <summary>Where a cell begins in the file.</summary>
    public Mark PlaceOf(int index) => Place(cells[Math.Min(index, Count - 1)].Origin);

    /// <summary>The place of a byte of the row, counted from the row's first.</summary>
    public Mark PlaceOfByte(int offset) => Place(start + offset);

    /// <summary>The place of a fault of the row.</summary>
    public Mark PlaceOf(CsvFault fault) => Place(start + fault.Offset);

    /// <summary>Gives the memory back.</summary>
    public void Release() => ArrayPool<byte>.Shared.Return(buffer);

    private Mark Place(int position)
    {
        var before = buffer.AsSpan(start, position - start);
        var line = Line + Lines(before);
        var last = before.LastIndexOfAny((byte)'\n', (byte)'\r');
        var column = Encoding.UTF8.GetCharCount(before[(last + 1)..]) + 1;
        // The byte order mark is no character that an editor shows.
        return new(line, column);
    }

    private static int Lines(ReadOnlySpan<byte> text)
    {
        var count = text.Count((byte)'\n');
        for (var i = text.IndexOf((byte)'\r'); i >= 0; i = text.IndexOf((byte)'\r'))
        {
            text = text[(i + 1)..];
            if (text is not [(byte)'\n', ..])
                count++;
        }

        return count;
    }

    // Reads the row at start; when the buffer ends within it, brings it to the front, reads on and begins again.
    private bool ReadRow()
    {
        while (true)
        {
            Count = 0;
            unquotedLength = 0;
            faults.Clear();
            if (start == filled && isAtEnd)
                return false;
            if (Cut())
                return true;
            if (filled - start > LongestRow)
            {
                SkipLongRow();
                return true;
            }

            Fill();
        }
    }

    private void Fill()
    {
        buffer.AsSpan(start, filled - start).CopyTo(buffer);
        filled -= start;
        sound = Math.Max(0, sound - start);
        start = 0;
        while (filled < buffer.Length && !isAtEnd)
        {
            var read = input.Read(buffer, filled, buffer.Length - filled);
            isAtEnd = read == 0;
            filled += read;
        }

        Validate();
    }

    // Up to the last whole character. Where something is wrong, the rows are checked one by one.
    private void Validate()
    {
        if (isDamaged)
            return;
        var end = filled;
        while (!isAtEnd && end > sound && (buffer[end - 1] & 0xc0) == 0x80)
            end--;
        if (!isAtEnd && end > sound && buffer[end - 1] >= 0xc0)
            end--;
        var text = buffer.AsSpan(sound, end - sound);
        isDamaged = !Utf8.IsValid(text) || IndexOfControl(text) >= 0;
        if (!isDamaged)
            sound = end;
    }

    /// <summary>Where the first control character stands, or one that XML does not allow (XML 1.0, 2.2); -1: nowhere.</summary>
    public static int IndexOfControl(ReadOnlySpan<byte> text)
    {
        var control = text.IndexOfAny(Controls);
        if (control < 0)
            control = text.IndexOf("\ufffe"u8);
        return control < 0 ? text.IndexOf("\uffff"u8) : control;
    }

    // False: the row goes on behind what is in the buffer.
    private bool Cut()
    {
        var position = start;
        var text = buffer.AsSpan(0, filled);
        var isQuotedRow = false;
        while (true)
        {
            if (position < filled && text[position] == '"')
            {
                isQuotedRow = true;
                if (!CutQuoted(ref position))
                    return false;
            }
            else
            {
                var length = text[position..].IndexOfAny(ends);
                while (length >= 0 && text[position + length] == '"')
                {
                    faults.Add(new(CsvFaultKind.QuoteWithin, position + length - start));
                    var more = text[(position + length + 1)..].IndexOfAny(ends);
                    length = more < 0 ? -1 : length + 1 + more;
                }

                if (length < 0)
                {
                    if (!isAtEnd)
                        return false;
                    length = filled - position;
                }

                Add(new(position, length, position, IsUnquoted: false, IsQuoted: false));
                position += length;
            }

            if (position == filled)
            {
                if (!isAtEnd)
                    return false;
                return Finish(position, position, isQuotedRow);
            }

            var end = text[position];
            if (end == delimiter)
            {
                position++;
                continue;
            }

            if (end == '\n')
                return Finish(position, position + 1, isQuotedRow);
            if (position + 1 == filled && !isAtEnd)
                return false;
            return Finish(position, position + (position + 1 < filled && text[position + 1] == '\n' ? 2 : 1), isQuotedRow);
        }
    }

    private bool Finish(int end, int next, bool isQuotedRow)
    {
        End = end;
        Next = next;
        hasQuotes = isQuotedRow || faults.Count > 0;
        lines = (isQuotedRow ? Lines(buffer.AsSpan(start, end - start)) : 0) + (next > end ? 1 : 0);
        return true;
    }

    // From the opening quote to what stands behind the closing one.
    private bool CutQuoted(ref int position)
    {
        var text = buffer.AsSpan(0, filled);
        var opening = position;
        var first = position + 1;
        var at = first;
        var doubled = 0;
        while (true)
        {
            var length = text[at..].IndexOf((byte)'"');
            if (length < 0)
            {
                if (!isAtEnd)
                    return false;
                faults.Add(new(CsvFaultKind.Unclosed, opening - start));
                at = filled;
                break;
            }

            at += length;
            if (at + 1 == filled && !isAtEnd)
                return false;
            if (at + 1 == filled || text[at + 1] != '"')
                break;
            doubled++;
            at += 2;
        }

        if (doubled == 0)
            Add(new(first, at - first, opening, IsUnquoted: false, IsQuoted: true));
        else
            Add(new(unquotedLength, Unquote(text[first..at]), opening, IsUnquoted: true, IsQuoted: true));
        position = Math.Min(at + 1, filled);
        if (position == filled)
            return true;
        var rest = text[position..].IndexOfAny(delimiter, (byte)'\n', (byte)'\r');
        if (rest < 0)
        {
            if (!isAtEnd)
                return false;
            rest = filled - position;
        }

        // A blank behind the closing quote does no harm.
        if (text.Slice(position, rest).IndexOfAnyExcept((byte)' ') >= 0)
            faults.Add(new(CsvFaultKind.AfterQuote, position - start));
        position += rest;
        return true;
    }

    private int Unquote(ReadOnlySpan<byte> text)
    {
        if (unquoted.Length < unquotedLength + text.Length)
            Array.Resize(ref unquoted, Math.Max(1 << 12, 2 * (unquotedLength + text.Length)));
        var from = unquotedLength;
        for (var quote = text.IndexOf((byte)'"'); quote >= 0; quote = text.IndexOf((byte)'"'))
        {
            text[..(quote + 1)].CopyTo(unquoted.AsSpan(unquotedLength));
            unquotedLength += quote + 1;
            // The text ends with a closing quote that is not in it: each quote within is one of two.
            text = text[Math.Min(quote + 2, text.Length)..];
        }

        text.CopyTo(unquoted.AsSpan(unquotedLength));
        unquotedLength += text.Length;
        return unquotedLength - from;
    }

    private void Add(Cell cell)
    {
        if (Count == cells.Length)
            Array.Resize(ref cells, 2 * Count);
        cells[Count++] = cell;
    }

    // Reports it and goes on behind its first line, where the next sound row most likely begins.
    private void SkipLongRow()
    {
        int end;
        while ((end = buffer.AsSpan(start, filled - start).IndexOfAny((byte)'\n', (byte)'\r')) < 0 && !isAtEnd)
        {
            start = filled;
            Fill();
        }

        var next = end < 0 ? filled : start + end + 1;
        if (end >= 0 && buffer[next - 1] == '\r' && next < filled && buffer[next] == '\n')
            next++;
        (start, End, Next, lines) = (next, next, next, end < 0 ? 0 : 1);
        Count = 0;
        unquotedLength = 0;
        faults.Clear();
        faults.Add(new(CsvFaultKind.TooLong, 0));
        Add(new(start, 0, start, IsUnquoted: false, IsQuoted: true));
    }

    private readonly record struct Cell(int Start, int Length, int Origin, bool IsUnquoted, bool IsQuoted);
}

/// <param name="Kind">What is wrong.</param>
/// <param name="Offset">The byte, from the row's first.</param>
internal readonly record struct CsvFault(CsvFaultKind Kind, int Offset);
