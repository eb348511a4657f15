using System.Text;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Properties;

/// <summary>The files of a site in the making: what they hold is known, so that a clean build can be made of the same.</summary>
internal sealed class World
{
    private SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, byte[]> Files => files;

    /// <summary>The paths of all Markdown files.</summary>
    public string[] Documents => [.. files.Keys.Where(IsDocument)];

    /// <summary>The paths of all other files of the content.</summary>
    public string[] Others => [.. files.Keys.Where(file => file.StartsWith("content/", StringComparison.Ordinal) && !IsDocument(file))];

    /// <summary>A world of the files of a folder.</summary>
    public static World Of(TestSite site)
    {
        var world = new World();
        foreach (var (path, bytes) in TestSite.Tree(site.Root))
            world.files.Add(path, bytes);
        return world;
    }

    /// <summary>The file of a document.</summary>
    public static string PathOf(string id) => $"content/{id}.md";

    public bool Has(string path) => files.ContainsKey(path);

    public string Text(string path) => Encoding.UTF8.GetString(files[path]);

    public void Put(string path, string text) => files[path] = Encoding.UTF8.GetBytes(text);

    public void Remove(string path) => files.Remove(path);

    public void Copy(string path, string to) => files[to] = files[path];

    public void Append(string path, ReadOnlySpan<byte> bytes) => files[path] = [.. files[path], .. bytes];

    /// <summary>Takes edits back.</summary>
    public void Restore(IReadOnlyDictionary<string, byte[]> before) => files = new(before.ToDictionary(), StringComparer.Ordinal);

    private static bool IsDocument(string path) => path.EndsWith(".md", StringComparison.Ordinal);
}
