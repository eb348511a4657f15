using System.Security.Cryptography;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Files;

/// <summary>The folder in which published files are made before the output takes them over: too large to be held in memory.</summary>
internal sealed class WorkFiles : IDisposable
{
    private readonly string folder;

    /// <param name="place">The folder; what is there is removed.</param>
    public WorkFiles(string place)
    {
        if (Directory.Exists(place))
            Directory.Delete(place, recursive: true);
        folder = Directory.CreateDirectory(place).FullName;
    }

    /// <summary>Where a file of the output tree is made.</summary>
    public string PathOf(string route)
    {
        var path = Path.Combine(folder, route);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    public HashingFileStream Open(string route) => new(PathOf(route));

    /// <summary>Makes a file at once.</summary>
    public PublishedFile Make(string route, FileKind kind, Action<Stream> write)
    {
        using var output = Open(route);
        write(output);
        var length = output.Length;
        return new(route, kind, length, output.Finish().ToString());
    }

    /// <summary>Describes a file that was made.</summary>
    public PublishedFile Measure(string route, FileKind kind)
    {
        using var content = File.OpenRead(PathOf(route));
        return new(route, kind, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
    }

    /// <summary>Removes what was not given away.</summary>
    public void Dispose()
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The next build removes it.
        }
    }
}
