using Bulletin.Content;
using Bulletin.Publishing.FileSystem;

namespace Bulletin.Build.Caches;

/// <summary>What the index of a <see cref="KeyedLog{TNote}"/> says whatever its notes are, so that every log can be checked.</summary>
/// <param name="Published">The digest of the manifest with which the log was saved.</param>
/// <param name="Length">How long the file of blocks was, in bytes.</param>
/// <param name="Places">Where the blocks lie.</param>
internal sealed record LogIndex(Sha256 Published, long Length, BlockPlace[] Places)
{
    /// <summary>What the name of the index ends in.</summary>
    public const string Ending = ".index";

    /// <summary>What the name of the file of blocks ends in.</summary>
    public const string EndingOfBlocks = ".blocks";

    /// <summary>How many bytes the blocks have together.</summary>
    public long Live => Places.Sum(place => (long)place.Length);

    public static LogIndex Read(BinaryReader reader)
    {
        var (published, length) = (reader.ReadSha256(), reader.ReadInt64());
        var places = new BlockPlace[reader.ReadInt32()];
        for (var i = 0; i < places.Length; i++)
            places[i] = new(reader.ReadString(), reader.ReadSha256(), reader.ReadSha256(), reader.ReadInt64(), reader.ReadInt32());
        return new(published, length, places);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Published.AsBytes());
        writer.Write(Length);
        writer.Write(Places.Length);
        foreach (var place in Places)
        {
            writer.Write(place.Id);
            writer.Write(place.Key.AsBytes());
            writer.Write(place.Content.AsBytes());
            writer.Write(place.Offset);
            writer.Write(place.Length);
        }
    }

    /// <summary>Whether a file holds every block.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public bool IsIn(string blocks)
    {
        using var file = File.OpenHandle(blocks);
        byte[] buffer = [];
        foreach (var place in Places)
        {
            if (buffer.Length < place.Length) buffer = new byte[place.Length];
            var block = buffer.AsSpan(0, place.Length);
            if (!FileHash.Fill(file, place.Offset, block) || Sha256.Of(block) != place.Content) return false;
        }

        return true;
    }
}

/// <summary>Where a block lies.</summary>
/// <param name="Id">Whose it is.</param>
/// <param name="Key">By what it is known.</param>
/// <param name="Content">The digest of its bytes.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">In bytes.</param>
internal readonly record struct BlockPlace(string Id, Sha256 Key, Sha256 Content, long Offset, int Length);
