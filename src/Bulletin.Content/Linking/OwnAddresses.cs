using Bulletin.Content.Documents;
using Bulletin.Content.Sources;

namespace Bulletin.Content.Linking;

/// <summary>Finds absolute addresses that lead to this very site, below the folder of a type, and to nothing there.</summary>
/// <remarks>Other programs may answer at the same host: what is below no folder of a type is not judged.</remarks>
internal sealed class OwnAddresses(Site site, SourceTree tree)
{
    private static readonly string[] Editions = ["m/", "wza/"];

    // Without scheme: both http and https lead here.
    private readonly string root = Rest(site.Settings.BaseUrl.AbsoluteUri.TrimEnd('/')) + "/";
    private readonly Lazy<HashSet<string>> old = new(() =>
        [.. site.Documents.SelectMany(document => document.Header.Aliases).Select(alias => OldUrls.Route(alias.Text)?.Path ?? "")]);

    /// <summary>The path below the site's root when nothing is there; null: something is, or it is none of this site's.</summary>
    public string? Missing(string address)
    {
        var rest = Rest(address);
        if (!rest.StartsWith(root, StringComparison.OrdinalIgnoreCase))
            return null;
        var end = rest.AsSpan().IndexOfAny('?', '#');
        var path = Uri.UnescapeDataString(rest[root.Length..(end < 0 ? rest.Length : end)]);
        foreach (var edition in Editions)
            if (path.StartsWith(edition, StringComparison.Ordinal)) path = path[edition.Length..];
        return IsJudged(path) && !Exists(path) ? path : null;
    }

    private static string Rest(string address) =>
        address.IndexOf("://", StringComparison.Ordinal) is var at and > 0 ? address[(at + 3)..] : address;

    // Lists have names of their own: index.html, page-2.html, by/….
    private static bool IsJudged(string path)
    {
        var slash = path.IndexOf('/');
        if (slash <= 0 || ContentTypes.OfFolder(path.AsSpan(0, slash)) is null)
            return false;
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        return !name.IsEmpty && name.Contains('.') && !name.StartsWith("index.") && !name.StartsWith("page-") && !name.StartsWith("feed")
            && !path.StartsWith("data/", StringComparison.Ordinal) && !path.Contains("/by/", StringComparison.Ordinal);
    }

    private bool Exists(string path)
    {
        if (tree.Other($"{SourceTree.Folder}/{path}") is not null || old.Value.Contains(path))
            return true;
        var id = path[..path.LastIndexOf('.')];
        return site.Resolver.Find(id).Kind is ResolutionKind.Document or ResolutionKind.Withdrawn or ResolutionKind.Unread;
    }
}
