using System.Text;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Content.Sources;

namespace Bulletin.Build;

/// <summary>
/// Names the files below content/ that nothing is made of. What a document mentions in any way, or what another message is about, is not
/// forgotten, and neither is what lies where no document was read.
/// </summary>
internal sealed class UnusedFiles(LinkedSite linked, DiagnosticBag problems)
{
    // Of many nobody reads one by one what their neighbours say.
    private const int Many = 20;

    // A folder was copied to the wrong place, rather than some pictures kept for later.
    private const int Heap = 1000;

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> published = new(() =>
        linked.Site.Documents.Select(static document => document.Header.Source.Path).ToHashSet(StringComparer.Ordinal));

    /// <param name="isPublished">Whether a document names the file of a path.</param>
    public void Report(Func<string, bool> isPublished)
    {
        List<SourceFile> unused = [.. linked.Tree.Media.Where(file => !isPublished(file.Path) && IsWhereDocumentsAre(file.Path))];
        foreach (var (folder, count) in unused.CountBy(static file => FolderOf(file.Path)).ToList())
        {
            if (count < Heap) continue;
            problems.Add(SourceProblems.Unused(folder.TrimEnd('/'), count));
            unused.RemoveAll(file => FolderOf(file.Path) == folder);
        }

        if (unused.Count == 0) return;
        var said = problems.Sorted();
        // Where a document names a file that is not there, the one that it means lies beside it under another name.
        var sought = said.Where(static one => one.Rule == LinkProblems.MissingFileRule)
            .Select(static one => FolderOf(one.Location.File))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in unused)
        {
            var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
            if (sought.Contains(FolderOf(file.Path))) continue;
            if (!said.Any(one => Speaks(one, file.Path, name)) && !IsMentioned(file.Path, name, unused.Count <= Many))
                problems.Add(AsideProblems.Unused(file.Path));
        }
    }

    private bool IsWhereDocumentsAre(string path)
    {
        var rest = path.AsSpan(SourceTree.Folder.Length + 1);
        var slash = rest.IndexOf('/');
        return slash < 0 || linked.Site.Types.OfFolder(rest[..slash]) is not null;
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private static bool Speaks(Diagnostic one, string path, string name) =>
        one.Location.File == path
        || (name.Contains('.', StringComparison.Ordinal)
            && (one.Message.Chinese.Contains(name, StringComparison.OrdinalIgnoreCase)
                || one.Hint.Chinese.Contains(name, StringComparison.OrdinalIgnoreCase)));

    // Documents that are left out may name a file from anywhere, those that are published from beside it.
    private bool IsMentioned(string path, string name, bool beside)
    {
        // A word without an ending stands in many texts.
        if (!name.Contains('.', StringComparison.Ordinal)) return false;
        var folder = FolderOf(path);
        var encoded = Uri.EscapeDataString(name);
        foreach (var document in linked.Tree.Documents)
        {
            var isBeside = beside && document.Path.StartsWith(folder, StringComparison.Ordinal);
            if (!isBeside && published.Value.Contains(document.Path)) continue;
            if (Holds(document.Path, name, encoded)) return true;
        }

        return Holds(SiteReader.File, name, encoded);
    }

    private bool Holds(string path, string name, string encoded)
    {
        if (!texts.TryGetValue(path, out var text)) texts.Add(path, text = Read(path));
        return text.Contains(name, StringComparison.OrdinalIgnoreCase) || text.Contains(encoded, StringComparison.OrdinalIgnoreCase);
    }

    private string Read(string path)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(linked.Tree.FullPath(path)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
