using System.Buffers.Binary;
using System.Text;
using Bulletin.Content;
using Bulletin.Publishing.Manifests;

namespace Bulletin.Publishing.Trees;

/// <summary>
/// The binary form of entries. They come in blocks: its length in bytes, then whole entries. An entry: length in bytes, time, digest,
/// length of the path in bytes, that of the source, both in UTF-8; numbers little-endian. The formats of a document stand side by side and
/// have one source: a length of <see cref="Same"/> repeats that of the entry before.
/// </summary>
internal sealed class TreeStateReader(BinaryReader source)
{
    public const int PathAt = 8 + 8 + Sha256.Size;
    public const int SourceAt = PathAt + 4;

    /// <summary>Bytes of an entry without its path and source.</summary>
    public const int LeastSize = SourceAt + 4;

    public const int Same = -1;

    /// <summary>Bytes of a block, unless an entry alone is longer.</summary>
    public const int UsualBlock = 1 << 18;

    /// <summary>No block comes near to this many bytes: a damaged length must not take all memory.</summary>
    private const int MostBlock = 1 << 25;

    private byte[] block = new byte[UsualBlock];
    private int start;
    private int end;
    private string previous = "";

    /// <summary>Whether all entries of the blocks that were read have been taken.</summary>
    public bool IsAtEnd => start == end;

    /// <summary>Takes one entry. False when there is no whole one.</summary>
    /// <exception cref="EndOfStreamException">The block is not all there.</exception>
    public bool TryTake(out ManifestEntry file, out long changed)
    {
        file = null!;
        changed = 0;
        if ((IsAtEnd && !TryReadBlock()) || end - start < LeastSize) return false;
        ReadOnlySpan<byte> head = block.AsSpan(start, LeastSize);
        start += LeastSize;
        if (!TryTakeText(BinaryPrimitives.ReadInt32LittleEndian(head[PathAt..]), out var path)) return false;
        var length = BinaryPrimitives.ReadInt32LittleEndian(head[SourceAt..]);
        if (length != Same && !TryTakeText(length, out previous)) return false;
        file = new(path, Sha256.FromBytes(head.Slice(16, Sha256.Size)), BinaryPrimitives.ReadInt64LittleEndian(head), previous);
        changed = BinaryPrimitives.ReadInt64LittleEndian(head[8..]);
        return true;
    }

    private bool TryReadBlock()
    {
        var length = source.ReadInt32();
        if (length is < LeastSize or > MostBlock) return false;
        if (block.Length < length) block = new byte[length];
        source.ReadExactly(block.AsSpan(0, length));
        (start, end) = (0, length);
        return true;
    }

    private bool TryTakeText(int length, out string text)
    {
        text = "";
        if (length < 0 || length > end - start) return false;
        text = Encoding.UTF8.GetString(block, start, length);
        start += length;
        return true;
    }
}
