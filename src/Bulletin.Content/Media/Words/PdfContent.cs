using System.IO.Compression;
using Bulletin.Content.Archives;

namespace Bulletin.Content.Media.Words;

/// <summary>Unpacks the streams of a PDF that may hold text, one after the other into the same memory.</summary>
/// <param name="file">The PDF; can seek.</param>
internal sealed class PdfContent(Stream file)
{
    private const int Head = 4096;
    private const int Largest = 8 << 20;

    private byte[] buffer = new byte[Head];
    private int length;

    /// <summary>What the stream that begins here holds, as far as it is text; until the next is read.</summary>
    public ReadOnlySpan<byte> Read(long place)
    {
        if (!Inflate(place)) Plain(place);
        return buffer.AsSpan(0, length);
    }

    // False: it is packed in another way, or not at all.
    private bool Inflate(long place)
    {
        using var inflated = new ZLibStream(new ReadWindow(file, long.MaxValue, place), CompressionMode.Decompress);
        try
        {
            length = inflated.ReadAtLeast(buffer.AsSpan(0, Head), Head, throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            return false;
        }

        if (!IsText(buffer.AsSpan(0, length))) length = 0;
        if (length < Head) return true;
        try
        {
            for (var read = length; read > 0 && length < Largest; length += read)
            {
                Grow(length + 1);
                read = inflated.Read(buffer.AsSpan(length));
            }
        }
        catch (InvalidDataException)
        {
            // What is damaged is known as far as it was read.
        }

        return true;
    }

    // Where it ends is not known before: of a short one little is read.
    private void Plain(long place)
    {
        file.Position = place;
        length = 0;
        for (var most = Head; most <= Largest; most *= 2)
        {
            Grow(most);
            var searched = Math.Max(0, length - "endstream"u8.Length);
            length += file.ReadAtLeast(buffer.AsSpan(length, most - length), most - length, throwOnEndOfStream: false);
            var end = buffer.AsSpan(searched, length - searched).IndexOf("endstream"u8);
            var isWhole = end >= 0 || length < most;
            if (end >= 0) length = searched + end;
            if (most == Head && !IsText(buffer.AsSpan(0, length))) length = 0;
            if (isWhole || length == 0) return;
        }
    }

    private void Grow(int least)
    {
        if (buffer.Length < least) Array.Resize(ref buffer, Math.Max(least, buffer.Length * 2));
    }

    // Operators are written in letters and digits; pictures and fonts are not.
    private static bool IsText(ReadOnlySpan<byte> content)
    {
        var plain = 0;
        foreach (var one in content)
            if (one is >= 0x20 and < 0x7f or (byte)'\n' or (byte)'\r' or (byte)'\t') plain++;
        return plain > content.Length / 2;
    }
}
