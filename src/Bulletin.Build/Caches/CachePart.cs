namespace Bulletin.Build.Caches;

/// <summary>A part of a <see cref="PartedCache"/> as it is to be written.</summary>
/// <param name="Name">Its name, which says what it holds; a name of a file in every file system.</param>
/// <param name="Count">How many entries it has.</param>
/// <param name="IsSame">Whether each of its entries was read from the cache as it is. It may yet have lost some.</param>
/// <param name="IsSmall">Whether it is not worth a file of its own.</param>
/// <param name="Write">Writes its entries.</param>
internal sealed record CachePart(string Name, int Count, bool IsSame, bool IsSmall, Action<BinaryWriter> Write);
