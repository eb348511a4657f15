using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Rows;

namespace Bulletin.OpenData.Formats;

/// <summary>Writes the cells of a sheet: numbers, days and truth values as such, texts in place (ECMA-376-1, 18.3.1.4).</summary>
internal sealed class XlsxCells(TableSchema schema)
{
    // Days are counted from 1900 as if that year had a 29 February; before March of it they would be a day off (18.17.4.1).
    private const double FirstDay = 693593;
    private const double FirstSound = 61;

    private static readonly SearchValues<byte> Special = SearchValues.Create("&<>\r"u8);

    private readonly byte[][] names = [.. Enumerable.Range(0, schema.Columns.Length).Select(column =>
        Encoding.UTF8.GetBytes(XlsxParts.NameOfColumn(column)))];

    public void Headings(Stream output)
    {
        Begin(output, 1);
        for (var i = 0; i < names.Length; i++)
        {
            Text(output, i, 1, Encoding.UTF8.GetBytes(schema.Columns[i].Heading), style: (byte)'1');
        }

        output.Write("</row>"u8);
    }

    public void Row(Stream output, int number, TableRow row)
    {
        Begin(output, number);
        for (var i = 0; i < names.Length; i++)
        {
            var cell = row[i];
            if (cell.IsEmpty)
                continue;
            switch (schema.Columns[i].Type)
            {
                case ColumnType.Integer or ColumnType.Number or ColumnType.Year:
                    Value(output, i, number, default, cell);
                    break;
                case ColumnType.Boolean:
                    Value(output, i, number, " t=\"b\""u8, cell[0] == 't' ? "1"u8 : "0"u8);
                    break;
                case ColumnType.Date when row.Number(i) - FirstDay >= FirstSound:
                    Serial(output, i, number, " s=\"2\""u8, row.Number(i) - FirstDay);
                    break;
                case ColumnType.DateTime when row.Number(i) - FirstDay >= FirstSound:
                    Serial(output, i, number, " s=\"3\""u8, row.Number(i) - FirstDay);
                    break;
                default:
                    Text(output, i, number, cell, style: 0);
                    break;
            }
        }

        output.Write("</row>"u8);
    }

    private static void Begin(Stream output, int number)
    {
        output.Write("<row r=\""u8);
        Number(output, number);
        output.Write("\">"u8);
    }

    private void Value(Stream output, int column, int row, ReadOnlySpan<byte> attributes, ReadOnlySpan<byte> value)
    {
        Open(output, column, row);
        output.Write(attributes);
        output.Write("><v>"u8);
        output.Write(value);
        output.Write("</v></c>"u8);
    }

    private void Serial(Stream output, int column, int row, ReadOnlySpan<byte> attributes, double days)
    {
        Span<byte> text = stackalloc byte[32];
        Utf8Formatter.TryFormat(Math.Round(days, 9), text, out var length);
        Value(output, column, row, attributes, text[..length]);
    }

    private void Text(Stream output, int column, int row, ReadOnlySpan<byte> text, byte style)
    {
        Open(output, column, row);
        if (style != 0)
        {
            output.Write(" s=\""u8);
            output.WriteByte(style);
            output.WriteByte((byte)'"');
        }

        if (text.IndexOf("_x"u8) >= 0)
            text = Encoding.UTF8.GetBytes(XlsxParts.Literal(Encoding.UTF8.GetString(text)));
        output.Write(" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        Escape(output, text);
        output.Write("</t></is></c>"u8);
    }

    private void Open(Stream output, int column, int row)
    {
        output.Write("<c r=\""u8);
        output.Write(names[column]);
        Number(output, row);
        output.WriteByte((byte)'"');
    }

    private static void Number(Stream output, int number)
    {
        Span<byte> digits = stackalloc byte[10];
        Utf8Formatter.TryFormat(number, digits, out var length);
        output.Write(digits[..length]);
    }

    private static void Escape(Stream output, ReadOnlySpan<byte> text)
    {
        for (var special = text.IndexOfAny(Special); special >= 0; special = text.IndexOfAny(Special))
        {
            output.Write(text[..special]);
            output.Write(text[special] switch { (byte)'&' => "&amp;"u8, (byte)'<' => "&lt;"u8, (byte)'>' => "&gt;"u8, _ => "&#13;"u8 });
            text = text[(special + 1)..];
        }

        output.Write(text);
    }
}
