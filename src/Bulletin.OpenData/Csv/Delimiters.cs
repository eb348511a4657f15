using System.Text;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Csv;

/// <summary>
/// Sees from the first lines what stands between cells: that with which most cells are headings that dataset.yml knows. Above these there
/// may be a title.
/// </summary>
internal static class Delimiters
{
    private const int MostLines = 8;

    private static ReadOnlySpan<byte> Known => [(byte)',', (byte)'\t', (byte)';', (byte)'|'];

    public static byte Find(ReadOnlySpan<byte> beginning, TableSchema schema)
    {
        if (schema.Delimiter is { } declared)
            return declared;
        var best = (byte)',';
        var most = -1;
        foreach (var delimiter in Known)
        {
            var hits = Hits(beginning, delimiter, schema);
            if (hits > most)
                (best, most) = (delimiter, hits);
        }

        return best;
    }

    private static int Hits(ReadOnlySpan<byte> beginning, byte delimiter, TableSchema schema)
    {
        var most = 0;
        for (var line = 0; line < MostLines && !beginning.IsEmpty; line++)
        {
            var end = beginning.IndexOfAny((byte)'\n', (byte)'\r');
            most = Math.Max(most, HitsIn(end < 0 ? beginning : beginning[..end], delimiter, schema));
            beginning = end < 0 ? default : beginning[(end + 1)..];
        }

        return most;
    }

    private static int HitsIn(ReadOnlySpan<byte> text, byte delimiter, TableSchema schema)
    {
        var line = Encoding.UTF8.GetString(text).TrimStart('\ufeff');
        var hits = 0;
        foreach (var cell in line.Split((char)delimiter))
        {
            var heading = cell.Trim().Trim('"');
            foreach (var column in schema.Columns)
            {
                if (column.Name == heading || column.Title == heading)
                    hits++;
            }
        }

        return hits;
    }
}
