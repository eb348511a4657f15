using System.Buffers;
using System.Security.Cryptography;
using Bulletin.Content;
using Microsoft.Win32.SafeHandles;

namespace Bulletin.Publishing.FileSystem;

/// <summary>Digests of files, read in pieces of bounded size.</summary>
public static class FileHash
{
    private const int Piece = 1 << 18;

    /// <summary>The digest of a file's content.</summary>
    public static Sha256 Of(string path)
    {
        using var source = File.OpenHandle(path, options: FileOptions.SequentialScan);
        return Read(source, target: null, out _);
    }

    /// <summary>The digest of what is written.</summary>
    public static Sha256 Of(Action<Stream> write) => Write(write, Stream.Null).Hash;

    /// <summary>Hashes what is written on its way to a stream.</summary>
    /// <returns>The digest and the length in bytes.</returns>
    public static (Sha256 Hash, long Size) Write(Action<Stream> write, Stream target)
    {
        using var hashing = new HashingStream(target);
        write(hashing);
        return hashing.Finish();
    }

    /// <summary>Copies a file while hashing it: the digest is that of the bytes written, even if the source changes meanwhile.</summary>
    public static Sha256 Copy(string source, SafeFileHandle target, out long size)
    {
        using var opened = File.OpenHandle(source, options: FileOptions.SequentialScan);
        return Read(opened, target, out size);
    }

    private static Sha256 Read(SafeFileHandle source, SafeFileHandle? target, out long size)
    {
        var piece = ArrayPool<byte>.Shared.Rent(Piece);
        try
        {
            var read = Fill(piece, source, 0);
            size = read;
            if (target is not null) RandomAccess.Write(target, piece.AsSpan(0, read), 0);
            return read < piece.Length ? Sha256.Of(piece.AsSpan(0, read)) : ReadOn(source, target, piece, ref size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(piece);
        }
    }

    private static Sha256 ReadOn(SafeFileHandle source, SafeFileHandle? target, byte[] piece, ref long size)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(piece);
        int read;
        do
        {
            read = Fill(piece, source, size);
            hash.AppendData(piece, 0, read);
            if (target is not null) RandomAccess.Write(target, piece.AsSpan(0, read), size);
            size += read;
        }
        while (read == piece.Length);
        Span<byte> digest = stackalloc byte[Sha256.Size];
        hash.GetCurrentHash(digest);
        return Sha256.FromBytes(digest);
    }

    /// <summary>Reads bytes from a place of a file. False when it ends before there are enough.</summary>
    public static bool Fill(SafeFileHandle source, long offset, Span<byte> bytes) => Fill(bytes, source, offset) == bytes.Length;

    /// <summary>Reads until the piece is full or the file ends: one read may give less on network file systems.</summary>
    private static int Fill(Span<byte> piece, SafeFileHandle source, long offset)
    {
        var filled = 0;
        int read;
        while (filled < piece.Length && (read = RandomAccess.Read(source, piece[filled..], offset + filled)) > 0) filled += read;
        return filled;
    }
}
