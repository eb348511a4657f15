using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Bulletin.Publishing.Manifests;

namespace Bulletin.Publishing.Trees;

/// <summary>Writes the entries that <see cref="TreeStateReader"/> reads.</summary>
/// <param name="files">How many there will be, so that room is made once.</param>
internal sealed class TreeStateWriter(int files)
{
    private readonly ArrayBufferWriter<byte> buffer = new(1024 + (files * 120));
    private string previous = "";

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    public void Add(ManifestEntry file, long changed)
    {
        var isSame = file.Source == previous;
        var span = buffer.GetSpan(TreeStateReader.LeastSize + Encoding.UTF8.GetMaxByteCount(file.Path.Length) + Encoding.UTF8.GetMaxByteCount(file.Source.Length));
        var path = Encoding.UTF8.GetBytes(file.Path, span[TreeStateReader.LeastSize..]);
        var source = isSame ? 0 : Encoding.UTF8.GetBytes(file.Source, span[(TreeStateReader.LeastSize + path)..]);
        BinaryPrimitives.WriteInt64LittleEndian(span, file.Size);
        BinaryPrimitives.WriteInt64LittleEndian(span[8..], changed);
        file.Hash.CopyTo(span[16..]);
        BinaryPrimitives.WriteInt32LittleEndian(span[TreeStateReader.PathAt..], path);
        BinaryPrimitives.WriteInt32LittleEndian(span[TreeStateReader.SourceAt..], isSame ? TreeStateReader.Same : source);
        buffer.Advance(TreeStateReader.LeastSize + path + source);
        previous = file.Source;
    }
}
