using System.Buffers;
using System.Text;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Files;
using Bulletin.OpenData.Rows;

namespace Bulletin.OpenData.Formats;

/// <summary>
/// CSV by RFC 4180 for programs: commas, CRLF, quotes where they are needed, UTF-8 without a mark, names of columns in the
/// first row. And the same for Excel and WPS: a byte order mark, headings for readers, and texts that these programs would
/// run as formulas made harmless by an apostrophe (OWASP, CSV injection).
/// </summary>
/// <remarks>Few rows differ between the two, so each is written once and copied.</remarks>
internal sealed class CsvFormats : TableFormat
{
    private static readonly SearchValues<byte> Special = SearchValues.Create(",\"\r\n"u8);

    private readonly bool[] isText;
    private readonly ColumnType[] types;
    private readonly string route;
    private readonly HashingFileStream plain;
    private readonly HashingFileStream excel;
    private byte[] line = new byte[1 << 12];
    private int length;

    /// <param name="schema">The columns.</param>
    /// <param name="route">Where the files will lie, without ending.</param>
    /// <param name="open">Opens the file of a route.</param>
    public CsvFormats(TableSchema schema, string route, Func<string, HashingFileStream> open)
    {
        // Coordinates have a comma in them.
        isText = [.. schema.Columns.Select(column => column.Type is ColumnType.String or ColumnType.GeoPoint)];
        types = [.. schema.Columns.Select(column => column.Type)];
        this.route = route;
        plain = open($"{route}.csv");
        excel = open($"{route}.excel.csv");
        excel.Write("\ufeff"u8);
        Headings(plain, schema.Columns.Select(column => column.Name), isGuarded: false);
        Headings(excel, schema.Columns.Select(column => column.Title), isGuarded: true);
    }

    public override void Row(TableRow row)
    {
        var hasFormula = Fill(row, isGuarded: false);
        plain.Write(line.AsSpan(0, length));
        if (hasFormula)
            Fill(row, isGuarded: true);
        excel.Write(line.AsSpan(0, length));
    }

    public override IEnumerable<PublishedFile> Finish() =>
    [
        Finished(plain, "csv", FileKind.Csv),
        Finished(excel, "excel.csv", FileKind.ExcelCsv),
    ];

    public override void Dispose()
    {
        plain.Dispose();
        excel.Dispose();
    }

    private PublishedFile Finished(HashingFileStream output, string ending, FileKind kind)
    {
        var bytes = output.Length;
        return new($"{route}.{ending}", kind, bytes, output.Finish().ToString());
    }

    private void Headings(HashingFileStream output, IEnumerable<string> headings, bool isGuarded)
    {
        length = 0;
        foreach (var heading in headings)
        {
            var cell = Encoding.UTF8.GetBytes(heading);
            Reserve((2 * cell.Length) + 8);
            if (length > 0)
                line[length++] = (byte)',';
            Text(cell, isGuarded && IsFormula(cell));
        }

        "\r\n"u8.CopyTo(line.AsSpan(length));
        output.Write(line.AsSpan(0, length + 2));
    }

    // Whether a cell would be run as a formula.
    private bool Fill(TableRow row, bool isGuarded)
    {
        length = 0;
        // At worst every byte is a quote that is doubled.
        Reserve((2 * row.Length) + (4 * isText.Length) + 4);
        var hasFormula = false;
        for (var i = 0; i < isText.Length; i++)
        {
            if (i > 0)
                line[length++] = (byte)',';
            var cell = row[i];
            if (!isText[i])
            {
                cell.CopyTo(line.AsSpan(length));
                length += cell.Length;
                continue;
            }

            var isFormula = IsFormula(cell);
            hasFormula |= isFormula;
            if (row.IsPlain && !isFormula && types[i] == ColumnType.String)
            {
                cell.CopyTo(line.AsSpan(length));
                length += cell.Length;
                continue;
            }

            Text(cell, isGuarded && isFormula);
        }

        // A line with nothing in it would be passed over.
        if (length == 0)
        {
            line[length++] = (byte)'"';
            line[length++] = (byte)'"';
        }

        line[length++] = (byte)'\r';
        line[length++] = (byte)'\n';
        return hasFormula;
    }

    private static bool IsFormula(ReadOnlySpan<byte> cell) =>
        cell is [(byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' or (byte)'\r', ..];

    private void Text(ReadOnlySpan<byte> cell, bool isGuarded)
    {
        var isQuoted = cell.IndexOfAny(Special) >= 0;
        if (isQuoted)
            line[length++] = (byte)'"';
        if (isGuarded)
            line[length++] = (byte)'\'';
        for (var quote = isQuoted ? cell.IndexOf((byte)'"') : -1; quote >= 0; quote = cell.IndexOf((byte)'"'))
        {
            cell[..(quote + 1)].CopyTo(line.AsSpan(length));
            length += quote + 1;
            line[length++] = (byte)'"';
            cell = cell[(quote + 1)..];
        }

        cell.CopyTo(line.AsSpan(length));
        length += cell.Length;
        if (isQuoted)
            line[length++] = (byte)'"';
    }

    private void Reserve(int more)
    {
        if (line.Length - length < more)
            Array.Resize(ref line, Math.Max(2 * line.Length, length + more));
    }
}
