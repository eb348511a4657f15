using Bulletin.Content.Archives;

namespace Bulletin.Build.Caches;

/// <summary>Reads a file from where it stands, but not its last bytes.</summary>
/// <param name="file">The file; disposed of with the stream.</param>
/// <param name="end">Where reading ends.</param>
internal sealed class FrontStream(FileStream file, long end) : ReadStream
{
    public override int Read(Span<byte> buffer) => file.Read(buffer[..(int)Math.Min(buffer.Length, end - file.Position)]);

    protected override void Dispose(bool disposing)
    {
        if (disposing) file.Dispose();
        base.Dispose(disposing);
    }
}
