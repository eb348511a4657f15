using System.Buffers.Binary;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>Writes a colour profile (ICC.1:2022, chapter 7) of the tags that it is given, named by a hyphen.</summary>
/// <param name="isOld">Whether it is of version 2.</param>
internal sealed class ProfileWriter(bool isOld) : IDisposable
{
    // Parts of the header: the colours it is about, and how they are meant. Who made it, with what and on what is left out.
    private static readonly (int At, int Length)[] Meaning = [(8, 16), (36, 4), (44, 4), (56, 24)];

    private readonly MemoryStream contents = new();
    private readonly List<(byte[] Name, int At, int Length)> tags = [];
    private readonly Dictionary<(uint At, int Length), int> known = [];

    public long Length => contents.Length;

    /// <summary>Adds a tag. The three curves of a profile are often one, and stay so.</summary>
    /// <param name="name">Its four letters.</param>
    /// <param name="at">Where its content stood before.</param>
    /// <param name="content">Its content.</param>
    public void Add(ReadOnlySpan<byte> name, uint at, ReadOnlySpan<byte> content)
    {
        if (!known.TryGetValue((at, content.Length), out var start)) known[(at, content.Length)] = start = Put(content);
        tags.Add((name.ToArray(), start, content.Length));
    }

    /// <summary>The whole profile; a name and a copyright are required.</summary>
    /// <param name="header">That of the profile before.</param>
    public byte[] Finish(ReadOnlySpan<byte> header)
    {
        var name = isOld ? OldName() : Text();
        var right = isOld ? "text\0\0\0\0-\0"u8.ToArray() : Text();
        tags.Add(("desc"u8.ToArray(), Put(name), name.Length));
        tags.Add(("cprt"u8.ToArray(), Put(right), right.Length));
        var start = ColourProfile.Header + 4 + (tags.Count * ColourProfile.Entry);
        var written = new byte[start + contents.Length];
        BinaryPrimitives.WriteInt32BigEndian(written, written.Length);
        foreach (var (at, length) in Meaning) header.Slice(at, length).CopyTo(written.AsSpan(at));
        // A day is required: the first of the year 2000.
        ((ReadOnlySpan<byte>)[0x07, 0xd0, 0, 1, 0, 1]).CopyTo(written.AsSpan(24));
        var entry = written.AsSpan(ColourProfile.Header);
        BinaryPrimitives.WriteInt32BigEndian(entry, tags.Count);
        entry = entry[4..];
        foreach (var tag in tags)
        {
            tag.Name.CopyTo(entry);
            BinaryPrimitives.WriteInt32BigEndian(entry[4..], start + tag.At);
            BinaryPrimitives.WriteInt32BigEndian(entry[8..], tag.Length);
            entry = entry[ColourProfile.Entry..];
        }

        contents.GetBuffer().AsSpan(0, (int)contents.Length).CopyTo(written.AsSpan(start));
        return written;
    }

    public void Dispose() => contents.Dispose();

    private int Put(ReadOnlySpan<byte> content)
    {
        var at = (int)contents.Length;
        contents.Write(content);
        contents.Write(stackalloc byte[-content.Length & 3]);
        return at;
    }

    // ICC.1:2001-04, 6.5.17: a text of one character, and none in Unicode or for Macintosh.
    private static byte[] OldName() => [.. "desc\0\0\0\0\0\0\0\x02-\0"u8, .. new byte[78]];

    // ICC.1:2022, 10.15: one text of one character.
    private static byte[] Text() => [.. "mluc\0\0\0\0\0\0\0\x01\0\0\0\x0cenUS\0\0\0\x02\0\0\0\x1c\0-"u8];
}
