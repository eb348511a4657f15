using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Reading;

namespace Bulletin.OpenData.Formats;

/// <summary>Writes a row as a JSON object in one line: numbers as numbers, coordinates as an array, no value as null.</summary>
internal sealed class JsonRow
{
    // RFC 8259, 7: what must be escaped; the cells hold no other control characters.
    private static readonly SearchValues<byte> Special = SearchValues.Create("\"\\\t\n\r"u8);

    private readonly byte[][] names;
    private readonly ColumnType[] types;
    private byte[] line = new byte[1 << 12];
    private int length;

    public JsonRow(TableSchema schema)
    {
        types = [.. schema.Columns.Select(column => column.Type)];
        names = [.. schema.Columns.Select((column, i) => (byte[])[(byte)(i == 0 ? '{' : ','), (byte)'"', .. JsonEncodedText.Encode(column.Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes, (byte)'"', (byte)':'])];
    }

    /// <summary>The row without a line end; valid until the next.</summary>
    public ReadOnlySpan<byte> Of(TableRow row)
    {
        length = 0;
        for (var i = 0; i < names.Length; i++)
        {
            Put(names[i]);
            Cell(row[i], types[i]);
        }

        Put("}"u8);
        return line.AsSpan(0, length);
    }

    /// <summary>A text as JSON writes it, without its quotes.</summary>
    public static void Escape(ReadOnlySpan<byte> text, ref byte[] target, ref int length)
    {
        if (target.Length - length < 2 * text.Length) Array.Resize(ref target, Math.Max(2 * target.Length, length + (2 * text.Length)));
        for (var special = text.IndexOfAny(Special); special >= 0; special = text.IndexOfAny(Special))
        {
            text[..special].CopyTo(target.AsSpan(length));
            length += special;
            target[length++] = (byte)'\\';
            target[length++] = text[special] switch { (byte)'\t' => (byte)'t', (byte)'\n' => (byte)'n', (byte)'\r' => (byte)'r', var other => other };
            text = text[(special + 1)..];
        }

        text.CopyTo(target.AsSpan(length));
        length += text.Length;
    }

    private void Cell(ReadOnlySpan<byte> cell, ColumnType type)
    {
        if (cell.IsEmpty)
        {
            Put("null"u8);
            return;
        }

        switch (type)
        {
            case ColumnType.Integer or ColumnType.Number or ColumnType.Boolean or ColumnType.Year:
                Put(cell);
                break;
            case ColumnType.GeoPoint:
                Put("["u8);
                Put(cell);
                Put("]"u8);
                break;
            case ColumnType.String:
                Put("\""u8);
                Escape(cell, ref line, ref length);
                Put("\""u8);
                break;
            default:
                Put("\""u8);
                Put(cell);
                Put("\""u8);
                break;
        }
    }

    private void Put(ReadOnlySpan<byte> text)
    {
        if (line.Length - length < text.Length) Array.Resize(ref line, Math.Max(2 * line.Length, length + text.Length));
        text.CopyTo(line.AsSpan(length));
        length += text.Length;
    }
}
