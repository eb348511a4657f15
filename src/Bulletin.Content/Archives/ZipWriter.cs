using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;

namespace Bulletin.Content.Archives;

/// <summary>A zip archive with nothing in it but names and contents: no times, no permissions, no names of systems.</summary>
/// <remarks>
/// PKWARE's APPNOTE, 4.3: for each file a header and its bytes; then the directory and its end. What passes 4 GiB is written
/// in the extensions of 4.3.14 and 4.5.3, which smaller archives do not have. What is stored is the same on every machine;
/// what is compressed, with every copy of the same release of the runtime, whose zlib-ng does it.
/// </remarks>
public sealed class ZipWriter : IDisposable
{
    private const ushort Version = 20;
    private const ushort LargeVersion = 45;
    private const ushort NamesAreUtf8 = 1 << 11;
    private const ushort Deflated = 8;

    // 1 January 1980, the earliest there is.
    private const ushort Day = (1 << 5) | 1;

    // What cannot be compressed grows by less than a thousandth.
    private const long Large = uint.MaxValue - (1 << 24);

    private readonly FileStream output;
    private readonly MemoryStream directory = new();
    private Entry? open;
    private int count;
    private bool isClosed;

    /// <param name="path">Where it shall lie; what lies there is replaced.</param>
    public ZipWriter(string path) => output = File.Create(path, 1 << 16);

    /// <summary>Adds a file as it is.</summary>
    /// <param name="name">Its path in the archive.</param>
    /// <param name="content">Its bytes, from the beginning; its length must be known.</param>
    public void Add(string name, Stream content)
    {
        using var entry = new Entry(this, name, isCompressed: false, content.Length);
        content.CopyTo(entry);
    }

    /// <summary>Begins a file that is compressed; it ends when the stream is closed, before the next begins.</summary>
    /// <param name="name">Its path in the archive.</param>
    /// <param name="length">How long it will be, in bytes; where that is not known, it can have at most 4 GiB.</param>
    /// <exception cref="IOException">While it is written: it is longer.</exception>
    public Stream Compress(string name, long length = 0) => new Entry(this, name, isCompressed: true, length);

