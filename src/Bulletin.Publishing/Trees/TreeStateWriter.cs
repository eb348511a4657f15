using System.Buffers.Binary;
using System.Text;
using Bulletin.Publishing.Manifests;

namespace Bulletin.Publishing.Trees;

/// <summary>Writes the entries that <see cref="TreeStateReader"/> reads, in blocks of bounded size.</summary>
internal sealed class TreeStateWriter(BinaryWriter target)
{
    private byte[] block = new byte[TreeStateReader.UsualBlock];
    private int used;
    private string previous = "";

    public void Add(ManifestEntry file, long changed)
    {
        var isSame = file.Source == previous;
        var texts = Encoding.UTF8.GetMaxByteCount(file.Path.Length) + Encoding.UTF8.GetMaxByteCount(file.Source.Length);
        var entry = Room(TreeStateReader.LeastSize + texts);
        var path = Encoding.UTF8.GetBytes(file.Path, entry[TreeStateReader.LeastSize..]);
        var source = isSame ? 0 : Encoding.UTF8.GetBytes(file.Source, entry[(TreeStateReader.LeastSize + path)..]);
        BinaryPrimitives.WriteInt64LittleEndian(entry, file.Size);
        BinaryPrimitives.WriteInt64LittleEndian(entry[8..], changed);
        file.Hash.CopyTo(entry[16..]);
        BinaryPrimitives.WriteInt32LittleEndian(entry[TreeStateReader.PathAt..], path);
        BinaryPrimitives.WriteInt32LittleEndian(entry[TreeStateReader.SourceAt..], isSame ? TreeStateReader.Same : source);
        used += TreeStateReader.LeastSize + path + source;
        previous = file.Source;
    }

    /// <summary>Hands the last block to the writer.</summary>
    public void Finish()
    {
        if (used == 0) return;
        target.Write(used);
        target.Write(block, 0, used);
        used = 0;
    }

    private Span<byte> Room(int size)
    {
        if (block.Length - used < size) Finish();
        if (block.Length < size) block = new byte[size];
        return block.AsSpan(used);
    }
}
