using System.Collections.Immutable;
using Bulletin.Content.Documents;

namespace Bulletin.Search.Indexing;

/// <summary>
/// The names that columns stand for by number. An issuer or class is numbered where the oldest
/// document names it first, so that numbers stay when documents are added.
/// </summary>
internal sealed class NumberedNames
{
    private readonly List<string> categories = [];
    private readonly List<string> issuers = [];
    private readonly List<ImmutableArray<int>> groups = [];
    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byNames = new(StringComparer.Ordinal);

    /// <param name="types">The types of content, which are numbered in this order.</param>
    /// <param name="newestFirst">The documents.</param>
    public NumberedNames(ImmutableArray<ContentType> types, ImmutableArray<SearchDocument> newestFirst)
    {
        Types = types;
        for (var i = newestFirst.Length - 1; i >= 0; i--)
        {
            Category(newestFirst[i].Document);
            Issuers(newestFirst[i].Document);
        }
    }

    /// <summary>The types of content.</summary>
    public ImmutableArray<ContentType> Types { get; }

    /// <summary>The names of the 主题分类 that documents have.</summary>
    public IReadOnlyList<string> Categories => categories;

    /// <summary>The names of agencies.</summary>
    public IReadOnlyList<string> IssuerNames => issuers;

    /// <summary>The agencies that issue documents alone or together, by their numbers.</summary>
    public IReadOnlyList<ImmutableArray<int>> IssuerGroups => groups;

    /// <summary>The number of a document's type.</summary>
    public int Type(Document document) => Types.IndexOf(document.Type);

    /// <summary>The number of a document's 主题分类, from 1; 0: none.</summary>
    public int Category(Document document)
    {
        if (document.Header.Category is not { } category)
            return 0;
        if (!categories.Contains(category.Name))
            categories.Add(category.Name);
        return categories.IndexOf(category.Name) + 1;
    }

    /// <summary>The number of the group of a document's issuers.</summary>
    public int Issuers(Document document)
    {
        var names = string.Join('\n', document.Header.Issuers);
        if (byNames.TryGetValue(names, out var known))
            return known;
        groups.Add([.. document.Header.Issuers.Select(Issuer)]);
        return byNames[names] = groups.Count - 1;
    }

    private int Issuer(string name)
    {
        if (byName.TryGetValue(name, out var known))
            return known;
        issuers.Add(name);
        return byName[name] = issuers.Count - 1;
    }
}
