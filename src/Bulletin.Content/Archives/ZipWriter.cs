using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Bulletin.Content.Archives;

/// <summary>A zip archive with nothing in it but names and contents: no times, no permissions, no names of systems.</summary>
/// <remarks>
/// PKWARE's APPNOTE, 4.3: for each file a header and its bytes; then the directory and its end. Without the extensions for more than 4 GiB.
/// What is stored is the same on every machine; what is compressed, with every copy of the same release of the runtime, whose zlib-ng does it.
/// </remarks>
public sealed class ZipWriter : IDisposable
{
    private const ushort Version = 20;
    private const ushort NamesAreUtf8 = 1 << 11;
    private const ushort Deflated = 8;

    // 1 January 1980, the earliest there is.
    private const ushort Day = (1 << 5) | 1;

    // The directory and the end must find room, too.
    private const long Most = uint.MaxValue - (1 << 20);

    private readonly FileStream output;
    private readonly MemoryStream directory = new();
    private Entry? open;
    private int count;
    private bool isClosed;

    /// <param name="path">Where it shall lie; what lies there is replaced.</param>
    public ZipWriter(string path) => output = File.Create(path, 1 << 16);

    /// <summary>Adds a file as it is.</summary>
    /// <param name="name">Its path in the archive.</param>
    /// <param name="content">Its bytes, from the beginning.</param>
    /// <exception cref="IOException">The archive would pass 4 GiB.</exception>
    public void Add(string name, Stream content)
    {
        using var entry = new Entry(this, name, isCompressed: false);
        content.CopyTo(entry);
    }

    /// <summary>Begins a file that is compressed; it ends when the stream is closed, before the next begins.</summary>
    /// <param name="name">Its path in the archive.</param>
    /// <exception cref="IOException">While it is written: the archive would pass 4 GiB.</exception>
    public Stream Compress(string name) => new Entry(this, name, isCompressed: true);

    /// <summary>Writes the directory and closes the file.</summary>
    public void Dispose()
    {
        if (isClosed) return;
        isClosed = true;
        open?.Dispose();
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

    /// <summary>One file in the making.</summary>
    private sealed class Entry : Stream
    {
        private readonly ZipWriter zip;
        private readonly byte[] name;
        private readonly long place;
        private readonly Crc32 sum = new();
        private readonly bool isCompressed;
        private readonly Stream content;
        private long size;
        private bool isClosed;

        public Entry(ZipWriter zip, string name, bool isCompressed)
        {
            if (zip.open is not null) throw new InvalidOperationException($"'{name}' begins before the file before it has ended.");
            zip.open = this;
            this.zip = zip;
            this.name = Encoding.UTF8.GetBytes(name);
            this.isCompressed = isCompressed;
            place = zip.output.Position;
            zip.output.Position = Start;
            content = isCompressed ? new BlockDeflater(zip.output) : zip.output;
        }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => !isClosed;

        public override long Length => size;

        public override long Position
        {
            get => size;
            set => throw new NotSupportedException();
        }

        private long Start => place + 30 + name.Length;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            sum.Append(buffer);
            size += buffer.Length;
            content.Write(buffer);
            if (size > Most || zip.output.Position > Most) throw new IOException($"{zip.output.Name}: more than 4 GiB");
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush() => content.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (isClosed) return;
            isClosed = true;
            zip.open = null;
            if (isCompressed) content.Dispose();
            var end = zip.output.Position;
            Span<byte> head = stackalloc byte[26];
            Fields(head, (uint)(end - Start));
            zip.output.Position = place;
            zip.output.Write("PK\u0003\u0004"u8);
            zip.output.Write(head);
            zip.output.Write(name);
            zip.output.Position = end;
            List(head);
        }

        private void List(ReadOnlySpan<byte> head)
        {
            var directory = zip.directory;
            directory.Write("PK\u0001\u0002"u8);
            directory.Write([(byte)Version, 0]);
            directory.Write(head);
            // No comment, disk 0, no attributes.
            directory.Write(stackalloc byte[10]);
            Span<byte> begin = stackalloc byte[4];
            BinaryPrimitives.WriteUInt32LittleEndian(begin, (uint)place);
            directory.Write(begin);
            directory.Write(name);
            zip.count++;
        }

        private void Fields(Span<byte> head, uint packed)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(head, Version);
            BinaryPrimitives.WriteUInt16LittleEndian(head[2..], NamesAreUtf8);
            BinaryPrimitives.WriteUInt16LittleEndian(head[4..], isCompressed ? Deflated : (ushort)0);
            BinaryPrimitives.WriteUInt16LittleEndian(head[6..], 0);
            BinaryPrimitives.WriteUInt16LittleEndian(head[8..], Day);
            BinaryPrimitives.WriteUInt32LittleEndian(head[10..], sum.GetCurrentHashAsUInt32());
            BinaryPrimitives.WriteUInt32LittleEndian(head[14..], packed);
            BinaryPrimitives.WriteUInt32LittleEndian(head[18..], (uint)size);
            BinaryPrimitives.WriteUInt16LittleEndian(head[22..], (ushort)name.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(head[24..], 0);
        }
    }
}
