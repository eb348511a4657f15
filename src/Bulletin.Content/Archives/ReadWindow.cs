namespace Bulletin.Content.Archives;

/// <summary>
/// At most so many bytes of a stream, from where it stands or from a place of it; read once, from the beginning to the end.
/// </summary>
/// <param name="inner">Is closed with the window, unless a place of it is given.</param>
internal sealed class ReadWindow(Stream inner, long length, long? start = null) : Stream
{
    private long taken;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => taken;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (start is { } place) inner.Position = place + taken;
        var read = inner.Read(buffer[..(int)Math.Min(buffer.Length, length - taken)]);
        taken += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && start is null) inner.Dispose();
        base.Dispose(disposing);
    }
}
