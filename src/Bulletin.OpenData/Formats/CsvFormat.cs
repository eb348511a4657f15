using System.Buffers;
using System.Text;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Reading;

namespace Bulletin.OpenData.Formats;

/// <summary>RFC 4180: commas, CRLF, quotes where they are needed, UTF-8 without a mark, names of columns in the first row.</summary>
internal class CsvFormat : SingleFile
{
    private static readonly SearchValues<byte> Special = SearchValues.Create(",\"\r\n"u8);

    private readonly bool[] isText;

    public CsvFormat(TableSchema schema, DataOutput output, string route)
        : this(schema, output, route, "CSV", isForExcel: false)
    {
    }

    protected CsvFormat(TableSchema schema, DataOutput output, string route, string name, bool isForExcel)
        : base(output, route, name, "text/csv;charset=utf-8")
    {
        // Coordinates have a comma in them.
        isText = [.. schema.Columns.Select(column => column.Type is ColumnType.String or ColumnType.GeoPoint)];
        if (isForExcel) output.Write("\ufeff"u8);
        for (var i = 0; i < schema.Columns.Length; i++)
        {
            if (i > 0) output.WriteByte((byte)',');
            Text(Encoding.UTF8.GetBytes(isForExcel ? schema.Columns[i].Title : schema.Columns[i].Name));
        }

        output.Write("\r\n"u8);
    }

    public override void Row(TableRow row)
    {
        for (var i = 0; i < isText.Length; i++)
        {
            if (i > 0) Output.WriteByte((byte)',');
            if (isText[i]) Text(row[i]);
            else Output.Write(row[i]);
        }

        Output.Write("\r\n"u8);
    }

    protected virtual void Text(ReadOnlySpan<byte> cell)
    {
        if (cell.IndexOfAny(Special) < 0) Output.Write(cell);
        else Quoted(cell);
    }

    protected void Quoted(ReadOnlySpan<byte> cell)
    {
        Output.WriteByte((byte)'"');
        for (var quote = cell.IndexOf((byte)'"'); quote >= 0; quote = cell.IndexOf((byte)'"'))
        {
            Output.Write(cell[..(quote + 1)]);
            Output.WriteByte((byte)'"');
            cell = cell[(quote + 1)..];
        }

        Output.Write(cell);
        Output.WriteByte((byte)'"');
    }
}

/// <summary>The same for Excel and WPS: a byte order mark, headings for readers, and texts that these programs would run as formulas made harmless by an apostrophe (OWASP, CSV injection).</summary>
internal sealed class ExcelCsvFormat(TableSchema schema, DataOutput output, string route) : CsvFormat(schema, output, route, "CSV（Excel）", isForExcel: true)
{
    private byte[] guarded = new byte[256];

    protected override void Text(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty || cell[0] is not ((byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' or (byte)'\r'))
        {
            base.Text(cell);
            return;
        }

        if (guarded.Length <= cell.Length) guarded = new byte[2 * cell.Length];
        guarded[0] = (byte)'\'';
        cell.CopyTo(guarded.AsSpan(1));
        base.Text(guarded.AsSpan(0, cell.Length + 1));
    }
}
