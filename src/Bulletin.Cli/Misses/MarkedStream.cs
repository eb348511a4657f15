namespace Bulletin.Cli.Misses;

/// <summary>A stream, and some bytes behind it.</summary>
/// <param name="first">The stream.</param>
/// <param name="mark">The bytes.</param>
internal sealed class MarkedStream(Stream first, byte[] mark) : Stream
{
    private int at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (first.Read(buffer) is > 0 and var count) return count;
        count = Math.Min(buffer.Length, mark.Length - at);
        mark.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
