using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Specials;

namespace Bulletin.Content.Linking;

/// <summary>What a special topic gathers.</summary>
internal static class Gathering
{
    public static IReadOnlyList<Document> Of(Site site, Special special)
    {
        var gathered = site.Relations.Of(special, RelationKind.Gathers).ToList();
        if (special.Query is not { } query) return gathered;
        var known = new HashSet<Document>(gathered, ReferenceEqualityComparer.Instance);
        for (var i = site.OldestFirst.Length - 1; i >= 0; i--)
            if (site.Matches(query, site.OldestFirst[i]) && known.Add(site.OldestFirst[i])) gathered.Add(site.OldestFirst[i]);
        return gathered;
    }
}
