namespace Bulletin.Content.Media.Cleaning;

/// <summary>
/// The bytes of a picture on their way to the published copy, in pieces of bounded size. The end of the file is no fault: what is not
/// there is not copied.
/// </summary>
/// <param name="from">The picture, at its beginning; can seek.</param>
/// <param name="to">The copy.</param>
internal sealed class PictureBytes(Stream from, Stream to)
{
    private readonly byte[] piece = new byte[1 << 16];
    private int at;
    private int end;

    /// <summary>The next byte; -1 at the end.</summary>
    public int Next() => at < end || Fill() ? piece[at++] : -1;

    /// <summary>Takes the next bytes; as many as there are.</summary>
    /// <returns>Whether all were there.</returns>
    public bool TryTake(Span<byte> bytes)
    {
        while (!bytes.IsEmpty && (at < end || Fill()))
        {
            var count = Math.Min(bytes.Length, end - at);
            piece.AsSpan(at, count).CopyTo(bytes);
            at += count;
            bytes = bytes[count..];
        }

        return bytes.IsEmpty;
    }

    public void Put(ReadOnlySpan<byte> bytes) => to.Write(bytes);

    public void Copy(long count)
    {
        while (count > 0 && (at < end || Fill()))
        {
            var some = (int)Math.Min(count, end - at);
            to.Write(piece, at, some);
            at += some;
            count -= some;
        }
    }

    public void Skip(long count)
    {
        var some = (int)Math.Min(count, end - at);
        at += some;
        if (count > some) from.Position = Math.Min(from.Length, from.Position + count - some);
    }

    /// <summary>Copies up to the next byte of this value, which stays.</summary>
    /// <returns>Whether there is one.</returns>
    public bool CopyUntil(byte value)
    {
        while (at < end || Fill())
        {
            var found = piece.AsSpan(at, end - at).IndexOf(value);
            var some = found < 0 ? end - at : found;
            to.Write(piece, at, some);
            at += some;
            if (found >= 0) return true;
        }

        return false;
    }

    /// <summary>At FF within a scan: copies it with its second byte, unless it begins a marker that ends the scan; that stays.</summary>
    /// <returns>Whether the scan ends here.</returns>
    public bool EndsScan()
    {
        if (end - at < 2 && !FillUp()) return true;
        if (piece[at + 1] is not (0 or (>= 0xd0 and <= 0xd7))) return true;
        Copy(2);
        return false;
    }

    // Reads on behind the one byte that is left.
    private bool FillUp()
    {
        piece[0] = piece[at];
        at = 0;
        end = 1 + from.Read(piece.AsSpan(1));
        return end > 1;
    }

    private bool Fill()
    {
        at = 0;
        end = from.Read(piece);
        return end > 0;
    }
}
