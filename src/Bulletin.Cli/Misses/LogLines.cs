using System.IO.Compression;
using System.Text;

namespace Bulletin.Cli.Misses;

/// <summary>Reads a log line by line, also one that is compressed with gzip. Every byte becomes a character.</summary>
internal static class LogLines
{
    // No server writes a longer line of what a reader asked.
    private const int Longest = 64 << 10;

    // Follows what is compressed as one more part of it: what is cut off swallows it.
    private static readonly byte[] Mark = "\0whole\0"u8.ToArray();

    /// <summary>The lines.</summary>
    /// <param name="path">The log.</param>
    /// <param name="cutOff">Is called where what is compressed is damaged or ends before its time: nothing behind that is read.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<string> Read(string path, Action? cutOff = null)
    {
        using var file = File.OpenRead(path);
        var isPacked = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        using var marked = new MarkedStream(file, Packed(Mark));
        using Stream stream = isPacked ? new GZipStream(marked, CompressionMode.Decompress) : file;
        foreach (var line in Lines(stream, isPacked ? Mark : [], cutOff)) yield return line;
    }

    // A longer line is left out: it would have to be kept.
    private static IEnumerable<string> Lines(Stream stream, byte[] mark, Action? cutOff)
    {
        var (block, line, isTooLong) = (new byte[Longest], new StringBuilder(), false);
        byte[] last = [];
        for (int count; (count = ReadSome(stream, block)) > 0;)
        {
            last = [.. last, .. block.AsSpan(Math.Max(0, count - mark.Length), Math.Min(count, mark.Length))];
            last = last[^Math.Min(last.Length, mark.Length)..];
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

        if (!last.AsSpan().SequenceEqual(mark))
        {
            cutOff?.Invoke();
            yield break;
        }

        if (line.Length > mark.Length && !isTooLong) yield return Taken(line.Remove(line.Length - mark.Length, mark.Length));
    }

    private static int ReadSome(Stream stream, byte[] block)
    {
        try
        {
            return stream.Read(block);
        }
        catch (InvalidDataException)
        {
            return 0;
        }
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }

    private static string Taken(StringBuilder line) => line.ToString().TrimEnd('\r');
}
