using System.Buffers;
using System.Text;
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

    private readonly byte delimiter;
    private readonly SearchValues<byte> ends;
    private readonly CsvWindow window;
    private readonly CsvCells cells = new();
    private readonly List<CsvFault> faults = [];
    private int end;
    private int next;
    private int lines;
    private bool hasQuotes;

    /// <param name="input">From its beginning; a byte order mark is passed over.</param>
    /// <param name="delimiter">What stands between two cells.</param>
    public CsvScanner(Stream input, byte delimiter)
    {
        this.delimiter = delimiter;
        ends = SearchValues.Create([delimiter, (byte)'\n', (byte)'\r', (byte)'"']);
        window = new(input, LongestRow + (256 << 10));
        if (window.Text.StartsWith("\ufeff"u8))
            next = 3;
    }

    /// <summary>How many cells the row has.</summary>
    public int Count => cells.Count;

    /// <summary>The line on which the row begins, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>What was wrong with the row's quotes and ends.</summary>
    public IReadOnlyList<CsvFault> Faults => faults;

    /// <summary>Whether the row is known to be UTF-8 without control characters.</summary>
    public bool IsSound => window.IsSoundTo(end);

    /// <summary>Whether no cell holds a comma, quote, backslash, tab or line end.</summary>
    public bool IsPlain => !hasQuotes && delimiter == ',' && Raw.IndexOfAny((byte)'\\', (byte)'\t') < 0;

    /// <summary>The row as it stands in the file, without its end.</summary>
    public ReadOnlySpan<byte> Raw => window.Text[window.Start..end];

    /// <summary>A cell without its quotes; valid until the next row is read.</summary>
    public ReadOnlySpan<byte> this[int index] => cells.Of(index, window.Text);

    /// <summary>Goes to the next row that has anything in it. False: there is none.</summary>
    public bool Read()
    {
        do
        {
            Line += lines;
            window.Start = next;
            if (!ReadRow())
                return false;
        }
        while (cells.IsNothing);
        return true;
    }

    /// <summary>Where a cell begins in the file.</summary>
    public Mark PlaceOf(int index) => Place(cells.OriginOf(index));

    /// <summary>The place of a byte of the row, counted from the row's first.</summary>
    public Mark PlaceOfByte(int offset) => Place(window.Start + offset);

    /// <summary>The place of a fault of the row.</summary>
    public Mark PlaceOf(CsvFault fault) => Place(window.Start + fault.Offset);

    /// <summary>Gives the memory back.</summary>
    public void Release() => window.Release();

    private Mark Place(int position)
    {
        var before = window.Text[window.Start..position];
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

    // When the window ends within the row, it moves on and the row begins again.
    private bool ReadRow()
    {
        while (true)
        {
            cells.Clear();
            faults.Clear();
            if (window.Start == window.End && window.IsAtEnd)
                return false;
            if (Cut())
                return true;
            if (window.End - window.Start > LongestRow)
            {
                SkipLongRow();
                return true;
            }

            window.Fill();
        }
    }

    // False: the row goes on behind the window.
    private bool Cut()
    {
        var text = window.Text;
        var (start, isAtEnd) = (window.Start, window.IsAtEnd);
        var position = start;
        var isQuotedRow = false;
        while (true)
        {
            if (position < text.Length && text[position] == '"')
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
                    length = text.Length - position;
                }

                cells.Add(position, length);
                position += length;
            }

            if (position == text.Length)
            {
                if (!isAtEnd)
                    return false;
                return Finish(position, position, isQuotedRow);
            }

            var sign = text[position];
            if (sign == delimiter)
            {
                position++;
                continue;
            }

            if (sign == '\n')
                return Finish(position, position + 1, isQuotedRow);
            if (position + 1 == text.Length && !isAtEnd)
                return false;
            return Finish(position, position + (position + 1 < text.Length && text[position + 1] == '\n' ? 2 : 1), isQuotedRow);
        }
    }

    private bool Finish(int rowEnd, int nextRow, bool isQuotedRow)
    {
        (end, next) = (rowEnd, nextRow);
        hasQuotes = isQuotedRow || faults.Count > 0;
        lines = (isQuotedRow ? Lines(Raw) : 0) + (next > end ? 1 : 0);
        return true;
    }

    // From the opening quote to what stands behind the closing one.
    private bool CutQuoted(ref int position)
    {
        var text = window.Text;
        var (start, isAtEnd) = (window.Start, window.IsAtEnd);
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
                at = text.Length;
                break;
            }

            at += length;
            if (at + 1 == text.Length && !isAtEnd)
                return false;
            if (at + 1 == text.Length || text[at + 1] != '"')
                break;
            doubled++;
            at += 2;
        }

        if (doubled == 0)
            cells.AddQuoted(first, at - first, opening);
        else
            cells.AddUnquoted(text[first..at], opening);
        position = Math.Min(at + 1, text.Length);
        if (position == text.Length)
            return true;
        var rest = text[position..].IndexOfAny(delimiter, (byte)'\n', (byte)'\r');
        if (rest < 0)
        {
            if (!isAtEnd)
                return false;
            rest = text.Length - position;
        }

        // A blank behind the closing quote does no harm.
        if (text.Slice(position, rest).IndexOfAnyExcept((byte)' ') >= 0)
            faults.Add(new(CsvFaultKind.AfterQuote, position - start));
        position += rest;
        return true;
    }

    // Reports it and goes on behind its first line, where the next sound row most likely begins.
    private void SkipLongRow()
    {
        int line;
        while ((line = window.Text[window.Start..].IndexOfAny((byte)'\n', (byte)'\r')) < 0 && !window.IsAtEnd)
        {
            window.Start = window.End;
            window.Fill();
        }

        var text = window.Text;
        next = line < 0 ? text.Length : window.Start + line + 1;
        if (line >= 0 && text[next - 1] == '\r' && next < text.Length && text[next] == '\n')
            next++;
        (window.Start, end, lines) = (next, next, line < 0 ? 0 : 1);
        cells.Clear();
        faults.Clear();
        faults.Add(new(CsvFaultKind.TooLong, 0));
        cells.AddQuoted(next, 0, next);
    }
}
