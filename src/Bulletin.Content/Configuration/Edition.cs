using System.Collections.Immutable;

namespace Bulletin.Content.Configuration;

/// <summary>One of the forms of the whole site: the same pages under the same paths, for other readers.</summary>
public sealed class Edition
{
    private Edition(string name, string title, string folder) => (Name, Title, Folder) = (name, title, folder);

    public static readonly Edition Standard = new("standard", "标准版", "");

    /// <summary>For slow phones and small data plans.</summary>
    public static readonly Edition Mobile = new("mobile", "手机版", "m/");

    /// <summary>For readers who see or move with difficulty, and for the old (WCAG 2.2 AAA; GB/T 37668-2019).</summary>
    public static readonly Edition Accessible = new("accessible", "无障碍版", "wza/");

    /// <summary>In the order in which readers are offered them.</summary>
    public static readonly ImmutableArray<Edition> All = [Standard, Mobile, Accessible];

    /// <summary>In site.yml.</summary>
    public string Name { get; }

    /// <summary>For readers; may be written in site.yml, too.</summary>
    public string Title { get; }

    /// <summary>Where its pages lie: empty, or ending in <c>/</c>.</summary>
    public string Folder { get; }

    /// <summary>The edition of a name or title, or null.</summary>
    public static Edition? Of(string text) => All.FirstOrDefault(edition => edition.Name == text || edition.Title == text);

    /// <summary>Where a page of the site lies in this edition.</summary>
    public Route Place(Route page) => Folder.Length == 0 ? page : new(Folder + page.Path);

    /// <summary>The edition in whose folder a file of the output lies.</summary>
    public static Edition OfFile(ReadOnlySpan<char> path) =>
        path.StartsWith(Mobile.Folder) ? Mobile : path.StartsWith(Accessible.Folder) ? Accessible : Standard;

    /// <summary>
    /// Whether a file of the site is in every edition: pages are; data, feeds, pictures and the
    /// search index exist once, and so do the pages of the rows of a table.
    /// </summary>
    public static bool HasOwn(Route target) => target.Path.EndsWith(".html", StringComparison.Ordinal) && !IsOfRows(target);

    // data/<id>/<table>/index.html; what begins with data/by is a list.
    private static bool IsOfRows(Route target) =>
        target.Path.StartsWith("data/", StringComparison.Ordinal)
        && target.Depth == 3
        && !target.Path.StartsWith("data/by/", StringComparison.Ordinal);

    public override string ToString() => Name;
}
