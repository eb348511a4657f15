namespace Bulletin.Publishing.Trees;

/// <summary>Some files of a <see cref="TreeState"/>, those of a type and a year.</summary>
/// <param name="Name">Its name, that of a file in every file system; empty when there is only this one.</param>
/// <param name="Count">How many files it has.</param>
/// <param name="IsSame">Whether each of them looked just so before.</param>
/// <param name="Write">Writes them.</param>
public sealed record TreePart(string Name, int Count, bool IsSame, Action<BinaryWriter> Write);
