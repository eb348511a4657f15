namespace Bulletin.Content.Archives;

/// <summary>
/// At most so many bytes of a stream, from where it stands or from a place of it; read once, from the beginning to the end.
/// </summary>
/// <param name="inner">Is closed with the window, unless a place of it is given.</param>
internal sealed class ReadWindow(Stream inner, long length, long? start = null) : ReadStream
{
    private long taken;

    public override long Position { get => taken; set => base.Position = value; }

    public override int Read(Span<byte> buffer)
    {
        if (start is { } place) inner.Position = place + taken;
        var read = inner.Read(buffer[..(int)Math.Min(buffer.Length, length - taken)]);
        taken += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && start is null) inner.Dispose();
        base.Dispose(disposing);
    }
}
