using System.Collections.Frozen;
using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Sources;

/// <summary>Every file below content/, sorted by path: step 1 of a build.</summary>
public sealed class SourceTree
{
    public const string Folder = "content";

    private static readonly EnumerationOptions WhatCanBeRead = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.ReparsePoint,
    };

    private readonly FrozenDictionary<string, SourceFile> others;

    private SourceTree(
        string root,
        ImmutableArray<SourceFile> documents,
        ImmutableArray<SourceFile> data,
        FrozenDictionary<string, SourceFile> others)
    {
        Root = root;
        Documents = documents;
        Data = data;
        this.others = others;
        Media = others.Values.Sort(static (a, b) => Ordinal.Compare(a.Path, b.Path));
    }

    /// <summary>The full path of the site folder.</summary>
    public string Root { get; }

    /// <summary>The Markdown files and the descriptions of datasets, sorted by path.</summary>
    public ImmutableArray<SourceFile> Documents { get; }

    /// <summary>Pictures, attachments and the like, sorted by path.</summary>
    public ImmutableArray<SourceFile> Media { get; }

    /// <summary>The tables of datasets, sorted by path; published only as <c>dataset.yml</c> says.</summary>
    public ImmutableArray<SourceFile> Data { get; }

    /// <summary>A file that is no document, by its path below the site folder.</summary>
    public SourceFile? Other(string path) => others.TryGetValue(path, out var file) ? file : null;

    /// <summary>A file whose path differs from this only by case, for the hint in a message.</summary>
    public string? SameButCase(string path) =>
        others.Keys.FirstOrDefault(other => string.Equals(other, path, StringComparison.OrdinalIgnoreCase));

    /// <summary>Files below content/data/ that belong to nothing; reported.</summary>
    public ImmutableArray<SourceFile> Strays { get; private init; } = [];

    /// <summary>What was read of files that may change while the build runs.</summary>
    public HeldSources Held { get; } = new();

    /// <summary>The full path on disk of a path below the site folder.</summary>
    public string FullPath(string path) => Path.Combine(Root, path);

    /// <summary>The files of the built-in types of content.</summary>
    public static SourceTree Find(string root, DiagnosticBag problems) => Find(root, ContentTypes.All, problems);

    /// <param name="root">The site folder.</param>
    /// <param name="types">The types of content that there are; each has a folder.</param>
    /// <param name="problems">Receives diagnostics for symbolic links, misplaced files and unusable names.</param>
    public static SourceTree Find(string root, ImmutableArray<ContentType> types, DiagnosticBag problems)
    {
        if (!Directory.Exists(Path.Combine(root, Folder)))
        {
            problems.Add(SourceProblems.NoContent(Folder));
            return new(root, [], [], FrozenDictionary<string, SourceFile>.Empty);
        }

        var documents = new List<SourceFile>();
        var media = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        var data = new List<SourceFile>();
        var strays = new List<SourceFile>();
        var misplaced = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var file in new SourceWalk(root, problems).Files())
        {
            if (IsTemporary(file, problems))
                continue;
            if (file.IsLink)
                problems.Add(SourceProblems.Link(file.Path, new FileInfo(Path.Combine(root, file.Path)).LinkTarget ?? "?"));
            else if (file.Length == 0 && SpecialFile.Is(Path.Combine(root, file.Path)))
                problems.Add(SourceProblems.NotAFile(file.Path));
            else if (DataFolder.Holds(file.Path))
            {
                switch (DataFolder.PartOf(file.Path))
                {
                    case DataFolder.Part.Description:
                        documents.Add(file);
                        break;
                    case DataFolder.Part.Table:
                        data.Add(file);
                        break;
                    case DataFolder.Part.Media:
                        media[file.Path] = file;
                        break;
                    default:
                        strays.Add(file);
                        break;
                }
            }
            else if (!file.IsMarkdown) media[file.Path] = file;
            else if (IsInFolder(file, types, misplaced, problems)) documents.Add(file);
        }

        foreach (var (folder, files) in misplaced)
            problems.Add(SourceProblems.UnknownFolder(files.Order(StringComparer.Ordinal).First(), folder, files.Count, types));
        foreach (var type in types)
            if (HasDocuments(Path.Combine(root, type.Folder))) problems.Add(AsideProblems.Outside(type.Folder));
        foreach (var file in Directory.EnumerateFiles(root, "*.md"))
            if (HasFrontMatter(file)) problems.Add(AsideProblems.BesideContent(Path.GetFileName(file)));
        documents = [.. WithoutCopies(documents, problems)];
        documents.Sort(static (a, b) => Ordinal.Compare(a.Path, b.Path));
        data.Sort(static (a, b) => Ordinal.Compare(a.Path, b.Path));
        strays.Sort(static (a, b) => Ordinal.Compare(a.Path, b.Path));
        foreach (var stray in strays)
            problems.Add(SourceProblems.Misplaced(stray.Path));
        DataFolder.Check(documents, data, strays, problems);
        return new(root, [.. documents], [.. data], media.ToFrozenDictionary(StringComparer.Ordinal)) { Strays = [.. strays] };
    }

    // What editing programs leave behind.
    private static bool IsTemporary(SourceFile file, DiagnosticBag problems)
    {
        var name = file.Path.AsSpan(file.Path.LastIndexOf('/') + 1);
        if (name is ['.', ..]) problems.Add(AsideProblems.Hidden(file.Path));
        else if (name is ['~', ..] or [.., '~']) problems.Add(AsideProblems.Temporary(file.Path));
        else return false;
        return true;
    }

    private static bool HasDocuments(string folder) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.md", WhatCanBeRead).Any();

    // A document saved beside site.yml; a README begins with its heading.
    private static bool HasFrontMatter(string path)
    {
        try
        {
            using var file = File.OpenText(path);
            return file.ReadLine()?.TrimEnd() == "---" && file.ReadLine() is { Length: < 1000 } first && first.Contains(':');
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // A copy beside its original is not read: what it repeats would be reported once more.
    private static IEnumerable<SourceFile> WithoutCopies(List<SourceFile> documents, DiagnosticBag problems)
    {
        HashSet<string>? paths = null;
        foreach (var file in documents)
        {
            var folder = file.Path.LastIndexOf('/') + 1;
            if (file.IsMarkdown && CopyNames.OriginalOf(file.Path.AsSpan()[folder..^3]) is { } original)
            {
                paths ??= documents.Select(static other => other.Path).ToHashSet(StringComparer.Ordinal);
                var path = $"{file.Path.AsSpan(0, folder)}{original}.md";
                if (paths.Contains(path))
                {
                    problems.Add(AsideProblems.Copy(file.Path, path));
                    continue;
                }
            }

            CheckNames(file, problems);
            yield return file;
        }
    }

    private static bool IsInFolder(
        SourceFile file,
        ImmutableArray<ContentType> types,
        SortedDictionary<string, List<string>> misplaced,
        DiagnosticBag problems)
    {
        var rest = file.Path.AsSpan()[(Folder.Length + 1)..^3];
        var slash = rest.IndexOf('/');
        if (slash >= 0 && types.OfFolder(rest[..slash]) is not null) return true;
        if (slash < 0) problems.Add(SourceProblems.InNoFolder(file.Path, types));
        else if (misplaced.TryGetValue(rest[..slash].ToString(), out var others)) others.Add(file.Path);
        else misplaced.Add(rest[..slash].ToString(), [file.Path]);
        return false;
    }

    private static void CheckNames(SourceFile file, DiagnosticBag problems)
    {
        var path = file.Path.AsSpan();
        if (!file.IsMarkdown)
        {
            AreNames(file, DocumentId.OfFile(file.Path).Text, problems);
            return;
        }

        var rest = path[(Folder.Length + 1)..^3];
        if (rest.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(SourceProblems.TwoExtensions(file.Path));
            return;
        }

        if (!path.EndsWith(".md"))
            problems.Add(SourceProblems.BadExtension(file.Path));
        AreNames(file, rest, problems);
    }

    private static void AreNames(SourceFile file, ReadOnlySpan<char> id, DiagnosticBag problems)
    {
        foreach (var range in id.Split('/'))
        {
            var name = id[range];
            if (!FileNames.IsAllowed(name))
                problems.Add(SourceProblems.BadName(file.Path, name.ToString()));
            else if (FileNames.IsReserved(name))
                problems.Add(SourceProblems.ReservedName(file.Path, name.ToString()));
        }
    }
}
