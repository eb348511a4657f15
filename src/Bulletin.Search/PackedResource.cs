using System.IO.Compression;

namespace Bulletin.Search;

/// <summary>Data of the program that is compressed with Brotli.</summary>
internal static class PackedResource
{
    /// <summary>Reads the data as it was before.</summary>
    /// <param name="name">The logical name of the resource.</param>
    public static byte[] Read(string name)
    {
        using var packed = typeof(PackedResource).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        using var memory = new MemoryStream(2 << 20);
        brotli.CopyTo(memory);
        return memory.ToArray();
    }
}
