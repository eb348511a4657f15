using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Bulletin.Content;

/// <summary>A SHA-256 digest (FIPS 180-4): 32 bytes that stand for a file's content.</summary>
public readonly struct Sha256 : IEquatable<Sha256>
{
    /// <summary>Length of a digest in bytes.</summary>
    public const int Size = 32;

    private static ReadOnlySpan<byte> Digits => "0123456789abcdef"u8;

    private readonly ulong first;
    private readonly ulong second;
    private readonly ulong third;
    private readonly ulong fourth;

    private Sha256(ReadOnlySpan<byte> bytes)
    {
        first = BitConverter.ToUInt64(bytes);
        second = BitConverter.ToUInt64(bytes[8..]);
        third = BitConverter.ToUInt64(bytes[16..]);
        fourth = BitConverter.ToUInt64(bytes[24..]);
    }

    /// <summary>The digest of these bytes.</summary>
    public static Sha256 Of(ReadOnlySpan<byte> content)
    {
        Span<byte> digest = stackalloc byte[Size];
        SHA256.HashData(content, digest);
        return FromBytes(digest);
    }

    /// <summary>The digest whose 32 raw bytes these are.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 32 bytes.</exception>
    public static Sha256 FromBytes(ReadOnlySpan<byte> digest) => new(digest);

    /// <summary>Reads 64 lower-case hexadecimal digits in UTF-8; capitals are refused, so that one digest has one spelling.</summary>
    public static bool TryParseHex(ReadOnlySpan<byte> hex, out Sha256 digest)
    {
        digest = default;
        if (hex.Length != 2 * Size) return false;
        Span<byte> bytes = stackalloc byte[Size];
        for (var i = 0; i < Size; i++)
        {
            var value = (ValueOf(hex[2 * i]) << 4) | ValueOf(hex[(2 * i) + 1]);
            if (value < 0) return false;
            bytes[i] = (byte)value;
        }

        digest = FromBytes(bytes);
        return true;
    }

    /// <summary>Writes 64 lower-case hexadecimal digits in UTF-8.</summary>
    public void FormatHex(Span<byte> utf8)
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        for (var i = 0; i < Size; i++)
        {
            utf8[2 * i] = Digits[bytes[i] >> 4];
            utf8[(2 * i) + 1] = Digits[bytes[i] & 15];
        }
    }

    /// <summary>Copies the 32 raw bytes.</summary>
    public void CopyTo(Span<byte> destination) => AsBytes().CopyTo(destination);

    /// <summary>The 32 raw bytes, in place.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ReadOnlySpan<byte> AsBytes() => MemoryMarshal.AsBytes(new ReadOnlySpan<Sha256>(in this));

    public bool Equals(Sha256 other) => first == other.first && second == other.second && third == other.third && fourth == other.fourth;

    public override bool Equals(object? obj) => obj is Sha256 other && Equals(other);

    /// <summary>The first bits of the digest, which are as evenly spread as any hash of them.</summary>
    public override int GetHashCode() => (int)first;

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> hex = stackalloc byte[2 * Size];
        FormatHex(hex);
        return System.Text.Encoding.ASCII.GetString(hex);
    }

    public static bool operator ==(Sha256 left, Sha256 right) => left.Equals(right);

    public static bool operator !=(Sha256 left, Sha256 right) => !left.Equals(right);

    /// <summary>The value of a digit; -1 when it is none.</summary>
    private static int ValueOf(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        _ => -1,
    };
}
