using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Bulletin.Content;

/// <summary>A SHA-256 hash as a value: equality without arrays.</summary>
[InlineArray(Size)]
public struct Sha256 : IEquatable<Sha256>
{
    public const int Size = 32;

    private byte first;

    public static Sha256 Of(ReadOnlySpan<byte> data)
    {
        Sha256 hash = default;
        SHA256.HashData(data, hash);
        return hash;
    }

    public static Sha256 From(ReadOnlySpan<byte> bytes)
    {
        Sha256 hash = default;
        bytes[..Size].CopyTo(hash);
        return hash;
    }

    /// <summary>Reads 64 hexadecimal digits.</summary>
    public static bool TryParse(ReadOnlySpan<byte> hex, out Sha256 hash)
    {
        hash = default;
        return hex.Length == Size * 2 && Convert.FromHexString(hex, hash, out _, out _) == System.Buffers.OperationStatus.Done;
    }

    public readonly bool Equals(Sha256 other) => ((ReadOnlySpan<byte>)this).SequenceEqual(other);

    public override readonly bool Equals(object? obj) => obj is Sha256 other && Equals(other);

    public override readonly int GetHashCode() => BitConverter.ToInt32(this);

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public override readonly string ToString() => Convert.ToHexStringLower(this);

    public static bool operator ==(Sha256 left, Sha256 right) => left.Equals(right);

    public static bool operator !=(Sha256 left, Sha256 right) => !left.Equals(right);
}
