using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Bulletin.Content.Archives;

/// <summary>
/// Reads ZIP archives that come from anybody (APPNOTE.TXT 6.3, with ZIP64): bounded in memory and time, whatever they say of themselves.
/// </summary>
internal sealed class ZipReader
{
    private const int MostItems = 100_000;
    private const int LongestName = 1024;
    private const long LargestDirectory = 16 << 20;

    // A sum and two lengths may stand behind a file (APPNOTE 4.3.9).
    private const int LongestDescriptor = 24;

    /// <summary>Within so many bytes, those of the longest comment, an archive must end.</summary>
    public const int Tail = EndLength + 0xffff;

    private const int EndLength = 22;

    private readonly Stream file;
    private long shift;
    private long directory;
    private long end;

    private ZipReader(Stream file) => this.file = file;

    /// <summary>The entries, in the order of the directory; at most 100,000.</summary>
    public List<ZipItem> Items { get; } = [];

    /// <summary>Reads the list of an archive; null when there is none.</summary>
    /// <param name="file">Can seek; is used as long as the reader.</param>
    public static ZipReader? Open(Stream file)
    {
        var reader = new ZipReader(file);
        return reader.ReadDirectory() ? reader : null;
    }

    /// <summary>Unpacks an entry; null when it is encrypted, compressed in another way, or its header is damaged.</summary>
    /// <param name="item">One of <see cref="Items"/>.</param>
    /// <param name="most">How many bytes are unpacked at most.</param>
    /// <remarks>Reading throws <see cref="InvalidDataException"/> where the content is damaged.</remarks>
    public Stream? Open(ZipItem item, long most)
    {
        Span<byte> head = stackalloc byte[30];
        if (item.IsEncrypted || item.Method is not (0 or 8) || !TryRead(item.Offset + shift, head)) return null;
        if (!head.StartsWith("PK\x03\x04"u8)) return null;
        var start = item.Offset + shift + head.Length + Short(head[26..]) + Short(head[28..]);
        var packed = new ReadWindow(file, item.Packed, start);
        return new ReadWindow(item.Method == 0 ? packed : new DeflateStream(packed, CompressionMode.Decompress), most);
    }

    /// <summary>The bytes that belong to no entry: before, between and behind them, and the comment.</summary>
    public IEnumerable<(long Start, long Length)> Unlisted()
    {
        var (done, slack) = (0L, 0L);
        foreach (var item in Items.OrderBy(one => one.Offset))
        {
            var start = item.Offset + shift;
            if (start > directory) continue;
            if (start - done > slack) yield return (done, start - done);
            (done, slack) = (Math.Max(done, EndOf(item)), item.HasDescriptor ? LongestDescriptor : 0L);
        }

        if (directory - done > slack) yield return (done, directory - done);
        if (end < file.Length) yield return (end, file.Length - end);
    }

    /// <summary>Some bytes of the archive as they are.</summary>
    public Stream Bytes(long start, long length) => new ReadWindow(file, length, start);

    private long EndOf(ZipItem item)
    {
        Span<byte> head = stackalloc byte[30];
        var start = item.Offset + shift;
        if (!TryRead(start, head)) return start;
        var content = start + head.Length + Short(head[26..]) + Short(head[28..]);

        // What lies about its length hides nothing.
        return item.Packed <= directory - content ? content + item.Packed : start;
    }

    private bool ReadDirectory()
    {
        var tail = new byte[(int)Math.Min(Tail, file.Length)];
        var from = file.Length - tail.Length;
        if (!TryRead(from, tail)) return false;
        var last = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (last < 0 || tail.Length - last < EndLength) return false;
        var (size, offset) = ((long)Number(tail.AsSpan(last + 12)), (long)Number(tail.AsSpan(last + 16)));
        var place = from + last;
        if (offset == uint.MaxValue && last >= 20 && tail.AsSpan(last - 20).StartsWith("PK\x06\x07"u8))
        {
            Span<byte> large = stackalloc byte[56];
            place = Long(tail.AsSpan(last - 12));
            if (!TryRead(place, large) || !large.StartsWith("PK\x06\x06"u8)) return false;
            (size, offset) = (Long(large[40..]), Long(large[48..]));
        }

        if (size < 0 || offset < 0 || size > place || offset > place - size) return false;

        // What stands before the archive, such as a program that unpacks it, counts in no offset.
        shift = place - size - offset;
        (directory, end) = (offset + shift, from + last + EndLength);
        ReadItems(new BufferedStream(new ReadWindow(file, Math.Min(size, LargestDirectory), offset + shift), 1 << 16));
        return true;
    }

    private void ReadItems(Stream directory)
    {
        Span<byte> head = stackalloc byte[46];
        var rest = new byte[3 * (1 << 16)];
        while (Items.Count < MostItems && directory.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length)
        {
            if (!head.StartsWith("PK\x01\x02"u8)) return;
            var (name, extra) = (Short(head[28..]), Short(head[30..]));
            var length = name + extra + Short(head[32..]);
            if (directory.ReadAtLeast(rest.AsSpan(0, length), length, throwOnEndOfStream: false) < length) return;
            var (packed, offset) = Sizes(head, rest.AsSpan(name, extra));
            Items.Add(new(NameOf(rest.AsSpan(0, name), Short(head[8..])), Short(head[8..]), Short(head[10..]), packed, offset));
        }
    }

    // Values that do not fit stand in the extra field 1, in this order (APPNOTE 4.5.3).
    private static (long Packed, long Offset) Sizes(ReadOnlySpan<byte> head, ReadOnlySpan<byte> extra)
    {
        var (packed, length, offset) = ((long)Number(head[20..]), (long)Number(head[24..]), (long)Number(head[42..]));
        while (extra.Length >= 4)
        {
            var size = Math.Min(Short(extra[2..]), extra.Length - 4);
            var field = extra.Slice(4, size);
            if (Short(extra) == 1)
            {
                if (length == uint.MaxValue) Next(ref field);
                if (packed == uint.MaxValue) packed = Next(ref field);
                if (offset == uint.MaxValue) offset = Next(ref field);
            }

            extra = extra[(4 + size)..];
        }

        return (packed, offset);
    }

    private static long Next(ref ReadOnlySpan<byte> field)
    {
        if (field.Length < 8) return 0;
        var value = Math.Max(0, Long(field));
        field = field[8..];
        return value;
    }

    private static string NameOf(ReadOnlySpan<byte> bytes, int flags)
    {
        bytes = bytes[..Math.Min(bytes.Length, LongestName)];
        return (flags & 0x800) != 0 ? Encoding.UTF8.GetString(bytes) : LegacyText.Decode(bytes);
    }

    private bool TryRead(long place, Span<byte> bytes)
    {
        if (place < 0 || place > file.Length - bytes.Length) return false;
        file.Position = place;
        return file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
    }

    private static int Short(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static long Long(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt64LittleEndian(bytes);
}
