using Bulletin.Content.Archives;

namespace Bulletin.Search.Indexing;

/// <summary>
/// The Lucene index as one download: its files below <c>index/</c>, how to use them,
/// whose dictionary it was made with, and programs that open it.
/// </summary>
internal static class LucenePackage
{
    private const string Prefix = "lucene/";

    /// <param name="index">The folder of the index.</param>
    /// <param name="path">Where the archive shall lie.</param>
    public static void Write(string index, string path)
    {
        using var zip = new ZipWriter(path);
        var assembly = typeof(LucenePackage).Assembly;
        foreach (var name in assembly
            .GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal))
        {
            using var content = assembly.GetManifestResourceStream(name)!;
            zip.Add(name[Prefix.Length..], content);
        }

        foreach (var file in Directory.EnumerateFiles(index).Order(StringComparer.Ordinal))
        {
            using var content = File.OpenRead(file);
            zip.Add("index/" + Path.GetFileName(file), content);
        }
    }
}
