using System.Buffers.Binary;
using System.Text;
using Bulletin.Content;
using Bulletin.Publishing.Manifests;

namespace Bulletin.Publishing.Trees;

/// <summary>
/// The binary form of one entry: length in bytes, time, digest, length of the path in bytes, that of the source, both in UTF-8; numbers little-endian.
/// The formats of a document stand side by side and have one source: a length of <see cref="Same"/> repeats it.
/// </summary>
internal ref struct TreeStateReader(ReadOnlySpan<byte> bytes)
{
    public const int PathAt = 8 + 8 + Sha256.Size;
    public const int SourceAt = PathAt + 4;

    /// <summary>Bytes of an entry without its path and source.</summary>
    public const int LeastSize = SourceAt + 4;

    public const int Same = -1;

    private ReadOnlySpan<byte> rest = bytes;
    private string source = "";

    public readonly bool IsAtEnd => rest.IsEmpty;

    /// <summary>Takes one entry. False when there is no whole one.</summary>
    public bool TryTake(out ManifestEntry file, out long changed)
    {
        file = null!;
        changed = 0;
        if (rest.Length < LeastSize) return false;
        var head = rest[..LeastSize];
        rest = rest[LeastSize..];
        if (!TryTakeText(BinaryPrimitives.ReadInt32LittleEndian(head[PathAt..]), out var path)) return false;
        if (BinaryPrimitives.ReadInt32LittleEndian(head[SourceAt..]) is not Same and var length && !TryTakeText(length, out source)) return false;
        file = new(path, Sha256.FromBytes(head.Slice(16, Sha256.Size)), BinaryPrimitives.ReadInt64LittleEndian(head), source);
        changed = BinaryPrimitives.ReadInt64LittleEndian(head[8..]);
        return true;
    }

    private bool TryTakeText(int length, out string text)
    {
        text = "";
        if (length < 0 || length > rest.Length) return false;
        text = Encoding.UTF8.GetString(rest[..length]);
        rest = rest[length..];
        return true;
    }
}
