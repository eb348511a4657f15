using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Bulletin.Search.Lucene;

/// <summary>A zip archive whose files are not compressed, the same bytes on every machine: no times, no permissions, no names of systems.</summary>
/// <remarks>PKWARE's APPNOTE, 4.3: for each file a header and its bytes; then the directory and its end. Without the extensions for more than 4 GiB.</remarks>
internal sealed class StoredZip : IDisposable
{
    private const ushort Version = 20;
    private const ushort NamesAreUtf8 = 1 << 11;

    // 1 January 1980, the earliest there is.
    private const ushort Day = (1 << 5) | 1;

    private readonly FileStream output;
    private readonly MemoryStream directory = new();
    private int count;

    /// <param name="path">Where it shall lie; what lies there is replaced.</param>
    public StoredZip(string path) => output = File.Create(path, 1 << 16);

    /// <summary>Adds a file.</summary>
    /// <param name="name">Its path in the archive.</param>
    /// <param name="content">Its bytes, from the beginning.</param>
    /// <exception cref="IOException">The archive would pass 4 GiB.</exception>
    public void Add(string name, Stream content)
    {
        var place = output.Position;
        if (place + content.Length > uint.MaxValue - (1 << 20)) throw new IOException($"{output.Name}: more than 4 GiB");
        Span<byte> head = stackalloc byte[26];
        var path = Encoding.UTF8.GetBytes(name);
        output.Position = place + 30 + path.Length;
        var sum = new Crc32();
        var buffer = new byte[1 << 16];
        uint size = 0;
        for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            sum.Append(buffer.AsSpan(0, read));
            output.Write(buffer.AsSpan(0, read));
            size += (uint)read;
        }

        Fields(head, sum.GetCurrentHashAsUInt32(), size, path.Length);
        output.Position = place;
        output.Write("PK\u0003\u0004"u8);
        output.Write(head);
        output.Write(path);
        output.Seek(0, SeekOrigin.End);
        directory.Write("PK\u0001\u0002"u8);
        directory.Write([(byte)Version, 0]);
        directory.Write(head);
        // No comment, disk 0, no attributes.
        directory.Write(stackalloc byte[10]);
        Span<byte> begin = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(begin, (uint)place);
        directory.Write(begin);
        directory.Write(path);
        count++;
    }

    /// <summary>Writes the directory and closes the file.</summary>
    public void Dispose()
    {
        var place = output.Position;
        directory.WriteTo(output);
        Span<byte> end = stackalloc byte[18];
        BinaryPrimitives.WriteUInt16LittleEndian(end[4..], (ushort)count);
        BinaryPrimitives.WriteUInt16LittleEndian(end[6..], (ushort)count);
        BinaryPrimitives.WriteUInt32LittleEndian(end[8..], (uint)directory.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], (uint)place);
        output.Write("PK\u0005\u0006"u8);
        output.Write(end);
        output.Dispose();
    }

    private static void Fields(Span<byte> head, uint sum, uint size, int name)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(head, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(head[2..], NamesAreUtf8);
        BinaryPrimitives.WriteUInt16LittleEndian(head[4..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(head[6..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(head[8..], Day);
        BinaryPrimitives.WriteUInt32LittleEndian(head[10..], sum);
        BinaryPrimitives.WriteUInt32LittleEndian(head[14..], size);
        BinaryPrimitives.WriteUInt32LittleEndian(head[18..], size);
        BinaryPrimitives.WriteUInt16LittleEndian(head[22..], (ushort)name);
        BinaryPrimitives.WriteUInt16LittleEndian(head[24..], 0);
    }
}
