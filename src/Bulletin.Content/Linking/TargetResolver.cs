using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Markdown;
using Bulletin.Content.Sources;

namespace Bulletin.Content.Linking;

/// <summary>
/// What a link or picture of a body leads to. At most one of the members is set;
/// none: it leads nowhere, and the text stands alone.
/// </summary>
/// <param name="List">The first page of a column or another list.</param>
public readonly record struct Target(Document? Document, Tombstone? Tombstone, SourceFile? File, Route? List = null)
{
    /// <summary>Where it lies in the output tree; null when it leads nowhere.</summary>
    public Route? Route => List is not null ? List
        : Document is not null ? Document.Id.Page
        : Tombstone is not null ? Tombstone.Id.Page
        : File is { } file ? new Route(file.Path[(SourceTree.Folder.Length + 1)..])
        : null;
}

/// <summary>Follows the links, pictures and attachments of documents, and reports those that lead nowhere.</summary>
public sealed class TargetResolver(Site site, SourceTree tree)
{
    /// <summary>What site.yml says.</summary>
    public SiteSettings Settings => site.Settings;

    private static readonly HashSet<string> PageEndings =
        new(StringComparer.OrdinalIgnoreCase) { "", ".html", ".htm", ".shtml", ".txt", ".json", ".doc", ".docx", ".wps", ".markdown" };

    // The folders whose index.html every build makes: home, the ways to browse, columns, and the types that there are.
    private readonly HashSet<string> lists =
    [
        "", "by",
        .. site.Settings.Columns.Select(column => column.Path),
        .. site.Documents
            .Concat(site.Faulty)
            .Select(document => document.Type)
            .Distinct()
            .Where(type => type.IsListed || type is Documents.Issues.IssueType)
            .Select(type => type.Folder),
    ];

    /// <summary>Knows which addresses of this very site lead somewhere.</summary>
    internal OwnAddresses OwnAddresses() => new(site, tree);

    /// <summary>Where a link of a body leads. <paramref name="problems"/> null: already reported.</summary>
    public Target Follow(Document from, BodyLink link, DiagnosticBag? problems)
    {
        var place = from.Place(link.At);
        return link.Kind switch
        {
            LinkKind.Number => FollowNumber(link.Target, place, problems),
            LinkKind.Document => FollowDocument(from, link.Target, place, problems),
            LinkKind.File => FollowList(from, link.Target, place, problems) ?? FollowPage(from, link.Target, place, problems)
                ?? FollowFile(from, link.Target, place, problems),
            _ => default,
        };
    }

    /// <summary>A file beside a document, by relative path.</summary>
    public Target FollowFile(Document from, string path, Location place, DiagnosticBag? problems)
    {
        if (Join(from, path) is not { } full)
        {
            problems?.Add(Unjoined(place, path));
            return default;
        }

        if (tree.Other(full) is not { } file)
        {
            problems?.Add(LinkProblems.MissingFile(
                place, path, problems.Keeps(LinkProblems.MissingFileRule, place.File) ? tree.SameButCase(full) : null));
            return default;
        }

        foreach (var range in full.AsSpan().Split('/'))
        {
            if (FileNames.IsAllowed(full.AsSpan()[range]))
                continue;
            problems?.Add(LinkProblems.BadMediaName(place, path));
            return default;
        }

        return new(null, null, file);
    }

    // ../policies/index.html: the home page and the lists that every build makes.
    private Target? FollowList(Document from, string path, Location place, DiagnosticBag? problems)
    {
        const string Name = "index.html";
        if (!path.EndsWith(Name, StringComparison.Ordinal) || Join(from, path) is not { } full)
            return null;
        var route = full[(SourceTree.Folder.Length + 1)..];
        if (route != Name && !route.EndsWith("/" + Name, StringComparison.Ordinal))
            return null;
        var folder = route[..^Name.Length].TrimEnd('/');
        if (lists.Contains(folder))
            return new Target(null, null, null, new Route(route));
        if (tree.Other(full) is not null)
            return null;
        problems?.Add(LinkProblems.NoList(place, path));
        return default(Target);
    }

    // ling-3.html, ling-3.docx, ling-3: a document of this site under the name of its page or of what it was written from.
    private Target? FollowPage(Document from, string path, Location place, DiagnosticBag? problems)
    {
        var ending = Path.GetExtension(path);
        if (!PageEndings.Contains(ending) || Join(from, path) is not { } full || tree.Other(full) is not null)
            return null;
        var document = full[..^ending.Length] + ".md";
        if (tree.SameButCase(full) is not null || site.Resolver.Find(document).Kind == ResolutionKind.UnknownId)
            return null;
        problems?.Add(LinkProblems.PageOfDocument(place, path, path[..^ending.Length] + ".md"));
        return default(Target);
    }

    private Target FollowNumber(string number, Location place, DiagnosticBag? problems) =>
        Found(site.Resolver.Find(number), number, place, problems);

    private Target FollowDocument(Document from, string path, Location place, DiagnosticBag? problems)
    {
        if (Join(from, path) is { } full)
        {
            var found = site.Resolver.Find(full);
            if (found.Kind == ResolutionKind.UnknownId)
            {
                problems?.Add(LinkProblems.DeadLink(
                    place, path, problems.Keeps(LinkProblems.DeadLinkRule, place.File) ? Suggest(from, full) : null));
            }

            return found.Kind == ResolutionKind.UnknownId ? default : Found(found, path, place, problems);
        }

        problems?.Add(Unjoined(place, path));
        return default;
    }

    private static Diagnostic Unjoined(Location place, string path) =>
        path.Contains('\\') ? LinkProblems.Backslash(place, path) : LinkProblems.Outside(place, path);

    private static Target Found(Resolution found, string typed, Location place, DiagnosticBag? problems)
    {
        switch (found.Kind)
        {
            case ResolutionKind.Document:
                return new(found.Document, null, null);
            case ResolutionKind.Withdrawn:
                return new(null, found.Tombstone, null);
            case ResolutionKind.Omitted:
                problems?.Add(LinkProblems.Omitted(place, typed, found.Reason));
                break;
            case ResolutionKind.UnknownNumber:
                problems?.Add(LinkProblems.UnknownNumber(place, typed));
                break;
            case ResolutionKind.UnknownId:
                problems?.Add(LinkProblems.DeadLink(place, typed, null));
                break;
        }

        return default;
    }

    // The nearest document as the author would write it: relative to this one.
    private string? Suggest(Document from, string typed)
    {
        if (site.Resolver.Nearest(typed) is not { } nearest || nearest == from.Id.Text)
            return null;
        var folder = Path.GetDirectoryName(from.Header.Source.Path[(SourceTree.Folder.Length + 1)..])!;
        var ending = nearest.StartsWith("data/", StringComparison.Ordinal) ? "/" + DocumentId.DatasetFile : ".md";
        return Path.GetRelativePath("/" + folder, "/" + nearest).Replace(Path.DirectorySeparatorChar, '/') + ending;
    }

    // The path below the site folder, with . and .. resolved; null when it would leave content/.
    internal static string? Join(Document from, string path)
    {
        if (path.Contains('\\') || path.Contains('\0'))
            return null;
        var parts = new List<string>(8);
        if (!path.StartsWith('/'))
        {
            parts.AddRange(from.Header.Source.Path.Split('/'));
            parts.RemoveAt(0);
            parts.RemoveAt(parts.Count - 1);
        }

        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }

        return $"{SourceTree.Folder}/{string.Join('/', parts)}";
    }
}
