namespace Bulletin.Content;

/// <summary>How caches hold digests.</summary>
public static class Sha256Format
{
    /// <summary>Reads the 32 raw bytes of a digest.</summary>
    /// <exception cref="EndOfStreamException">Fewer bytes are left.</exception>
    public static Sha256 ReadSha256(this BinaryReader reader)
    {
        Span<byte> bytes = stackalloc byte[Sha256.Size];
        reader.ReadExactly(bytes);
        return Sha256.FromBytes(bytes);
    }
}
