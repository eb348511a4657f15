using Bulletin.Content.Archives;

namespace Bulletin.Cli.Misses;

/// <summary>A stream, and some bytes behind it.</summary>
/// <param name="first">The stream.</param>
/// <param name="mark">The bytes.</param>
internal sealed class MarkedStream(Stream first, byte[] mark) : ReadStream
{
    private int at;

    public override int Read(Span<byte> buffer)
    {
        if (first.Read(buffer) is > 0 and var count) return count;
        count = Math.Min(buffer.Length, mark.Length - at);
        mark.AsSpan(at, count).CopyTo(buffer);
        at += count;
        return count;
    }
}
