using System.Buffers;
using Bulletin.Content.Documents;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Linking;

/// <summary>Old URLs (旧网址) that must keep working: which file of the output stands for one.</summary>
public static class OldUrls
{
    private static readonly SearchValues<char> NotInPaths = SearchValues.Create("?#\\\0:*\"<>|%");

    /// <summary>
    /// <c>/zwgk/2019/123.html</c> is itself; <c>/zwgk/</c> and <c>/zwgk</c> are <c>zwgk/index.html</c>;
    /// <c>news/2024/old</c>, an id, is <c>news/2024/old.html</c>. Null: no page can stand there.
    /// </summary>
    public static Route? Route(string typed)
    {
        var path = typed.TrimStart('/');
        if (path.Length == 0 || path.EndsWith('/'))
            path += "index.html";
        if (path.AsSpan().IndexOfAny(NotInPaths) >= 0 || path.Length > 400)
            return null;
        foreach (var range in path.AsSpan().Split('/'))
        {
            if (path.AsSpan()[range] is "" or "." or ".." || path.AsSpan()[range].Length > 80)
                return null;
        }

        // The id of a document stands for its page, as permalinks.txt names it.
        if (path.LastIndexOf('.') <= path.LastIndexOf('/'))
            path += ContentTypes.OfFolder(new DocumentId(path).Folder) is null ? "/index.html" : ".html";
        return path == "index.html" ? null : new(path);
    }
}
