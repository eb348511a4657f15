using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Bulletin.Content;

namespace Bulletin.Publishing.Trees;

/// <summary>The binary form of one entry: length in bytes, time, digest, length of the path in bytes, path in UTF-8; numbers little-endian.</summary>
internal sealed class TreeStateWriter
{
    /// <summary>Bytes of an entry without its path.</summary>
    public const int LeastSize = 8 + 8 + Sha256.Size + 4;

    private readonly ArrayBufferWriter<byte> buffer = new();

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    public void Add(in TreeStateEntry entry)
    {
        var span = buffer.GetSpan(LeastSize + Encoding.UTF8.GetMaxByteCount(entry.Path.Length));
        var length = Encoding.UTF8.GetBytes(entry.Path, span[LeastSize..]);
        BinaryPrimitives.WriteInt64LittleEndian(span, entry.Size);
        BinaryPrimitives.WriteInt64LittleEndian(span[8..], entry.Changed);
        entry.Hash.CopyTo(span[16..]);
        BinaryPrimitives.WriteInt32LittleEndian(span[(16 + Sha256.Size)..], length);
        buffer.Advance(LeastSize + length);
    }

    /// <summary>Takes one entry from the front. False when there is no whole one.</summary>
    public static bool TryTake(ref ReadOnlySpan<byte> bytes, out TreeStateEntry entry)
    {
        entry = default;
        if (bytes.Length < LeastSize) return false;
        var length = BinaryPrimitives.ReadInt32LittleEndian(bytes[(16 + Sha256.Size)..]);
        if (length < 0 || length > bytes.Length - LeastSize) return false;
        entry = new(
            Encoding.UTF8.GetString(bytes.Slice(LeastSize, length)),
            BinaryPrimitives.ReadInt64LittleEndian(bytes),
            BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]),
            Sha256.FromBytes(bytes.Slice(16, Sha256.Size)));
        bytes = bytes[(LeastSize + length)..];
        return true;
    }
}
