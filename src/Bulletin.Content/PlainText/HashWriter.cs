using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Bulletin.Content.PlainText;

/// <summary>Makes the fingerprint of what is written, and keeps nothing of it.</summary>
internal sealed class HashWriter : TextWriter
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public override Encoding Encoding => Encoding.Unicode;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer) => hash.AppendData(MemoryMarshal.AsBytes(buffer));

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void WriteLine() => Write('\n');

    public override void WriteLine(string? value)
    {
        Write(value);
        WriteLine();
    }

    public Sha256 Finish() => Sha256.FromBytes(hash.GetHashAndReset());

    protected override void Dispose(bool disposing)
    {
        if (disposing) hash.Dispose();
        base.Dispose(disposing);
    }
}
