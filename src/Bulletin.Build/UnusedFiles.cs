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
    // Of many nobody reads one by one what their neighbours say, and in a folder of many documents not what all of them say.
    private const int Many = 20;
    private const int MostNeighbours = 50;

    // A folder was copied to the wrong place, rather than some pictures kept for later.
    private const int Heap = 1000;

    /// <param name="isPublished">Whether a document names the file of a path.</param>
    public void Report(Func<string, bool> isPublished)
    {
        List<SourceFile> unused = [.. linked.Tree.Media.Where(file => !isPublished(file.Path) && IsWhereDocumentsAre(file.Path))];
        var heaps = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (folder, count) in unused.CountBy(static file => FolderOf(file.Path)))
        {
            if (count < Heap) continue;
            problems.Add(SourceProblems.Unused(folder.TrimEnd('/'), count));
            heaps.Add(folder);
        }

        unused.RemoveAll(file => heaps.Contains(FolderOf(file.Path)));
        if (unused.Count == 0) return;
        var said = problems.Sorted();
        // Where a document names a file that is not there, the one that it means lies beside it under another name.
        var sought = said.Where(static one => one.Rule == LinkProblems.MissingFileRule)
            .Select(static one => FolderOf(one.Location.File))
            .ToHashSet(StringComparer.Ordinal);
        var places = said.Select(static one => one.Location.File).ToHashSet(StringComparer.Ordinal);
        var mentions = new NameSearch(unused.Select(static file => NameOf(file.Path)));
        foreach (var one in said)
        {
            mentions.Read(one.Message.Chinese);
            mentions.Read(one.Hint.Chinese);
        }

        ReadLeftOut(mentions);
        var isFew = unused.Count <= Many;
        unused.RemoveAll(file => sought.Contains(FolderOf(file.Path)) || places.Contains(file.Path) || mentions.Found(NameOf(file.Path)));
        var beside = isFew ? Neighbours(unused) : [];
        foreach (var file in unused)
        {
            if (!beside.TryGetValue(FolderOf(file.Path), out var neighbours) || !neighbours.Found(NameOf(file.Path)))
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

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    // Documents that are left out may name a file from anywhere, those that are published from beside it.
    private void ReadLeftOut(NameSearch mentions)
    {
        mentions.Read(Text(SiteReader.File));
        var published = linked.Site.Documents.Select(static document => document.Header.Source.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var document in linked.Tree.Documents)
            if (!mentions.IsDone && !published.Contains(document.Path)) mentions.Read(Text(document.Path));
    }

    // What the documents of a folder mention, by folder.
    private Dictionary<string, NameSearch> Neighbours(List<SourceFile> unused)
    {
        var found = unused.GroupBy(static file => FolderOf(file.Path), StringComparer.Ordinal).ToDictionary(
            static group => group.Key,
            static group => new NameSearch(group.Select(static file => NameOf(file.Path))),
            StringComparer.Ordinal);
        var folders = found.GetAlternateLookup<ReadOnlySpan<char>>();
        var read = new Dictionary<NameSearch, int>();
        foreach (var document in linked.Tree.Documents)
        {
            if (!folders.TryGetValue(document.Path.AsSpan(0, document.Path.LastIndexOf('/') + 1), out var search)) continue;
            var count = read[search] = read.GetValueOrDefault(search) + 1;
            if (count <= MostNeighbours) search.Read(Text(document.Path));
        }

        return found;
    }

    private string Text(string path)
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