    /// <summary>Writes the directory and closes the file.</summary>
    public void Dispose()
    {
        if (isClosed)
            return;
        isClosed = true;
        open?.Dispose();
        var place = output.Position;
        directory.WriteTo(output);
        if (place >= uint.MaxValue || count >= ushort.MaxValue)
            LargeEnd(place);
        Span<byte> end = stackalloc byte[18];
        BinaryPrimitives.WriteUInt16LittleEndian(end[4..], (ushort)Math.Min(count, ushort.MaxValue));
        BinaryPrimitives.WriteUInt16LittleEndian(end[6..], (ushort)Math.Min(count, ushort.MaxValue));
        BinaryPrimitives.WriteUInt32LittleEndian(end[8..], Capped(directory.Length));
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], Capped(place));
        output.Write("PK\u0005\u0006"u8);
        output.Write(end);
        output.Dispose();
    }

    // 4.3.14 and 4.3.15: the end with longer numbers, and where it stands.
    private void LargeEnd(long place)
    {
        Span<byte> end = stackalloc byte[52];
        BinaryPrimitives.WriteInt64LittleEndian(end, 44);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], LargeVersion);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], LargeVersion);
        BinaryPrimitives.WriteInt64LittleEndian(end[20..], count);
        BinaryPrimitives.WriteInt64LittleEndian(end[28..], count);
        BinaryPrimitives.WriteInt64LittleEndian(end[36..], directory.Length);
        BinaryPrimitives.WriteInt64LittleEndian(end[44..], place);
        Span<byte> locator = stackalloc byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(locator[4..], output.Position);
        locator[12] = 1;
        output.Write("PK\u0006\u0006"u8);
        output.Write(end);
        output.Write("PK\u0006\u0007"u8);
        output.Write(locator);
    }

    private static uint Capped(long number) => (uint)Math.Min(number, uint.MaxValue);

    /// <summary>One file in the making.</summary>
    private sealed class Entry : WriteStream
    {
        private readonly ZipWriter zip;
        private readonly byte[] name;
        private readonly long place;
        private readonly Crc32 sum = new();
        private readonly bool isCompressed;
        private readonly bool isLarge;
        private readonly Stream content;
        private long size;
        private bool isClosed;

        public Entry(ZipWriter zip, string name, bool isCompressed, long length)
        {
            if (zip.open is not null)
                throw new InvalidOperationException($"'{name}' begins before the file before it has ended.");
            zip.open = this;
            this.zip = zip;
            this.name = Encoding.UTF8.GetBytes(name);
            this.isCompressed = isCompressed;
            isLarge = length >= Large;
            place = zip.output.Position;
            zip.output.Position = Start;
            content = isCompressed ? new BlockDeflater(zip.output) : zip.output;
        }

        public override bool CanWrite => !isClosed;

        public override long Length => size;

        private long Start => place + 30 + name.Length + (isLarge ? 20 : 0);

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            sum.Append(buffer);
            size += buffer.Length;
            content.Write(buffer);
            if (size > Large && !isLarge)
                throw new IOException($"{zip.output.Name}: {Encoding.UTF8.GetString(name)} > 4 GiB");
        }

        public override void Flush() => content.Flush();

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (isClosed)
                return;
            isClosed = true;
            zip.open = null;
            if (isCompressed)
                content.Dispose();
            var end = zip.output.Position;
            var packed = end - Start;
            zip.output.Position = place;
            zip.output.Write("PK\u0003\u0004"u8);
            Write(zip.output, packed, isLarge ? [size, packed] : []);
            zip.output.Position = end;
            List(packed);
        }

        private void List(long packed)
        {
            var directory = zip.directory;
            directory.Write("PK\u0001\u0002"u8);
            directory.Write([(byte)Version, 0]);
            // What is too long for its field, in the order of the fields.
            ReadOnlySpan<long> sizes = isLarge ? [size, packed] : [];
            ReadOnlySpan<long> begin = place >= uint.MaxValue ? [place] : [];
            Write(directory, packed, [.. sizes, .. begin]);
            zip.count++;
        }

        // What header and directory have alike, then the name and the long numbers; between them, in
        // the directory, more that is empty and where the header stands.
        private void Write(Stream target, long packed, ReadOnlySpan<long> numbers)
        {
            Span<byte> head = stackalloc byte[26];
            var extra = numbers.Length == 0 ? 0 : 4 + (8 * numbers.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(head, extra > 0 ? LargeVersion : Version);
            BinaryPrimitives.WriteUInt16LittleEndian(head[2..], NamesAreUtf8);
            BinaryPrimitives.WriteUInt16LittleEndian(head[4..], isCompressed ? Deflated : (ushort)0);
            BinaryPrimitives.WriteUInt16LittleEndian(head[6..], 0);
            BinaryPrimitives.WriteUInt16LittleEndian(head[8..], Day);
            BinaryPrimitives.WriteUInt32LittleEndian(head[10..], sum.GetCurrentHashAsUInt32());
            BinaryPrimitives.WriteUInt32LittleEndian(head[14..], isLarge ? uint.MaxValue : (uint)packed);
            BinaryPrimitives.WriteUInt32LittleEndian(head[18..], isLarge ? uint.MaxValue : (uint)size);
            BinaryPrimitives.WriteUInt16LittleEndian(head[22..], (ushort)name.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(head[24..], (ushort)extra);
            target.Write(head);
            if (target == zip.directory)
            {
                Span<byte> rest = stackalloc byte[14];
                BinaryPrimitives.WriteUInt32LittleEndian(rest[10..], Capped(place));
                target.Write(rest);
            }

            target.Write(name);
            if (extra == 0)
                return;
            // 4.5.3
            Span<byte> number = stackalloc byte[8];
            BinaryPrimitives.WriteUInt16LittleEndian(number, 1);
            BinaryPrimitives.WriteUInt16LittleEndian(number[2..], (ushort)(extra - 4));
            target.Write(number[..4]);
            foreach (var value in numbers)
            {
                BinaryPrimitives.WriteInt64LittleEndian(number, value);
                target.Write(number);
            }
        }
    }
}
