using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bulletin.Content.Documents.Datasets;
using Bulletin.OpenData.Rows;

namespace Bulletin.OpenData.Formats;

/// <summary>Writes a row as a JSON object in one line: numbers as numbers, coordinates as an array, no value as null.</summary>
internal sealed class JsonRow
{
    // RFC 8259, 7: what must be escaped; the cells hold no other control characters.
    private static readonly SearchValues<byte> Special = SearchValues.Create("\"\\\t\n\r"u8);

    private readonly byte[][] names;
    private readonly ColumnType[] types;
    private readonly int room;
    private byte[] line = new byte[1 << 12];
    private int length;

    public JsonRow(TableSchema schema)
    {
        types = [.. schema.Columns.Select(column => column.Type)];
        names = [.. schema.Columns.Select((column, i) =>
            (byte[])[
                (byte)(i == 0 ? '{' : ','),
                (byte)'"',
                .. JsonEncodedText.Encode(column.Name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes,
                (byte)'"',
                (byte)':',
            ])];
        room = names.Sum(name => name.Length + 8) + 2;
    }

    /// <summary>The row without a line end; valid until the next.</summary>
    public ReadOnlyMemory<byte> Of(TableRow row)
    {
        // At worst every byte is escaped; brackets and words are shorter than eight.
        var most = (2 * row.Length) + room;
        if (line.Length < most)
            line = new byte[2 * most];
        length = 0;
        for (var i = 0; i < names.Length; i++)
        {
            Put(names[i]);
            Cell(row[i], types[i], row.IsPlain);
        }

        line[length++] = (byte)'}';
        return line.AsMemory(0, length);
    }

    private void Cell(ReadOnlySpan<byte> cell, ColumnType type, bool isPlain)
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
                line[length++] = (byte)'[';
                Put(cell);
                line[length++] = (byte)']';
                break;
            default:
                line[length++] = (byte)'"';
                if (type == ColumnType.String && !isPlain)
                    Escape(cell);
                else
                    Put(cell);
                line[length++] = (byte)'"';
                break;
        }
    }

    private void Escape(ReadOnlySpan<byte> text)
    {
        for (var special = text.IndexOfAny(Special); special >= 0; special = text.IndexOfAny(Special))
        {
            Put(text[..special]);
            line[length++] = (byte)'\\';
            line[length++] = text[special] switch
            {
                (byte)'\t' => (byte)'t',
                (byte)'\n' => (byte)'n',
                (byte)'\r' => (byte)'r',
                var other => other,
            };
            text = text[(special + 1)..];
        }

        Put(text);
    }

    private void Put(ReadOnlySpan<byte> text)
    {
        text.CopyTo(line.AsSpan(length));
        length += text.Length;
    }
}
