using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Bulletin.Content;

/// <summary>A SHA-256 digest (FIPS 180-4): 32 bytes that stand for a file's content.</summary>
public readonly struct Sha256 : IEquatable<Sha256>
{
    /// <summary>Length of a digest in bytes.</summary>
    public const int Size = 32;

    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;
    private readonly ulong fourth;

    private Sha256(ReadOnlySpan<ulong> words) => (first, second, third, fourth) = (words[0], words[1], words[2], words[3]);

    /// <summary>The digest of these bytes.</summary>
    public static Sha256 Of(ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[Size];
        SHA256.HashData(content, digest);
        return FromBytes(digest);
    }

    /// <summary>The digest whose 32 raw bytes these are.</summary>
    /// <exception cref="IndexOutOfRangeException">Fewer than 32 bytes.</exception>
    public static Sha256 FromBytes(ReadOnlySpan<byte> digest) => new(MemoryMarshal.Cast<byte, ulong>(digest));

    /// <summary>Reads 64 lower-case hexadecimal digits in UTF-8; capitals are refused, so that one digest has one spelling.</summary>
    public static bool TryParseHex(ReadOnlySpan<byte> hex, out Sha256 digest)
    {
        digest = default;
        if (hex.Length != 2 * Size || hex.IndexOfAnyInRange((byte)'A', (byte)'F') >= 0) return false;
        Span<byte> bytes = stackalloc byte[Size];
        if (Convert.FromHexString(hex, bytes, out _, out _) != System.Buffers.OperationStatus.Done) return false;
        digest = FromBytes(bytes);
        return true;
    }

    /// <summary>Writes 64 lower-case hexadecimal digits in UTF-8.</summary>
    public void FormatHex(Span<byte> utf8) => Convert.TryToHexStringLower(AsBytes(), utf8, out _);

    /// <summary>Copies the 32 raw bytes.</summary>
    public void CopyTo(Span<byte> destination) => AsBytes().CopyTo(destination);

    public bool Equals(Sha256 other) => first == other.first && second == other.second && third == other.third && fourth == other.fourth;

    public override bool Equals(object? obj) => obj is Sha256 other && Equals(other);

    /// <summary>The first bits of the digest, which are as evenly spread as any hash of them.</summary>
    public override int GetHashCode() => (int)first;

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString() => Convert.ToHexStringLower(AsBytes());

    public static bool operator ==(Sha256 left, Sha256 right) => left.Equals(right);

    public static bool operator !=(Sha256 left, Sha256 right) => !left.Equals(right);

    /// <summary>The 32 raw bytes, in place.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ReadOnlySpan<byte> AsBytes() => MemoryMarshal.AsBytes(new ReadOnlySpan<Sha256>(in this));
}
