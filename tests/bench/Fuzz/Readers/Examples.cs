namespace Bulletin.Bench.Readers;

/// <summary>The files of the sample site and of the test sites, in one order everywhere.</summary>
internal static class Examples
{
    private const int Longest = 1 << 14;

    public static byte[][] Of(Kind kind, string repository)
    {
        var found = new List<byte[]>(kind.Examples);
        foreach (var folder in (string[])["content", "tests/sites"])
        {
            foreach (var file in Directory
                .EnumerateFiles(Path.Combine(repository, folder), "*", SearchOption.AllDirectories)
                .Where(file => kind.Endings.Contains(Path.GetExtension(file)))
                .Order(StringComparer.Ordinal))
            {
                var bytes = File.ReadAllBytes(file);
                found.Add(bytes.Length > Longest ? bytes[..Longest] : bytes);
            }
        }

        return [.. found];
    }

    /// <summary>The folder of the repository: the one above this that has the sample site.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bulletin.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Bulletin.sln is in no folder above this program.");
        return folder.FullName;
    }
}
