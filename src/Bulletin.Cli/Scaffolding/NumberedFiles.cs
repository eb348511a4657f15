using Bulletin.Content.Documents;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Sources;

namespace Bulletin.Cli.Scaffolding;

/// <summary>Finds the document that has a 发文字号, also one that cannot be read as a whole.</summary>
internal static class NumberedFiles
{
    /// <returns>The path below the site folder; null: no document has it.</returns>
    public static string? Find(string site, string typed)
    {
        var content = Path.Combine(site, SourceTree.Folder);
        if (!DocumentNumber.TryParse(typed, out var wanted) || !Directory.Exists(content)) return null;
        var buffer = new byte[8192];
        foreach (var file in Directory.EnumerateFiles(content, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            using var source = File.OpenRead(file);
            var length = source.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            if (NumberLine.TryFind(buffer.AsSpan(0, length), out var number) && number.Text == wanted.Text)
                return Path.GetRelativePath(site, file).Replace(Path.DirectorySeparatorChar, '/');
        }

        return null;
    }
}
