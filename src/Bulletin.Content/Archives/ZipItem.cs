namespace Bulletin.Content.Archives;

/// <summary>An entry of a ZIP archive, as its central directory lists it.</summary>
/// <param name="Name">The path within the archive, as it is written there.</param>
/// <param name="Flags">General purpose bits (APPNOTE 4.4.4).</param>
/// <param name="Method">How it is compressed (APPNOTE 4.4.5).</param>
/// <param name="Packed">Its length within the archive in bytes.</param>
/// <param name="Offset">Where its local header begins.</param>
internal sealed record ZipItem(string Name, int Flags, int Method, long Packed, long Offset)
{
    public bool IsEncrypted => (Flags & 1) != 0;

    /// <summary>Whether its sum and lengths stand behind it.</summary>
    public bool HasDescriptor => (Flags & 8) != 0;
}
