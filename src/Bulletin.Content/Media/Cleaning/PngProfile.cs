using System.IO.Compression;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>The colour profile of a PNG file (11.3.2.3): a name, and the compressed profile.</summary>
internal static class PngProfile
{
    private const int LongestName = 79;

    /// <summary>The chunk without names. Null: it holds no profile.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> chunk)
    {
        var name = chunk.IndexOf((byte)0);
        if (name is < 1 or > LongestName || chunk.Length < name + 3) return null;
        if (Inflated(chunk[(name + 2)..].ToArray()) is not { } profile || ColourProfile.Clean(profile) is not { } clean) return null;
        using var packed = new MemoryStream();
        packed.Write("-\0\0"u8);
        using (var content = PngWriter.Packing(packed)) content.Write(clean);
        return packed.ToArray();
    }

    private static byte[]? Inflated(byte[] packed)
    {
        using var profile = new MemoryStream();
        using var from = new MemoryStream(packed);
        using var content = new ZLibStream(from, CompressionMode.Decompress);
        var piece = new byte[1 << 14];
        try
        {
            while (content.Read(piece) is var count and > 0)
            {
                profile.Write(piece, 0, count);
                if (profile.Length > ColourProfile.MostBytes) return null;
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }

        return profile.ToArray();
    }
}
