namespace Bulletin.Tests.Publishing;

/// <summary>
/// A stream that gives and takes little at a time, as pipes and networks do, and knows how much at once it was asked for.
/// </summary>
internal sealed class TrickleStream(byte[] content) : MemoryStream(content)
{
    private const int AtOnce = 4099;

    public int Most { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        Most = Math.Max(Most, count);
        return base.Read(buffer, offset, Math.Min(count, AtOnce));
    }

    public override int Read(Span<byte> buffer)
    {
        Most = Math.Max(Most, buffer.Length);
        return base.Read(buffer[..Math.Min(buffer.Length, AtOnce)]);
    }
}
