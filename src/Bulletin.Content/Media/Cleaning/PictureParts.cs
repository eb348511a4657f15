namespace Bulletin.Content.Media.Cleaning;

/// <summary>Copies parts of a picture, in pieces of bounded size.</summary>
/// <param name="from">The picture; can seek.</param>
internal sealed class PictureParts(Stream from)
{
    private readonly byte[] piece = new byte[1 << 16];

    /// <summary>Copies a part; as much as there is.</summary>
    /// <param name="at">Where it begins.</param>
    /// <param name="length">In bytes.</param>
    /// <param name="to">Takes it.</param>
    public void Copy(long at, long length, Stream to)
    {
        if (to == Stream.Null) return;
        from.Position = at;
        while (length > 0 && from.Read(piece, 0, (int)Math.Min(length, piece.Length)) is var count and > 0)
        {
            to.Write(piece, 0, count);
            length -= count;
        }
    }
}
