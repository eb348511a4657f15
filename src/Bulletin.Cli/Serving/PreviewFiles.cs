using Microsoft.AspNetCore.StaticFiles;

namespace Bulletin.Cli.Serving;

/// <summary>What a path leads to. <paramref name="Redirects"/>: a folder without its final slash.</summary>
internal readonly record struct PreviewFile(byte[]? Bytes, string? Type, bool IsPage, bool Redirects);

/// <summary>The files of the built tree, by the path of a request.</summary>
internal sealed class PreviewFiles(string folder)
{
    public const string Html = "text/html; charset=utf-8";
    private static readonly TimeSpan Exchange = TimeSpan.FromMilliseconds(30);

    private static readonly FileExtensionContentTypeProvider Types = new()
    {
        Mappings =
        {
            [".geojson"] = "application/geo+json",
            [".jsonld"] = "application/ld+json",
            [".md"] = "text/markdown",
            [".jsonl"] = "application/jsonl",
            [".ndjson"] = "application/x-ndjson",
        },
    };

    public async Task<PreviewFile> FindAsync(string path)
    {
        if (Resolve(path) is not { } file)
            return default;
        var found = Read(path, file);
        if (found is { Bytes: null, Redirects: false })
        {
            // A tree may just be taking the place of the last one.
            await Task.Delay(Exchange);
            found = Read(path, file);
        }

        return found;
    }

    /// <summary>The full path of a file below the folder; null for every path that could lead elsewhere.</summary>
    internal string? Resolve(string path)
    {
        if (path is not ['/', .. var rest] || rest.AsSpan().IndexOfAny('\\', '\0', ':') >= 0)
            return null;
        if (rest.Length == 0)
            return Path.Combine(folder, "index.html");
        var parts = rest.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            // Hidden files are none of the site's, and an empty part is only a slash at the end.
            if (parts[i] is ['.', ..] || (parts[i].Length == 0 && i < parts.Length - 1))
                return null;
        }

        if (parts[^1].Length == 0)
            parts[^1] = "index.html";
        var full = Path.GetFullPath(Path.Combine(folder, Path.Combine(parts)));
        return full.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full : null;
    }

    internal static string TypeOf(string file)
    {
        if (!Types.TryGetContentType(file, out var type))
            return "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal)
            || type.EndsWith("json", StringComparison.Ordinal)
            || type.EndsWith("xml", StringComparison.Ordinal)
            || type.EndsWith("javascript", StringComparison.Ordinal)
            ? type + "; charset=utf-8"
            : type;
    }

    private static PreviewFile Read(string path, string file)
    {
        try
        {
            if (Directory.Exists(file))
                return new(null, null, false, Redirects: !path.EndsWith('/'));
            var isPage = file.EndsWith(".html", StringComparison.Ordinal) && Path.GetFileName(file) != "404.html";
            return new(File.ReadAllBytes(file), TypeOf(file), isPage, Redirects: false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
