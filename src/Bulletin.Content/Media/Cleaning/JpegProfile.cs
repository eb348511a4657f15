using System.Buffers.Binary;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>The colour profile of a JPEG file, which stands in pieces (ICC.1, annex B.4). It is written once all of it is there.</summary>
/// <param name="picture">The bytes of the file.</param>
internal sealed class JpegProfile(PictureBytes picture)
{
    private const int MostInPiece = 65_519;

    private readonly SortedDictionary<byte, byte[]> pieces = [];
    private bool isWhole;

    public static ReadOnlySpan<byte> Signature => "ICC_PROFILE\0"u8;

    /// <summary>Takes a piece, behind its signature and numbers.</summary>
    /// <param name="number">Which it is, from 1.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="length">In bytes.</param>
    public void Add(byte number, byte count, int length)
    {
        var piece = new byte[length];
        if (!picture.TryTake(piece) || isWhole || !pieces.TryAdd(number, piece) || pieces.Count != count) return;
        isWhole = true;
        using var profile = new MemoryStream();
        foreach (var one in pieces.Values) profile.Write(one);
        if (ColourProfile.Clean(profile.GetBuffer().AsSpan(0, (int)profile.Length)) is { } clean) Put(clean);
    }

    private void Put(ReadOnlySpan<byte> profile)
    {
        var count = (byte)((profile.Length + MostInPiece - 1) / MostInPiece);
        Span<byte> length = stackalloc byte[2];
        for (byte number = 1; number <= count; number++)
        {
            var piece = profile[..Math.Min(profile.Length, MostInPiece)];
            profile = profile[piece.Length..];
            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(piece.Length + Signature.Length + 4));
            picture.Put([0xff, 0xe2]);
            picture.Put(length);
            picture.Put(Signature);
            picture.Put([number, count]);
            picture.Put(piece);
        }
    }
}
