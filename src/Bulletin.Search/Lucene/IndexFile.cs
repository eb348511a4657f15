using System.IO.Hashing;

namespace Bulletin.Search.Lucene;

/// <summary>
/// A file of an index, between the header and the footer of Lucene's CodecUtil: a magic number, the name and version of the
/// format; at the end the magic number inverted, the number of the algorithm (0) and the CRC-32 of all that goes before.
/// </summary>
internal sealed class IndexFile : DataOutput, IDisposable
{
    private const int Magic = 0x3FD76C17;
    private const int Size = 64 << 10;

    private readonly Stream stream;
    private readonly Crc32 sum = new();
    private long flushed;

    /// <param name="stream">Takes the file; disposed of with it.</param>
    /// <param name="format">The name of the format.</param>
    /// <param name="version">Its version.</param>
    public IndexFile(Stream stream, string format, int version)
        : base(Size)
    {
        this.stream = stream;
        Head(this, format, version);
    }

    /// <summary>Writes a header.</summary>
    public static void Head(DataOutput output, string format, int version)
    {
        output.Int(Magic);
        output.Text(format);
        output.Int(version);
    }

    public override long Position => flushed + length;

    /// <summary>Writes the footer. Nothing may follow.</summary>
    public void End()
    {
        Int(~Magic);
        Int(0);
        Flush();
        Long(sum.GetCurrentHashAsUInt32());
        Flush();
    }

    public void Dispose() => stream.Dispose();

    private protected override void MakeRoom(int count)
    {
        Flush();
        if (buffer.Length < count)
            buffer = new byte[count];
    }

    private void Flush()
    {
        var bytes = buffer.AsSpan(0, length);
        sum.Append(bytes);
        stream.Write(bytes);
        flushed += length;
        length = 0;
    }
}
