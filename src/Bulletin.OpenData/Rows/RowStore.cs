using System.Collections.Immutable;
using System.Text;

namespace Bulletin.OpenData.Rows;

/// <summary>The first rows of a table in a file beside the cache, to be read back a page at a time.</summary>
internal static class RowStore
{
    /// <summary>How many rows can be read page by page.</summary>
    public const int Most = 10_000;

    /// <summary>Rows that lie together; each block has a place in the index at the end of the file.</summary>
    private const int Block = 100;

    /// <summary>Writes the first rows.</summary>
    internal sealed class Writer(string path, int columns) : IDisposable
    {
        private readonly BinaryWriter output = new(new BufferedStream(File.Create(path), 1 << 16), Encoding.UTF8);
        private readonly List<long> blocks = [];
        private long position;

        private int count;

        public void Add(TableRow row)
        {
            if (count == Most)
                return;
            if (count++ % Block == 0)
                blocks.Add(position);
            for (var i = 0; i < columns; i++)
            {
                output.Write(row[i].Length);
                output.Write(row[i]);
                position += sizeof(int) + row[i].Length;
            }
        }

        public void Dispose()
        {
            foreach (var block in blocks)
                output.Write(block);
            output.Write(blocks.Count);
            output.Dispose();
        }
    }

    /// <summary>By what a file is known again; empty: there is none.</summary>
    public static string Fingerprint(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var hash = new System.IO.Hashing.XxHash128();
            hash.Append(file);
            return Convert.ToHexStringLower(hash.GetCurrentHash());
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <exception cref="IOException">The file is gone or damaged.</exception>
    public static ImmutableArray<ImmutableArray<string>> Read(string path, int columns, int first, int count)
    {
        using var file = File.OpenRead(path);
        using var input = new BinaryReader(file, Encoding.UTF8);
        file.Position = file.Length - sizeof(int);
        var blocks = input.ReadInt32();
        file.Position = file.Length - sizeof(int) - ((blocks - (first / Block)) * sizeof(long));
        file.Position = input.ReadInt64();
        for (var skip = first % Block * columns; skip > 0; skip--)
            file.Seek(input.ReadInt32(), SeekOrigin.Current);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>(count);
        for (var i = 0; i < count; i++)
        {
            var row = new string[columns];
            for (var j = 0; j < columns; j++)
                row[j] = Encoding.UTF8.GetString(input.ReadBytes(input.ReadInt32()));
            rows.Add([.. row]);
        }

        return rows.DrainToImmutable();
    }
}
