using System.Buffers.Binary;
using System.Text;

namespace Bulletin.Search.Lucene;

/// <summary>
/// Bytes in the making, with the primitives of Lucene's DataOutput: numbers
/// big-endian, or seven bits a byte with the lowest first.
/// </summary>
internal class DataOutput
{
    private protected byte[] buffer;
    private protected int length;

    public DataOutput()
        : this(256)
    {
    }

    private protected DataOutput(int room) => buffer = new byte[room];

    /// <summary>How many bytes were written.</summary>
    public virtual long Position => length;

    /// <summary>What was written and not yet handed on.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    public void Clear() => length = 0;

    public void Byte(int value)
    {
        if (length == buffer.Length)
            MakeRoom(1);
        buffer[length++] = (byte)value;
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        if (buffer.Length - length < bytes.Length)
            MakeRoom(bytes.Length);
        bytes.CopyTo(buffer.AsSpan(length));
        length += bytes.Length;
    }

    /// <summary>Four bytes, the highest first.</summary>
    public void Int(int value)
    {
        BinaryPrimitives.WriteInt32BigEndian(GetSpan(4), value);
        length += 4;
    }

    /// <summary>Eight bytes, the highest first.</summary>
    public void Long(long value)
    {
        BinaryPrimitives.WriteInt64BigEndian(GetSpan(8), value);
        length += 8;
    }

    /// <summary>One to five bytes.</summary>
    public void VInt(int value)
    {
        if (buffer.Length - length < 5)
            MakeRoom(5);
        var rest = (uint)value;
        for (; rest > 127; rest >>= 7)
            buffer[length++] = (byte)(rest | 128);
        buffer[length++] = (byte)rest;
    }

    /// <summary>One to nine bytes; not for negative numbers.</summary>
    public void VLong(long value)
    {
        if (buffer.Length - length < 9)
            MakeRoom(9);
        var rest = (ulong)value;
        for (; rest > 127; rest >>= 7)
            buffer[length++] = (byte)(rest | 128);
        buffer[length++] = (byte)rest;
    }

    /// <summary>The number of bytes of a text in UTF-8, then these.</summary>
    public void Text(string text)
    {
        var count = Encoding.UTF8.GetByteCount(text);
        VInt(count);
        Encoding.UTF8.GetBytes(text, GetSpan(count));
        length += count;
    }

    /// <summary>The number of pairs in four bytes, then name and value of each.</summary>
    public void Map(params ReadOnlySpan<(string Name, string Value)> pairs)
    {
        Int(pairs.Length);
        foreach (var (name, value) in pairs)
        {
            Text(name);
            Text(value);
        }
    }

    private protected virtual void MakeRoom(int count) => Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + count));

    private Span<byte> GetSpan(int count)
    {
        if (buffer.Length - length < count)
            MakeRoom(count);
        return buffer.AsSpan(length, count);
    }
}
