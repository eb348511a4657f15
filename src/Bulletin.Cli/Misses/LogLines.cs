using System.IO.Compression;
using System.Text;

namespace Bulletin.Cli.Misses;

/// <summary>Reads a log line by line, also one that is compressed with gzip. Every byte becomes a character.</summary>
internal static class LogLines
{
    // No server writes a longer line of what a reader asked.
    private const int Longest = 64 << 10;

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">What is compressed is damaged.</exception>
    public static IEnumerable<string> Read(string path)
    {
        using var file = File.OpenRead(path);
        var isPacked = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        using Stream unpacked = isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
        foreach (var line in Lines(unpacked)) yield return line;
    }

    // A longer line is left out: it would have to be kept.
    private static IEnumerable<string> Lines(Stream stream)
    {
        var (block, line, isTooLong) = (new byte[Longest], new StringBuilder(), false);
        for (int count; (count = stream.Read(block)) > 0;)
        {
            for (var begin = 0; begin < count;)
            {
                var rest = block.AsSpan(begin, count - begin);
                var length = rest.IndexOf((byte)'\n');
                var part = length < 0 ? rest : rest[..length];
                isTooLong |= line.Length + part.Length > Longest;
                if (!isTooLong) line.Append(Encoding.Latin1.GetString(part));
                begin += part.Length + 1;
                if (length < 0) continue;
                if (!isTooLong) yield return Taken(line);
                (isTooLong, line.Length) = (false, 0);
            }
        }

        if (line.Length > 0 && !isTooLong) yield return Taken(line);
    }

    private static string Taken(StringBuilder line) => line.ToString().TrimEnd('\r');
}
