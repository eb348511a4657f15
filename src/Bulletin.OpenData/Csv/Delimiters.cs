using System.Text;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Csv;

/// <summary>Sees from the first line what stands between cells: that with which most cells are headings that dataset.yml knows.</summary>
internal static class Delimiters
{
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
        var end = beginning.IndexOfAny((byte)'\n', (byte)'\r');
        var line = Encoding.UTF8.GetString(end < 0 ? beginning : beginning[..end]).TrimStart('\ufeff');
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
