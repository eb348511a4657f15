namespace Bulletin.Cli.Scaffolding;

/// <summary>The files that the tool carries for new sites and themes.</summary>
internal static class Resources
{
    /// <summary>Those below a prefix, by their path after it.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> Below(string prefix)
    {
        var assembly = typeof(Resources).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!name.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            using var stream = assembly.GetManifestResourceStream(name)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            yield return (name[prefix.Length..].Replace('\\', '/'), bytes);
        }
    }

    /// <summary>Writes a file that must not exist yet.</summary>
    public static void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(bytes);
    }
}
